import { optionalText, requiredText, whole } from '../checks'
import { fieldError, type FieldError } from '../errors'
import type { Instant } from '../instant'
import { newestAfter, newestSeq, ofUnit } from './conditions'
import type { AgeingStartFact, CaseFacts } from './facts'

/** The longest ageing, in hours: more than a year is a slip of the pen. */
export const MAX_AGEING_HOURS = 10_000
/** How far clocks may differ, in milliseconds. */
const TOLERANCE = 300_000

/** The start announced for the ageing a unit is in, or null: a start counts for one result and one repair only. */
export function ageingStartInForce<T extends AgeingStartFact>(
  f: CaseFacts,
  starts: readonly T[],
  unitId: string,
): T | null {
  const used = newestSeq([...ofUnit(f.ageings, unitId), ...ofUnit(f.repairRecords, unitId)])
  return newestAfter(ofUnit(starts, unitId), used)
}

/** What is wrong with an announced ageing: QUALITY is told before it starts (W5.4.6). */
export function checkAgeingStart(
  start: { readonly startsAt: Instant; readonly hours: number; readonly standard: string },
  now: Instant,
): FieldError[] {
  return [
    ...(Date.parse(start.startsAt) < Date.parse(now) - TOLERANCE
      ? [fieldError('AGEING_TOLD_LATE', 'startsAt')]
      : []),
    ...whole('hours', start.hours, 1, MAX_AGEING_HOURS),
    ...requiredText('standard', start.standard),
  ]
}

/** What is wrong with the result of ageing: announced and begun, and not shorter than announced where it passed. */
export function checkAgeing(
  field: string,
  result: { readonly hours: number; readonly passed: boolean; readonly findings?: string | null },
  start: { readonly startsAt: Instant; readonly hours: number } | null,
  now: Instant,
): FieldError[] {
  if (start === null) return [fieldError('AGEING_NOT_STARTED', `${field}.unitId`)]
  if (Date.parse(start.startsAt) > Date.parse(now) + TOLERANCE)
    return [fieldError('AGEING_NOT_BEGUN', `${field}.unitId`)]
  const hours = whole(`${field}.hours`, result.hours, 1, MAX_AGEING_HOURS)
  const short = hours.length === 0 && result.passed && result.hours < start.hours
  return [
    ...hours,
    ...(short ? [fieldError('AGEING_TOO_SHORT', `${field}.hours`, { hours: start.hours })] : []),
    ...(result.passed
      ? optionalText(`${field}.findings`, result.findings)
      : requiredText(`${field}.findings`, result.findings)),
  ]
}
