import {
  DEPARTMENTS,
  errorText,
  localDateOf,
  startOfLocalDay,
  addDays,
  type Department,
  type Instant,
  type StepId,
} from '@mendline/domain'
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { Brackets } from 'typeorm'
import { User } from '../auth/user.entity'
import { signedIn, type Context } from '../context'
import { connectionType, pageOf, PageArgs } from '../graphql/connection'
import { enumType } from '../graphql/enums'
import { StepIdScalar } from '../graphql/scalars'
import { UserError } from '../graphql/user-error'
import { PlannedAction } from '../quality/quality.entity'
import { searchCases } from '../repair-case/case-query'
import { RepairCase } from '../repair-case/repair-case.entity'
import { businessTimeZone } from '../setting/service-policy'
import { idToFind } from '../id'
import { assignTasks } from './task.commands'
import { Task } from './task.entity'

/** As the reader sees it: LATER is ready, but opens at a later time. */
const SHOWN_TASK_STATES = ['OPEN', 'LATER', 'WAITING', 'CLOSED'] as const
type ShownTaskState = (typeof SHOWN_TASK_STATES)[number]
const ShownTaskStateType = enumType(SHOWN_TASK_STATES, 'TaskState')

const TaskConnection = connectionType('Task', () => Task)

@InputType({ description: 'Which tasks to list; everything given must fit.' })
export class TaskFilter {
  @Field(() => enumType(DEPARTMENTS, 'Department'), { nullable: true, description: 'Of this department.' })
  department?: Department | null

  @Field(() => ShownTaskStateType, {
    nullable: true,
    description: 'In this state; omit for all that are not closed.',
  })
  state?: ShownTaskState | null

  @Field(() => ID, { nullable: true, description: 'Given to this person.' })
  assigneeId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'True: given to nobody.' })
  unassigned?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True: given to the viewer.' })
  mine?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True: open and past due.' })
  overdue?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True: open and due today, not yet overdue.' })
  dueToday?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: open and due after today, or without a due time.',
  })
  dueLater?: boolean | null

  @Field(() => StepIdScalar, { nullable: true, description: 'Of this step.' })
  step?: StepId | null

  @Field(() => ID, { nullable: true, description: 'Of this case.' })
  caseId?: string | null

  @Field(() => String, { nullable: true, description: 'Whose case holds these words.' })
  search?: string | null
}

@ObjectType({ description: 'A department’s queue in numbers.' })
class QueueCount {
  @Field(() => enumType(DEPARTMENTS, 'Department'), { description: 'The department.' })
  department: Department

  @Field(() => Int, { description: 'Open and past due.' })
  overdue: number

  @Field(() => Int, { description: 'Open and due today.' })
  dueToday: number

  @Field(() => Int, { description: 'Open and due after today, or without a due time.' })
  later: number

  @Field(() => Int, { description: 'Ready, but opening at a later time.' })
  opensLater: number

  @Field(() => Int, { description: 'Waiting for others, or on hold.' })
  waiting: number

  @Field(() => Int, { description: 'Open and given to nobody.' })
  unassigned: number
}

@InputType({ description: 'Who is to do which tasks.' })
export class TaskAssignInput {
  @Field(() => [ID], { description: 'The tasks, at most 100.' })
  taskIds: string[]

  @Field(() => ID, { nullable: true, description: 'Who gets them; null: nobody.' })
  assigneeId?: string | null
}

@ObjectType({ description: 'The tasks as they are now.' })
export class TaskAssignPayload {
  @Field(() => [Task], { description: 'The tasks assigned.' })
  tasks: Task[]

  @Field(() => [UserError], { description: 'What to mend.' })
  userErrors: UserError[]
}

/** The end of today in the business time zone. */
function endOfToday(now: Instant): Instant {
  return startOfLocalDay(addDays(localDateOf(now, businessTimeZone()), 1), businessTimeZone())
}

@Resolver(() => Task)
export class TaskResolver {
  @Query(() => TaskConnection, { description: 'Tasks by due time, those without one last.' })
  tasks(
    @Arg('filter', () => TaskFilter, { defaultValue: {} }) filter: TaskFilter,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return pageOf(
      tasksWhere(context, filter),
      [
        { key: 'dueAt', direction: 'ASC' },
        { key: 'id', direction: 'ASC' },
      ],
      page,
    )
  }

  @Query(() => [QueueCount], { description: 'Every department’s queue in numbers.' })
  async queueSummary(@Ctx() context: Context): Promise<QueueCount[]> {
    const now = context.clock()
    const rows: QueueCount[] = await context.db.query(
      `SELECT department,
         count(*) FILTER (WHERE open AND due_at < $1)::int AS overdue,
         count(*) FILTER (WHERE open AND due_at >= $1 AND due_at < $2)::int AS "dueToday",
         count(*) FILTER (WHERE open AND (due_at IS NULL OR due_at >= $2))::int AS later,
         count(*) FILTER (WHERE state = 'OPEN' AND NOT open)::int AS "opensLater",
         count(*) FILTER (WHERE state = 'WAITING')::int AS waiting,
         count(*) FILTER (WHERE open AND assignee_id IS NULL)::int AS unassigned
       FROM (SELECT department, state, due_at, assignee_id, state = 'OPEN' AND (opens_at IS NULL OR opens_at <= $1) AS open
             FROM task WHERE state <> 'CLOSED') t GROUP BY department`,
      [now, endOfToday(now)],
    )
    const none = { overdue: 0, dueToday: 0, later: 0, opensLater: 0, waiting: 0, unassigned: 0 }
    return DEPARTMENTS.map(
      (department) => rows.find((r) => r.department === department) ?? { department, ...none },
    )
  }

  @Mutation(() => TaskAssignPayload, {
    description: 'Gives tasks to a person of their department, or to nobody.',
  })
  async taskAssign(
    @Arg('input', () => TaskAssignInput) input: TaskAssignInput,
    @Ctx() context: Context,
  ): Promise<TaskAssignPayload> {
    const { tasks, errors } = await assignTasks(context, input.taskIds, input.assigneeId ?? null)
    return {
      tasks,
      userErrors: errors.map((e) => ({
        code: e.code,
        field: ['input', ...e.field],
        message: errorText(e.code, context.language, e.params),
      })),
    }
  }

  @FieldResolver(() => RepairCase, { description: 'The case.' })
  case(@Root() task: Task, @Ctx() context: Context) {
    return context.loaders.one(RepairCase).load(task.caseId)
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who has it.' })
  assignee(@Root() task: Task, @Ctx() context: Context) {
    return task.assigneeId === null ? null : context.loaders.user.load(task.assigneeId)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What it is about in words, where it is about one subject alone: an action of the 8D report.',
  })
  async subject(@Root() { subjectId }: Task, @Ctx() context: Context): Promise<string | null> {
    if (subjectId === '') return null
    const versions = await context.loaders.many(PlannedAction, 'actionId', { seq: 'ASC' }).load(subjectId)
    return versions.at(-1)?.description ?? null
  }

  @FieldResolver(() => ShownTaskStateType, { description: 'As it stands now.' })
  state(@Root() task: Task, @Ctx() context: Context): ShownTaskState {
    return task.state === 'OPEN' && task.opensAt !== null && task.opensAt > context.clock()
      ? 'LATER'
      : task.state
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is open and past due now.' })
  isOverdue(@Root() task: Task, @Ctx() context: Context): boolean {
    return task.state === 'OPEN' && task.dueAt !== null && task.dueAt < context.clock()
  }
}

function tasksWhere(context: Context, filter: TaskFilter) {
  const now = context.clock()
  const query = context.db.createQueryBuilder(Task, 't')
  const isOpen = `t.state = 'OPEN' AND (t.opensAt IS NULL OR t.opensAt <= :now)`
  const states: Readonly<Record<ShownTaskState, string>> = {
    OPEN: isOpen,
    LATER: `t.state = 'OPEN' AND t.opensAt > :now`,
    WAITING: `t.state = 'WAITING'`,
    CLOSED: `t.state = 'CLOSED'`,
  }
  query.where(filter.state == null ? `t.state <> 'CLOSED'` : states[filter.state], { now })
  if (filter.department != null)
    query.andWhere('t.department = :department', { department: filter.department })
  if (filter.step != null) query.andWhere('t.step = :step', { step: filter.step })
  if (filter.caseId != null) query.andWhere('t.caseId = :caseId', { caseId: idToFind(filter.caseId) })
  const assigneeId = filter.mine === true ? signedIn(context).id : filter.assigneeId
  if (assigneeId != null) query.andWhere('t.assigneeId = :assigneeId', { assigneeId: idToFind(assigneeId) })
  if (filter.unassigned === true) query.andWhere('t.assigneeId IS NULL')
  if (filter.overdue === true) query.andWhere(`${isOpen} AND t.dueAt < :now`, { now })
  if (filter.dueToday === true) {
    query.andWhere(`${isOpen} AND t.dueAt >= :now AND t.dueAt < :tomorrow`, {
      now,
      tomorrow: endOfToday(now),
    })
  }
  if (filter.dueLater === true) {
    query.andWhere(`${isOpen} AND (t.dueAt IS NULL OR t.dueAt >= :tomorrow)`, {
      now,
      tomorrow: endOfToday(now),
    })
  }
  if (filter.search != null && filter.search.trim() !== '') {
    const cases = context.db.createQueryBuilder(RepairCase, 'c').select('c.id')
    searchCases(cases, filter.search)
    query.andWhere(
      new Brackets((where) => where.where(`t.case_id IN (${cases.getQuery()})`, cases.getParameters())),
    )
  }
  return query
}
