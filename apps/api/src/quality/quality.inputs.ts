import { ACTION_KINDS, DEPARTMENTS, type ActionKind, type Department } from '@mendline/domain'
import { Field, ID, InputType } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { LocalDate } from '../graphql/scalars'
import { CaseInput } from '../repair-case/case-command'
import { RootCauseInput } from './root-cause.type'

const departmentType = enumType(DEPARTMENTS, 'Department')

@InputType({ description: 'An action to plan: what, by whom, by when.' })
class PlannedActionInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The action of the version before that this one goes on with; what was done for it stands.',
  })
  actionId?: string | null

  @Field(() => enumType(ACTION_KINDS, 'ActionKind'), {
    description: 'Whether it mends the problem or prevents the next.',
  })
  kind: ActionKind

  @Field(() => String, { description: 'What is to be done.' })
  description: string

  @Field(() => ID, { description: 'Who sees to it.' })
  ownerId: string

  @Field(() => LocalDate, { description: 'By when.' })
  dueOn: string

  @Field(() => String, { description: 'How it is checked that it works.' })
  criterion: string
}

@InputType({ description: 'The 8D report: what is done so that it does not happen again.' })
export class RepairCasePlanCorrectiveActionInput extends CaseInput {
  @Field(() => ID, { description: 'Who leads the team (D1).' })
  leaderId: string

  @Field(() => [ID], { defaultValue: [], description: 'Who else is in the team (D1).' })
  memberIds: string[]

  @Field(() => String, { description: 'The problem (D2).' })
  problem: string

  @Field(() => String, { description: 'What was done at once to contain it (D3).' })
  containment: string

  @Field(() => LocalDate, { description: 'When that took effect.' })
  containedOn: string

  @Field(() => RootCauseInput, { description: 'How it was traced to its roots (D4).' })
  rootCause: RootCauseInput

  @Field(() => String, {
    nullable: true,
    description: 'The cause it ends in: a code of the list of causes that is in use.',
  })
  causeCode?: string | null

  @Field(() => [PlannedActionInput], {
    description: 'The corrective and preventive actions (D5 to D7); at least one of each.',
  })
  actions: PlannedActionInput[]

  @Field(() => String, { nullable: true, description: 'What was learnt, and thanks to the team (D8).' })
  closingRemark?: string | null
}

@InputType({ description: 'An action carried out.' })
export class RepairCaseCarryOutActionInput extends CaseInput {
  @Field(() => ID, { description: 'The action.' })
  actionId: string

  @Field(() => LocalDate, { description: 'When it was done.' })
  doneOn: string

  @Field(() => String, { description: 'What was done.' })
  result: string

  @Field(() => [ID], { defaultValue: [], description: 'What shows it, already uploaded to the case.' })
  attachmentIds: string[]
}

@InputType({ description: 'Whether an action had its effect.' })
export class RepairCaseCheckEffectivenessInput extends CaseInput {
  @Field(() => ID, { description: 'The action.' })
  actionId: string

  @Field(() => Boolean, { description: 'False: it is to be carried out again.' })
  effective: boolean

  @Field(() => String, { description: 'What was found, and why it is so.' })
  findings: string
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

  @Field(() => [ID], { defaultValue: [], description: 'Who looked into it; omit for yourself.' })
  authorIds: string[]
}
