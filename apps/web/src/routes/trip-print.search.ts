import { LANGUAGES, type Language } from '@mendline/domain'
import { oneOf, text } from './search-value'

export interface TripPrintSearch {
  /** Which consignment or gate pass; the newest otherwise. */
  document?: string
  /** The language of a list that goes to the customer; that of their country otherwise. */
  language?: Language
}

export function parseTripPrintSearch(raw: Record<string, unknown>): TripPrintSearch {
  return { document: text(raw, 'document'), language: oneOf(raw, 'language', LANGUAGES) }
}
