import { stepOf, type Instant, type StepId, type StepSummary, type TaskSummary } from '@mendline/domain'
import { In, Not, type EntityManager } from 'typeorm'
import type { CaseEvent, CaseEventKind } from '../case-event/case-event.entity'
import { insertRows } from '../command/insert-rows'
import { newId } from '../id'
import { Task, TaskAssignment, type TaskState } from './task.entity'

/** The open and waiting tasks of a case. */
export function liveTasks(manager: EntityManager, caseId: string): Promise<Task[]> {
  return manager.find(Task, { where: { caseId, state: Not('CLOSED') } })
}

/**
 * The steps with the times people were given: those of a task that is open stay, whatever the policy says today. A day of
 * a subject's own is no matter of policy: it was decided, and may be decided anew.
 */
export function withGivenTimes<S extends StepSummary & { readonly subjectId?: string }>(
  summaries: readonly S[],
  current: readonly Task[],
): readonly S[] {
  const open = new Map(
    current
      .filter(({ state, step }) => state === 'OPEN' && !hasOwnDay(step))
      .map((task) => [keyOf(task), task]),
  )
  return summaries.map((summary) => {
    const task = summary.status === 'READY' ? open.get(keyOfSummary(summary)) : undefined
    return task === undefined ? summary : { ...summary, opensAt: task.opensAt, dueAt: task.dueAt }
  })
}

const hasOwnDay = (step: StepId): boolean => stepOf(step).dueOn !== undefined

export interface Sync {
  readonly caseId: string
  readonly summaries: readonly TaskSummary[]
  /** Its tasks before, open and waiting. */
  readonly current: readonly Task[]
  readonly now: Instant
  readonly actorId: string | null
  readonly seq: number
}

type NewEvent = Omit<CaseEvent, 'ordinal' | 'position'>

/**
 * Brings the queue in line with the assessed case: opens, changes and closes its tasks. A due time is frozen when the
 * task opens, so that a change of policy never moves it silently. Gives the events to write.
 */
export async function syncTasks(manager: EntityManager, sync: Sync): Promise<NewEvent[]> {
  const events: NewEvent[] = []
  const byKey = new Map(sync.current.map((task) => [keyOf(task), task]))
  const wanted = wantedTasks(sync.summaries)
  const opened: Task[] = []
  for (const [summary, state] of wanted) {
    const key = keyOfSummary(summary)
    const task = byKey.get(key)
    byKey.delete(key)
    if (task === undefined) {
      const fresh = newTask(sync, summary, state)
      opened.push(fresh)
      if (state === 'OPEN')
        events.push(taskEvent(sync, wasDone(summary) ? 'STEP_REOPENED' : 'STEP_OPENED', fresh))
      continue
    }
    const next = changed(task, summary, state)
    if (next === null) continue
    await manager.update(Task, task.id, { ...next, version: task.version + 1 })
    const opens = task.state === 'WAITING' && state === 'OPEN'
    events.push(taskEvent(sync, opens ? 'STEP_OPENED' : 'STEP_CHANGED', { ...task, ...next }))
  }
  await assign(manager, sync, opened)
  await insertRows(manager, Task, opened)
  const closed = [...byKey.values()]
  if (closed.length > 0) {
    await manager.update(
      Task,
      { id: In(closed.map((task) => task.id)) },
      { state: 'CLOSED', closedAt: sync.now },
    )
    for (const task of closed)
      events.push(taskEvent(sync, isDone(sync, task) ? 'STEP_COMPLETED' : 'STEP_WITHDRAWN', task))
  }
  return events
}

interface Place {
  readonly step: string
  readonly department: string
  readonly subjectId: string
}
const keyOf = ({ step, department, subjectId }: Place): string => `${step} ${department} ${subjectId}`
const keyOfSummary = ({
  step,
  owner,
  subjectId = '',
}: StepSummary & { readonly subjectId?: string }): string => keyOf({ step, department: owner, subjectId })

/** Open: it can be done. Waiting: it is this department's next, when the steps it waits for can be done now. */
export function wantedTasks<S extends StepSummary>(
  summaries: readonly S[],
): readonly (readonly [S, TaskState])[] {
  const ready = new Set(summaries.filter((s) => s.status === 'READY').map((s) => s.step))
  return summaries.flatMap((summary): (readonly [S, TaskState])[] => {
    if (summary.performer === 'SYSTEM') return []
    if (summary.status === 'READY') return [[summary, 'OPEN']]
    if (summary.status !== 'WAITING') return []
    const next =
      summary.held || (summary.waitingFor.length > 0 && summary.waitingFor.every((step) => ready.has(step)))
    return next ? [[summary, 'WAITING']] : []
  })
}

const wasDone = (summary: StepSummary): boolean => summary.done > 0

function isDone(sync: Sync, task: Task): boolean {
  const summary = sync.summaries.find((s) => keyOfSummary(s) === keyOf(task))
  return summary?.status === 'DONE' || summary?.status === 'WAIVED'
}

/** A task as it opens; its due time stays as it is now. */
export function newTask(
  sync: Pick<Sync, 'caseId'>,
  summary: StepSummary & { readonly subjectId?: string },
  state: TaskState,
): Task {
  return Object.assign(new Task(), {
    id: newId(),
    caseId: sync.caseId,
    step: summary.step,
    department: summary.owner,
    subjectId: summary.subjectId ?? '',
    performer: summary.performer,
    state,
    done: summary.done,
    total: summary.total,
    subjectIds: subjectsOf(summary),
    waitingFor: [...summary.waitingFor],
    held: summary.held,
    readySince: summary.readySince,
    opensAt: summary.opensAt,
    dueAt: summary.dueAt,
    assigneeId: null,
    closedAt: null,
    version: 1,
  })
}

const subjectsOf = (summary: StepSummary): string[] => summary.ready.filter((id) => id !== '')

function changed(task: Task, summary: StepSummary, state: TaskState): Partial<Task> | null {
  const opens = task.state !== 'OPEN' && state === 'OPEN'
  const next = {
    state,
    done: summary.done,
    total: summary.total,
    subjectIds: subjectsOf(summary),
    waitingFor: [...summary.waitingFor],
    held: summary.held,
    ...(opens || hasOwnDay(task.step)
      ? { readySince: summary.readySince, opensAt: summary.opensAt, dueAt: summary.dueAt }
      : {}),
  }
  const same = Object.entries(next).every(([key, value]) => String(task[key as keyof Task]) === String(value))
  return same ? null : next
}

/**
 * Somebody who had the step before has it again when it reopens. A task of one subject is its owner's: also one that is
 * open already changes hands when the owner did.
 */
async function assign(manager: EntityManager, sync: Sync, opened: readonly Task[]): Promise<void> {
  const own = sync.current.filter(({ subjectId }) => subjectId !== '')
  if (opened.length === 0 && own.length === 0) return
  const assignments = await manager.find(TaskAssignment, {
    where: { caseId: sync.caseId },
    order: { at: 'ASC', id: 'ASC' },
  })
  const last = new Map(assignments.map((assignment) => [keyOf(assignment), assignment.assigneeId]))
  for (const task of opened) task.assigneeId = last.get(keyOf(task)) ?? null
  for (const task of own) {
    const assigneeId = last.get(keyOf(task)) ?? null
    if (assigneeId !== task.assigneeId) await manager.update(Task, task.id, { assigneeId })
  }
}

function taskEvent(sync: Sync, kind: CaseEventKind, task: Task): NewEvent {
  return {
    id: newId(),
    caseId: sync.caseId,
    seq: sync.seq,
    at: sync.now,
    actorId: sync.actorId,
    kind,
    step: task.step,
    department: task.department,
    fact: null,
    subjectIds: task.subjectIds,
    phase: null,
  }
}
