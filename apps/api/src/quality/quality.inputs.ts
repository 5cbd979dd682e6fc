import { DEPARTMENTS, type Department } from '@mendline/domain'
import { Field, ID, InputType } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { LocalDate } from '../graphql/scalars'
import { CaseInput } from '../repair-case/case-command'

const departmentType = enumType(DEPARTMENTS, 'Department')

@InputType({ description: 'What is done so that it does not happen again.' })
export class RepairCasePlanCorrectiveActionInput extends CaseInput {
  @Field(() => String, { description: 'What was done at once to contain it.' })
  containment: string

  @Field(() => String, { description: 'The root cause.' })
  rootCause: string

  @Field(() => String, { description: 'What corrects it.' })
  correctiveAction: string

  @Field(() => String, { description: 'What prevents it elsewhere and in future.' })
  preventiveAction: string

  @Field(() => ID, { description: 'Who sees to it.' })
  ownerId: string

  @Field(() => LocalDate, { description: 'By when.' })
  dueOn: string

  @Field(() => String, { nullable: true, description: 'How it is checked that it works.' })
  effectivenessCheck?: string | null
}

@InputType({ description: 'The incident report.' })
export class RepairCaseReportIncidentInput extends CaseInput {
  @Field(() => String, { description: 'What happened.' })
  summary: string

  @Field(() => String, { description: 'Why.' })
  cause: string

  @Field(() => [departmentType], { description: 'The departments responsible; at least one.' })
  responsibleDepartments: Department[]

  @Field(() => String, { description: 'What is done about it.' })
  measures: string
}
