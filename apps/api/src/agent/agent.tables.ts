import {
  AgentConfirmation,
  AgentEnquiry,
  AgentLink,
  AgentLinkRevocation,
  AgentOrder,
  AgentOrderLine,
  AgentPartUsed,
  AgentQuote,
  AgentQuoteReview,
  AgentRepairRecord,
} from './agent-case.entity'

/** The tables of section D, local agents: first what others refer to. */
export const AGENT_TABLES = {
  agentEnquiries: AgentEnquiry,
  agentQuotes: AgentQuote,
  agentQuoteReviews: AgentQuoteReview,
  agentOrders: AgentOrder,
  agentOrderLines: AgentOrderLine,
  agentLinks: AgentLink,
  agentLinkRevocations: AgentLinkRevocation,
  agentRepairRecords: AgentRepairRecord,
  agentPartsUsed: AgentPartUsed,
  agentConfirmations: AgentConfirmation,
} as const
