import { DEPARTMENTS, PERFORMERS, type Department, type Performer, type StepId } from '@mendline/domain'
import { ObjectType } from 'type-graphql'
import { Entity, Index } from 'typeorm'
import { At, Code, Id, OneOf, Ref, Texts, Whole, Yes } from '../graphql/columns'

/** OPEN: can be done now. WAITING: the department's next step, held up by another's. CLOSED: over. */
export const TASK_STATES = ['OPEN', 'WAITING', 'CLOSED'] as const
export type TaskState = (typeof TASK_STATES)[number]

@Entity()
@Index(['department', 'state', 'dueAt', 'id'])
@Index(['assigneeId', 'state', 'dueAt'])
@Index(['state', 'dueAt', 'id'])
@Index('task_one_open', ['caseId', 'step', 'department', 'subjectId'], {
  unique: true,
  where: `state <> 'CLOSED'`,
})
@ObjectType({ description: 'One open step of one case for one department; rebuilt from facts at will.' })
export class Task {
  @Id()
  id: string

  @Ref('RepairCase', 'The case.')
  caseId: string

  @Code('The step.', { length: 40 })
  step: StepId

  @OneOf(DEPARTMENTS, 'Department', 'Whose it is.')
  department: Department

  @Code('The one subject it is about, where each has a day of its own; empty for all of them.', {
    length: 36,
  })
  subjectId: string

  @OneOf(PERFORMERS, 'Performer', 'Who of the department must act.')
  performer: Performer

  @OneOf(TASK_STATES, 'StoredTaskState', 'As stored; readers see the state at their time.', { hidden: true })
  state: TaskState

  @Whole('How many of its subjects are done.')
  done: number

  @Whole('How many subjects it has.')
  total: number

  @Texts('Subjects that can be done now; empty for a step of the whole case.')
  subjectIds: string[]

  @Texts('The steps it waits for.')
  waitingFor: StepId[]

  @Yes('Whether only a hold of the case keeps it waiting.')
  held: boolean

  @At('Since when it can be done.', { nullable: true })
  readySince: string | null

  @At('Not before this time.', { nullable: true })
  opensAt: string | null

  @At('When it is due; frozen when it opens.', { nullable: true })
  dueAt: string | null

  @Ref('User', 'Who has it.', { nullable: true, index: false })
  assigneeId: string | null

  @At('When it was over.', { nullable: true, hidden: true })
  closedAt: string | null

  @Whole('Grows with every change.')
  version: number
}

@Entity()
@ObjectType({ description: 'Who was given a step of a case, by whom and when.' })
export class TaskAssignment {
  @Id()
  id: string

  @Ref('RepairCase', 'The case.')
  caseId: string

  @Code('The step.', { length: 40 })
  step: string

  @OneOf(DEPARTMENTS, 'Department', 'The department.')
  department: Department

  @Code('The subject of the task; empty for all of them.', { length: 36 })
  subjectId: string

  @Ref('User', 'Who has it now; null: nobody.', { nullable: true, index: false })
  assigneeId: string | null

  @At('When.')
  at: string

  @Ref('User', 'Who decided.', { nullable: true, index: false })
  byId: string | null
}
