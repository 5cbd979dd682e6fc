import { graphql } from '../../../gql'

/** What is known of a repair by a local agent. */
export const AGENT_FACTS = graphql(`
  query StepFormAgent($id: ID!) {
    repairCase(id: $id) {
      ...StepFormCase
      description
      quantity
      customer {
        id
        name
        country
      }
      model {
        id
        code
        name
      }
      customerConfirmations {
        id
        seq
        solved
      }
      agentEnquiries {
        id
        seq
        note
        agent {
          id
          name
        }
      }
      agentQuotes {
        id
        seq
        agentId
        agentName
        able
        amount
        currency
        validUntil
        readyOn
        note
        attachmentIds
      }
      agentQuoteReviews {
        id
        seq
        quoteId
        outcome
        reason
      }
      workPlans {
        id
        seq
        version
        steps
        attachmentIds
      }
      partsLines {
        id
        seq
        partNumber
        name
        quantity
        unit
        issued
      }
      agentOrders {
        id
        seq
        number
        agentName
        dueOn
        unitIds
        note
        agent {
          id
          country
          area
          contactName
          phone
        }
      }
      agentPartsReleases {
        id
        seq
        lineIds
      }
      agentConsignments {
        id
        seq
        number
        orderId
        carrier
        waybill
        expectedOn
        lineIds
        milestones {
          id
          milestone
          reachedOn
        }
      }
      agentRepairRecords {
        id
        seq
        unitId
        result
      }
      agentLinks {
        id
        at
        by {
          id
          name
        }
        expiresAt
        live
      }
    }
  }
`)

export const ENQUIRE_AGENT = graphql(`
  mutation StepFormEnquireAgent($input: RepairCaseEnquireAgentInput!) {
    repairCaseEnquireAgent(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const RECORD_AGENT_QUOTE = graphql(`
  mutation StepFormRecordAgentQuote($input: RepairCaseRecordAgentQuoteInput!) {
    repairCaseRecordAgentQuote(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const REVIEW_AGENT_QUOTE = graphql(`
  mutation StepFormReviewAgentQuote($input: RepairCaseReviewAgentQuoteInput!) {
    repairCaseReviewAgentQuote(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const ORDER_AGENT = graphql(`
  mutation StepFormOrderAgent($input: RepairCaseOrderAgentInput!) {
    repairCaseOrderAgent(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const RELEASE_PARTS = graphql(`
  mutation StepFormReleaseParts($input: RepairCaseReleasePartsInput!) {
    repairCaseReleaseParts(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const CONSIGN_PARTS = graphql(`
  mutation StepFormConsignParts($input: RepairCaseConsignPartsInput!) {
    repairCaseConsignParts(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const TRACK_PARTS = graphql(`
  mutation StepFormTrackParts($input: RepairCaseTrackPartsInput!) {
    repairCaseTrackParts(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const RECORD_AGENT_REPAIR = graphql(`
  mutation StepFormRecordAgentRepair($input: RepairCaseRecordAgentRepairInput!) {
    repairCaseRecordAgentRepair(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const CONFIRM_AGENT_REPAIR = graphql(`
  mutation StepFormConfirmAgentRepair($input: RepairCaseConfirmAgentRepairInput!) {
    repairCaseConfirmAgentRepair(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const CREATE_AGENT_LINK = graphql(`
  mutation StepFormCreateAgentLink($input: RepairCaseAgentLinkCreateInput!) {
    repairCaseAgentLinkCreate(input: $input) {
      token
      repairCase {
        id
        version
        agentLinks {
          id
          at
          by {
            id
            name
          }
          expiresAt
          live
        }
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

export const REVOKE_AGENT_LINK = graphql(`
  mutation StepFormRevokeAgentLink($input: RepairCaseAgentLinkRevokeInput!) {
    repairCaseAgentLinkRevoke(input: $input) {
      repairCase {
        id
        version
        agentLinks {
          id
          at
          by {
            id
            name
          }
          expiresAt
          live
        }
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)
