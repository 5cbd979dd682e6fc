import {
  DEPARTMENTS,
  type CorrectiveActionFact,
  type Department,
  type IncidentReportFact,
} from '@mendline/domain'
import { Ctx, Field, ObjectType, Root } from 'type-graphql'
import { Entity } from 'typeorm'
import { User } from '../auth/user.entity'
import type { Context } from '../context'
import { Code, Day, OneOf, Ref, Text, Whole } from '../graphql/columns'
import { FactRow } from '../repair-case/fact-row'

@Entity()
@ObjectType({
  description: 'What is done so that it does not happen again (W5.7, W4.7); every version is kept.',
})
export class CorrectiveAction extends FactRow implements CorrectiveActionFact {
  @Whole('1 for the first, growing.')
  version: number

  @Text('What was done at once to contain it.')
  containment: string

  @Text('The root cause.')
  rootCause: string

  @Text('What corrects it.')
  correctiveAction: string

  @Text('What prevents it elsewhere and in future.')
  preventiveAction: string

  @Ref('User', 'Who sees to it.', { index: false })
  ownerId: string

  @Day('By when.')
  dueOn: string

  @Text('How it is checked that it works.', { nullable: true })
  effectivenessCheck: string | null

  @Field(() => User, { nullable: true, description: 'Who sees to it.' })
  owner(@Root() action: CorrectiveAction, @Ctx() context: Context): Promise<User | null> {
    return context.loaders.user.load(action.ownerId)
  }
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
}
