import { VISA_STATES, type VisaState } from '@mendline/domain'
import { Ctx, Field, ObjectType, Root } from 'type-graphql'
import { Entity, Exclusion, Index } from 'typeorm'
import { User } from '../auth/user.entity'
import type { Context } from '../context'
import { At, Code, Day, Id, OneOf, Ref, Text, Whole, Yes } from '../graphql/columns'
import { FactRow } from '../repair-case/fact-row'
import { Technician } from '../reserve/technician.entity'

@Entity()
@Index(['startsOn', 'id'])
@ObjectType({ description: 'Technicians go to a customer, for one or several of its cases (W5.5, W5.6).' })
export class Trip {
  @Id()
  id: string

  @Code('The number people call it by.', { length: 20, unique: true })
  number: string

  @Whole('Grows with every change; give it as expectedVersion when a save overwrites.')
  version: number

  @Ref('Customer', 'Whom it leads to.')
  customerId: string

  @Code('ISO 3166 code of the country it leads to.', { length: 2 })
  country: string

  @Text('Where the work is done: address, line, hall.', { length: 300 })
  place: string

  @Text('IANA name of the time zone there; its days are local days.', { length: 60 })
  timeZone: string

  @Yes('Whether it leads abroad.')
  abroad: boolean

  @Yes('Whether the destination asks our travellers for a visa.')
  visaRequired: boolean

  @Yes('Whether the visa asks for a letter of invitation.')
  invitationRequired: boolean

  @Day('Its first day; null until the team is nominated.', { nullable: true })
  startsOn: string | null

  @Day('Its last day; null until the team is nominated.', { nullable: true })
  endsOn: string | null

  @At('When the leader declared the end of the work.', { nullable: true })
  endedAt: string | null

  @At('When it was planned.')
  createdAt: string

  @Ref('User', 'Who planned it.', { index: false })
  createdById: string
}

@Entity()
@Index(['tripId', 'caseId'], { unique: true })
@ObjectType({ description: 'A case a trip is for.' })
export class TripCase extends FactRow {
  @Ref('Trip', 'The trip.', { index: false })
  tripId: string
}

/** What the rows of a trip share. Rows are only ever added, except where their columns say otherwise. */
@ObjectType({ description: 'What every record of a trip has.' })
export abstract class TripRow {
  @Id()
  id: string

  @Ref('Trip', 'The trip.')
  tripId: string

  @At('When it was recorded.')
  at: string

  @Ref('User', 'Who recorded it.', { index: false })
  byId: string

  @Field(() => User, { nullable: true, description: 'Who recorded it.' })
  by(@Root() row: TripRow, @Ctx() context: Context): Promise<User | null> {
    return context.loaders.user.load(row.byId)
  }
}

/** Nobody is on two trips on the same day: the database itself refuses it. Who does not go any more is released. */
@Entity()
@Exclusion(
  'xc_trip_member_overlap',
  `USING gist ("technician_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&) WHERE ("released_at" IS NULL)`,
)
@Index('ux_trip_member_leader', ['tripId'], { unique: true, where: '"leads" AND "released_at" IS NULL' })
@ObjectType({ description: 'Somebody who travels.' })
export class TripMember extends TripRow {
  @Ref('Technician', 'Who.')
  technicianId: string

  @Ref('User', 'Their account when they were nominated; null for who has none.', {
    nullable: true,
    index: false,
  })
  userId: string | null

  @Yes('Whether this is the leader.')
  leads: boolean

  @Day('The first day.')
  startsOn: string

  @Day('The last day.')
  endsOn: string

  @OneOf(VISA_STATES, 'VisaState', 'Where the visa stands; null where none is asked for.', { nullable: true })
  visaState: VisaState | null

  @Day('Since when the visa stands there.', { nullable: true })
  visaOn: string | null

  @At('When they were taken off the trip.', { nullable: true })
  releasedAt: string | null

  @Field(() => Technician, { nullable: true, description: 'Who.' })
  technician(@Root() member: TripMember, @Ctx() context: Context): Promise<Technician | null> {
    return context.loaders.one(Technician).load(member.technicianId)
  }
}
