import {
  ACTION_KINDS,
  DEPARTMENTS,
  MAX_CAUSE_CODE,
  rootsInWords,
  type ActionCompletionFact,
  type ActionKind,
  type CorrectiveActionFact,
  type Department,
  type EffectivenessCheckFact,
  type IncidentReportFact,
  type PlannedActionFact,
  type RootCause as RootCauseValue,
} from '@mendline/domain'
import { Ctx, Field, ObjectType, Root } from 'type-graphql'
import { Entity, ForeignKey, type Relation } from 'typeorm'
import { Attachment } from '../attachment/attachment.entity'
import { User } from '../auth/user.entity'
import type { Context } from '../context'
import { Code, Day, Json, OneOf, Ref, Refs, Text, Whole, Yes } from '../graphql/columns'
import { FactRow } from '../repair-case/fact-row'
import { CauseCode } from './cause-code.entity'
import { RootCause } from './root-cause.type'

/** People by their ids, in that order. */
async function people(ids: readonly string[], context: Context): Promise<User[]> {
  const found = await Promise.all(ids.map((id) => context.loaders.user.load(id)))
  return found.filter((user) => user !== null)
}

@Entity()
@ObjectType({
  description:
    'The 8D report: what is done so that it does not happen again (W5.7, W4.7); every version is kept.',
})
export class CorrectiveAction extends FactRow implements CorrectiveActionFact {
  @Whole('1 for the first, growing.')
  version: number

  @Ref('User', 'Who leads the team (D1).', { index: false })
  leaderId: string

  @Refs('Who else is in the team (D1).')
  memberIds: string[]

  @Text('The problem (D2).')
  problem: string

  @Text('What was done at once to contain it (D3).')
  containment: string

  @Day('When that took effect; null in reports of before it was asked.', { nullable: true })
  containedOn: string | null

  @Json()
  rootCause: RootCauseValue

  @Code('The cause it ends in: a code of the list of causes.', {
    nullable: true,
    index: true,
    length: MAX_CAUSE_CODE,
  })
  @ForeignKey('CauseCode', 'code')
  causeCode: string | null

  @Text('What was learnt, and thanks to the team (D8).', { nullable: true })
  closingRemark: string | null

  @Field(() => User, { nullable: true, description: 'Who leads the team (D1).' })
  leader(@Root() report: CorrectiveAction, @Ctx() context: Context): Promise<User | null> {
    return context.loaders.user.load(report.leaderId)
  }

  @Field(() => [User], { description: 'Who else is in the team (D1).' })
  members(@Root() report: CorrectiveAction, @Ctx() context: Context): Promise<User[]> {
    return people(report.memberIds, context)
  }

  @Field(() => RootCause, { name: 'rootCause', description: 'How it was traced to its roots (D4).' })
  rootCauseFound(@Root() { rootCause }: CorrectiveAction): RootCause {
    return { ...rootCause, inWords: rootsInWords(rootCause) }
  }

  @Field(() => CauseCode, { nullable: true, description: 'The cause it ends in, with its names.' })
  async cause(@Root() report: CorrectiveAction, @Ctx() context: Context): Promise<CauseCode | null> {
    if (report.causeCode === null) return null
    return (await context.loaders.many(CauseCode, 'code').load(report.causeCode))[0] ?? null
  }

  @Field(() => [PlannedAction], { description: 'The corrective and preventive actions (D5 to D7).' })
  actions(@Root() report: CorrectiveAction, @Ctx() context: Context): Promise<Relation<PlannedAction>[]> {
    return context.loaders.many(PlannedAction, 'planId', { seq: 'ASC' }).load(report.id)
  }
}

@Entity()
@ObjectType({ description: 'One action of a version of the 8D report: what, by whom, by when (D5 to D7).' })
export class PlannedAction extends FactRow implements PlannedActionFact {
  @Ref('CorrectiveAction', 'The version of the report.')
  planId: string

  @Ref('PlannedAction', 'The action, by the id it has in every version that goes on with it.')
  actionId: string

  @OneOf(ACTION_KINDS, 'ActionKind', 'Whether it mends the problem or prevents the next.')
  kind: ActionKind

  @Text('What is to be done.')
  description: string

  @Ref('User', 'Who sees to it.', { index: false })
  ownerId: string

  @OneOf(DEPARTMENTS, 'Department', 'The owner’s department when it was planned.')
  department: Department

  @Day('By when.')
  dueOn: string

  @Text('How it is checked that it works; null in reports of before it was asked.', { nullable: true })
  criterion: string | null

  @Field(() => User, { nullable: true, description: 'Who sees to it.' })
  owner(@Root() action: PlannedAction, @Ctx() context: Context): Promise<User | null> {
    return context.loaders.user.load(action.ownerId)
  }
}

@Entity()
@ObjectType({ description: 'An action carried out, by its owner’s department.' })
export class ActionCompletion extends FactRow implements ActionCompletionFact {
  @Ref('PlannedAction', 'The action.')
  actionId: string

  @Day('When it was done.')
  doneOn: string

  @Text('What was done.')
  result: string

  @Refs('What shows it.')
  attachmentIds: string[]

  @Field(() => [Attachment], { description: 'What shows it.' })
  async evidence(
    @Root() { attachmentIds }: ActionCompletion,
    @Ctx() context: Context,
  ): Promise<Attachment[]> {
    const found = await Promise.all(attachmentIds.map((id) => context.loaders.one(Attachment).load(id)))
    return found.filter((file) => file !== null)
  }
}

@Entity()
@ObjectType({ description: 'Whether an action had its effect, by the quality centre.' })
export class EffectivenessCheck extends FactRow implements EffectivenessCheckFact {
  @Ref('PlannedAction', 'The action.')
  actionId: string

  @Yes('False: it is to be carried out again.')
  effective: boolean

  @Text('What was found, and why it is so.')
  findings: string
}

@Entity()
@ObjectType({ description: 'The incident report, naming the departments responsible (W5.7).' })
export class IncidentReport extends FactRow implements IncidentReportFact {
  @Code('Its number.', { length: 20, unique: true })
  number: string

  @Text('What happened.')
  summary: string

  @Text('Why.')
  cause: string

  @OneOf(DEPARTMENTS, 'Department', 'The departments responsible.', { array: true })
  responsibleDepartments: Department[]

  @Text('What is done about it.')
  measures: string

  @Refs('Who looked into it.')
  authorIds: string[]

  @Ref('CorrectiveAction', 'The version of the 8D report it rests on; null: there was none yet.', {
    nullable: true,
    index: false,
  })
  correctiveActionId: string | null

  @Field(() => [User], { description: 'Who looked into it.' })
  authors(@Root() { authorIds }: IncidentReport, @Ctx() context: Context): Promise<User[]> {
    return people(authorIds, context)
  }

  @Field(() => CorrectiveAction, {
    nullable: true,
    description: 'The version of the 8D report it rests on; null: there was none yet.',
  })
  correctiveAction(
    @Root() { correctiveActionId: id }: IncidentReport,
    @Ctx() context: Context,
  ): Promise<CorrectiveAction | null> | null {
    return id === null ? null : context.loaders.one(CorrectiveAction).load(id)
  }
}
