import { COUNTRIES, DEPARTMENTS, isLocalDate, type LocalDate } from '@mendline/domain'
import type { ReserveSearch } from '../features/reserve/reserve-search'
import { flag, oneOf, text } from './search-value'

export function parseReserveSearch(raw: Record<string, unknown>): ReserveSearch {
  const from = day(raw, 'from')
  const until = day(raw, 'until')
  return {
    on: day(raw, 'on'),
    department: oneOf(raw, 'department', DEPARTMENTS),
    model: text(raw, 'model'),
    from,
    until: from !== undefined && until !== undefined && until < from ? undefined : until,
    country: oneOf(raw, 'country', COUNTRIES),
    visa: flag(raw, 'visa'),
    search: text(raw, 'search'),
    left: flag(raw, 'left'),
    technician: text(raw, 'technician'),
  }
}

function day(raw: Record<string, unknown>, key: string): LocalDate | undefined {
  const value = text(raw, key)
  return isLocalDate(value) ? value : undefined
}
