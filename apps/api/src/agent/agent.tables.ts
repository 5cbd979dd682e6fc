import {
  AgentConfirmation,
  AgentEnquiry,
  AgentLink,
  AgentLinkRevocation,
  AgentOrder,
  AgentPartUsed,
  AgentQuote,
  AgentQuoteReview,
  AgentRepairRecord,
} from './agent-case.entity'
import {
  AgentConsignment,
  AgentConsignmentLine,
  AgentMilestone,
  AgentPartsRelease,
} from './agent-parts.entity'

/** The tables of section D, local agents: first what others refer to. */
export const AGENT_TABLES = {
  agentEnquiries: AgentEnquiry,
  agentQuotes: AgentQuote,
  agentQuoteReviews: AgentQuoteReview,
  agentOrders: AgentOrder,
  agentLinks: AgentLink,
  agentLinkRevocations: AgentLinkRevocation,
  agentPartsReleases: AgentPartsRelease,
  agentConsignments: AgentConsignment,
  agentConsignmentLines: AgentConsignmentLine,
  agentMilestones: AgentMilestone,
  agentRepairRecords: AgentRepairRecord,
  agentPartsUsed: AgentPartUsed,
  agentConfirmations: AgentConfirmation,
} as const
