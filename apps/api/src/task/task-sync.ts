import type { Instant, StepSummary } from '@mendline/domain'
import { In, Not, type EntityManager } from 'typeorm'
import type { CaseEvent, CaseEventKind } from '../case-event/case-event.entity'
import { insertRows } from '../command/insert-rows'
import { newId } from '../id'
import { Task, TaskAssignment, type TaskState } from './task.entity'

/** The open and waiting tasks of a case. */
export function liveTasks(manager: EntityManager, caseId: string): Promise<Task[]> {
  return manager.find(Task, { where: { caseId, state: Not('CLOSED') } })
}

/** The steps with the times people were given: those of a task that is open stay, whatever the policy says today. */
export function withGivenTimes(
  summaries: readonly StepSummary[],
  current: readonly Task[],
): readonly StepSummary[] {
  const open = new Map(
    current.filter(({ state }) => state === 'OPEN').map((task) => [keyOf(task.step, task.department), task]),
  )
  return summaries.map((summary) => {
    const task = summary.status === 'READY' ? open.get(keyOf(summary.step, summary.owner)) : undefined
    return task === undefined ? summary : { ...summary, opensAt: task.opensAt, dueAt: task.dueAt }
  })
}

export interface Sync {
  readonly caseId: string
  readonly summaries: readonly StepSummary[]
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
  const byKey = new Map(sync.current.map((task) => [keyOf(task.step, task.department), task]))
  const wanted = wantedTasks(sync.summaries)
  const opened: Task[] = []
  for (const [summary, state] of wanted) {
    const key = keyOf(summary.step, summary.owner)
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
  await assignAsBefore(manager, sync.caseId, opened)
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

const keyOf = (step: string, department: string): string => `${step} ${department}`

/** Open: it can be done. Waiting: it is this department's next, when the steps it waits for can be done now. */
export function wantedTasks(
  summaries: readonly StepSummary[],
): readonly (readonly [StepSummary, TaskState])[] {
  const ready = new Set(summaries.filter((s) => s.status === 'READY').map((s) => s.step))
  return summaries.flatMap((summary): (readonly [StepSummary, TaskState])[] => {
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
  const summary = sync.summaries.find((s) => s.step === task.step && s.owner === task.department)
  return summary?.status === 'DONE' || summary?.status === 'WAIVED'
}

/** A task as it opens; its due time stays as it is now. */
export function newTask(sync: Pick<Sync, 'caseId'>, summary: StepSummary, state: TaskState): Task {
  return Object.assign(new Task(), {
    id: newId(),
    caseId: sync.caseId,
    step: summary.step,
    department: summary.owner,
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
    ...(opens ? { readySince: summary.readySince, opensAt: summary.opensAt, dueAt: summary.dueAt } : {}),
  }
  const same = Object.entries(next).every(([key, value]) => String(task[key as keyof Task]) === String(value))
  return same ? null : next
}

/** Somebody who had the step before has it again when it reopens. */
async function assignAsBefore(
  manager: EntityManager,
  caseId: string,
  opened: readonly Task[],
): Promise<void> {
  if (opened.length === 0) return
  const assignments = await manager.find(TaskAssignment, {
    where: { caseId },
    order: { at: 'ASC', id: 'ASC' },
  })
  for (const task of opened) {
    const last = assignments.filter((a) => a.step === task.step && a.department === task.department).at(-1)
    task.assigneeId = last?.assigneeId ?? null
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
