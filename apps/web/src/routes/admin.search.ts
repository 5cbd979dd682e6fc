import { text } from './search-value'

export interface AdminSearch {
  tab?: string
}

export function parseAdminSearch(raw: Record<string, unknown>): AdminSearch {
  return { tab: text(raw, 'tab') }
}
