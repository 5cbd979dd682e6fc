import { graphql } from '../../../gql'
import type { FinanceStatementQuery } from '../../../gql/graphql'

/** The statements that wait for FINANCE. */
export const FINANCE_DESK = graphql(`
  query FinanceDesk($orderBy: CostStatementOrder!, $first: Int!, $after: String) {
    costStatementsToConfirm(orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          at
          version
          total
          currency
          chargeAmount
          chargeCurrency
          by {
            id
            name
          }
          repairCase {
            id
            number
            customer {
              id
              name
            }
          }
        }
      }
    }
  }
`)

/** One of them line by line, with what is known beside it. */
export const FINANCE_STATEMENT = graphql(`
  query FinanceStatement($caseId: ID!) {
    repairCase(id: $caseId) {
      id
      number
      version
      availableActions {
        action
        allowed
        blockedBy
      }
      costFlags {
        basis
        kind
        category
        actual {
          amount
          currency
        }
        expected {
          amount
          currency
        }
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
        customerCost {
          amount
          currency
        }
        companyCost {
          amount
          currency
        }
        lines {
          costItemId
          base {
            amount
            currency
          }
          rate
          customerShare
        }
      }
      costStatements {
        id
        note
        chargeAmount
        chargeCurrency
      }
      costItems {
        id
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
        attachmentIds
        replacesId
      }
      costReviews {
        id
        costItemId
        outcome
      }
      attachments {
        id
        fileName
        url
      }
    }
  }
`)

export const FINANCE_REVIEW = graphql(`
  mutation FinanceReview($input: RepairCaseReviewCostsInput!) {
    repairCaseReviewCosts(input: $input) {
      repairCase {
        id
        version
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

export type StatedCase = NonNullable<FinanceStatementQuery['repairCase']>
export type StatedItem = StatedCase['costItems'][number]
