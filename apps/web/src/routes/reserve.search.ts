import { DEPARTMENTS, isLocalDate } from '@mendline/domain'
import type { ReserveSearch } from '../features/reserve/reserve-search'
import { flag, oneOf, text } from './search-value'

export function parseReserveSearch(raw: Record<string, unknown>): ReserveSearch {
  const on = text(raw, 'on')
  return {
    on: isLocalDate(on) ? on : undefined,
    department: oneOf(raw, 'department', DEPARTMENTS),
    search: text(raw, 'search'),
    left: flag(raw, 'left'),
    technician: text(raw, 'technician'),
  }
}
