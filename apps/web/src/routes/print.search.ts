import { text } from './search-value'

export interface PrintSearch {
  /** The unit a record is printed for; all of the case otherwise. */
  unit?: string
  /** Which document, where a case has several of the form (a return application, a slip); the newest otherwise. */
  document?: string
}

export function parsePrintSearch(raw: Record<string, unknown>): PrintSearch {
  return { unit: text(raw, 'unit'), document: text(raw, 'document') }
}
