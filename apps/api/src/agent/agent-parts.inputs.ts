import { CUSTOMS_PAPERS, MILESTONES, type CustomsPaper, type Milestone } from '@mendline/domain'
import { Field, ID, InputType } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { LocalDate } from '../graphql/scalars'
import { CaseInput } from '../repair-case/case-command'
import { PackingInput } from '../trip/packing.inputs'

@InputType({ description: 'Leave for the parts of an agent’s order to go out (W4.2).' })
export class RepairCaseReleasePartsInput extends CaseInput {
  @Field(() => String, { description: 'Who takes them out.' })
  bearer: string

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'A part in a consignment to an agent, as the packing list says it.' })
export class ConsignedPartInput extends PackingInput {
  @Field(() => ID, { description: 'The line of the parts list.' })
  lineId: string
}

@InputType({ description: 'A consignment of parts to the agent of the order in force (W5.3, W5.5.3-5).' })
export class RepairCaseConsignPartsInput extends CaseInput {
  @Field(() => [ConsignedPartInput], { description: 'The parts in it.' })
  lines: ConsignedPartInput[]

  @Field(() => String, { description: 'Where it goes.' })
  address: string

  @Field(() => String, { description: 'Who receives it there.' })
  contact: string

  @Field(() => String, { description: 'Who carries it.' })
  carrier: string

  @Field(() => String, { description: 'Waybill number.' })
  waybill: string

  @Field(() => enumType(CUSTOMS_PAPERS, 'CustomsPaper'), {
    defaultValue: 'NONE',
    description: 'The customs papers.',
  })
  customsPaper: CustomsPaper

  @Field(() => String, { nullable: true, description: 'Number of the customs paper.' })
  customsNumber?: string | null

  @Field(() => LocalDate, { description: 'When it is promised to arrive.' })
  expectedOn: string

  @Field(() => [ID], { defaultValue: [], description: 'Waybill and customs papers.' })
  attachmentIds: string[]
}

@InputType({ description: 'Where a consignment to an agent was.' })
export class RepairCaseTrackPartsInput extends CaseInput {
  @Field(() => ID, { description: 'The consignment.' })
  consignmentId: string

  @Field(() => enumType(MILESTONES, 'Milestone'), { description: 'What happened.' })
  milestone: Milestone

  @Field(() => LocalDate, { description: 'When.' })
  reachedOn: string

  @Field(() => String, { nullable: true, description: 'Where, or a remark.' })
  note?: string | null
}
