import { notFutureDay, requiredText } from '../checks'
import { fieldError, type FieldError } from '../errors'
import type { LocalDate } from '../instant'
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

/** How the parts of an order went to the agent (W5.3): they are consigned as for a trip. */
export interface PartsSent extends CustomsValues {
  readonly carrier: string | null
  readonly waybill: string | null
  readonly sentOn: LocalDate | null
}

/** What is wrong with how parts were sent, each at its field. */
export const checkPartsSent = (sent: PartsSent, abroad: boolean, today: LocalDate): FieldError[] => [
  ...requiredText('carrier', sent.carrier, 100),
  ...requiredText('waybill', sent.waybill, 80),
  ...(sent.sentOn === null ? [fieldError('REQUIRED', 'sentOn')] : notFutureDay('sentOn', sent.sentOn, today)),
  ...checkCustoms(sent, abroad),
]
