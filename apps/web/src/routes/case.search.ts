import { text } from './search-value'

export interface CaseSearch {
  tab?: string
}

export function parseCaseSearch(raw: Record<string, unknown>): CaseSearch {
  return { tab: text(raw, 'tab') }
}
