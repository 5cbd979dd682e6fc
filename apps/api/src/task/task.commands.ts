import { fieldError, mayComplete, type FieldError } from '@mendline/domain'
import { In, type EntityManager } from 'typeorm'
import { findById } from '../database/find-by-id'
import { User } from '../auth/user.entity'
import { CaseEvent } from '../case-event/case-event.entity'
import { wakeRelay } from '../case-event/relay'
import { claimKey, rememberResult } from '../command/idempotency'
import { insertRows } from '../command/insert-rows'
import { inTransaction } from '../command/transaction'
import { signedIn, type Context, type Viewer } from '../context'
import { fail } from '../graphql/fail'
import { isId, newId } from '../id'
import { Task, TaskAssignment } from './task.entity'

const AT_ONCE = 100

/**
 * Gives open tasks to a person of their department, or to nobody: heads any task of theirs, members their own and
 * those nobody has. The assignment is a fact: the task has it again when its step reopens.
 */
export async function assignTasks(
  context: Context,
  taskIds: readonly string[],
  assigneeId: string | null,
): Promise<{ tasks: Task[]; errors: FieldError[] }> {
  const viewer = signedIn(context)
  const ids = [...new Set(taskIds)]
  if (ids.length === 0) return { tasks: [], errors: [fieldError('REQUIRED', 'taskIds')] }
  if (ids.length > AT_ONCE)
    return { tasks: [], errors: [fieldError('TOO_MANY', 'taskIds', { max: AT_ONCE })] }
  const errors = await inTransaction(context, async (manager) => {
    if ((await claimKey(context, manager)) !== null) return []
    const tasks = await lockTasks(manager, ids.filter(isId))
    if (tasks.length < ids.length) return [fieldError('NOT_FOUND', 'taskIds')]
    for (const task of tasks) mayAssign(viewer, task, assigneeId)
    const refused = await checkAssignee(manager, tasks, assigneeId)
    if (refused.length > 0) return refused
    const now = context.clock()
    const changed = tasks.filter((task) => task.assigneeId !== assigneeId)
    await manager
      .createQueryBuilder()
      .update(Task)
      .set({ assigneeId, version: () => 'version + 1' })
      .where({ id: In(changed.map((task) => task.id)) })
      .execute()
    const about = (task: Task) => ({
      caseId: task.caseId,
      step: task.step,
      department: task.department,
      at: now,
    })
    await insertRows(
      manager,
      TaskAssignment,
      changed.map((task) => ({
        id: newId(),
        ...about(task),
        subjectId: task.subjectId,
        assigneeId,
        byId: viewer.id,
      })),
    )
    await insertRows(
      manager,
      CaseEvent,
      changed.map((task) => ({
        id: newId(),
        ...about(task),
        seq: 0,
        actorId: viewer.id,
        kind: 'TASK_ASSIGNED' as const,
        fact: null,
        subjectIds: assigneeId === null ? [] : [assigneeId],
        phase: null,
      })),
    )
    await rememberResult(context, manager, {})
    return []
  })
  wakeRelay()
  return { tasks: await context.db.manager.findBy(Task, { id: In(ids.filter(isId)) }), errors }
}

/** The cases first, in the order of their ids, as every command locks them; then the tasks as they are now. */
async function lockTasks(manager: EntityManager, ids: readonly string[]): Promise<Task[]> {
  await manager.query(
    `SELECT id FROM repair_case WHERE id IN (SELECT case_id FROM task WHERE id = ANY ($1)) ORDER BY id FOR NO KEY UPDATE`,
    [ids],
  )
  const tasks = await manager.findBy(Task, { id: In([...ids]) })
  return tasks.filter((task) => task.state !== 'CLOSED')
}

function mayAssign(viewer: Viewer, task: Task, assigneeId: string | null): void {
  if (viewer.role === 'ADMINISTRATOR') return
  if (viewer.department !== task.department) fail('FORBIDDEN')
  if (viewer.role !== 'MEMBER') return
  const own = task.assigneeId === null || task.assigneeId === viewer.id
  if (!own || (assigneeId !== null && assigneeId !== viewer.id)) fail('FORBIDDEN')
}

async function checkAssignee(
  manager: EntityManager,
  tasks: readonly Task[],
  assigneeId: string | null,
): Promise<FieldError[]> {
  if (assigneeId === null) return []
  const user = await findById(manager, User, assigneeId)
  if (user === null || user.disabledAt !== null) return [fieldError('NOT_FOUND', 'assigneeId')]
  const { name } = user
  if (tasks.some(({ department }) => department !== user.department))
    return [fieldError('OTHER_DEPARTMENT', 'assigneeId', { name })]
  // Nobody is given what they could not do.
  return tasks.every(
    (task) => mayComplete(user, { owner: task.department, performer: task.performer }) === 'ALLOWED',
  )
    ? []
    : [fieldError('ASSIGNEE_CANNOT', 'assigneeId', { name })]
}
