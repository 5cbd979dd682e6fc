import {
  CARRIAGES,
  CUSTOMS_PAPERS,
  LINE_KINDS,
  LINE_SOURCES,
  MILESTONES,
  TOOL_CONDITIONS,
  type Carriage,
  type CustomsPaper,
  type LineKind,
  type LineSource,
  type Milestone,
  type ToolCondition,
} from '@mendline/domain'
import { ObjectType } from 'type-graphql'
import { Check, Entity } from 'typeorm'
import { At, Code, Day, Decimal, OneOf, Ref, Refs, Text, Whole, Yes } from '../graphql/columns'
import { TripRow } from './trip.entity'

@Entity()
@Check('"calibrated_until" IS NULL OR "needs_calibration"')
@ObjectType({
  description: 'A line of the list of materials, or of the list of tools and instruments (W5.5.1-2, W5.5.5).',
})
export class TripLine extends TripRow {
  @Whole('Its place in the list.')
  position: number

  @OneOf(LINE_KINDS, 'TripLineKind', 'Material, or tool.')
  kind: LineKind

  @Code('Part number.', { length: 80, nullable: true })
  partNumber: string | null

  @Text('What it is.', { length: 200 })
  name: string

  @Text('Its specification.', { length: 200, nullable: true })
  specification: string | null

  @Whole('How many are needed.')
  quantity: number

  @Whole('How many more are taken along.')
  spare: number

  @Text('Pieces, metres …', { length: 20 })
  unit: string

  @OneOf(LINE_SOURCES, 'LineSource', 'Who provides it.', { nullable: true })
  source: LineSource | null

  @Whole('How many the store has not.')
  shortQuantity: number

  @Code('Asset number of a tool.', { length: 80, nullable: true })
  assetNumber: string | null

  @Yes('Whether it may only be used while its calibration lasts (W5.5.5).')
  needsCalibration: boolean

  @Day('The last day of its calibration; null for what is not calibrated.', { nullable: true })
  calibratedUntil: string | null

  @Text('A remark.', { length: 500, nullable: true })
  note: string | null

  @Whole('How many were issued.')
  issued: number

  @OneOf(CARRIAGES, 'Carriage', 'How it travels.', { nullable: true })
  carriage: Carriage | null

  @Decimal('Its weight, kg.', { nullable: true })
  weightKg: string | null

  @Text('Length × width × height, cm.', { length: 60, nullable: true })
  size: string | null

  @Code('Customs tariff number.', { length: 20, nullable: true })
  hsCode: string | null

  @Decimal('Its value for customs, for all of it.', { nullable: true, precision: 30 })
  customsValue: string | null

  @Code('ISO 4217 currency of the value.', { length: 3, nullable: true })
  currency: string | null

  @Ref('Consignment', 'The consignment it travels in.', { nullable: true })
  consignmentId: string | null

  @Day('When the customer, or who buys it there, reported it ready.', { nullable: true })
  readyOn: string | null

  @Yes('Whether engineering has said what became of it after the trip.')
  accounted: boolean

  @At('When it was taken off the list.', { nullable: true })
  droppedAt: string | null
}

@Entity()
@ObjectType({ description: 'A part of a line was issued to the trip, or a tool drawn.' })
export class LineIssue extends TripRow {
  @Ref('TripLine', 'The line.')
  lineId: string

  @Whole('How many.')
  quantity: number

  @Code('The part issued in its place; null for the one asked for.', { length: 80, nullable: true })
  substitute: string | null

  @OneOf(TOOL_CONDITIONS, 'ToolCondition', 'The state of a tool.', { nullable: true })
  condition: ToolCondition | null
}

@Entity()
@ObjectType({ description: 'HR’s answer whether a line may travel with somebody (W5.5.3).' })
export class HandCarryCheck extends TripRow {
  @Ref('TripLine', 'The line.')
  lineId: string

  @OneOf(CARRIAGES, 'Carriage', 'How it travels after the check.')
  carriage: Carriage

  @Text('Why it may not.', { length: 500, nullable: true })
  reason: string | null
}

@Entity()
@ObjectType({ description: 'Leave for goods to go out of the factory (W4.2).' })
export class GatePass extends TripRow {
  @Code('Its number.', { length: 40, unique: true })
  number: string

  @Text('Who takes them out.', { length: 100 })
  bearer: string

  @Refs('The lines it is about.')
  lineIds: string[]

  @Text('A remark.', { length: 500, nullable: true })
  note: string | null
}

@Entity()
@ObjectType({ description: 'Goods to be consigned were handed to the person HR named (W5.5.3).' })
export class GoodsHandOver extends TripRow {
  @Ref('User', 'Who received them.', { index: false })
  receiverId: string

  @Day('When.')
  handedOn: string

  @Text('What else must go, as production engineering and quality were asked.', {
    length: 500,
    nullable: true,
  })
  note: string | null
}

@Entity()
@ObjectType({ description: 'Goods on their way to the customer (W5.5.3-5).' })
export class Consignment extends TripRow {
  @Code('Its number.', { length: 40, unique: true })
  number: string

  @Text('Where it goes, as confirmed with the front office.', { length: 300 })
  address: string

  @Text('Who receives it there, with telephone.', { length: 200 })
  contact: string

  @Text('Who carries it.', { length: 100 })
  carrier: string

  @Code('Waybill number.', { length: 80 })
  waybill: string

  @OneOf(CUSTOMS_PAPERS, 'CustomsPaper', 'The customs papers.')
  customsPaper: CustomsPaper

  @Code('Number of the customs paper.', { length: 80, nullable: true })
  customsNumber: string | null

  @Day('By when what left temporarily must be back in the country.', { nullable: true })
  reimportBy: string | null

  @Day('When what left temporarily was declared back; null while it is out.', { nullable: true })
  reimportedOn: string | null

  @Code('Number of the re-import declaration, or of the stamped carnet.', { length: 80, nullable: true })
  reimportNumber: string | null

  @Text('What came back, what did not, and how that was settled.', { length: 1000, nullable: true })
  reimportNote: string | null

  @Refs('Papers of the re-import.')
  reimportAttachmentIds: string[]

  @At('When the re-import was recorded.', { nullable: true })
  reimportRecordedAt: string | null

  @Ref('User', 'Who recorded it.', { nullable: true, index: false })
  reimportRecordedById: string | null

  @Day('When it is promised to arrive.')
  expectedOn: string

  @At('When it arrived.', { nullable: true })
  arrivedAt: string | null

  @Refs('Waybill and customs papers.')
  attachmentIds: string[]
}

@Entity()
@ObjectType({ description: 'Where a consignment was.' })
export class ConsignmentMilestone extends TripRow {
  @Ref('Consignment', 'The consignment.')
  consignmentId: string

  @OneOf(MILESTONES, 'Milestone', 'What happened.')
  milestone: Milestone

  @Day('When.')
  reachedOn: string

  @Text('Where, or a remark.', { length: 200, nullable: true })
  note: string | null
}

@Entity()
@ObjectType({ description: 'What became of a line after the trip; MATERIALS confirms it (W5.8 C).' })
export class LineReturn extends TripRow {
  @Ref('TripLine', 'The line.')
  lineId: string

  @Whole('How many came back.')
  back: number

  @Whole('How many stayed with the customer.')
  leftBehind: number

  @Whole('How many are lost.')
  lost: number

  @Whole('How many were used up.')
  consumed: number

  @OneOf(TOOL_CONDITIONS, 'ToolCondition', 'The state of a tool that came back.', { nullable: true })
  condition: ToolCondition | null

  @Text('What became of what did not come back.', { length: 1000, nullable: true })
  explanation: string | null

  @At('When MATERIALS confirmed it.', { nullable: true })
  confirmedAt: string | null

  @Text('What MATERIALS counted otherwise, so that engineering says it again.', {
    length: 500,
    nullable: true,
  })
  sentBack: string | null

  @Ref('User', 'Who confirmed it.', { nullable: true, index: false })
  confirmedById: string | null
}
