import { addDays, plus, startOfLocalDay, type Instant, type LocalDate } from '../instant'
import { isCancelled } from '../repair-case/conditions'
import type { CaseFacts } from '../repair-case/facts'
import { newestWaiver } from '../repair-case/waivers'
import { applyDuration, type ServicePolicy } from '../service-policy/service-policy'
import { allowedTime } from './allowed-time'
import { all, type Applies } from './applies'
import {
  inherited,
  isSettled,
  linksOf,
  satisfiedAt,
  unsettled,
  type Assessed,
  type Link,
} from './predecessors'
import type { Procedure, StepOf, StepState, SubjectKind, Subjects } from './procedure'
import { earlierInstant, later, laterInstant, newest, type Reopening } from './reopening'
import type { StepId } from './step-id'
import { NEVER_EMPTY, subjectsOf } from './subjects'

/** What is the same for every step of a case. */
interface Assessment {
  readonly facts: CaseFacts
  readonly policy: ServicePolicy
  readonly done: Map<StepId, Assessed>
  readonly cancelled: boolean
  /** A cancellation ends a hold: what brings things home must not wait. */
  readonly held: boolean
  /** No step is ready earlier: registration, cancellation, the end of the last hold. */
  readonly earliest: Instant
}

/**
 * The state of every step for every subject of it: the one place that decides who has to act next.
 * Pure and total: the same facts and policy always give the same answer, and no facts make it throw.
 */
export function assess(procedure: Procedure, facts: CaseFacts, policy: ServicePolicy): readonly StepState[] {
  const cancelled = isCancelled(facts)
  const lastHold = facts.holds.at(-1)
  const assessment: Assessment = {
    facts,
    policy,
    done: new Map(),
    cancelled,
    held: !cancelled && lastHold?.held === true,
    earliest: [lastHold?.at ?? null, facts.cancellations.at(-1)?.at ?? null].reduce<Instant>(
      (earliest, at) => laterInstant(earliest, at) ?? earliest,
      facts.registration.at,
    ),
  }
  const states: StepState[] = []
  for (const step of procedure.steps) {
    const assessed = assessStep(step, assessment)
    assessment.done.set(step.id, assessed)
    for (const state of assessed.states) states.push(state)
  }
  return states
}

function assessStep<K extends SubjectKind>(step: StepOf<K>, at: Assessment): Assessed {
  const subjects = subjectsOf(at.facts, step.per)
  const trips = tripsOf(step, subjects)
  const links = linksOf(
    step,
    trips,
    step.per === 'trip' ? subjects.map((subject) => subject.id) : [],
    at.done,
  )
  const atAll = known(step.applies(at.facts), at.cancelled)
  const dueOf = dueTimes(step, at)
  const states: StepState[] = []
  const fromCase: Reopening[] = []
  const fromSubject: Reopening[] = []
  subjects.forEach((subject, position) => {
    const down = inherited(step, links, position)
    const own = newest(step.reopenedBy?.(at.facts, subject) ?? [])
    const caseReopening = later(down.fromCase, step.per === 'case' ? own : null)
    const subjectReopening = later(down.fromSubject, step.per === 'case' ? null : own)
    fromCase.push(caseReopening)
    fromSubject.push(subjectReopening)
    const applies =
      atAll === false || step.appliesTo === undefined
        ? atAll
        : all(atAll, known(step.appliesTo(at.facts, subject), at.cancelled))
    const reopened = later(caseReopening, subjectReopening)
    const day = step.dueOn?.(subject, at.facts) ?? null
    const times = day === null ? dueOf : (since: Instant) => byItsDay(dueOf(since), day, at.policy)
    states.push(stateOf(step, subject, at, { applies, reopened, links, position, dueOf: times }))
  })
  return summarise(step, { states, fromCase, fromSubject, trips }, atAll, links, at)
}

/** The trip of each member or line; null where subjects belong to none. */
function tripsOf<K extends SubjectKind>(
  step: StepOf<K>,
  subjects: readonly Subjects[K][],
): readonly string[] | null {
  if (step.per !== 'member' && step.per !== 'line') return null
  return subjects.map((subject) => ('tripId' in subject ? subject.tripId : ''))
}

/** After a cancellation nothing is left to be decided: what was open does not apply (rule 7). */
function known(applies: Applies, cancelled: boolean): Applies {
  return cancelled && applies === 'UNDECIDED' ? false : applies
}

interface SubjectView {
  readonly applies: Applies
  readonly reopened: Reopening
  readonly links: readonly Link[]
  readonly position: number
  readonly dueOf: (readySince: Instant) => { opensAt: Instant; dueAt: Instant }
}

function stateOf<K extends SubjectKind>(
  step: StepOf<K>,
  subject: Subjects[K],
  at: Assessment,
  { applies, reopened, links, position, dueOf }: SubjectView,
): StepState {
  const { facts } = at
  const state = (found: Partial<StepState> & Pick<StepState, 'status'>): StepState => ({
    step: step.id,
    kind: step.per,
    subjectId: subject.id,
    owner: step.owner(facts, subject),
    performer: step.performer,
    status: found.status,
    readySince: found.readySince ?? null,
    opensAt: found.opensAt ?? null,
    dueAt: found.dueAt ?? null,
    doneAt: found.doneAt ?? null,
    doneById: found.doneById ?? null,
    waitingFor: found.waitingFor ?? [],
    held: found.held ?? false,
  })
  if (applies === false) return state({ status: 'NOT_APPLICABLE' })

  const completion = newest(step.completedBy(facts, subject))
  const waiver = step.waivable ? newestWaiver(facts, step.id, subject.id) : null
  const settling = later(completion, waiver)
  if (settling !== null && (reopened === null || settling.seq > reopened.seq)) {
    const status = settling === completion ? 'DONE' : 'WAIVED'
    return state({ status, doneAt: settling.at, doneById: settling.byId })
  }
  if (at.cancelled && step.keptOnCancel !== true) return state({ status: 'CANCELLED' })

  const waitingFor = unsettled(links, position)
  if (applies === 'UNDECIDED') return state({ status: 'UNDECIDED', waitingFor })
  if (waitingFor.length > 0) return state({ status: 'WAITING', waitingFor })
  if (at.held) return state({ status: 'WAITING', held: true })

  let readySince = at.earliest
  const since = (moment: Instant | null): void => {
    if (moment !== null && moment > readySince) readySince = moment
  }
  since(reopened?.at ?? null)
  since(newest(step.opensWith?.(facts, subject) ?? [])?.at ?? null)
  for (const link of links) since(satisfiedAt(link, position))
  return state({ status: 'READY', readySince, ...dueOf(readySince) })
}

/** Times of a step from the moment it is ready. Subjects that became ready together share them: working time is slow to count. */
function dueTimes<K extends SubjectKind>(
  step: StepOf<K>,
  { facts, policy }: Assessment,
): SubjectView['dueOf'] {
  const known = new Map<Instant, { opensAt: Instant; dueAt: Instant }>()
  return (readySince) => {
    let times = known.get(readySince)
    if (times === undefined) {
      const { notBefore } = step
      const opensAt =
        notBefore === undefined ? readySince : applyDuration(notBefore, readySince, policy.calendar)
      const from = step.dueFrom?.(facts) ?? readySince
      const due = applyDuration(allowedTime(step, facts, policy), from, policy.calendar)
      // A due time never lies before the moment the step opens.
      times = { opensAt, dueAt: due > opensAt ? due : opensAt }
      known.set(readySince, times)
    }
    return times
  }
}

/** Due by the last minute of the subject's own day; never before the step opens. */
function byItsDay(
  { opensAt }: ReturnType<SubjectView['dueOf']>,
  day: LocalDate,
  { calendar }: ServicePolicy,
): ReturnType<SubjectView['dueOf']> {
  const end = plus(startOfLocalDay(addDays(day, 1), calendar.timeZone), { minutes: -1 })
  return { opensAt, dueAt: end > opensAt ? end : opensAt }
}

function summarise<K extends SubjectKind>(
  step: StepOf<K>,
  perSubject: Pick<Assessed, 'states' | 'fromCase' | 'fromSubject' | 'trips'>,
  atAll: Applies,
  links: readonly Link[],
  at: Assessment,
): Assessed {
  const { states } = perSubject
  const emptySettled =
    atAll === false ||
    at.cancelled ||
    (atAll === true &&
      !NEVER_EMPTY.has(step.per) &&
      links.every((link) => link.earlier.every((earlier) => earlier.settled)))
  const own = states.reduce<Instant | null>((last, state) => laterInstant(last, state.doneAt), null)
  return {
    id: step.id,
    per: step.per,
    ...perSubject,
    newestFromCase: perSubject.fromCase.reduce<Reopening>(later, null),
    settled: states.length === 0 ? emptySettled : states.every(isSettled),
    someDone: states.some((state) => state.status === 'DONE'),
    // A step that does not apply settles when what came before it did.
    settledAt: own ?? newestSettlement(links),
    firstDoneAt: states.reduce<Instant | null>(
      (first, state) => (state.status === 'DONE' ? earlierInstant(first, state.doneAt) : first),
      null,
    ),
  }
}

function newestSettlement(links: readonly Link[]): Instant | null {
  let last: Instant | null = null
  for (const link of links) {
    for (const earlier of link.earlier) last = laterInstant(last, earlier.settledAt)
  }
  return last
}
