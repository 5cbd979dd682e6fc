import type { StepFormAgentQuery } from '../../../gql/graphql'

export type AgentCase = NonNullable<StepFormAgentQuery['repairCase']>
export type AgentQuote = AgentCase['agentQuotes'][number]
export type AgentPart = AgentCase['partsLines'][number]
type Consignment = AgentCase['agentConsignments'][number]

/** What belongs to the round the case is in: a round begins when the customer says that it is not solved. */
function ofThisRound<Fact extends { readonly seq: number }>(
  { customerConfirmations }: AgentCase,
  facts: readonly Fact[],
): readonly Fact[] {
  const start = customerConfirmations.findLast(({ solved }) => !solved)?.seq ?? 0
  return facts.filter(({ seq }) => seq > start)
}

/** The agents asked in this round, each once. */
export function askedAgents(
  repairCase: AgentCase,
): readonly { readonly id: string; readonly name: string }[] {
  const asked = ofThisRound(repairCase, repairCase.agentEnquiries).flatMap(({ agent }) => agent ?? [])
  return [...new Map(asked.map((agent) => [agent.id, agent])).values()]
}

/** The quotes of this round. */
export const quotesOfRound = (repairCase: AgentCase): readonly AgentQuote[] =>
  ofThisRound(repairCase, repairCase.agentQuotes)

/** The quotes FINANCE may accept: of agents who can, and not rejected. */
export function quotesToReview(repairCase: AgentCase): readonly AgentQuote[] {
  const rejected = new Set(
    repairCase.agentQuoteReviews.flatMap(({ quoteId, outcome }) => (outcome === 'REJECTED' ? [quoteId] : [])),
  )
  return quotesOfRound(repairCase).filter(({ id, able }) => able && !rejected.has(id))
}

/** The quote FINANCE accepted last. */
export function acceptedQuote(repairCase: AgentCase): AgentQuote | undefined {
  const approval = repairCase.agentQuoteReviews.findLast(({ outcome }) => outcome === 'APPROVED')
  return repairCase.agentQuotes.find(({ id }) => id === approval?.quoteId)
}

/** The units of the order in force, and those of which nothing is recorded yet. */
export function orderedUnits(repairCase: AgentCase) {
  const ids = new Set(repairCase.agentOrders.at(-1)?.unitIds)
  const recorded = new Map(
    ofThisRound(repairCase, repairCase.agentRepairRecords).map(({ unitId, result }) => [unitId, result]),
  )
  const units = repairCase.units.filter(({ id }) => ids.has(id))
  return { units, recorded, owed: units.filter(({ id }) => !recorded.has(id)) }
}

/** The order in force. */
export const orderInForce = (repairCase: AgentCase) => ofThisRound(repairCase, repairCase.agentOrders).at(-1)

/** The newest work plan of this round. */
export const planOfRound = (repairCase: AgentCase) => ofThisRound(repairCase, repairCase.workPlans).at(-1)

/** The parts engineering listed in this round. */
export const partsOfRound = (repairCase: AgentCase): readonly AgentPart[] =>
  ofThisRound(repairCase, repairCase.partsLines)

/** When the agent of the order in force was first ordered from, in the order of facts; null before any order. */
function firstOrderOfAgent(repairCase: AgentCase): number | null {
  const orders = ofThisRound(repairCase, repairCase.agentOrders)
  const other = orders.findLast((order, i) => {
    const before = orders[i - 1]
    return before === undefined || before.agent?.id !== order.agent?.id
  })
  return other?.seq ?? null
}

/** What came of parts since the agent of the order in force was first ordered from. */
function sinceOrder<Fact extends { readonly seq: number }>(
  repairCase: AgentCase,
  facts: readonly Fact[],
): readonly Fact[] {
  const from = firstOrderOfAgent(repairCase)
  return from === null ? [] : facts.filter(({ seq }) => seq > from)
}

/** The consignments of this round to agents ordered from before. */
function formerConsignments(repairCase: AgentCase): readonly Consignment[] {
  const until = firstOrderOfAgent(repairCase) ?? 0
  return ofThisRound(repairCase, repairCase.agentConsignments).filter(({ seq }) => seq < until)
}

const issuedBeside = (
  repairCase: AgentCase,
  facts: readonly { readonly seq: number; readonly lineIds: readonly string[] }[],
): readonly AgentPart[] => {
  // What left for a former agent is not in the store: the one of the order in force gets none of it.
  const gone = [...sinceOrder(repairCase, facts), ...formerConsignments(repairCase)]
  const known = new Set(gone.flatMap(({ lineIds }) => lineIds))
  return partsOfRound(repairCase).filter(({ id, issued }) => issued > 0 && !known.has(id))
}

/** The parts the store issued that no gate pass names yet. */
export const partsToRelease = (repairCase: AgentCase): readonly AgentPart[] =>
  issuedBeside(repairCase, repairCase.agentPartsReleases)

/** The parts the store issued that are in no consignment yet. */
export const partsToConsign = (repairCase: AgentCase): readonly AgentPart[] =>
  issuedBeside(repairCase, repairCase.agentConsignments)

/** What is on its way, to the agent of the order in force or still to a former one, of which it gives the name. */
export function consignmentsUnderway(
  repairCase: AgentCase,
): readonly (Consignment & { readonly former: string | null })[] {
  const { agentOrders, agentConsignments } = repairCase
  return [
    ...sinceOrder(repairCase, agentConsignments).map((one) => ({ ...one, former: null })),
    ...formerConsignments(repairCase).map((one) => ({
      ...one,
      former: agentOrders.find(({ id }) => id === one.orderId)?.agentName ?? '',
    })),
  ].filter(({ milestones }) => milestones.every(({ milestone }) => milestone !== 'ARRIVED'))
}

/** The parts of this round that were sent to other agents than that one, and to whom. */
export function partsSentElsewhere(repairCase: AgentCase, agentId: string | undefined) {
  const orders = repairCase.agentOrders.filter(({ agent }) => agent?.id !== agentId)
  const sent = ofThisRound(repairCase, repairCase.agentConsignments).flatMap(({ orderId, lineIds }) => {
    const to = orders.find(({ id }) => id === orderId)
    return to === undefined ? [] : [{ agentName: to.agentName, lineIds }]
  })
  const ids = new Set(sent.flatMap(({ lineIds }) => lineIds))
  return {
    parts: partsOfRound(repairCase).filter(({ id }) => ids.has(id)),
    agentNames: [...new Set(sent.map(({ agentName }) => agentName))],
  }
}
