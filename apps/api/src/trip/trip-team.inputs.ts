import {
  TRIP_CHANNELS,
  VISA_ENTRIES,
  VISA_STATES,
  type TripChannelKind,
  type VisaEntries,
  type VisaState,
} from '@mendline/domain'
import { Field, ID, InputType } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { LocalDate } from '../graphql/scalars'
import { TripInput } from './trip-command'

const ChannelKind = enumType(TRIP_CHANNELS, 'TripChannelKind')
const Visa = enumType(VISA_STATES, 'VisaState')
const Entries = enumType(VISA_ENTRIES, 'VisaEntries')

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
