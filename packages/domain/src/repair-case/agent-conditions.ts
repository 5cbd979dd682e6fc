import { all, type Applies } from '../procedure/applies'
import type { StepState } from '../procedure/procedure'
import type { StepId } from '../procedure/step-id'
import { isAgent, isOfThisRound, newestAfter, ofUnit, roundStart } from './case-conditions'
import type {
  AgentConsignmentFact,
  AgentMilestoneFact,
  AgentOrderFact,
  AgentQuoteFact,
  AgentQuoteReviewFact,
  AgentRepairRecordFact,
  CaseFacts,
  Fact,
  PartsLineFact,
  UnitFact,
} from './facts'
import { perFacts } from './per-facts'
import { issued, takesPart } from './unit-conditions'
import { isWaivedAfter } from './waivers'

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

/** Whether parts go to the agent: open until engineering listed them, or said that none are needed; what a head decided not
 * to issue stays here, and what left for a former agent is not here any more. */
export function partsGoToAgent(f: CaseFacts): Applies {
  const request = newestAfter(f.partsRequests, roundStart(f))
  if (isWaivedAfter(f, 'request-parts', '', request?.seq ?? roundStart(f))) return false
  const lines = linesForAgent(f).some((line) => !staysHere(f, line))
  return all(isAgent(f), request === null ? 'UNDECIDED' : lines)
}

const agentOf = (f: CaseFacts, { quoteId }: AgentOrderFact): string | undefined =>
  f.agentQuotes.find(({ id }) => id === quoteId)?.agentId

/** Whether nothing of a part leaves the store: a head decided so before any was issued. */
export const staysHere = (f: CaseFacts, line: PartsLineFact): boolean =>
  issued(f, line.id) === 0 && isWaivedAfter(f, 'issue-parts', line.id, line.seq)

/** The orders of this round that went to another agent than the one before. */
export const ordersToAnother = perFacts((f): readonly AgentOrderFact[] =>
  f.agentOrders
    .filter((order) => isOfThisRound(f, order))
    .filter((order, i, orders) => {
      const before = orders[i - 1]
      return before === undefined || agentOf(f, before) !== agentOf(f, order)
    }),
)

/** What came of parts since the agent of the order in force was first ordered from. */
const sinceOrder = <T extends Fact>(f: CaseFacts, facts: readonly T[]): readonly T[] => {
  const order = ordersToAnother(f).at(-1)
  return order === undefined ? [] : facts.filter(({ seq }) => seq > order.seq)
}

const without = (
  lines: readonly PartsLineFact[],
  facts: readonly { readonly lineIds: readonly string[] }[],
): readonly PartsLineFact[] => {
  const known = new Set(facts.flatMap(({ lineIds }) => lineIds))
  return lines.filter(({ id }) => !known.has(id))
}

/** The consignments of this round to agents ordered from before the one of the order in force. */
const formerConsignments = (f: CaseFacts): readonly AgentConsignmentFact[] => {
  const order = ordersToAnother(f).at(-1)
  return order === undefined
    ? []
    : f.agentConsignments.filter((one) => isOfThisRound(f, one) && one.seq < order.seq)
}

/** The parts asked for in this round but those that left for a former agent: the store cannot issue them once more. */
const linesForAgent = (f: CaseFacts): readonly PartsLineFact[] =>
  without(
    f.partsLines.filter((line) => isOfThisRound(f, line)),
    formerConsignments(f),
  )

/** The parts the store has issued, which leave the factory for the agent. */
const issuedLines = (f: CaseFacts): readonly PartsLineFact[] =>
  linesForAgent(f).filter((line) => issued(f, line.id) > 0)

/** The issued parts that no gate pass for the order in force names yet (W4.2). */
export const partsToRelease = (f: CaseFacts): readonly PartsLineFact[] =>
  without(issuedLines(f), sinceOrder(f, f.agentPartsReleases))

/** The issued parts that are in no consignment to the agent of the order in force yet (W5.5.3-5). */
export const partsToConsign = (f: CaseFacts): readonly PartsLineFact[] =>
  without(issuedLines(f), sinceOrder(f, f.agentConsignments))

/** The consignments to the agent of the order in force. */
export const agentConsignments = (f: CaseFacts): readonly AgentConsignmentFact[] =>
  sinceOrder(f, f.agentConsignments)

/** Whether somebody waits for parts to arrive: not when a head decided that none are consigned. */
export function partsTravel(f: CaseFacts): Applies {
  const since = ordersToAnother(f).at(-1)?.seq ?? roundStart(f)
  return isWaivedAfter(f, 'consign-parts', '', since) && agentConsignments(f).length === 0
    ? false
    : partsGoToAgent(f)
}

const notArrived = (
  f: CaseFacts,
  consignments: readonly AgentConsignmentFact[],
): readonly AgentConsignmentFact[] => {
  const arrived = new Set(
    f.agentMilestones.flatMap(({ consignmentId, milestone }) =>
      milestone === 'ARRIVED' ? [consignmentId] : [],
    ),
  )
  return consignments.filter(({ id }) => !arrived.has(id))
}

/** Those of them that have not arrived. */
export const agentConsignmentsUnderway = (f: CaseFacts): readonly AgentConsignmentFact[] =>
  notArrived(f, agentConsignments(f))

/** What is still on its way to a former agent: nobody waits for it, but where it is can be told. */
export const formerConsignmentsUnderway = (f: CaseFacts): readonly AgentConsignmentFact[] =>
  notArrived(f, formerConsignments(f))

/** The arrivals at the agent of the order in force; what arrives at a former one is no news to it. */
function arrivals(f: CaseFacts): readonly AgentMilestoneFact[] {
  const own = new Set(agentConsignments(f).map(({ id }) => id))
  return f.agentMilestones.filter(
    ({ consignmentId, milestone }) => milestone === 'ARRIVED' && own.has(consignmentId),
  )
}

const PARTS_STEPS: ReadonlySet<StepId> = new Set<StepId>([
  'issue-parts',
  'release-parts',
  'consign-parts',
  'receive-parts',
])

/** Whether the agent's work waits for nothing but parts. */
export const agentWaitsForParts = (
  _f: CaseFacts,
  { status, waitingFor }: Pick<StepState, 'status' | 'waitingFor'>,
): boolean =>
  status === 'WAITING' && waitingFor.length > 0 && waitingFor.every((step) => PARTS_STEPS.has(step))

/** Whether the agent has begun and waits for more parts alone: what it repairs meanwhile is recorded all the same. */
export const agentWaitsForMoreParts = (
  f: CaseFacts,
  state: Pick<StepState, 'status' | 'waitingFor'>,
): boolean =>
  agentWaitsForParts(f, state) && (arrivals(f).length > 0 || sinceOrder(f, f.agentRepairRecords).length > 0)

/** Whether parts are on their way while more of them are still to be consigned: where they are is told all the same. */
export const somePartsUnderway = (
  f: CaseFacts,
  { status }: Pick<StepState, 'status' | 'waitingFor'>,
): boolean => status === 'WAITING' && agentConsignmentsUnderway(f).length > 0

/**
 * Whether HR may tell where parts are although nobody waits for them: more are still to be consigned, they go to a former
 * agent, a head decided not to wait, or the case was cancelled. What left the house is followed until it is somewhere.
 */
export const partsTracked = (f: CaseFacts, { status }: Pick<StepState, 'status' | 'waitingFor'>): boolean =>
  status !== 'READY' && agentConsignmentsUnderway(f).length + formerConsignmentsUnderway(f).length > 0

/** What completes the release: gate passes, once they name every part. */
export const releasedParts = (f: CaseFacts): readonly Fact[] =>
  partsToRelease(f).length > 0 ? [] : sinceOrder(f, f.agentPartsReleases)

/** What completes the consignment: once every part is in one. */
export const consignedParts = (f: CaseFacts): readonly Fact[] =>
  partsToConsign(f).length > 0 ? [] : agentConsignments(f)

/** What completes the arrival: every part is consigned, or a head decided against the rest, and the last consignment arrived. */
export function arrivedParts(f: CaseFacts): readonly Fact[] {
  const restStays = isWaivedAfter(f, 'consign-parts', '', ordersToAnother(f).at(-1)?.seq ?? roundStart(f))
  const more = !restStays && partsToConsign(f).length > 0
  return more || agentConsignmentsUnderway(f).length > 0 ? [] : arrivals(f)
}

/**
 * What finishes an agent's work: the customer's confirmation, once every unit ordered has its record. No units are not
 * all units.
 */
export function finishedAgentRepairs(f: CaseFacts): readonly Fact[] {
  if ((agentOrder(f)?.unitIds ?? []).length === 0 || unitsAgentOwes(f).length > 0) return []
  const confirmed = newestAfter(f.agentConfirmations, roundStart(f))
  return confirmed === null ? [] : [confirmed, ...f.agentRepairRecords]
}
