import { requiredText } from '../checks'
import { fieldError, type FieldError } from '../errors'
import type { CustomsPaper } from './trip'

/** The papers under which goods cross a border. */
export interface CustomsValues {
  readonly customsPaper: CustomsPaper
  readonly customsNumber: string | null
}

/** Goods that leave the country need papers, and papers a number (W4.2). */
export const checkCustoms = (
  { customsPaper, customsNumber }: CustomsValues,
  abroad: boolean,
): FieldError[] => [
  ...(abroad && customsPaper === 'NONE' ? [fieldError('CUSTOMS_PAPERS_NEEDED', 'customsPaper')] : []),
  ...(customsPaper === 'NONE' ? [] : requiredText('customsNumber', customsNumber, 80)),
]
