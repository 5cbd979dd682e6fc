import { fieldError, type FieldError } from '../errors'
import type { Step } from '../procedure/procedure'
import { REPAIR_PROCEDURE } from '../procedure/repair-procedure'
import type { StepId } from '../procedure/step-id'
import { err, ok, type Result } from '../result'
import {
  calendarDays,
  dueIdOf,
  hours,
  workingDays,
  workingHours,
  type DueCase,
  type DueId,
  type Duration,
} from './service-policy'

/** What a company counts the time of a step in. */
export const DUE_UNITS = ['WORKING_HOURS', 'WORKING_DAYS', 'HOURS', 'DAYS'] as const
export type DueUnit = (typeof DUE_UNITS)[number]

/** The most of each: about a year; longer in hours is better said in days. */
export const MOST_OF_UNIT: Readonly<Record<DueUnit, number>> = {
  WORKING_HOURS: 200,
  WORKING_DAYS: 260,
  HOURS: 720,
  DAYS: 366,
}

const DURATION: Readonly<Record<DueUnit, (count: number) => Duration>> = {
  WORKING_HOURS: workingHours,
  WORKING_DAYS: workingDays,
  HOURS: hours,
  DAYS: calendarDays,
}

/** A time as a company enters it. */
export interface OwnDue {
  readonly count: number
  readonly unit: DueUnit
}

/** The duration of what was entered. */
export const durationOf = ({ count, unit }: OwnDue): Duration => DURATION[unit](count)

/** One time of the procedure that a company may set otherwise, with the time the procedure gives. */
export interface SettableDue {
  readonly id: DueId
  readonly step: StepId
  readonly when: DueCase | null
  readonly default: Duration
}

/** No time to set has what the system records itself (registration, completion, closing), and actions, each of which has a day of its own. */
const isSettable = (step: Step): boolean =>
  step.performer !== 'SYSTEM' && step.id !== 'register' && step.per !== 'action'

/** Every time a company may set, in the order of the procedure; a step with a time of its own for some cases has two. */
export const SETTABLE_DUES: readonly SettableDue[] = REPAIR_PROCEDURE.steps
  .filter(isSettable)
  .flatMap(({ id: step, due }) => {
    const row = (when: DueCase | null, time: Duration): SettableDue => ({
      id: dueIdOf(step, when),
      step,
      when,
      default: time,
    })
    return [row(null, due.otherwise), ...(due.when === null ? [] : [row(due.when, due.then)])]
  })

/** Checks a time for a step: errors at `step`, `count` and `unit`. */
export function checkOwnDue(
  step: StepId,
  when: DueCase | null,
  entered: { readonly count: number | null; readonly unit: DueUnit | null },
): Result<OwnDue, FieldError> {
  const { count, unit } = entered
  const id = dueIdOf(step, when)
  if (!SETTABLE_DUES.some((due) => due.id === id)) return err(fieldError('NO_DUE_TO_SET', 'step'))
  if (unit === null) return err(fieldError('REQUIRED', 'unit'))
  if (count === null) return err(fieldError('REQUIRED', 'count'))
  if (!Number.isSafeInteger(count)) return err(fieldError('NOT_WHOLE', 'count'))
  if (count < 1) return err(fieldError('TOO_SMALL', 'count', { min: 1 }))
  const max = MOST_OF_UNIT[unit]
  return count > max ? err(fieldError('TOO_LARGE', 'count', { max })) : ok({ count, unit })
}
