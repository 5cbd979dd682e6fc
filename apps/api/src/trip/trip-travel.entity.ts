import {
  BOOKING_KINDS,
  SIGNATURE_OUTCOMES,
  TRIP_CHANNELS,
  type BookingKind,
  type SignatureOutcome,
  type TripChannelKind,
} from '@mendline/domain'
import { Ctx, Field, ObjectType, Root } from 'type-graphql'
import { Entity, Index } from 'typeorm'
import { User } from '../auth/user.entity'
import type { Context } from '../context'
import { At, Code, Day, Decimal, OneOf, Refs, Text, Whole } from '../graphql/columns'
import { TripRow } from './trip.entity'

@Entity()
@ObjectType({ description: 'The group in which the people of a trip talk (W5.2). The newest counts.' })
export class TripChannel extends TripRow {
  @OneOf(TRIP_CHANNELS, 'TripChannelKind', 'Where it is.')
  kind: TripChannelKind

  @Text('Its name, as one finds it there.', { length: 100 })
  name: string

  @Refs('Its members who have an account.')
  memberIds: string[]

  @Text('Others in it: the customer, an interpreter.', { length: 500, nullable: true })
  others: string | null

  @Field(() => [User], { description: 'Its members who have an account.' })
  async members(@Root() channel: TripChannel, @Ctx() context: Context): Promise<User[]> {
    const found = await Promise.all(channel.memberIds.map((id) => context.loaders.user.load(id)))
    return found.filter((user) => user !== null)
  }
}

@Entity()
@ObjectType({ description: 'The letter of invitation arrived (W5.3).' })
export class TripInvitation extends TripRow {
  @Day('The day it was issued.')
  issuedOn: string

  @Refs('The letter.')
  attachmentIds: string[]
}

@Entity()
@ObjectType({ description: 'The departure was agreed with the customer (W5.5.7).' })
export class TripDeparture extends TripRow {
  @Day('The day.')
  departsOn: string

  @Text('Where the travellers are met, or report.', { length: 300 })
  place: string

  @Text('What will be done.')
  content: string

  @Text('With whom it was agreed.', { length: 100 })
  agreedWith: string
}

@Entity()
@ObjectType({ description: 'A ticket or a room (W5.5.7).' })
export class TravelBooking extends TripRow {
  @OneOf(BOOKING_KINDS, 'BookingKind', 'Flight, train, car, lodging or other.')
  kind: BookingKind

  @Text('Flight or train number, name of the hotel.', { length: 120 })
  title: string

  @Text('Where it begins.', { length: 120, nullable: true })
  fromPlace: string | null

  @Text('Where it ends, or where the lodging is.', { length: 200, nullable: true })
  toPlace: string | null

  @At('When it begins.')
  startsAt: string

  @At('When it ends.')
  endsAt: string

  @Code('Booking reference.', { length: 60, nullable: true })
  reference: string | null

  @Refs('The travellers it is for.')
  memberIds: string[]

  @Decimal('What it costs.', { nullable: true, hidden: true, precision: 30 })
  amount: string | null

  @Code('ISO 4217 currency of the cost.', { length: 3, nullable: true, hidden: true })
  currency: string | null

  @Refs('Ticket or confirmation.')
  attachmentIds: string[]

  @At('When it was called off.', { nullable: true })
  cancelledAt: string | null
}

@Entity()
@ObjectType({ description: 'HR briefed the travellers on boarding and entry (W4.2).' })
export class TripBriefing extends TripRow {
  @Day('When.')
  briefedOn: string

  @Text('What they were told.', { nullable: true })
  note: string | null
}

/** A report is sent from a device that may have had no network: its draft's id keeps it from coming twice. */
@Entity()
@Index(['tripId', 'day'], { unique: true })
@ObjectType({ description: 'What was done on one local day of a trip (W5.5.8).' })
export class DailyReport extends TripRow {
  @Code('The draft it was written as, on the device.', { length: 36, unique: true })
  draftId: string

  @Day('The local day.')
  day: string

  @Text('What was planned.')
  plan: string

  @Text('What was done.')
  actual: string

  @Whole('How many units were planned for the day.')
  unitsPlanned: number

  @Whole('How many were done.')
  unitsDone: number

  @Whole('Working time of all travellers together, minutes.')
  minutes: number

  @Text('What stood in the way.', { nullable: true })
  problems: string | null

  @Text('The plan for tomorrow.', { nullable: true })
  tomorrow: string | null

  @At('When it was written, by the clock of the device.')
  writtenAt: string

  @Refs('Photos.')
  attachmentIds: string[]
}

@Entity()
@ObjectType({ description: 'The customer’s word on the work, after testing it together (G-confirm).' })
export class TripSignOff extends TripRow {
  @OneOf(SIGNATURE_OUTCOMES, 'SignatureOutcome', 'Signed or refused.')
  outcome: SignatureOutcome

  @Day('The local day.')
  signedOn: string

  @Text('Who signed, or refused.', { length: 100 })
  signedBy: string

  @Text('What was tested together.')
  tested: string

  @Text('Why it was refused.', { nullable: true })
  reason: string | null

  @Refs('The signature, or a photo of the signed sheet.')
  attachmentIds: string[]
}
