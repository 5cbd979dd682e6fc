import {
  MAX_CAUSE_CODE,
  REPAIR_RESULTS,
  REVIEW_OUTCOMES,
  type AgentConfirmationFact,
  type AgentEnquiryFact,
  type AgentOrderFact,
  type AgentQuoteFact,
  type AgentQuoteReviewFact,
  type AgentRepairRecordFact,
  type RepairResult,
  type ReviewOutcome,
} from '@mendline/domain'
import { Ctx, Field, ObjectType, Root } from 'type-graphql'
import { Entity, ForeignKey } from 'typeorm'
import type { Context } from '../context'
import { At, Code, Day, Decimal, OneOf, Ref, Refs, Text, Whole, Yes } from '../graphql/columns'
import { CauseCode } from '../quality/cause-code.entity'
import { FactRow } from '../repair-case/fact-row'
import { Agent } from './agent.entity'

@Entity()
@ObjectType({ description: 'An agent was asked whether it can repair, and for how much (W5.3).' })
export class AgentEnquiry extends FactRow implements AgentEnquiryFact {
  @Ref('Agent', 'The agent asked.')
  agentId: string

  @Text('What was asked.', { nullable: true })
  note: string | null

  @Field(() => Agent, { nullable: true, description: 'The agent asked.' })
  agent(@Root() enquiry: AgentEnquiry, @Ctx() context: Context): Promise<Agent | null> {
    return context.loaders.one(Agent).load(enquiry.agentId)
  }
}

@Entity()
@ObjectType({ description: 'What an agent answered: whether it can, for how much and by when (W5.3).' })
export class AgentQuote extends FactRow implements AgentQuoteFact {
  @Ref('Agent', 'The agent.')
  agentId: string

  @Text('The name of the agent at the time.', { length: 200 })
  agentName: string

  @Yes('Whether it can do the work.')
  able: boolean

  @Decimal('What it asks for the whole; null when it cannot.', {
    nullable: true,
    hidden: true,
    precision: 30,
  })
  amount: string | null

  @Code('ISO 4217 currency of the amount.', { nullable: true, hidden: true, length: 3 })
  currency: string | null

  @Day('Until when the quote holds.', { nullable: true })
  validUntil: string | null

  @Day('The day it could be done by.', { nullable: true })
  readyOn: string | null

  @Text('A remark.', { nullable: true })
  note: string | null

  @Refs('The quote as it came.')
  attachmentIds: string[]
}

@Entity()
@ObjectType({ description: 'Whether FINANCE accepts an agent’s quote (W5.3).' })
export class AgentQuoteReview extends FactRow implements AgentQuoteReviewFact {
  @Ref('AgentQuote', 'The quote.')
  quoteId: string

  @OneOf(REVIEW_OUTCOMES, 'ReviewOutcome', 'Approved or rejected.')
  outcome: ReviewOutcome

  @Text('Why.', { nullable: true })
  reason: string | null
}

@Entity()
@ObjectType({ description: 'The order to an agent, with work plan and parts (W5.3).' })
export class AgentOrder extends FactRow implements AgentOrderFact {
  @Code('Its number.', { length: 40, unique: true })
  number: string

  @Ref('AgentQuote', 'The quote it accepts.')
  quoteId: string

  @Ref('Agent', 'The agent.', { index: false })
  agentId: string

  @Text('The name of the agent at the time.', { length: 200 })
  agentName: string

  @Day('The agreed day.')
  dueOn: string

  @Refs('The units it is about.')
  unitIds: string[]

  @Refs('Files sent to the agent beside those of the work plan.')
  planAttachmentIds: string[]

  @Text('What the agent has to know.', { nullable: true })
  note: string | null
}

@Entity()
@ObjectType({ description: 'What an agent did to one unit, away from the factory (W5.3).' })
export class AgentRepairRecord extends FactRow implements AgentRepairRecordFact {
  @Code('Its number.', { length: 40, unique: true })
  number: string

  @Ref('AgentOrder', 'The order.', { index: false })
  orderId: string

  @Ref('CaseUnit', 'The unit.')
  unitId: string

  @Text('The fault seen.')
  faultSeen: string

  @Code('Its cause, a code of the list of causes.', { length: MAX_CAUSE_CODE, index: true })
  @ForeignKey('CauseCode', 'code')
  causeCode: string

  @Text('What was done.')
  action: string

  @Whole('Working time, minutes.')
  minutes: number

  @OneOf(REPAIR_RESULTS, 'RepairResult', 'What became of the unit.')
  result: RepairResult

  @Text('Why it was not repaired.', { nullable: true })
  reason: string | null

  @Code('Serial number of what replaced it.', { nullable: true, length: 80 })
  replacementSerial: string | null

  @Text('Who repaired it at the agent’s.', { nullable: true, length: 100 })
  workedBy: string | null

  @Ref('AgentLink', 'The link the agent recorded it through; null when the front office entered it.', {
    nullable: true,
    index: false,
  })
  linkId: string | null

  @Refs('Pictures and files of the repair.')
  attachmentIds: string[]

  @Field(() => CauseCode, { nullable: true, description: 'Its cause, with its names.' })
  async cause(@Root() record: AgentRepairRecord, @Ctx() context: Context): Promise<CauseCode | null> {
    return (await context.loaders.many(CauseCode, 'code').load(record.causeCode))[0] ?? null
  }

  @Field(() => [AgentPartUsed], { description: 'The parts used.' })
  partsUsed(@Root() record: AgentRepairRecord, @Ctx() context: Context): Promise<AgentPartUsed[]> {
    return context.loaders.many(AgentPartUsed, 'recordId', { seq: 'ASC' }).load(record.id)
  }
}

@Entity()
@ObjectType({ description: 'A part an agent put into a unit.' })
export class AgentPartUsed extends FactRow {
  @Ref('AgentRepairRecord', 'The record.')
  recordId: string

  @Code('Part number.', { length: 80 })
  partNumber: string

  @Text('What it is.', { length: 200 })
  name: string

  @Whole('How many.')
  quantity: number
}

@Entity()
@ObjectType({ description: 'The customer’s confirmation of an agent’s work (W5.3).' })
export class AgentConfirmation extends FactRow implements AgentConfirmationFact {
  @Day('When the customer confirmed.')
  confirmedOn: string

  @Text('Who confirmed at the customer’s.', { length: 100 })
  confirmedBy: string

  @Text('A remark.', { nullable: true })
  note: string | null

  @Refs('The confirmation as signed.')
  attachmentIds: string[]
}

@Entity()
@ObjectType({
  description:
    'A link through which an agent records its work on one order without signing in. Its secret is not kept.',
})
export class AgentLink extends FactRow {
  @Ref('AgentOrder', 'The order; nothing else can be reached through it.')
  orderId: string

  @Code('SHA-256 of the secret in the link.', { length: 64, unique: true, hidden: true })
  tokenHash: string

  @At('When it stops working.')
  expiresAt: string
}

@Entity()
@ObjectType({ description: 'A link of an agent was taken back before its time.' })
export class AgentLinkRevocation extends FactRow {
  @Ref('AgentLink', 'The link.')
  linkId: string
}
