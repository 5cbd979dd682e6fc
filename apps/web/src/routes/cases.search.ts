import {
  CATEGORIES,
  DEPARTMENTS,
  isLocalDate,
  PHASES,
  REGIONS,
  REPAIR_MODES,
  SEVERITIES,
  URGENCIES,
  type LocalDate,
  type Phase,
} from '@mendline/domain'
import { CASE_ORDERS, type CasesSearch } from '../features/case-list/cases-search'
import { flag, oneOf, text } from './search-value'

export function parseCasesSearch(raw: Record<string, unknown>): CasesSearch {
  return {
    search: text(raw, 'search'),
    phases: phasesOf(raw['phases']),
    department: oneOf(raw, 'department', DEPARTMENTS),
    region: oneOf(raw, 'region', REGIONS),
    mode: oneOf(raw, 'mode', REPAIR_MODES),
    category: oneOf(raw, 'category', CATEGORIES),
    severity: oneOf(raw, 'severity', SEVERITIES),
    urgency: oneOf(raw, 'urgency', URGENCIES),
    from: dayOf(raw['from']),
    to: dayOf(raw['to']),
    overdue: flag(raw, 'overdue'),
    order: oneOf(raw, 'order', CASE_ORDERS),
  }
}

/** A list, or its members with commas between them, as somebody might type it. */
function phasesOf(value: unknown): Phase[] | undefined {
  const members: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(',')
      : []
  const phases = PHASES.filter((phase) => members.includes(phase))
  return phases.length === 0 ? undefined : phases
}

function dayOf(value: unknown): LocalDate | undefined {
  return isLocalDate(value) ? value : undefined
}
