import { graphql } from '../../../gql'

/** What is known of the costs of a case, until FINANCE has confirmed them. */
export const COSTS_FACTS = graphql(`
  query StepFormCosts($id: ID!) {
    repairCase(id: $id) {
      ...StepFormCase
      freeOfCharge
      customerShare
      costsToState {
        currency
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
        missingRates {
          currency
          day
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
      costItems {
        id
        seq
        at
        byId
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
      attachments {
        id
        fileName
        contentType
        byteSize
        url
        thumbnailUrl
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
        customerAmount
        companyAmount
        shortfallAmount
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
        fees {
          labourRate
          travelRate
          travelPer
          partsPercent
          fixedFee
          customerPercent
          capped
        }
      }
      proposedCharge {
        agreed {
          amount
          currency
        }
        lines {
          key
          kind
          partNumber
          name
          quantity
          unitPrice
          computed
          problem
        }
      }
      termsSignatures {
        id
        outcome
      }
    }
  }
`)

/** What a department has on record and not yet among the costs. */
export const COST_SUGGESTIONS = graphql(`
  query StepFormCostSuggestions($id: ID!, $department: Department!) {
    repairCase(id: $id) {
      id
      costSuggestions(department: $department) {
        sourceId
        category
        quantity
        lastPrice
        unitId
        partNumber
        name
        supplier
        amount
        currency
        sharedUnits
        ofUnits
        person {
          id
          name
        }
        at
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
