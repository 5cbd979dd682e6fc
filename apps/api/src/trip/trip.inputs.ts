import {
  BOOKING_KINDS,
  CARRIAGES,
  CUSTOMS_PAPERS,
  LINE_SOURCES,
  MILESTONES,
  SIGNATURE_OUTCOMES,
  TOOL_CONDITIONS,
  TRIP_CHANNELS,
  VISA_ENTRIES,
  VISA_STATES,
  type BookingKind,
  type Carriage,
  type CustomsPaper,
  type LineSource,
  type Milestone,
  type SignatureOutcome,
  type ToolCondition,
  type TripChannelKind,
  type VisaEntries,
  type VisaState,
} from '@mendline/domain'
import { Field, ID, InputType, Int } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { DateTime, Decimal, LocalDate } from '../graphql/scalars'
import { TripInput } from './trip-command'

const ChannelKind = enumType(TRIP_CHANNELS, 'TripChannelKind')
const Visa = enumType(VISA_STATES, 'VisaState')
const Entries = enumType(VISA_ENTRIES, 'VisaEntries')
const Source = enumType(LINE_SOURCES, 'LineSource')
const CarriageType = enumType(CARRIAGES, 'Carriage')
const Condition = enumType(TOOL_CONDITIONS, 'ToolCondition')
const Customs = enumType(CUSTOMS_PAPERS, 'CustomsPaper')
const MilestoneType = enumType(MILESTONES, 'Milestone')
const Booking = enumType(BOOKING_KINDS, 'BookingKind')
const Signature = enumType(SIGNATURE_OUTCOMES, 'SignatureOutcome')

@InputType({ description: 'Who travels, and when (W5.5.1).' })
export class TripNominateTeamInput extends TripInput {
  @Field(() => LocalDate, { description: 'The first day.' })
  startsOn: string

  @Field(() => LocalDate, { description: 'The last day.' })
  endsOn: string

  @Field(() => [ID], { description: 'The technicians.' })
  technicianIds: string[]

  @Field(() => ID, { description: 'Which of them leads.' })
  leaderId: string
}

@InputType({ description: 'The group in which the people of a trip talk (W5.2).' })
export class TripOpenChannelInput extends TripInput {
  @Field(() => ChannelKind, { description: 'Where it is.' })
  kind: TripChannelKind

  @Field(() => String, { description: 'Its name.' })
  name: string

  @Field(() => [ID], { description: 'The accounts of its members.' })
  memberIds: string[]

  @Field(() => String, { nullable: true, description: 'Others in it.' })
  others?: string | null
}

@InputType({ description: 'The letter of invitation (W5.3).' })
export class TripRecordInvitationInput extends TripInput {
  @Field(() => LocalDate, { description: 'The day it was issued.' })
  issuedOn: string

  @Field(() => [ID], { description: 'The letter, uploaded to a case of the trip.' })
  attachmentIds: string[]
}

@InputType({ description: 'A visa that was granted.' })
export class GrantedVisaInput {
  @Field(() => Entries, { description: 'How often it lets its holder in.' })
  entries: VisaEntries

  @Field(() => LocalDate, { description: 'Its first day.' })
  validFrom: string

  @Field(() => LocalDate, { description: 'Its last day.' })
  validUntil: string

  @Field(() => String, { description: 'Its number; stored sealed.' })
  number: string
}

@InputType({ description: 'Where the visa of a traveller stands (W5.5.1).' })
export class TripRecordVisaInput extends TripInput {
  @Field(() => ID, { description: 'The traveller.' })
  memberId: string

  @Field(() => Visa, { description: 'Where it stands.' })
  state: VisaState

  @Field(() => LocalDate, { description: 'Since when.' })
  on: string

  @Field(() => GrantedVisaInput, { nullable: true, description: 'The visa, once granted.' })
  visa?: GrantedVisaInput | null
}

@InputType({ description: 'A line of a list.' })
export class TripLineInput {
  @Field(() => ID, { nullable: true, description: 'The line, for one on the list already.' })
  id?: string | null

  @Field(() => String, { nullable: true, description: 'Part number.' })
  partNumber?: string | null

  @Field(() => String, { description: 'What it is.' })
  name: string

  @Field(() => String, { nullable: true, description: 'Its specification.' })
  specification?: string | null

  @Field(() => Int, { description: 'How many are needed.' })
  quantity: number

  @Field(() => Int, { defaultValue: 0, description: 'How many more are taken along.' })
  spare: number

  @Field(() => String, { defaultValue: 'pcs', description: 'Pieces, metres …' })
  unit: string

  @Field(() => Source, { nullable: true, description: 'Who provides it.' })
  source?: LineSource | null

  @Field(() => Int, { defaultValue: 0, description: 'How many the store has not.' })
  shortQuantity: number

  @Field(() => String, { nullable: true, description: 'Asset number of a tool.' })
  assetNumber?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'The last day of its calibration.' })
  calibratedUntil?: string | null

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'The whole list of materials, or of tools: what is not named is taken off.' })
export class TripLinesInput extends TripInput {
  @Field(() => [TripLineInput], { description: 'The lines in their order.' })
  lines: TripLineInput[]

  @Field(() => Boolean, { defaultValue: true, description: 'False to keep a list that is not complete yet.' })
  complete: boolean
}

@InputType({ description: 'Who provides a tool, as the customer answered.' })
export class ToolProviderInput {
  @Field(() => ID, { description: 'The line.' })
  lineId: string

  @Field(() => Source, { description: 'The company or the customer.' })
  source: LineSource
}

@InputType({ description: 'The customer’s answer on tools (W5.5.5).' })
export class TripConfirmToolProvidersInput extends TripInput {
  @Field(() => [ToolProviderInput], { description: 'The tools whose provider differs from the proposal.' })
  lines: ToolProviderInput[]

  @Field(() => String, { description: 'Who answered.' })
  answeredBy: string
}

@InputType({ description: 'How many of a line are issued.' })
export class LineIssueInput {
  @Field(() => ID, { description: 'The line.' })
  lineId: string

  @Field(() => Int, { description: 'How many.' })
  quantity: number

  @Field(() => String, { nullable: true, description: 'The part issued in its place.' })
  substitute?: string | null

  @Field(() => Condition, { nullable: true, description: 'The state of a tool.' })
  condition?: ToolCondition | null
}

@InputType({ description: 'Lines issued to the trip (W5.5.2), or tools drawn (W5.5.5).' })
export class TripIssueInput extends TripInput {
  @Field(() => [LineIssueInput], { description: 'The lines.' })
  lines: LineIssueInput[]
}

@InputType({ description: 'How many of a line the store has not.' })
export class LineShortageInput {
  @Field(() => ID, { description: 'The line.' })
  lineId: string

  @Field(() => Int, { description: 'How many more are short.' })
  quantity: number
}

@InputType({ description: 'What the store found short when it was to issue (W5.5.6).' })
export class TripReportShortageInput extends TripInput {
  @Field(() => [LineShortageInput], { description: 'The lines.' })
  lines: LineShortageInput[]
}

@InputType({ description: 'A line to be bought.' })
export class PurchaseLineInput {
  @Field(() => ID, { description: 'The line.' })
  lineId: string

  @Field(() => LocalDate, { description: 'When it is needed.' })
  neededBy: string

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'Demands for what is short (W5.5.6).' })
export class TripRequestPurchaseInput extends TripInput {
  @Field(() => [PurchaseLineInput], { description: 'The lines.' })
  lines: PurchaseLineInput[]
}

@InputType({ description: 'A day promised for a demand.' })
export class TripPromisePurchaseInput extends TripInput {
  @Field(() => ID, { description: 'The demand.' })
  demandId: string

  @Field(() => LocalDate, { description: 'The day.' })
  expectedOn: string

  @Field(() => String, { nullable: true, description: 'Why; needed when a promise changes.' })
  note?: string | null
}

@InputType({ description: 'A demand urged on.' })
export class TripExpeditePurchaseInput extends TripInput {
  @Field(() => ID, { description: 'The demand.' })
  demandId: string

  @Field(() => String, { description: 'With whom, and what came of it.' })
  note: string
}

@InputType({ description: 'Goods of a demand that arrived.' })
export class TripReceivePurchaseInput extends TripInput {
  @Field(() => ID, { description: 'The demand.' })
  demandId: string

  @Field(() => Int, { description: 'How many.' })
  quantity: number

  @Field(() => LocalDate, { description: 'When.' })
  receivedOn: string
}

@InputType({ description: 'A line somebody else reported ready.' })
export class SupplyInput {
  @Field(() => ID, { description: 'The line.' })
  lineId: string

  @Field(() => LocalDate, { description: 'When it was reported.' })
  readyOn: string
}

@InputType({ description: 'What the customer has ready, or has bought there for us (W5.5.2).' })
export class TripConfirmSupplyInput extends TripInput {
  @Field(() => [SupplyInput], { description: 'The lines.' })
  lines: SupplyInput[]
}

@InputType({ description: 'How a line travels, with what the packing list says of it.' })
export class CarriageInput {
  @Field(() => ID, { description: 'The line.' })
  lineId: string

  @Field(() => CarriageType, { description: 'With a traveller, or consigned.' })
  carriage: Carriage

  @Field(() => Decimal, { nullable: true, description: 'Weight, kg.' })
  weightKg?: string | null

  @Field(() => String, { nullable: true, description: 'Length × width × height, cm.' })
  size?: string | null

  @Field(() => String, { nullable: true, description: 'Customs tariff number.' })
  hsCode?: string | null

  @Field(() => Decimal, { nullable: true, description: 'Value for customs.' })
  customsValue?: string | null

  @Field(() => String, { nullable: true, description: 'ISO 4217 currency of the value.' })
  currency?: string | null
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

@InputType({ description: 'The departure as agreed with the customer (W5.5.7).' })
export class TripConfirmDepartureInput extends TripInput {
  @Field(() => LocalDate, { description: 'The day.' })
  departsOn: string

  @Field(() => String, { description: 'Where the travellers are met, or report.' })
  place: string

  @Field(() => String, { description: 'What will be done.' })
  content: string

  @Field(() => String, { description: 'With whom it was agreed.' })
  agreedWith: string
}

@InputType({ description: 'A ticket or a room.' })
export class BookingInput {
  @Field(() => Booking, { description: 'What it is.' })
  kind: BookingKind

  @Field(() => String, { description: 'Flight or train number, name of the hotel.' })
  title: string

  @Field(() => String, { nullable: true, description: 'Where it begins.' })
  fromPlace?: string | null

  @Field(() => String, { nullable: true, description: 'Where it ends, or where the lodging is.' })
  toPlace?: string | null

  @Field(() => DateTime, { description: 'When it begins.' })
  startsAt: string

  @Field(() => DateTime, { description: 'When it ends.' })
  endsAt: string

  @Field(() => String, { nullable: true, description: 'Booking reference.' })
  reference?: string | null

  @Field(() => [ID], { defaultValue: [], description: 'The travellers; none for all of them.' })
  memberIds: string[]

  @Field(() => Decimal, { nullable: true, description: 'What it costs.' })
  amount?: string | null

  @Field(() => String, { nullable: true, description: 'ISO 4217 currency of the cost.' })
  currency?: string | null

  @Field(() => [ID], { defaultValue: [], description: 'Ticket or confirmation.' })
  attachmentIds: string[]
}

@InputType({ description: 'Tickets and rooms, and that the travellers were briefed (W5.5.7).' })
export class TripBookTravelInput extends TripInput {
  @Field(() => [BookingInput], { defaultValue: [], description: 'What was booked.' })
  bookings: BookingInput[]

  @Field(() => LocalDate, {
    nullable: true,
    description: 'When the travellers were briefed; then it is done.',
  })
  briefedOn?: string | null

  @Field(() => String, { nullable: true, description: 'What they were told.' })
  note?: string | null
}

@InputType({ description: 'A booking that was called off.' })
export class TripCancelBookingInput extends TripInput {
  @Field(() => ID, { description: 'The booking.' })
  bookingId: string
}

@InputType({ description: 'The report of one local day (W5.5.8).' })
export class TripReportInput extends TripInput {
  @Field(() => ID, {
    description: 'The draft’s own id, made on the device: the same draft is never kept twice.',
  })
  draftId: string

  @Field(() => LocalDate, { description: 'The local day.' })
  day: string

  @Field(() => String, { description: 'What was planned.' })
  plan: string

  @Field(() => String, { description: 'What was done.' })
  actual: string

  @Field(() => Int, { description: 'How many units were planned.' })
  unitsPlanned: number

  @Field(() => Int, { description: 'How many were done.' })
  unitsDone: number

  @Field(() => Int, { description: 'Working time of all together, minutes.' })
  minutes: number

  @Field(() => String, { nullable: true, description: 'What stood in the way.' })
  problems?: string | null

  @Field(() => String, { nullable: true, description: 'The plan for tomorrow.' })
  tomorrow?: string | null

  @Field(() => DateTime, { description: 'When it was written, by the clock of the device.' })
  writtenAt: string

  @Field(() => [ID], { defaultValue: [], description: 'Photos.' })
  attachmentIds: string[]
}

@InputType({ description: 'The leader declares the end of the work.' })
export class TripDeclareEndInput extends TripInput {}

@InputType({ description: 'The customer’s word on the work (G-confirm).' })
export class TripSignOffInput extends TripInput {
  @Field(() => Signature, { description: 'Signed or refused.' })
  outcome: SignatureOutcome

  @Field(() => LocalDate, { description: 'The local day.' })
  signedOn: string

  @Field(() => String, { description: 'Who signed, or refused.' })
  signedBy: string

  @Field(() => String, { description: 'What was tested together.' })
  tested: string

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  reason?: string | null

  @Field(() => [ID], { defaultValue: [], description: 'The signature, or a photo of the signed sheet.' })
  attachmentIds: string[]
}

@InputType({ description: 'What became of a line.' })
export class LineReturnInput {
  @Field(() => ID, { description: 'The line.' })
  lineId: string

  @Field(() => Int, { description: 'How many came back.' })
  back: number

  @Field(() => Int, { defaultValue: 0, description: 'How many stayed with the customer.' })
  leftBehind: number

  @Field(() => Int, { defaultValue: 0, description: 'How many are lost.' })
  lost: number

  @Field(() => Int, { defaultValue: 0, description: 'How many were used up.' })
  consumed: number

  @Field(() => Condition, { nullable: true, description: 'The state of a tool that came back.' })
  condition?: ToolCondition | null

  @Field(() => String, { nullable: true, description: 'What became of what did not come back.' })
  explanation?: string | null
}

@InputType({ description: 'What became of tools and materials (W5.8 C).' })
export class TripReturnLinesInput extends TripInput {
  @Field(() => [LineReturnInput], { description: 'The lines.' })
  lines: LineReturnInput[]
}

@InputType({ description: 'MATERIALS confirms what was said of lines (W5.8 C).' })
export class TripConfirmReturnInput extends TripInput {
  @Field(() => [ID], { description: 'The lines.' })
  lineIds: string[]

  @Field(() => String, {
    nullable: true,
    description: 'What was counted otherwise: then nothing is confirmed, and engineering says it again.',
  })
  sentBack?: string | null
}
