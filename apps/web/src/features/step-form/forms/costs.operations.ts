import { graphql } from '../../../gql'

/** What is known of the costs of a case, until FINANCE has confirmed them. */
export const COSTS_FACTS = graphql(`
  query StepFormCosts($id: ID!) {
    repairCase(id: $id) {
      ...StepFormCase
      freeOfCharge
      customerShare
      costTotal {
        amount
        currency
      }
      costItems {
        id
        seq
        at
        byId
        department
        kind
        description
        amount
        currency
        incurredOn
        unitId
        replacesId
      }
      costDeclarations {
        id
        seq
        at
        byId
        department
        none
        note
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
      costConfirmations {
        id
        seq
        at
        byId
        statementId
      }
      costStatements {
        id
        total
        currency
        customerCost
        companyCost
        chargeAmount
        chargeCurrency
        note
      }
      serviceAgreements {
        id
        amount
        currency
      }
      termsSignatures {
        id
        outcome
      }
    }
  }
`)

export const DECLARE_COSTS = graphql(`
  mutation StepFormDeclareCosts($input: RepairCaseDeclareCostsInput!) {
    repairCaseDeclareCosts(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const COLLECT_COSTS = graphql(`
  mutation StepFormCollectCosts($input: RepairCaseCollectCostsInput!) {
    repairCaseCollectCosts(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const REVIEW_COSTS = graphql(`
  mutation StepFormReviewCosts($input: RepairCaseReviewCostsInput!) {
    repairCaseReviewCosts(input: $input) {
      ...StepFormAnswer
    }
  }
`)
