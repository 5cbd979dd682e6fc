import type { StepFormAgentQuery } from '../../../gql/graphql'

export type AgentCase = NonNullable<StepFormAgentQuery['repairCase']>
export type AgentQuote = AgentCase['agentQuotes'][number]
export type AgentPart = AgentCase['partsLines'][number]

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

/** What came of parts since the agent of the order in force was first ordered from: another one gets them anew. */
function sinceOrder<Fact extends { readonly seq: number }>(
  repairCase: AgentCase,
  facts: readonly Fact[],
): readonly Fact[] {
  const orders = ofThisRound(repairCase, repairCase.agentOrders)
  const other = orders.findLast((order, i) => {
    const before = orders[i - 1]
    return before === undefined || before.agent?.id !== order.agent?.id
  })
  return other === undefined ? [] : facts.filter(({ seq }) => seq > other.seq)
}

const issuedBeside = (
  repairCase: AgentCase,
  facts: readonly { readonly seq: number; readonly lineIds: readonly string[] }[],
): readonly AgentPart[] => {
  const known = new Set(sinceOrder(repairCase, facts).flatMap(({ lineIds }) => lineIds))
  return partsOfRound(repairCase).filter(({ id, issued }) => issued > 0 && !known.has(id))
}

/** The parts the store issued that no gate pass names yet. */
export const partsToRelease = (repairCase: AgentCase): readonly AgentPart[] =>
  issuedBeside(repairCase, repairCase.agentPartsReleases)

/** The parts the store issued that are in no consignment yet. */
export const partsToConsign = (repairCase: AgentCase): readonly AgentPart[] =>
  issuedBeside(repairCase, repairCase.agentConsignments)

/** What is on its way to the agent. */
export const consignmentsUnderway = (repairCase: AgentCase) =>
  sinceOrder(repairCase, repairCase.agentConsignments).filter(({ milestones }) =>
    milestones.every(({ milestone }) => milestone !== 'ARRIVED'),
  )
