import { keepsAgents, seesAllMoney } from '@mendline/domain'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { signedIn, type Context } from '../context'
import { connectionType, pageOf, PageArgs } from '../graphql/connection'
import { Decimal } from '../graphql/scalars'
import { idToFind } from '../id'
import { ProductModel } from '../product-model/product-model.entity'
import { createAgent, updateAgent } from './agent.commands'
import { Agent } from './agent.entity'
import { AgentCreateInput, AgentFilter, AgentPayload, AgentUpdateInput } from './agent.inputs'

const AgentConnection = connectionType('Agent', () => Agent)

/** What an agent asks for is money: for the front offices, who negotiate it, and whoever sees all money. */
function seesRates(context: Context): boolean {
  const viewer = signedIn(context)
  return seesAllMoney(viewer) || keepsAgents(viewer)
}

/** The register of local agents (W5.3). */
@Resolver(() => Agent)
export class AgentResolver {
  @Query(() => AgentConnection, { description: 'Agents by name.' })
  agents(
    @Arg('filter', () => AgentFilter, { defaultValue: {} }) filter: AgentFilter,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    const query = context.db.createQueryBuilder(Agent, 'a')
    if (filter.active === true) query.andWhere('a.disabledAt IS NULL')
    if (filter.country != null) query.andWhere('a.country = :country', { country: filter.country })
    if (filter.modelId != null)
      query.andWhere('a.modelIds @> ARRAY[:modelId]::uuid[]', { modelId: idToFind(filter.modelId) })
    const search = filter.search?.trim() ?? ''
    if (search !== '') {
      query.andWhere('(a.name ILIKE :part OR a.area ILIKE :part OR a.contactName ILIKE :part)', {
        part: `%${search.replace(/[\\%_]/g, '\\$&')}%`,
      })
    }
    return pageOf(
      query,
      [
        { key: 'name', direction: 'ASC' },
        { key: 'id', direction: 'ASC' },
      ],
      page,
    )
  }

  @Query(() => Agent, { nullable: true, description: 'One agent; null when there is none.' })
  agent(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return context.loaders.one(Agent).load(id)
  }

  @FieldResolver(() => [ProductModel], { description: 'The models it can repair.' })
  async models(@Root() agent: Agent, @Ctx() context: Context): Promise<ProductModel[]> {
    const found = await Promise.all(agent.modelIds.map((id) => context.loaders.one(ProductModel).load(id)))
    return found.filter((model) => model !== null)
  }

  @FieldResolver(() => Decimal, {
    nullable: true,
    description: 'What an hour costs; null also for who may not see money.',
  })
  ratePerHour(@Root() agent: Agent, @Ctx() context: Context): string | null {
    return seesRates(context) ? agent.ratePerHour : null
  }

  @FieldResolver(() => Decimal, {
    nullable: true,
    description: 'What a unit costs; null also for who may not see money.',
  })
  ratePerUnit(@Root() agent: Agent, @Ctx() context: Context): string | null {
    return seesRates(context) ? agent.ratePerUnit : null
  }

  @FieldResolver(() => String, { nullable: true, description: 'ISO 4217 currency of the rates.' })
  currency(@Root() agent: Agent, @Ctx() context: Context): string | null {
    return seesRates(context) ? agent.currency : null
  }

  @Mutation(() => AgentPayload, { description: 'Adds an agent to the register (W5.3).' })
  agentCreate(@Arg('input', () => AgentCreateInput) input: AgentCreateInput, @Ctx() context: Context) {
    return createAgent(context, input)
  }

  @Mutation(() => AgentPayload, { description: 'Changes an agent’s record, or takes it out of use.' })
  agentUpdate(@Arg('input', () => AgentUpdateInput) input: AgentUpdateInput, @Ctx() context: Context) {
    return updateAgent(context, input)
  }
}
