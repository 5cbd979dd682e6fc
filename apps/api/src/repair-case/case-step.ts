import {
  DEPARTMENTS,
  PERFORMERS,
  STEP_STATUSES,
  type Department,
  type Performer,
  type StepId,
  type StepStatus,
} from '@mendline/domain'
import { Ctx, Field, ID, Int, ObjectType, Root } from 'type-graphql'
import { User } from '../auth/user.entity'
import type { Context } from '../context'
import { enumType } from '../graphql/enums'
import { DateTime, StepIdScalar } from '../graphql/scalars'

const StepStatusType = enumType(STEP_STATUSES, 'StepStatus')
const department = () => enumType(DEPARTMENTS, 'Department')

@ObjectType({ description: 'One step of the procedure as it stands for a case and a department.' })
export class CaseStep {
  @Field(() => StepIdScalar, { description: 'The step.' })
  step: StepId

  @Field(department, { description: 'The department that must act.' })
  owner: Department

  @Field(() => enumType(PERFORMERS, 'Performer'), { description: 'Who of the department.' })
  performer: Performer

  @Field(() => StepStatusType, { description: 'How it stands.' })
  status: StepStatus

  @Field(() => Int, { description: 'How many subjects it has.' })
  total: number

  @Field(() => Int, { description: 'How many of them are done.' })
  done: number

  @Field(() => [String], { description: 'Subjects that are ready now.' })
  ready: readonly string[]

  @Field(() => DateTime, { nullable: true, description: 'Since when it is ready.' })
  readySince: string | null

  @Field(() => DateTime, { nullable: true, description: 'Not before this time.' })
  opensAt: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it is due.' })
  dueAt: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was done.' })
  doneAt: string | null

  @Field(() => [StepIdScalar], { description: 'The steps it waits for.' })
  waitingFor: readonly StepId[]

  @Field(() => Boolean, { description: 'Whether only a hold of the case keeps it waiting.' })
  held: boolean

  doneById: string | null

  @Field(() => User, { nullable: true, description: 'Who did it; null: the system, or not done.' })
  doneBy(@Root() step: CaseStep, @Ctx() context: Context): Promise<User | null> | null {
    return step.doneById === null ? null : context.loaders.user.load(step.doneById)
  }

  assigneeId: string | null

  @Field(() => User, { nullable: true, description: 'Who has it now.' })
  assignee(@Root() step: CaseStep, @Ctx() context: Context): Promise<User | null> | null {
    return step.assigneeId === null ? null : context.loaders.user.load(step.assigneeId)
  }

  @Field(() => ID, { nullable: true, description: 'Its task while it is open.' })
  taskId: string | null
}

@ObjectType({ description: 'Something the viewer may or may not do to a case now.' })
export class AvailableAction {
  @Field(() => String, { description: 'The name of the mutation.' })
  action: string

  @Field(() => StepIdScalar, { nullable: true, description: 'The step it is about.' })
  step: StepId | null

  @Field(department, {
    nullable: true,
    description: 'The department it is done for; null: it concerns the whole case.',
  })
  department: Department | null

  @Field(() => Boolean, { description: 'Whether the viewer may do it now.' })
  allowed: boolean

  @Field(() => [String], { description: 'Codes of what keeps them from it.' })
  blockedBy: readonly string[]
}
