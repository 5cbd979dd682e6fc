import { BOOKING_KINDS, SIGNATURE_OUTCOMES, type BookingKind, type SignatureOutcome } from '@mendline/domain'
import { Field, ID, InputType, Int } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { DateTime, Decimal, LocalDate } from '../graphql/scalars'
import { TripInput } from './trip-command'

const Booking = enumType(BOOKING_KINDS, 'BookingKind')
const Signature = enumType(SIGNATURE_OUTCOMES, 'SignatureOutcome')

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
