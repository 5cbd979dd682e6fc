import { graphql } from '../../../gql'
import type { CaseEstimateQuery } from '../../../gql/graphql'

/** What was expected, how it compares, and the charge line by line: beside the costs themselves. */
export const CASE_ESTIMATE = graphql(`
  query CaseEstimate($id: ID!) {
    repairCase(id: $id) {
      id
      version
      costsToState {
        currency
      }
      availableActions {
        action
        step
        allowed
        blockedBy
      }
      costEstimates {
        id
        version
        at
        by {
          id
          name
        }
        note
        lines {
          category
          description
          quantity
          unitPrice
          residualValue
          usefulLifeMonths
          daysUsed
          amount
          currency
        }
      }
      estimateComparison {
        version
        unconverted
        estimate {
          amount
          currency
        }
        actual {
          amount
          currency
        }
        difference {
          amount
          currency
        }
        kinds {
          kind
          estimate {
            amount
            currency
          }
          actual {
            amount
            currency
          }
          difference {
            amount
            currency
          }
        }
      }
      costStatements {
        id
        version
        chargeAmount
        chargeCurrency
        chargeLines {
          key
          kind
          partNumber
          name
          quantity
          unitPrice
          computed
          amount
          reason
        }
      }
    }
  }
`)

export const ESTIMATE = graphql(`
  mutation CaseCostsEstimate($input: RepairCaseEstimateInput!) {
    repairCaseEstimate(input: $input) {
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

export type CaseEstimate = NonNullable<CaseEstimateQuery['repairCase']>
