import { seesCharges } from '@mendline/domain'
import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { signedIn, type Context } from '../context'
import { Decimal } from '../graphql/scalars'
import { RepairCasePayload } from '../repair-case/case-command'
import { caseRows } from '../repair-case/case-loaders'
import * as commands from './agent-case.commands'
import { AgentLink, AgentOrder, AgentQuote } from './agent-case.entity'
import { Agent } from './agent.entity'
import {
  AgentOrderConfirmPartsInput,
  AgentOrderRecordRepairInput,
  RepairCaseAgentLinkCreateInput,
  RepairCaseAgentLinkRevokeInput,
  RepairCaseConfirmAgentRepairInput,
  RepairCaseEnquireAgentInput,
  RepairCaseOrderAgentInput,
  RepairCaseRecordAgentQuoteInput,
  RepairCaseRecordAgentRepairInput,
  RepairCaseReviewAgentQuoteInput,
} from './agent-case.inputs'
import { isLive, openLink } from './agent-link'
import {
  confirmPartsThroughLink,
  createAgentLink,
  recordThroughLink,
  revokeAgentLink,
} from './agent-link.commands'
import { viewOf } from './agent-order'
import { AgentOrderPayload, AgentOrderView } from './agent-order.types'

const payload = () => RepairCasePayload

@ObjectType({ description: 'The case with its new link, or what to mend.' })
class AgentLinkPayload extends RepairCasePayload {
  @Field(() => String, {
    nullable: true,
    description: 'The secret of the new link, given this once; null when the same request is repeated.',
  })
  token: string | null
}

/** A local agent repairs (table D, W5.3). */
@Resolver()
export class AgentCaseResolver {
  @Mutation(payload, { description: 'Records that agents were asked for a quote (W5.3).' })
  repairCaseEnquireAgent(
    @Arg('input', () => RepairCaseEnquireAgentInput) input: RepairCaseEnquireAgentInput,
    @Ctx() context: Context,
  ) {
    return commands.enquireAgent(context, input)
  }

  @Mutation(payload, { description: 'Records what an agent answered (W5.3).' })
  repairCaseRecordAgentQuote(
    @Arg('input', () => RepairCaseRecordAgentQuoteInput) input: RepairCaseRecordAgentQuoteInput,
    @Ctx() context: Context,
  ) {
    return commands.recordAgentQuote(context, input)
  }

  @Mutation(payload, { description: 'FINANCE accepts an agent’s quote, or rejects it (W5.3).' })
  repairCaseReviewAgentQuote(
    @Arg('input', () => RepairCaseReviewAgentQuoteInput) input: RepairCaseReviewAgentQuoteInput,
    @Ctx() context: Context,
  ) {
    return commands.reviewAgentQuote(context, input)
  }

  @Mutation(payload, { description: 'Orders the repair from the agent, with work plan and parts (W5.3).' })
  repairCaseOrderAgent(
    @Arg('input', () => RepairCaseOrderAgentInput) input: RepairCaseOrderAgentInput,
    @Ctx() context: Context,
  ) {
    return commands.orderAgent(context, input)
  }

  @Mutation(payload, { description: 'Enters an agent’s record of one unit (W5.3).' })
  repairCaseRecordAgentRepair(
    @Arg('input', () => RepairCaseRecordAgentRepairInput) input: RepairCaseRecordAgentRepairInput,
    @Ctx() context: Context,
  ) {
    return commands.recordAgentRepair(context, input)
  }

  @Mutation(payload, { description: 'Records the customer’s confirmation of the agent’s work (W5.3).' })
  repairCaseConfirmAgentRepair(
    @Arg('input', () => RepairCaseConfirmAgentRepairInput) input: RepairCaseConfirmAgentRepairInput,
    @Ctx() context: Context,
  ) {
    return commands.confirmAgentRepair(context, input)
  }

  @Mutation(() => AgentLinkPayload, {
    description: 'Makes a link through which the agent records its work on the order in force (W5.3).',
  })
  repairCaseAgentLinkCreate(
    @Arg('input', () => RepairCaseAgentLinkCreateInput) input: RepairCaseAgentLinkCreateInput,
    @Ctx() context: Context,
  ): Promise<AgentLinkPayload> {
    return createAgentLink(context, input)
  }

  @Mutation(payload, { description: 'Takes a link of an agent back.' })
  repairCaseAgentLinkRevoke(
    @Arg('input', () => RepairCaseAgentLinkRevokeInput) input: RepairCaseAgentLinkRevokeInput,
    @Ctx() context: Context,
  ) {
    return revokeAgentLink(context, input)
  }

  @Query(() => AgentOrderView, {
    description: 'The order a link is for; for whoever holds it, without signing in.',
  })
  async agentOrder(
    @Arg('token', () => String) token: string,
    @Ctx() context: Context,
  ): Promise<AgentOrderView> {
    return viewOf(context, await openLink(context, token))
  }

  @Mutation(() => AgentOrderPayload, {
    description: 'Records the repair of a unit through the link of its order, without signing in.',
  })
  agentOrderRecordRepair(
    @Arg('input', () => AgentOrderRecordRepairInput) input: AgentOrderRecordRepairInput,
    @Ctx() context: Context,
  ): Promise<AgentOrderPayload> {
    return recordThroughLink(context, input)
  }

  @Mutation(() => AgentOrderPayload, {
    description: 'Tells that the parts arrived, through the link of their order, without signing in.',
  })
  agentOrderConfirmParts(
    @Arg('input', () => AgentOrderConfirmPartsInput) input: AgentOrderConfirmPartsInput,
    @Ctx() context: Context,
  ): Promise<AgentOrderPayload> {
    return confirmPartsThroughLink(context, input)
  }
}

/** What an agent asks for is money: for those who see the charges of the case (W4.6). */
@Resolver(() => AgentQuote)
export class AgentQuoteFields {
  @FieldResolver(() => Decimal, {
    nullable: true,
    description: 'What it asks for the whole; null when it cannot, and for who may not see money.',
  })
  async amount(@Root() quote: AgentQuote, @Ctx() context: Context): Promise<string | null> {
    return (await seesPrice(quote, context)) ? quote.amount : null
  }

  @FieldResolver(() => String, { nullable: true, description: 'ISO 4217 currency of the amount.' })
  async currency(@Root() quote: AgentQuote, @Ctx() context: Context): Promise<string | null> {
    return (await seesPrice(quote, context)) ? quote.currency : null
  }
}

async function seesPrice({ caseId }: AgentQuote, context: Context): Promise<boolean> {
  const rows = await caseRows(context).load(caseId)
  return rows !== null && seesCharges(signedIn(context), rows.repairCase.region)
}

@Resolver(() => AgentOrder)
export class AgentOrderFields {
  @FieldResolver(() => Agent, { nullable: true, description: 'The agent, as the register has it today.' })
  agent(@Root() order: AgentOrder, @Ctx() context: Context): Promise<Agent | null> {
    return context.loaders.one(Agent).load(order.agentId)
  }

  @FieldResolver(() => AgentQuote, { nullable: true, description: 'The quote it accepts.' })
  quote(@Root() order: AgentOrder, @Ctx() context: Context): Promise<AgentQuote | null> {
    return context.loaders.one(AgentQuote).load(order.quoteId)
  }
}

@Resolver(() => AgentLink)
export class AgentLinkFields {
  @FieldResolver(() => Boolean, { description: 'Whether it works: not expired, not taken back.' })
  async live(@Root() link: AgentLink, @Ctx() context: Context): Promise<boolean> {
    const rows = await caseRows(context).load(link.caseId)
    return rows !== null && isLive(link, rows, context.clock())
  }
}
