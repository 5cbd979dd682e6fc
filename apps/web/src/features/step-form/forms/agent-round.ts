import type { StepFormAgentQuery } from '../../../gql/graphql'

export type AgentCase = NonNullable<StepFormAgentQuery['repairCase']>
export type AgentQuote = AgentCase['agentQuotes'][number]

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
