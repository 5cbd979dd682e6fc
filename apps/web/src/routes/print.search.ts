import { text } from './search-value'

export interface PrintSearch {
  /** The unit a record is printed for; all of the case otherwise. */
  unit?: string
}

export function parsePrintSearch(raw: Record<string, unknown>): PrintSearch {
  return { unit: text(raw, 'unit') }
}
