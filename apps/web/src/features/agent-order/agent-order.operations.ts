import { graphql } from '../../gql'

graphql(`
  fragment AgentOrderSeen on AgentOrderView {
    number
    caseNumber
    agentName
    model
    dueOn
    expiresAt
    open
    awaitsParts
    note
    plan {
      id
      fileName
      byteSize
    }
    workPlan {
      version
      steps
      safety
      software
      acceptance
    }
    consignments {
      number
      carrier
      waybill
      expectedOn
      arrivedOn
    }
    parts {
      partNumber
      name
      quantity
      issued
      unit
    }
    units {
      id
      position
      serial
      result
      recordedAt
    }
    causes {
      code
      zh
      en
    }
  }
`)

export const AGENT_ORDER = graphql(`
  query AgentOrder($token: String!) {
    agentOrder(token: $token) {
      ...AgentOrderSeen
    }
  }
`)

export const RECORD_REPAIR = graphql(`
  mutation AgentOrderRecordRepair($input: AgentOrderRecordRepairInput!) {
    agentOrderRecordRepair(input: $input) {
      order {
        ...AgentOrderSeen
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

export const CONFIRM_PARTS = graphql(`
  mutation AgentOrderConfirmParts($input: AgentOrderConfirmPartsInput!) {
    agentOrderConfirmParts(input: $input) {
      order {
        ...AgentOrderSeen
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)
