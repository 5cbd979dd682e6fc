import { ADMIN_TABS, type AdminSearch } from '../features/admin/admin-search'
import { oneOf } from './search-value'

export function parseAdminSearch(raw: Record<string, unknown>): AdminSearch {
  return { tab: oneOf(raw, 'tab', ADMIN_TABS) }
}
