import {
  CATEGORIES,
  DEPARTMENTS,
  PHASES,
  REGIONS,
  REPAIR_MODES,
  SEVERITIES,
  URGENCIES,
} from '@mendline/domain'
import { DateTime } from '../graphql/scalars'
import { isId } from '../id'
import type { RepairCaseFilter } from '../repair-case/case-query'

/** A parameter that cannot be understood. */
export class BadParameter extends Error {
  constructor(readonly parameter: string) {
    super(`cannot understand ${parameter}`)
  }
}

const PARAMETERS = [
  'search',
  'phases',
  'department',
  'region',
  'customerId',
  'modelId',
  'mode',
  'category',
  'severity',
  'urgency',
  'reportedFrom',
  'reportedTo',
  'overdue',
] as const satisfies readonly (keyof RepairCaseFilter)[]

/** The filter of `repairCases` written as parameters of an address; several phases with commas. Throws BadParameter. */
export function caseFilterOf(parameters: Readonly<Record<string, unknown>>): RepairCaseFilter {
  const text = (name: (typeof PARAMETERS)[number]): string | undefined => {
    const value = parameters[name]
    if (value === undefined || value === '') return undefined
    if (typeof value !== 'string' || value.length > 1000 || value.includes('\0')) throw new BadParameter(name)
    return value
  }
  const oneOf = <T extends string>(name: (typeof PARAMETERS)[number], values: readonly T[]): T | null => {
    const value = text(name)
    if (value === undefined) return null
    return values.find((known) => known === value) ?? bad(name)
  }
  const id = (name: 'customerId' | 'modelId') => {
    const value = text(name)
    if (value === undefined) return null
    return isId(value) ? value : bad(name)
  }
  const moment = (name: 'reportedFrom' | 'reportedTo') => {
    const value = text(name)
    try {
      return value === undefined ? null : String(DateTime.parseValue(value))
    } catch {
      return bad(name)
    }
  }
  for (const name of Object.keys(parameters)) {
    if (!PARAMETERS.some((known) => known === name)) bad(name)
  }
  const overdue = oneOf('overdue', ['true', 'false'])
  return {
    search: text('search') ?? null,
    phases: (text('phases') ?? '')
      .split(',')
      .filter((phase) => phase !== '')
      .map((phase) => PHASES.find((known) => known === phase) ?? bad('phases')),
    department: oneOf('department', DEPARTMENTS),
    region: oneOf('region', REGIONS),
    customerId: id('customerId'),
    modelId: id('modelId'),
    mode: oneOf('mode', REPAIR_MODES),
    category: oneOf('category', CATEGORIES),
    severity: oneOf('severity', SEVERITIES),
    urgency: oneOf('urgency', URGENCIES),
    reportedFrom: moment('reportedFrom'),
    reportedTo: moment('reportedTo'),
    overdue: overdue === null ? null : overdue === 'true',
  }
}

function bad(name: string): never {
  throw new BadParameter(name)
}
