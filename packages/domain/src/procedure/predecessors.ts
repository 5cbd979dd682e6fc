import type { Instant } from '../instant'
import {
  predecessorSteps,
  type Predecessor,
  type StepOf,
  type StepState,
  type SubjectKind,
} from './procedure'
import { later, laterInstant, type Reopening } from './reopening'
import type { StepId } from './step-id'

/** One step with all its subjects, once it was assessed: what later steps look at. */
export interface Assessed {
  readonly id: StepId
  readonly per: SubjectKind
  readonly states: readonly StepState[]
  /** Per subject: the newest reopening that came down from steps of the whole case, and of this subject alone. */
  readonly fromCase: readonly Reopening[]
  readonly fromSubject: readonly Reopening[]
  readonly newestFromCase: Reopening
  /** The trip each subject belongs to; null where subjects belong to none. */
  readonly trips: readonly string[] | null
  readonly settled: boolean
  readonly someDone: boolean
  readonly settledAt: Instant | null
  /** When the first subject was done; null while none is. */
  readonly firstDoneAt: Instant | null
}

/** A predecessor as one step sees it. */
export interface Link {
  readonly predecessor: Predecessor
  readonly earlier: readonly Assessed[]
  /** Which subjects of the earlier step a subject of this step looks at; null: all of them together. */
  readonly lookedAt: ((position: number) => readonly number[]) | null
}

/** The predecessors of a step among the steps assessed so far; steps of another revision are no obstacle. */
export function linksOf<K extends SubjectKind>(
  step: StepOf<K>,
  trips: readonly string[] | null,
  subjectIds: readonly string[],
  done: ReadonlyMap<StepId, Assessed>,
): readonly Link[] {
  return step.after.map((predecessor) => {
    const earlier: Assessed[] = []
    for (const id of predecessorSteps(predecessor)) {
      const assessed = done.get(id)
      if (assessed !== undefined) earlier.push(assessed)
    }
    const [only] = earlier
    const single = typeof predecessor === 'string' && only !== undefined
    return { predecessor, earlier, lookedAt: single ? lookingAt(only, step, trips, subjectIds) : null }
  })
}

/** The same subject, the subject's trip, the trip's own members and lines, or (null) all of them. */
function lookingAt<K extends SubjectKind>(
  earlier: Assessed,
  step: StepOf<K>,
  trips: readonly string[] | null,
  subjectIds: readonly string[],
): Link['lookedAt'] {
  // Two steps of one scope have the same subjects in the same order.
  if (earlier.per === step.per) return step.per === 'case' ? null : (position) => [position]
  if (step.per === 'trip' && earlier.trips !== null && earlier.states.length > 0) {
    const ofTrip = positionsBy(earlier.trips)
    return (position) => ofTrip.get(subjectIds[position] ?? '') ?? []
  }
  if (earlier.per === 'trip' && trips !== null) {
    const ofTrip = positionsBy(earlier.states.map((state) => state.subjectId))
    return (position) => ofTrip.get(trips[position] ?? '') ?? []
  }
  return null
}

function positionsBy(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>()
  keys.forEach((key, position) => {
    const known = positions.get(key)
    if (known === undefined) positions.set(key, [position])
    else known.push(position)
  })
  return positions
}

export function isSettled(state: StepState): boolean {
  return (
    state.status === 'DONE' ||
    state.status === 'WAIVED' ||
    state.status === 'NOT_APPLICABLE' ||
    state.status === 'CANCELLED'
  )
}

/** Whether the predecessor lets this subject go on (rule 1). */
function isSatisfied(link: Link, position: number): boolean {
  const { predecessor, earlier, lookedAt } = link
  const settled = earlier.every((assessed) => assessed.settled)
  if (typeof predecessor !== 'string') return settled || earlier.some((assessed) => assessed.someDone)
  if (settled || lookedAt === null) return settled
  return lookedAt(position).every((index) =>
    earlier.every((assessed) => {
      const state = assessed.states[index]
      return state !== undefined && isSettled(state)
    }),
  )
}

/** The steps a subject waits for. */
export function unsettled(links: readonly Link[], position: number): readonly StepId[] {
  const open: StepId[] = []
  for (const link of links) {
    if (isSatisfied(link, position)) continue
    for (const earlier of link.earlier)
      if (!earlier.settled && !open.includes(earlier.id)) open.push(earlier.id)
  }
  return open
}

/** When the predecessor came to let this subject go on. */
export function satisfiedAt(link: Link, position: number): Instant | null {
  const { predecessor, earlier, lookedAt } = link
  if (typeof predecessor !== 'string' && earlier.some((assessed) => assessed.someDone)) {
    // The first one done was enough, however many follow.
    return earlier
      .flatMap((assessed) => assessed.firstDoneAt ?? [])
      .reduce((first, at) => (at < first ? at : first))
  }
  return earlier
    .map((assessed) =>
      lookedAt === null
        ? assessed.settledAt
        : lookedAt(position)
            .map((index) => assessed.states[index]?.doneAt ?? null)
            .reduce(laterInstant, null),
    )
    .reduce(laterInstant, null)
}

/** What reopened an earlier step also reopens this one: for this subject alone, unless it concerned the whole case. */
export function inherited<K extends SubjectKind>(
  step: StepOf<K>,
  links: readonly Link[],
  position: number,
): { readonly fromCase: Reopening; readonly fromSubject: Reopening } {
  let fromCase: Reopening = null
  let fromSubject: Reopening = null
  for (const { earlier, lookedAt } of links) {
    for (const assessed of earlier) {
      if (step.stands?.includes(assessed.id) === true) continue
      if (lookedAt === null) {
        fromCase = later(fromCase, assessed.newestFromCase)
        continue
      }
      for (const at of lookedAt(position)) {
        fromCase = later(fromCase, assessed.fromCase[at] ?? null)
        if (assessed.per === step.per) fromSubject = later(fromSubject, assessed.fromSubject[at] ?? null)
      }
    }
  }
  return { fromCase, fromSubject }
}
