import type { StepId } from '../procedure/step-id'
import {
  agentConsignmentsUnderway,
  agentQuoteRejections,
  agentQuotesToReview,
  isOfThisRound,
  partsToConsign,
  partsToRelease,
  unitsAgentOwes,
  unitsForAgent,
} from '../repair-case/conditions'
import type { Answer } from './profile'

/** Table D. */
export const AGENT_ANSWERS = {
  'enquire-agents': (tale) =>
    tale
      .record('agentEnquiries', { agentId: 'agent-1' }, { agentId: 'agent-2' })
      .record('agentQuotes', { agentId: 'agent-2', able: false }, { agentId: 'agent-1', able: true }),
  'approve-agent-quote': (tale, profile) => {
    // The one asked for last: where the agent failed, that is the one in its place.
    const quote = agentQuotesToReview(tale.facts).at(-1)
    if (quote === undefined) return null
    const rejected = agentQuoteRejections(tale.facts).filter((review) => isOfThisRound(tale.facts, review))
    const outcome = rejected.length < profile.agentQuotesRejected ? 'REJECTED' : 'APPROVED'
    return tale.record('agentQuoteReviews', { quoteId: quote.id, outcome })
  },
  'appoint-agent': (tale) =>
    tale.record('agentOrders', {
      quoteId: tale.facts.agentQuoteReviews.at(-1)?.quoteId ?? '',
      dueOn: '2026-04-20',
      unitIds: unitsForAgent(tale.facts).map(({ id }) => id),
    }),
  'release-parts': (tale) =>
    tale.record('agentPartsReleases', { lineIds: partsToRelease(tale.facts).map(({ id }) => id) }),
  'consign-parts': (tale) =>
    tale.record('agentConsignments', {
      expectedOn: '2026-04-10',
      lineIds: partsToConsign(tale.facts).map(({ id }) => id),
    }),
  'receive-parts': (tale) =>
    tale.record(
      'agentMilestones',
      ...agentConsignmentsUnderway(tale.facts).map(({ id }) => ({
        consignmentId: id,
        milestone: 'ARRIVED' as const,
      })),
    ),
  'agent-repairs': (tale, profile) => {
    // The agent cannot do it after all: another one quotes in its place, once.
    if (profile.agentFails && !tale.facts.agentQuotes.some(({ agentId }) => agentId === 'agent-3'))
      return tale.record('agentQuotes', { agentId: 'agent-3', able: true })
    // Nothing is left to be repaired: a head says so, as no units are not all units.
    if (unitsForAgent(tale.facts).length === 0)
      return tale.record('waivers', { step: 'agent-repairs', subjectId: null })
    const done = { result: 'REPAIRED', causeCode: 'UNKNOWN', minutes: 60 } as const
    return tale
      .record('agentRepairRecords', ...unitsAgentOwes(tale.facts).map((unitId) => ({ unitId, ...done })))
      .record('agentConfirmations', {})
  },
} satisfies Partial<Record<StepId, Answer>>
