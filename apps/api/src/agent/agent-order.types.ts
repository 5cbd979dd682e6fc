import type { RepairResult } from '@mendline/domain'
import { REPAIR_RESULTS } from '@mendline/domain'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { DateTime, LocalDate } from '../graphql/scalars'
import { UserError } from '../graphql/user-error'

/*
 * What the holder of a link sees. Types of their own, without a way from them to anything else of the product.
 */

@ObjectType({
  description: 'A file of the order; its content is at /agent-order/files/ID, with the secret in a header.',
})
export class AgentOrderFile {
  @Field(() => ID, { description: 'Its id.' })
  id: string

  @Field(() => String, { description: 'Its name.' })
  fileName: string

  @Field(() => String, { description: 'Its type.' })
  contentType: string

  @Field(() => Int, { description: 'Its size in bytes.' })
  byteSize: number
}

@ObjectType({ description: 'A part of the order.' })
export class AgentOrderPart {
  @Field(() => String, { description: 'Part number.' })
  partNumber: string

  @Field(() => String, { description: 'What it is.' })
  name: string

  @Field(() => Int, { description: 'How many are asked for.' })
  quantity: number

  @Field(() => Int, { description: 'How many the store issued so far.' })
  issued: number

  @Field(() => String, { nullable: true, description: 'What they are counted in.' })
  unit: string | null
}

@ObjectType({ description: 'The work plan as the agent reads it.' })
export class AgentOrderPlan {
  @Field(() => Int, { description: 'Its version.' })
  version: number

  @Field(() => String, { description: 'The steps, in order.' })
  steps: string

  @Field(() => String, { description: 'What to mind for safety.' })
  safety: string

  @Field(() => String, { nullable: true, description: 'Software and its versions.' })
  software: string | null

  @Field(() => String, { description: 'How the result is judged.' })
  acceptance: string
}

@ObjectType({ description: 'Parts on their way to the agent.' })
export class AgentOrderConsignment {
  @Field(() => String, { description: 'Its number.' })
  number: string

  @Field(() => String, { description: 'Who carries it.' })
  carrier: string

  @Field(() => String, { description: 'Waybill number.' })
  waybill: string

  @Field(() => LocalDate, { description: 'When it is promised to arrive.' })
  expectedOn: string

  @Field(() => LocalDate, { nullable: true, description: 'When it arrived; null while it is underway.' })
  arrivedOn: string | null
}

@ObjectType({ description: 'A unit of the order.' })
export class AgentOrderUnit {
  @Field(() => ID, { description: 'Its id.' })
  id: string

  @Field(() => Int, { description: 'Its place in the case, from 1.' })
  position: number

  @Field(() => String, { nullable: true, description: 'Serial number, where it is known.' })
  serial: string | null

  @Field(() => enumType(REPAIR_RESULTS, 'RepairResult'), {
    nullable: true,
    description: 'What became of it; null while nothing is recorded.',
  })
  result: RepairResult | null

  @Field(() => DateTime, { nullable: true, description: 'When that was recorded.' })
  recordedAt: string | null
}

@ObjectType({ description: 'A cause of a fault to choose from.' })
export class AgentOrderCause {
  @Field(() => String, { description: 'Its code.' })
  code: string

  @Field(() => String, { description: 'Its Chinese name.' })
  zh: string

  @Field(() => String, { description: 'Its English name.' })
  en: string
}

@ObjectType({ description: 'An order as the agent sees it through its link, and nothing beside it (W5.3).' })
export class AgentOrderView {
  @Field(() => String, { description: 'Number of the order.' })
  number: string

  @Field(() => String, { description: 'Number of the case.' })
  caseNumber: string

  @Field(() => String, { description: 'The agent.' })
  agentName: string

  @Field(() => String, { description: 'The model of the units.' })
  model: string

  @Field(() => LocalDate, { description: 'The agreed day.' })
  dueOn: string

  @Field(() => DateTime, { description: 'When the link stops working.' })
  expiresAt: string

  @Field(() => Boolean, { description: 'Whether records can be entered now.' })
  open: boolean

  @Field(() => Boolean, { description: 'Whether the agent can tell now that parts came.' })
  awaitsParts: boolean

  @Field(() => String, { nullable: true, description: 'What the agent has to know.' })
  note: string | null

  @Field(() => [AgentOrderFile], { description: 'Files of the work plan and of the order.' })
  plan: AgentOrderFile[]

  @Field(() => [AgentOrderPart], { description: 'The parts.' })
  parts: AgentOrderPart[]

  @Field(() => AgentOrderPlan, { nullable: true, description: 'What to do, by the newest work plan.' })
  workPlan: AgentOrderPlan | null

  @Field(() => [AgentOrderConsignment], { description: 'How the parts come.' })
  consignments: AgentOrderConsignment[]

  @Field(() => [AgentOrderUnit], { description: 'The units.' })
  units: AgentOrderUnit[]

  @Field(() => [AgentOrderCause], { description: 'The causes to choose from.' })
  causes: AgentOrderCause[]
}

@ObjectType({ description: 'The order after the record, or what to mend.' })
export class AgentOrderPayload {
  @Field(() => AgentOrderView, { nullable: true, description: 'The order.' })
  order: AgentOrderView | null

  @Field(() => [UserError], { description: 'What to mend.' })
  userErrors: UserError[]
}
