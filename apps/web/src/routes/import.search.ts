import type { ImportSearch } from '../features/import/import-search'
import { text } from './search-value'

export function parseImportSearch(raw: Record<string, unknown>): ImportSearch {
  return { job: text(raw, 'job') }
}
