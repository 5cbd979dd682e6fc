import { graphql } from '../../gql'
import type { PrintCostsQuery } from '../../gql/graphql'

/** What the sheet of costs is filled in with; apart from the other forms, as not everybody may see it. */
export const PRINT_COSTS = graphql(`
  query PrintCosts($number: String!) {
    repairCase(number: $number) {
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
      costItems {
        id
        seq
        at
        byId
        department
        category
        description
        amount
        currency
        incurredOn
        unitId
        replacesId
        reversesId
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
        costItemId
        department
        outcome
        reason
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
      costStatements {
        id
        at
        by {
          id
          name
        }
      }
      costConfirmations {
        id
        seq
        at
        by {
          id
          name
        }
        chargeBase
      }
      customerConfirmations {
        id
        seq
        solved
      }
      receivables {
        id
        seq
        at
        byId
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
        receivableId
        amount
        reason
      }
      writeOffDecisions {
        id
        seq
        at
        byId
        requestId
        outcome
        reason
      }
      internalTracings {
        id
        seq
        at
        by {
          id
          name
        }
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
      supplierClaims {
        id
        party
        name
        amount
        currency
        claimedOn
        deadline
        grounds
      }
      claimRecoveries {
        id
        claimId
        amount
      }
      claimClosings {
        id
        claimId
        reason
      }
    }
  }
`)

export type PrintCosts = NonNullable<PrintCostsQuery['repairCase']>
