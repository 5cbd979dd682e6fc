import type { Instant } from '../instant'
import type { CaseFacts, Fact } from '../repair-case/facts'
import { applyDuration, type Duration, type ServicePolicy } from '../service-policy/service-policy'
import { all, type Applies } from './applies'
import { predecessorSteps, type Predecessor } from './procedure'
import type { Procedure, StepOf, StepState, StepStatus, SubjectKind, Subjects } from './procedure'
import type { StepId } from './step-id'

/** Kinds without which nothing is done: "no units" is not "all units done" (rule 1). A list may be empty. */
const NEVER_EMPTY: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['case', 'unit', 'trip', 'department', 'verifier'])

/** The departments asked about ageing and testing of a batch (W5.4.6). */
const VERIFIERS = [{ id: 'QUALITY' }, { id: 'RND' }, { id: 'WORKSHOP' }] as const

/** A reopening: its order and when it happened. `null` stands for none. */
type Reopening = { readonly seq: number; readonly at: Instant } | null

/** One step with all its subjects, while the case is being assessed. */
interface Assessed {
  readonly per: SubjectKind
  readonly states: readonly StepState[]
  /** Per subject: the newest reopening that came down from steps of the whole case, and of this subject alone. */
  readonly fromCase: readonly Reopening[]
  readonly fromSubject: readonly Reopening[]
  readonly newestFromCase: Reopening
  /** The trip each subject belongs to, null where it belongs to none. */
  readonly trips: readonly (string | null)[]
  readonly position: ReadonlyMap<string, number>
  readonly settled: boolean
  readonly someDone: boolean
  readonly settledAt: Instant | null
}

/**
 * The state of every step for every subject of it: the one place that decides who has to act next.
 * Pure and total: the same facts and policy always give the same answer, and no facts make it throw.
 */
export function assess(procedure: Procedure, facts: CaseFacts, policy: ServicePolicy): readonly StepState[] {
  const done = new Map<StepId, Assessed>()
  for (const step of procedure.steps) done.set(step.id, assessStep(step, facts, policy, done))
  return [...done.values()].flatMap((assessed) => assessed.states)
}

/** The subjects a step of this scope exists for. */
export function subjectsOf<K extends SubjectKind>(facts: CaseFacts, kind: K): readonly Subjects[K][] {
  const lists: { [S in SubjectKind]: () => readonly Subjects[S][] } = {
    case: () => [{ id: '' }],
    unit: () => facts.units,
    partsLine: () => facts.partsLines,
    trip: () => facts.trips,
    member: () => facts.tripMembers,
    line: () => facts.tripLines,
    department: () => owingDepartments(facts),
    verifier: () => VERIFIERS,
  }
  return lists[kind]()
}

/** Departments that must declare costs: the four of W5.8, and any other that entered some. */
function owingDepartments(facts: CaseFacts): readonly Subjects['department'][] {
  const always: readonly Subjects['department']['id'][] = [
    'MATERIALS',
    'HR_ADMIN',
    'PRODUCTION_ENGINEERING',
    facts.registration.region === 'OVERSEAS' ? 'MARKETING' : 'DOMESTIC_BUSINESS',
  ]
  return [...new Set([...always, ...facts.costItems.map((item) => item.department)])].map((id) => ({ id }))
}

function assessStep<K extends SubjectKind>(
  step: StepOf<K>,
  facts: CaseFacts,
  policy: ServicePolicy,
  done: ReadonlyMap<StepId, Assessed>,
): Assessed {
  const subjects = subjectsOf(facts, step.per)
  const cancelled = facts.cancellations.length > 0
  const held = facts.holds.at(-1)?.held === true
  const atAll = decide(step.applies(facts), cancelled)
  const states: StepState[] = []
  const fromCase: Reopening[] = []
  const fromSubject: Reopening[] = []
  for (const subject of subjects) {
    const inherited = inheritedReopenings(step, subject, done)
    const own = newest(step.reopenedBy?.(facts, subject) ?? [])
    const ownOfCase = step.per === 'case' ? own : null
    const ownOfSubject = step.per === 'case' ? null : own
    const caseReopening = later(inherited.fromCase, ownOfCase)
    const subjectReopening = later(inherited.fromSubject, ownOfSubject)
    fromCase.push(caseReopening)
    fromSubject.push(subjectReopening)
    const reopened = later(caseReopening, subjectReopening)
    const applies =
      step.appliesTo === undefined
        ? atAll
        : all(atAll, atAll === false ? false : decide(step.appliesTo(facts, subject), cancelled))
    states.push(stateOf(step, subject, facts, policy, { applies, reopened, cancelled, held, done }))
  }
  const trips = subjects.map((subject) => ('tripId' in subject ? subject.tripId : null))
  return summarise(step, { states, fromCase, fromSubject, trips, atAll }, done)
}

/** After a cancellation nothing is left to be decided: what was open does not apply (rule 7). */
function decide(applies: Applies, cancelled: boolean): Applies {
  return cancelled && applies === 'UNDECIDED' ? false : applies
}

function stateOf<K extends SubjectKind>(
  step: StepOf<K>,
  subject: Subjects[K],
  facts: CaseFacts,
  policy: ServicePolicy,
  at: {
    applies: Applies
    reopened: Reopening
    cancelled: boolean
    held: boolean
    done: ReadonlyMap<StepId, Assessed>
  },
): StepState {
  const base = {
    step: step.id,
    kind: step.per,
    subjectId: subject.id,
    owner: step.owner(facts, subject),
    performer: step.performer,
    readySince: null,
    opensAt: null,
    dueAt: null,
    doneAt: null,
    doneById: null,
    waitingFor: [],
    held: false,
  } as const
  if (at.applies === false) return { ...base, status: 'NOT_APPLICABLE' }

  const completion = newest(step.completedBy(facts, subject))
  const waiver = step.waivable ? newest(waiversOf(facts, step.id, subject.id)) : null
  const settling = later(completion, waiver)
  if (settling !== null && settling.seq > (at.reopened?.seq ?? 0)) {
    const status: StepStatus = settling === waiver ? 'WAIVED' : 'DONE'
    return { ...base, status, doneAt: settling.at, doneById: settling.byId }
  }
  if (at.cancelled && step.keptOnCancel !== true) return { ...base, status: 'CANCELLED' }

  const waitingFor = unsettledPredecessors(step, subject, at.done)
  if (at.applies === 'UNDECIDED') return { ...base, status: 'UNDECIDED', waitingFor }
  if (waitingFor.length > 0) return { ...base, status: 'WAITING', waitingFor }
  if (at.held) return { ...base, status: 'WAITING', held: true }

  const readySince = latest(
    facts.registration.at,
    at.reopened?.at ?? null,
    facts.holds.at(-1)?.at ?? null,
    ...step.after.map((predecessor) => settledAt(predecessor, step, subject, at.done)),
  )
  const opensAt =
    step.notBefore === undefined ? readySince : applyDuration(step.notBefore, readySince, policy.calendar)
  const allowed = policy.dues[step.id] ?? step.due(facts, subject)
  return {
    ...base,
    status: 'READY',
    readySince,
    opensAt,
    dueAt: allowed === null ? null : dueAt(allowed, step.dueFrom?.(facts) ?? readySince, opensAt, policy),
  }
}

/** A due time never lies before the moment the step opens. */
function dueAt(allowed: Duration, from: Instant, opensAt: Instant, policy: ServicePolicy): Instant {
  const due = applyDuration(allowed, from, policy.calendar)
  return due < opensAt ? opensAt : due
}

function waiversOf(facts: CaseFacts, step: StepId, subjectId: string): readonly Fact[] {
  return facts.waivers.filter(
    (waiver) => waiver.step === step && (waiver.subjectId === null || waiver.subjectId === subjectId),
  )
}

// Predecessors ------------------------------------------------------------------------------------

function isSettled(state: StepState): boolean {
  return (
    state.status === 'DONE' ||
    state.status === 'WAIVED' ||
    state.status === 'NOT_APPLICABLE' ||
    state.status === 'CANCELLED'
  )
}

/** The subjects of an earlier step that a later step's subject looks at: the same one, those of its trip, or all. */
function related<K extends SubjectKind>(earlier: Assessed, step: StepOf<K>, subject: Subjects[K]): readonly number[] | 'ALL' {
  if (earlier.per === step.per) return position(earlier, subject.id)
  if (step.per === 'trip') {
    if (earlier.per !== 'member' && earlier.per !== 'line') return 'ALL'
    return earlier.trips.flatMap((trip, index) => (trip === subject.id ? [index] : []))
  }
  if (earlier.per === 'trip' && 'tripId' in subject) return position(earlier, subject.tripId)
  return 'ALL'
}

function position(assessed: Assessed, id: string): readonly number[] {
  const index = assessed.position.get(id)
  return index === undefined ? [] : [index]
}

function isSatisfied<K extends SubjectKind>(
  predecessor: Predecessor,
  step: StepOf<K>,
  subject: Subjects[K],
  done: ReadonlyMap<StepId, Assessed>,
): boolean {
  if (typeof predecessor !== 'string' && 'anyOf' in predecessor) {
    const alternatives = predecessor.anyOf.map((id) => done.get(id)).filter((a) => a !== undefined)
    return alternatives.some((a) => a.someDone) || alternatives.every((a) => a.settled)
  }
  const earlier = done.get(typeof predecessor === 'string' ? predecessor : predecessor.some)
  if (earlier === undefined) return true
  if (typeof predecessor !== 'string') return earlier.someDone || earlier.settled
  const indexes = related(earlier, step, subject)
  if (indexes === 'ALL' || earlier.states.length === 0) return earlier.settled
  return indexes.every((index) => {
    const state = earlier.states[index]
    return state !== undefined && isSettled(state)
  })
}

function unsettledPredecessors<K extends SubjectKind>(
  step: StepOf<K>,
  subject: Subjects[K],
  done: ReadonlyMap<StepId, Assessed>,
): readonly StepId[] {
  const open = step.after.filter((predecessor) => !isSatisfied(predecessor, step, subject, done))
  return [...new Set(open.flatMap(predecessorSteps))].filter((id) => done.get(id)?.settled === false)
}

function settledAt<K extends SubjectKind>(
  predecessor: Predecessor,
  step: StepOf<K>,
  subject: Subjects[K],
  done: ReadonlyMap<StepId, Assessed>,
): Instant | null {
  const times = predecessorSteps(predecessor).map((id) => {
    const earlier = done.get(id)
    if (earlier === undefined) return null
    const indexes = typeof predecessor === 'string' ? related(earlier, step, subject) : 'ALL'
    return indexes === 'ALL'
      ? earlier.settledAt
      : indexes.map((index) => earlier.states[index]?.doneAt ?? null).reduce(laterInstant, null)
  })
  return times.reduce(laterInstant, null)
}

/** What reopened an earlier step also reopens this one: for this subject alone, unless it concerned the whole case. */
function inheritedReopenings<K extends SubjectKind>(
  step: StepOf<K>,
  subject: Subjects[K],
  done: ReadonlyMap<StepId, Assessed>,
): { fromCase: Reopening; fromSubject: Reopening } {
  let fromCase: Reopening = null
  let fromSubject: Reopening = null
  for (const id of step.after.flatMap(predecessorSteps)) {
    if (step.stands?.includes(id) === true) continue
    const earlier = done.get(id)
    if (earlier === undefined) continue
    const indexes = related(earlier, step, subject)
    if (indexes === 'ALL') {
      fromCase = later(fromCase, earlier.newestFromCase)
      continue
    }
    for (const index of indexes) {
      fromCase = later(fromCase, earlier.fromCase[index] ?? null)
      if (earlier.per === step.per) fromSubject = later(fromSubject, earlier.fromSubject[index] ?? null)
    }
  }
  return { fromCase, fromSubject }
}

function summarise<K extends SubjectKind>(
  step: StepOf<K>,
  found: Pick<Assessed, 'states' | 'fromCase' | 'fromSubject' | 'trips'> & { readonly atAll: Applies },
  done: ReadonlyMap<StepId, Assessed>,
): Assessed {
  const { atAll, ...perSubject } = found
  const { states } = perSubject
  const emptySettled =
    atAll === false ||
    (!NEVER_EMPTY.has(step.per) &&
      step.after.flatMap(predecessorSteps).every((id) => done.get(id)?.settled !== false))
  const own = states.map((state) => state.doneAt).reduce(laterInstant, null)
  // A step that does not apply settles when what came before it did.
  const before = step.after.flatMap(predecessorSteps).map((id) => done.get(id)?.settledAt ?? null)
  return {
    per: step.per,
    ...perSubject,
    newestFromCase: perSubject.fromCase.reduce<Reopening>(later, null),
    position: new Map(states.map((state, index) => [state.subjectId, index])),
    settled: states.length === 0 ? emptySettled : states.every(isSettled),
    someDone: states.some((state) => state.status === 'DONE'),
    settledAt: own ?? before.reduce(laterInstant, null),
  }
}

// Order -------------------------------------------------------------------------------------------

function later<T extends { readonly seq: number }>(a: T | null, b: T | null): T | null {
  if (a === null) return b
  if (b === null) return a
  return b.seq > a.seq ? b : a
}

function newest(facts: readonly Fact[]): Fact | null {
  return facts.reduce<Fact | null>(later, null)
}

function laterInstant(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null) return b
  if (b === null) return a
  return b > a ? b : a
}

function latest(first: Instant, ...others: readonly (Instant | null)[]): Instant {
  return others.reduce<Instant>((found, other) => (other !== null && other > found ? other : found), first)
}
