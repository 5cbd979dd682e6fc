import type { Department } from '../department'
import type { Instant } from '../instant'
import type { Performer, StepState, StepStatus } from './procedure'
import { stepOf } from './repair-procedure'
import type { StepId } from './step-id'

/**
 * One step of a case for one department, all its subjects together: what the flow chart draws and, while it is open,
 * what stands in the department's queue as a task ("2 of 3").
 */
export interface StepSummary {
  readonly step: StepId
  readonly owner: Department
  readonly performer: Performer
  readonly status: StepStatus
  readonly total: number
  readonly done: number
  /** Subjects that are ready now; for a step of the whole case the one subject ''. */
  readonly ready: readonly string[]
  readonly readySince: Instant | null
  readonly opensAt: Instant | null
  readonly dueAt: Instant | null
  readonly doneAt: Instant | null
  readonly doneById: string | null
  readonly waitingFor: readonly StepId[]
  readonly held: boolean
}

const settled = (status: StepStatus): boolean => status === 'DONE' || status === 'WAIVED'

/** What one task is about: the step for one department or, where each subject has a day of its own, for one subject. */
export interface TaskSummary extends StepSummary {
  /** The subject it is about alone; '' for all of them together. */
  readonly subjectId: string
}

/** Brings the states of one step and department together; the step is as far as its least advanced subject. */
export function summarise(states: readonly StepState[]): readonly StepSummary[] {
  return grouped(states, () => '').map(summary)
}

/** The same as tasks: a subject with a day of its own was given to somebody, and stands in that person's queue alone. */
export function summariseTasks(states: readonly StepState[]): readonly TaskSummary[] {
  const alone = ({ step, subjectId }: StepState) => {
    const found = stepOf(step)
    return found.dueOn === undefined || found.dueTogether === true ? '' : subjectId
  }
  return grouped(states, alone).map((group) => ({ ...summary(group), subjectId: alone(group[0]) }))
}

type Group = readonly [StepState, ...StepState[]]

function grouped(states: readonly StepState[], alone: (state: StepState) => string): readonly Group[] {
  const groups = new Map<string, [StepState, ...StepState[]]>()
  for (const state of states) {
    const key = `${state.step} ${state.owner} ${alone(state)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [state])
    else group.push(state)
  }
  return [...groups.values()]
}

function summary(group: Group): StepSummary {
  const [first] = group
  const counted = group.filter((state) => state.status !== 'NOT_APPLICABLE' && state.status !== 'CANCELLED')
  const ready = counted.filter((state) => state.status === 'READY')
  const last = counted.filter((state) => settled(state.status)).reduce<StepState | null>(laterDone, null)
  const status = statusOf(group, counted)
  return {
    step: first.step,
    owner: first.owner,
    performer: first.performer,
    status,
    total: counted.length,
    done: counted.filter((state) => settled(state.status)).length,
    ready: ready.map((state) => state.subjectId),
    readySince: earliest(ready.map((state) => state.readySince)),
    opensAt: earliest(ready.map((state) => state.opensAt)),
    dueAt: earliest(ready.map((state) => state.dueAt)),
    doneAt: settled(status) ? (last?.doneAt ?? null) : null,
    doneById: settled(status) ? (last?.doneById ?? null) : null,
    waitingFor: ready.length > 0 ? [] : [...new Set(counted.flatMap((state) => state.waitingFor))],
    held: counted.some((state) => state.held),
  }
}

function statusOf(group: readonly StepState[], counted: readonly StepState[]): StepStatus {
  const has = (status: StepStatus) => counted.some((state) => state.status === status)
  if (counted.length === 0) {
    return group.some((state) => state.status === 'CANCELLED') ? 'CANCELLED' : 'NOT_APPLICABLE'
  }
  if (has('READY')) return 'READY'
  if (has('WAITING')) return 'WAITING'
  if (has('UNDECIDED')) return 'UNDECIDED'
  return has('DONE') ? 'DONE' : 'WAIVED'
}

function laterDone(a: StepState | null, b: StepState): StepState {
  return a === null || (b.doneAt ?? '') > (a.doneAt ?? '') ? b : a
}

function earliest(times: readonly (Instant | null)[]): Instant | null {
  return times.reduce<Instant | null>(
    (first, time) => (first === null || (time !== null && time < first) ? time : first),
    null,
  )
}
