import { text } from './search-value'

/** The case list's filters as they stand in the address. */
export interface CasesSearch {
  search?: string
}

export function parseCasesSearch(raw: Record<string, unknown>): CasesSearch {
  return { search: text(raw, 'search') }
}
