import {
  promisedFor,
  purchasesExpected,
  readinessOf,
  startOfLocalDay,
  stepOf,
  withPromise,
  type Duration,
  type Expected,
  type LocalDate,
  type Readiness,
  type StepId,
  type TripState,
} from '@mendline/domain'
import type { Board } from './trip-board.query'

/** Another day for the purchase of a line than the one promised. */
export type OtherDays = ReadonlyMap<string, LocalDate>

/** How ready the trip would be if purchases came on other days: the server's own rule, asked here. */
export function readinessIf(board: Board, days: OtherDays): Readiness {
  const { basis, now } = board.readiness
  const { timeZone, hours, holidays, promises, times } = basis
  const kinds = new Map(board.lines.map(({ id, kind }) => [id, kind]))
  const expected = [...days].reduce<Expected>(
    (before, [lineId, day]) => withPromise(before, 'purchase', lineId, promisedFor(day, timeZone)),
    purchasesExpected(promises),
  )
  return readinessOf({
    states: basis.steps.map(stateOf),
    lineKind: (id) => kinds.get(id) ?? null,
    neededBy: board.startsOn == null ? null : startOfLocalDay(board.startsOn, board.timeZone),
    expected,
    policy: { calendar: { timeZone, hours, holidays }, dues: Object.fromEntries(times.map(timeOf)) },
    now,
  })
}

/** An open step as the rule takes it; what is not told has no part in it. */
const stateOf = (step: Board['readiness']['basis']['steps'][number]): TripState => ({
  ...step,
  kind: stepOf(step.step).per,
  readySince: null,
  opensAt: null,
  dueAt: null,
  doneAt: null,
  doneById: null,
  waitingFor: [],
})

const timeOf = ({ step, kind, count }: Board['readiness']['basis']['times'][number]): [StepId, Duration] => [
  step,
  kind === 'WORKING_DAYS' ? { kind, days: count } : { kind: kind as 'CALENDAR' | 'WORKING', minutes: count },
]
