import { REPAIR_RESULTS, REVIEW_OUTCOMES, type RepairResult, type ReviewOutcome } from '@mendline/domain'
import { Field, ID, InputType, Int } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { Decimal, LocalDate } from '../graphql/scalars'
import { CaseInput } from '../repair-case/case-command'
import { PartUsedInput } from '../repair-case/return-repair.inputs'

@InputType({ description: 'Agents asked for a quote.' })
export class RepairCaseEnquireAgentInput extends CaseInput {
  @Field(() => [ID], { description: 'The agents.' })
  agentIds: string[]

  @Field(() => String, { nullable: true, description: 'What was asked.' })
  note?: string | null
}

@InputType({ description: 'What an agent answered.' })
export class RepairCaseRecordAgentQuoteInput extends CaseInput {
  @Field(() => ID, { description: 'The agent, who was asked before.' })
  agentId: string

  @Field(() => Boolean, { description: 'Whether it can do the work.' })
  able: boolean

  @Field(() => Decimal, { nullable: true, description: 'What it asks for the whole; needed when it can.' })
  amount?: string | null

  @Field(() => String, { nullable: true, description: 'ISO 4217 currency of the amount.' })
  currency?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'Until when the quote holds.' })
  validUntil?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'The day it could be done by.' })
  readyOn?: string | null

  @Field(() => String, { nullable: true, description: 'A remark; needed when it cannot.' })
  note?: string | null

  @Field(() => [ID], { defaultValue: [], description: 'The quote as it came.' })
  attachmentIds: string[]
}

@InputType({ description: 'Whether FINANCE accepts an agent’s quote.' })
export class RepairCaseReviewAgentQuoteInput extends CaseInput {
  @Field(() => ID, { description: 'The quote.' })
  quoteId: string

  @Field(() => enumType(REVIEW_OUTCOMES, 'ReviewOutcome'), { description: 'Approved or rejected.' })
  outcome: ReviewOutcome

  @Field(() => String, { nullable: true, description: 'Why; needed to reject.' })
  reason?: string | null
}

@InputType({ description: 'The order to the agent whose quote FINANCE accepted.' })
export class RepairCaseOrderAgentInput extends CaseInput {
  @Field(() => LocalDate, { description: 'The agreed day.' })
  dueOn: string

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Files for the agent beside those of the work plan, already uploaded to the case.',
  })
  planAttachmentIds: string[]

  @Field(() => String, { nullable: true, description: 'What the agent has to know.' })
  note?: string | null
}

@InputType({ description: 'What an agent did to one unit.' })
export abstract class AgentWorkInput {
  @Field(() => ID, { description: 'The unit.' })
  unitId: string

  @Field(() => String, { description: 'The fault seen.' })
  faultSeen: string

  @Field(() => String, { description: 'Its cause: a code of the list of causes that is in use.' })
  causeCode: string

  @Field(() => String, { description: 'What was done.' })
  action: string

  @Field(() => Int, { description: 'Working time, minutes.' })
  minutes: number

  @Field(() => enumType(REPAIR_RESULTS, 'RepairResult'), { description: 'What became of the unit.' })
  result: RepairResult

  @Field(() => String, { nullable: true, description: 'Why; needed for a unit that was not repaired.' })
  reason?: string | null

  @Field(() => String, { nullable: true, description: 'Serial number of the replacement.' })
  replacementSerial?: string | null

  @Field(() => String, { nullable: true, description: 'Who repaired it at the agent’s.' })
  workedBy?: string | null

  @Field(() => [PartUsedInput], { defaultValue: [], description: 'The parts used.' })
  partsUsed: PartUsedInput[]

  @Field(() => [ID], { defaultValue: [], description: 'Pictures and files, already uploaded.' })
  attachmentIds: string[]
}

@InputType({ description: 'An agent’s repair record of one unit, entered by the front office.' })
export class RepairCaseRecordAgentRepairInput extends AgentWorkInput implements CaseInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string

  @Field(() => Int, { nullable: true, description: 'The version the reader saw.' })
  expectedVersion?: number | null
}

@InputType({ description: 'An agent’s repair record of one unit, entered through the link of its order.' })
export class AgentOrderRecordRepairInput extends AgentWorkInput {
  @Field(() => String, { description: 'The secret of the link.' })
  token: string
}

@InputType({ description: 'That the parts reached the agent, told through the link of its order.' })
export class AgentOrderConfirmPartsInput {
  @Field(() => String, { description: 'The secret of the link.' })
  token: string

  @Field(() => LocalDate, { description: 'When they came.' })
  receivedOn: string
}

@InputType({ description: 'The customer’s confirmation of an agent’s work.' })
export class RepairCaseConfirmAgentRepairInput extends CaseInput {
  @Field(() => LocalDate, { description: 'When the customer confirmed.' })
  confirmedOn: string

  @Field(() => String, { description: 'Who confirmed at the customer’s.' })
  confirmedBy: string

  @Field(() => [ID], { description: 'The confirmation as signed, already uploaded to the case.' })
  attachmentIds: string[]

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'A link for the agent of the order in force.' })
export class RepairCaseAgentLinkCreateInput extends CaseInput {
  @Field(() => Int, { defaultValue: 30, description: 'For how many days it works, 1 to 90.' })
  days: number
}

@InputType({ description: 'A link that shall not work any more.' })
export class RepairCaseAgentLinkRevokeInput extends CaseInput {
  @Field(() => ID, { description: 'The link.' })
  linkId: string
}
