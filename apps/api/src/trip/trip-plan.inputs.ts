import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'A trip to join, or where a new one leads.' })
export class TripPlanInput {
  @Field(() => ID, { nullable: true, description: 'A trip to the same customer that has not left yet.' })
  tripId?: string | null

  @Field(() => String, { nullable: true, description: 'ISO 3166 code of the country; omit for China.' })
  country?: string | null

  @Field(() => String, { nullable: true, description: 'Where the work is done.' })
  place?: string | null

  @Field(() => String, { nullable: true, description: 'IANA time zone there; omit for the company’s own.' })
  timeZone?: string | null

  @Field(() => Boolean, { defaultValue: false, description: 'Whether a visa is asked for there.' })
  visaRequired: boolean

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the visa asks for an invitation.' })
  invitationRequired: boolean
}
