import type { Instant } from '../instant'
import { isSettled } from '../procedure/predecessors'
import { predecessorSteps, type StepState } from '../procedure/procedure'
import { stepOf } from '../procedure/repair-procedure'
import type { StepId } from '../procedure/step-id'
import { applyDuration, type ServicePolicy } from '../service-policy/service-policy'
import type { Expected } from './promise'
import { BEFORE_DEPARTURE } from './trip-track'

/** The state of a step in one of the cases a trip is for. */
export type TripState = StepState & { readonly caseId: string }

/** A step that is still open before the departure, with the time it takes. */
export interface Gap {
  readonly step: StepId
  readonly subjectId: string
  /** The case of a step of the case; for what is done once for the trip, one of the cases in which it is open. */
  readonly caseId: string
  /** `READY` as soon as it is so in one of the cases: somebody can act. */
  readonly status: 'READY' | 'WAITING' | 'UNDECIDED'
  /** When the last step it waits for is over; now when it waits for none. */
  readonly startsAt: Instant
  /** When it is over at the earliest. */
  readonly estimatedAt: Instant
  /** The day promised for it, also when that has passed or comes too early to be kept. */
  readonly expectedAt: Instant | null
}

/** A gap among the others. */
export interface Planned {
  readonly gap: Gap
  /** What it waits for; of many subjects of one step the one that takes longest. */
  readonly waitsFor: readonly Planned[]
  /** The one of them that its end hangs on; null where it is held by nothing but its own time or promise. */
  readonly heldBy: Planned | null
  /** False when it may take longer than anybody can say. */
  readonly certain: boolean
}

export interface ScheduleInput {
  readonly expected: Expected
  readonly policy: Pick<ServicePolicy, 'calendar' | 'dues'>
  readonly now: Instant
}

type Grouped = readonly [TripState, ...TripState[]]
type OpenState = TripState & { readonly status: Gap['status'] }

const isOpen = (state: TripState): state is OpenState => !isSettled(state)

/** Steps whose end shows who and what else is to be taken care of. */
const BRINGS_MORE: ReadonlySet<StepId> = new Set<StepId>(['nominate-team', 'list-materials', 'list-tools'])

/**
 * The states of the steps before the departure by what they are about: what is done once for the trip stands in each of
 * its cases and is one thing; a step of the case is one in each. In an order in which each follows what it waits for.
 */
export function groupStates(states: readonly TripState[]): readonly Grouped[] {
  const steps = new Map(
    BEFORE_DEPARTURE.map(({ id }) => [id, new Map<string, [TripState, ...TripState[]]>()]),
  )
  for (const state of states) {
    const groups = steps.get(state.step)
    const about = state.kind === 'case' ? state.caseId : state.subjectId
    const group = groups?.get(about)
    if (group === undefined) groups?.set(about, [state])
    else group.push(state)
  }
  return [...steps.values()].flatMap((groups) => [...groups.values()])
}

/** Where a step looks back, as in predecessors.ts: at the same subject of an earlier step, or at all of them. */
const LOOKS_AT: ReadonlyMap<StepId, readonly { readonly id: StepId; readonly same: boolean }[]> = new Map(
  BEFORE_DEPARTURE.map(({ id: step, per, after }) => [
    step,
    after.flatMap(predecessorSteps).map((id) => ({ id, same: stepOf(id).per === per })),
  ]),
)

/** When each open step begins and ends at the earliest, in the order of the groups. */
export function schedule(groups: readonly Grouped[], input: ScheduleInput): readonly Planned[] {
  const endOf = ends(input)
  const planned: Planned[] = []
  const bySubject = new Map<string, Planned>()
  const longest = new Map<string, Planned>()
  const before = ({ step, caseId, subjectId }: TripState): readonly Planned[] =>
    (LOOKS_AT.get(step) ?? []).flatMap(
      ({ id, same }) =>
        (same ? bySubject.get(`${id} ${caseId} ${subjectId}`) : longest.get(`${id} ${caseId}`)) ?? [],
    )
  for (const group of groups) {
    const [first, ...others] = group.filter(isOpen)
    if (first === undefined) continue
    const open = [first, ...others] as const
    const waitsFor = [...new Set(open.flatMap(before))]
    const one = plan(open, waitsFor, input, endOf)
    planned.push(one)
    for (const { step: id, caseId, subjectId } of open) {
      bySubject.set(`${id} ${caseId} ${subjectId}`, one)
      const last = longest.get(`${id} ${caseId}`)
      longest.set(`${id} ${caseId}`, last === undefined ? one : lastOf([last, one]))
    }
  }
  return planned
}

const RANK = { READY: 0, WAITING: 1, UNDECIDED: 2 } as const

function plan(
  open: readonly [OpenState, ...OpenState[]],
  waitsFor: readonly Planned[],
  { expected, now }: ScheduleInput,
  endOf: ReturnType<typeof ends>,
): Planned {
  const { step, subjectId, caseId, status } = open.reduce((a, b) => (RANK[b.status] < RANK[a.status] ? b : a))
  const last = waitsFor.length === 0 ? null : lastOf(waitsFor)
  const startsAt = last?.gap.estimatedAt ?? now
  const expectedAt = expected(step, subjectId, caseId)
  // What may turn out not to apply may take no time. A promise that has passed, or that nobody can keep, is not believed.
  const estimatedAt =
    expectedAt === null
      ? status === 'UNDECIDED'
        ? startsAt
        : endOf(step, startsAt)
      : expectedAt > startsAt
        ? expectedAt
        : startsAt
  return {
    gap: { step, subjectId, caseId, status, startsAt, estimatedAt, expectedAt },
    waitsFor,
    heldBy: expectedAt !== null && expectedAt > startsAt ? null : last,
    certain:
      status !== 'UNDECIDED' &&
      !open.some(({ held }) => held) &&
      !BRINGS_MORE.has(step) &&
      (expectedAt === null || expectedAt >= now),
  }
}

/** The first of those that end last. */
export function lastOf(planned: readonly Planned[]): Planned {
  return planned.reduce((a, b) => (b.gap.estimatedAt > a.gap.estimatedAt ? b : a))
}

/** The end of the time a step may take. Subjects that begin together share it: working time is slow to count. */
function ends({ policy }: ScheduleInput): (step: StepId, from: Instant) => Instant {
  const known = new Map<string, Instant>()
  return (step, from) => {
    const key = `${step} ${from}`
    // No step before the departure takes another time for urgent or complex cases.
    const end =
      known.get(key) ?? applyDuration(policy.dues[step] ?? stepOf(step).due.otherwise, from, policy.calendar)
    known.set(key, end)
    return end
  }
}
