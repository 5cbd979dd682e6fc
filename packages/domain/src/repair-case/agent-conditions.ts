import { isOfThisRound, newestAfter, ofUnit, roundStart } from './case-conditions'
import type {
  AgentOrderFact,
  AgentQuoteFact,
  AgentQuoteReviewFact,
  AgentRepairRecordFact,
  CaseFacts,
  Fact,
  UnitFact,
} from './facts'
import { perFacts } from './per-facts'
import { takesPart } from './unit-conditions'

/*
 * What the facts say together about a repair by a local agent (W5.3).
 */

/** The quotes of agents who can do the work. */
export const ableAgentQuotes = (f: CaseFacts): readonly AgentQuoteFact[] =>
  f.agentQuotes.filter(({ able }) => able)

/** FINANCE's refusals of an agent's quote. */
export const agentQuoteRejections = (f: CaseFacts): readonly AgentQuoteReviewFact[] =>
  f.agentQuoteReviews.filter(({ outcome }) => outcome === 'REJECTED')

/** The quotes of this round FINANCE may accept: of able agents, and not refused. */
export const agentQuotesToReview = perFacts((f): readonly AgentQuoteFact[] => {
  const refused = new Set(agentQuoteRejections(f).map(({ quoteId }) => quoteId))
  return ableAgentQuotes(f).filter((quote) => isOfThisRound(f, quote) && !refused.has(quote.id))
})

/** The quote FINANCE accepted in this round, or null. */
export function acceptedAgentQuote(f: CaseFacts): AgentQuoteFact | null {
  const approval = f.agentQuoteReviews.findLast(({ outcome }) => outcome === 'APPROVED')
  if (approval === undefined || !isOfThisRound(f, approval)) return null
  return f.agentQuotes.find(({ id }) => id === approval.quoteId) ?? null
}

/** The order in force, or null. */
export const agentOrder = (f: CaseFacts): AgentOrderFact | null => newestAfter(f.agentOrders, roundStart(f))

/** What an agent recorded of a unit in this round, or null. */
export const agentRepairOf = (f: CaseFacts, unitId: string): AgentRepairRecordFact | null =>
  newestAfter(ofUnit(f.agentRepairRecords, unitId), roundStart(f))

/** The units an agent would be asked to repair: all but those that left the totals. */
export const unitsForAgent = (f: CaseFacts): readonly UnitFact[] =>
  f.units.filter((unit) => takesPart(f, unit) !== false)

/** The units of the order in force of which nothing is recorded in this round. */
export const unitsAgentOwes = perFacts((f): readonly string[] =>
  (agentOrder(f)?.unitIds ?? []).filter((id) => agentRepairOf(f, id) === null),
)

/**
 * What finishes an agent's work: the customer's confirmation, once every unit ordered has its record. No units are not
 * all units.
 */
export function finishedAgentRepairs(f: CaseFacts): readonly Fact[] {
  if ((agentOrder(f)?.unitIds ?? []).length === 0 || unitsAgentOwes(f).length > 0) return []
  const confirmed = newestAfter(f.agentConfirmations, roundStart(f))
  return confirmed === null ? [] : [confirmed, ...f.agentRepairRecords]
}
