import { text } from './search-value'

export interface ImportSearch {
  tab?: string
}

export function parseImportSearch(raw: Record<string, unknown>): ImportSearch {
  return { tab: text(raw, 'tab') }
}
