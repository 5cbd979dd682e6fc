import type {
  Category,
  Department,
  LocalDate,
  Phase,
  Region,
  RepairMode,
  Severity,
  Urgency,
} from '@mendline/domain'
import type { RepairCaseFilter, RepairCaseOrder } from '../../gql/graphql'

export const CASE_ORDERS = ['REPORTED_AT_DESC', 'REPORTED_AT_ASC', 'DUE_AT_ASC', 'UPDATED_AT_DESC'] as const

/** The case list's filters and order as they stand in the address. */
export interface CasesSearch {
  search?: string
  phases?: readonly Phase[]
  department?: Department
  region?: Region
  mode?: RepairMode
  category?: Category
  severity?: Severity
  urgency?: Urgency
  /** Reported on this day or later, or on that day or earlier. */
  from?: LocalDate
  to?: LocalDate
  overdue?: true
  order?: (typeof CASE_ORDERS)[number]
}

/** What stands in no view of its own and is changed beside it. */
export const orderOf = ({ order }: CasesSearch): RepairCaseOrder => order ?? 'REPORTED_AT_DESC'

/** The filter as the server takes it; days are the reader's. */
export function filterOf({
  order: _order,
  from,
  to,
  phases,
  overdue,
  ...same
}: CasesSearch): RepairCaseFilter {
  return {
    ...same,
    ...(phases === undefined ? {} : { phases: [...phases] }),
    ...(overdue === undefined ? {} : { overdue }),
    ...(from === undefined ? {} : { reportedFrom: startOfDay(from, 0) }),
    ...(to === undefined ? {} : { reportedTo: startOfDay(to, 1) }),
  }
}

/** Where the cases of these filters are given as a file. */
export function exportHref(search: CasesSearch): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(filterOf(search))) {
    if (value == null) continue
    parameters.set(name, Array.isArray(value) ? value.join(',') : String(value))
  }
  const text = parameters.toString()
  return text === '' ? '/exports/cases.csv' : `/exports/cases.csv?${text}`
}

/** Whether anything is filtered, the order aside. */
export function isFiltered({ order: _order, ...filters }: CasesSearch): boolean {
  return Object.values(filters).some((value) => value !== undefined)
}

function startOfDay(date: LocalDate, daysLater: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(year, month - 1, day + daysLater).toISOString()
}
