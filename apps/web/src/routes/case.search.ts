import { CASE_TABS, type CaseSearch } from '../features/case/case-search'
import { oneOf, text } from './search-value'

export function parseCaseSearch(raw: Record<string, unknown>): CaseSearch {
  return { tab: oneOf(raw, 'tab', CASE_TABS), task: text(raw, 'task'), unit: text(raw, 'unit') }
}
