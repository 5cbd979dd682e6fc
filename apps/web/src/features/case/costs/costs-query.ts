import { graphql } from '../../../gql'
import type { CaseCostsQuery } from '../../../gql/graphql'

export const CASE_COSTS = graphql(`
  query CaseCosts($id: ID!) {
    repairCase(id: $id) {
      id
      customerShare
      companyShare
      freeOfCharge
      costTotal {
        amount
        currency
      }
      companyBurden {
        amount
        currency
      }
      receivableBalance {
        charged {
          amount
          currency
        }
        paid {
          amount
          currency
        }
        writtenOff {
          amount
          currency
        }
        open {
          amount
          currency
        }
      }
      units {
        id
        position
        serial
      }
      costItems {
        id
        seq
        at
        byId
        by {
          id
          name
        }
        department
        kind
        category
        description
        quantity
        unitPrice
        residualValue
        usefulLifeMonths
        daysUsed
        amount
        currency
        incurredOn
        partNumber
        supplier
        voucher
        person {
          id
          name
        }
        attachmentIds
        unitId
        replacesId
        reversesId
        sourceId
      }
      confirmedCosts {
        id
        seq
        at
        byId
        costItemId
        baseAmount
        baseCurrency
        rate
        rateFrom
        customerShare
        customerAmount
        companyAmount
        shortfallAmount
      }
      costShares {
        id
        seq
        at
        byId
        by {
          id
          name
        }
        costItemId
        customerShare
        reason
      }
      costsToState {
        currency
        missingRates {
          currency
          day
        }
        total {
          amount
          currency
        }
        lines {
          costItemId
          customerShare
        }
      }
      customerConfirmations {
        id
        seq
        solved
      }
      attachments {
        id
        fileName
        url
      }
      costDeclarations {
        id
        seq
        at
        byId
        by {
          id
          name
        }
        department
        none
        note
      }
      costStatements {
        id
        seq
        at
        by {
          id
          name
        }
        version
        total
        currency
        customerCost
        companyCost
        chargeAmount
        chargeCurrency
        note
      }
      costWithdrawals {
        id
        seq
        at
        byId
        costItemId
        department
      }
      costReviews {
        id
        seq
        at
        byId
        by {
          id
          name
        }
        costItemId
        department
        outcome
        reason
      }
      costConfirmations {
        id
        seq
        at
        byId
        by {
          id
          name
        }
        statementId
        total
        currency
        customerCost
        companyCost
        chargeBase
        shortfall
        margin
      }
      receivables {
        id
        seq
        at
        byId
        by {
          id
          name
        }
        invoiceNumber
        invoicedOn
        dueOn
        amount
        currency
      }
      payments {
        id
        seq
        at
        byId
        by {
          id
          name
        }
        receivableId
        amount
        paidAmount
        paidCurrency
        paidOn
        reference
      }
      writeOffRequests {
        id
        seq
        at
        byId
        by {
          id
          name
        }
        receivableId
        amount
        reason
      }
      writeOffDecisions {
        id
        seq
        at
        byId
        by {
          id
          name
        }
        requestId
        outcome
        reason
      }
      costBases {
        id
        at
        by {
          id
          name
        }
        note
      }
      internalTracings {
        id
        seq
        at
        by {
          id
          name
        }
        version
        basis
        shares {
          id
          department
          percent
          amount
          currency
        }
      }
      shareAcknowledgements {
        id
        seq
        at
        by {
          id
          name
        }
        department
        note
      }
      supplierClaims {
        id
        at
        by {
          id
          name
        }
        party
        name
        amount
        currency
        claimedOn
        deadline
        costItemId
        grounds
        attachmentIds
      }
      claimRecoveries {
        id
        at
        claimId
        amount
        receivedOn
        reference
      }
      claimClosings {
        id
        claimId
        reason
      }
      tracingObjections {
        id
        seq
        at
        by {
          id
          name
        }
        department
        reason
      }
    }
  }
`)

export type CaseCosts = NonNullable<CaseCostsQuery['repairCase']>
export type CostItem = CaseCosts['costItems'][number]
export type Claim = CaseCosts['supplierClaims'][number]
