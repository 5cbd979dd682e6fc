import type { Instant } from '../instant'
import { isSettled } from '../procedure/predecessors'
import type { StepState } from '../procedure/procedure'
import { stepOf } from '../procedure/repair-procedure'
import type { StepId } from '../procedure/step-id'
import {
  groupStates,
  lastOf,
  schedule,
  type Gap,
  type Planned,
  type ScheduleInput,
  type TripState,
} from './schedule'
import { holdsDeparture, trackOf, TRIP_TRACKS, type TripTrack } from './trip-track'
import type { LineKind } from './trip'

/** How far a trip is on one track. */
export interface TrackReadiness {
  readonly track: TripTrack
  /** What applies, each subject counted; decisions on a case only while they are open. */
  readonly total: number
  readonly settled: number
  readonly gaps: readonly Gap[]
  /** When the last gap of the track is closed at the earliest; null without a gap. */
  readonly readyAt: Instant | null
}

export interface Readiness {
  readonly tracks: readonly TrackReadiness[]
  /** The departure can be confirmed: all that applies is done or waived. */
  readonly complete: boolean
  /** When the departure can be confirmed at the earliest; now when the trip is complete. */
  readonly earliestAt: Instant
  /** False when it may well be later: something is undecided, on hold, not listed yet, or a promise has passed. */
  readonly certain: boolean
  /** The gaps that hold the earliest date, each begun by the end of the one before; empty when the trip is complete. */
  readonly chain: readonly Gap[]
  /** Whether the trip cannot be ready by the moment it is needed. */
  readonly late: boolean
}

export interface ReadinessInput extends ScheduleInput {
  /** The states of all cases of the trip, without those of other trips of theirs (`statesOfTrip`). */
  readonly states: readonly TripState[]
  readonly lineKind: (lineId: string) => LineKind | null
  readonly neededBy: Instant | null
}

/**
 * What a trip still lacks before the departure and when it can have it (W5.5.7). Pure: what would come of another ETA
 * is the same question with another promise (`withPromise`).
 */
export function readinessOf(input: ReadinessInput): Readiness {
  const { states, lineKind, neededBy, now } = input
  const groups = groupStates(states)
  const open = holding(schedule(groups, input))
  const trackFor = (step: StepId, subjectId: string) =>
    trackOf(step, stepOf(step).per === 'line' ? lineKind(subjectId) : null)
  const done = groups.filter(isDone).map(([{ step, subjectId }]) => trackFor(step, subjectId))
  const last = open.length === 0 ? null : lastOf(open)
  const earliestAt = last?.gap.estimatedAt ?? now
  return {
    tracks: TRIP_TRACKS.map((track) => {
      const gaps = open.filter(({ gap }) => trackFor(gap.step, gap.subjectId) === track)
      const settled = done.filter((one) => one === track).length
      return {
        track,
        total: settled + gaps.length,
        settled,
        gaps: gaps.map(({ gap }) => gap),
        readyAt: gaps.length === 0 ? null : lastOf(gaps).gap.estimatedAt,
      }
    }),
    complete: last === null,
    earliestAt,
    certain: open.every(({ certain }) => certain),
    chain: last === null ? [] : chainTo(last),
    late: last !== null && neededBy !== null && earliestAt > neededBy,
  }
}

/** Without the decisions on a case that nothing of the trip waits for any more. */
function holding(planned: readonly Planned[]): readonly Planned[] {
  const found = new Set<Planned>()
  for (const one of planned.toReversed()) {
    if (holdsDeparture(one.gap.step)) found.add(one)
    if (found.has(one)) for (const earlier of one.waitsFor) found.add(earlier)
  }
  return planned.filter((one) => found.has(one))
}

/** Whether a step of the trip is settled by somebody's work; what does not apply is none of its own. */
function isDone(group: readonly TripState[]): boolean {
  return (
    group.every((state) => isSettled(state) && stepOf(state.step).section === 'C') &&
    group.some(({ status }) => status === 'DONE' || status === 'WAIVED')
  )
}

function chainTo(last: Planned): readonly Gap[] {
  const chain: Gap[] = []
  for (let one: Planned | null = last; one !== null; one = one.heldBy) chain.push(one.gap)
  return chain.toReversed()
}

/** A trip with the ids of its members and lines. */
export interface TripSubjects {
  readonly id: string
  readonly memberIds: ReadonlySet<string>
  readonly lineIds: ReadonlySet<string>
}

/** The states without those of other trips that the same cases may have. */
export function statesOfTrip<T extends StepState>(states: readonly T[], trip: TripSubjects): readonly T[] {
  return states.filter(({ kind, subjectId }) => {
    if (kind === 'trip') return subjectId === trip.id
    if (kind === 'member') return trip.memberIds.has(subjectId)
    return kind !== 'line' || trip.lineIds.has(subjectId)
  })
}
