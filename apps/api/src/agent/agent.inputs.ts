import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Decimal } from '../graphql/scalars'
import { UserError } from '../graphql/user-error'
import { Agent } from './agent.entity'

@InputType({ description: 'Which agents to list.' })
export class AgentFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, the region or the contact.' })
  search?: string | null

  @Field(() => String, { nullable: true, description: 'ISO 3166 country code.' })
  country?: string | null

  @Field(() => ID, { nullable: true, description: 'A model it can repair.' })
  modelId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'True: only those in use.' })
  active?: boolean | null
}

@InputType({ description: 'An agent as it shall be on record.' })
export class AgentCreateInput {
  @Field(() => String, { description: 'The name of the firm.' })
  name: string

  @Field(() => String, { description: 'ISO 3166 country code.' })
  country: string

  @Field(() => String, { description: 'The region or city it works in.' })
  area: string

  @Field(() => String, { nullable: true, description: 'Whom to talk to.' })
  contactName?: string | null

  @Field(() => String, { nullable: true, description: 'Email address.' })
  email?: string | null

  @Field(() => String, { nullable: true, description: 'Telephone.' })
  phone?: string | null

  @Field(() => [String], { defaultValue: [], description: 'The languages it answers in.' })
  languages: string[]

  @Field(() => [ID], { defaultValue: [], description: 'The models it can repair.' })
  modelIds: string[]

  @Field(() => Decimal, { nullable: true, description: 'What an hour costs.' })
  ratePerHour?: string | null

  @Field(() => Decimal, { nullable: true, description: 'What a unit costs.' })
  ratePerUnit?: string | null

  @Field(() => String, { nullable: true, description: 'ISO 4217 currency of the rates.' })
  currency?: string | null

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'A change of an agent’s record.' })
export class AgentUpdateInput extends AgentCreateInput {
  @Field(() => ID, { description: 'The agent.' })
  agentId: string

  @Field(() => Int, { description: 'The version the reader saw.' })
  expectedVersion: number

  @Field(() => Boolean, { defaultValue: true, description: 'False: it is not asked any more.' })
  active: boolean
}

@ObjectType({ description: 'The agent as it is now, or what to mend.' })
export class AgentPayload {
  @Field(() => Agent, { nullable: true, description: 'The agent.' })
  agent: Agent | null

  @Field(() => [UserError], { description: 'What to mend.' })
  userErrors: UserError[]
}
