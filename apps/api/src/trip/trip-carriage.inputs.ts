import {
  CARRIAGES,
  CUSTOMS_PAPERS,
  MILESTONES,
  type Carriage,
  type CustomsPaper,
  type Milestone,
} from '@mendline/domain'
import { Field, ID, InputType } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { LocalDate } from '../graphql/scalars'
import { PackingInput } from './packing.inputs'
import { TripInput } from './trip-command'

const CarriageType = enumType(CARRIAGES, 'Carriage')
const Customs = enumType(CUSTOMS_PAPERS, 'CustomsPaper')
const MilestoneType = enumType(MILESTONES, 'Milestone')

@InputType({ description: 'How a line travels, with what the packing list says of it.' })
export class CarriageInput extends PackingInput {
  @Field(() => ID, { description: 'The line.' })
  lineId: string

  @Field(() => CarriageType, { description: 'With a traveller, or consigned.' })
  carriage: Carriage
}

@InputType({ description: 'How goods travel (W5.5.3-5).' })
export class TripChooseCarriageInput extends TripInput {
  @Field(() => [CarriageInput], { description: 'The lines.' })
  lines: CarriageInput[]
}

@InputType({ description: 'Whether a line may travel with somebody.' })
export class ClearanceInput {
  @Field(() => ID, { description: 'The line.' })
  lineId: string

  @Field(() => Boolean, { description: 'Whether it may.' })
  allowed: boolean

  @Field(() => String, { nullable: true, description: 'Why not.' })
  reason?: string | null
}

@InputType({ description: 'HR’s check of what is carried by hand (W5.5.3).' })
export class TripCheckHandCarryInput extends TripInput {
  @Field(() => [ClearanceInput], { description: 'The lines.' })
  lines: ClearanceInput[]
}

@InputType({ description: 'Leave for goods to go out (W4.2).' })
export class TripReleaseGoodsInput extends TripInput {
  @Field(() => String, { description: 'Who takes them out.' })
  bearer: string

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'Goods handed over for consignment (W5.5.3).' })
export class TripHandOverGoodsInput extends TripInput {
  @Field(() => ID, { description: 'The person HR named.' })
  receiverId: string

  @Field(() => LocalDate, { description: 'When.' })
  handedOn: string

  @Field(() => String, { nullable: true, description: 'What else must go.' })
  note?: string | null
}

@InputType({ description: 'A consignment (W5.5.3-5, W4.2).' })
export class TripConsignInput extends TripInput {
  @Field(() => [ID], { description: 'The lines in it.' })
  lineIds: string[]

  @Field(() => String, { description: 'Where it goes.' })
  address: string

  @Field(() => String, { description: 'Who receives it there.' })
  contact: string

  @Field(() => String, { description: 'Who carries it.' })
  carrier: string

  @Field(() => String, { description: 'Waybill number.' })
  waybill: string

  @Field(() => Customs, { defaultValue: 'NONE', description: 'The customs papers.' })
  customsPaper: CustomsPaper

  @Field(() => String, { nullable: true, description: 'Number of the customs paper.' })
  customsNumber?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'By when what left temporarily must be back.' })
  reimportBy?: string | null

  @Field(() => LocalDate, { description: 'When it is promised to arrive.' })
  expectedOn: string

  @Field(() => [ID], { defaultValue: [], description: 'Waybill and customs papers.' })
  attachmentIds: string[]
}

@InputType({ description: 'Where a consignment was.' })
export class TripRecordMilestoneInput extends TripInput {
  @Field(() => ID, { description: 'The consignment.' })
  consignmentId: string

  @Field(() => MilestoneType, { description: 'What happened.' })
  milestone: Milestone

  @Field(() => LocalDate, { description: 'When.' })
  reachedOn: string

  @Field(() => String, { nullable: true, description: 'Where, or a remark.' })
  note?: string | null
}

@InputType({ description: 'What left temporarily is declared back (W4.2).' })
export class TripReimportInput extends TripInput {
  @Field(() => ID, { description: 'The consignment it left in.' })
  consignmentId: string

  @Field(() => LocalDate, { description: 'When it was declared back.' })
  reimportedOn: string

  @Field(() => String, { description: 'Number of the declaration, or of the stamped carnet.' })
  declarationNumber: string

  @Field(() => String, {
    nullable: true,
    description:
      'What came back, what did not, and how it was settled; needed unless all is told to be back.',
  })
  note?: string | null

  @Field(() => [ID], { defaultValue: [], description: 'The papers.' })
  attachmentIds: string[]
}
