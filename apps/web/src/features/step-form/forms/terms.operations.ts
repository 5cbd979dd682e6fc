import { graphql } from '../../../gql'

/** What is known while terms are agreed with a customer who pays. */
export const TERMS_FACTS = graphql(`
  query StepFormTerms($id: ID!) {
    repairCase(id: $id) {
      ...StepFormCase
      region
      description
      quantity
      costsToState {
        currency
      }
      costEstimates {
        id
        version
        lines {
          category
          description
          quantity
          unitPrice
          residualValue
          usefulLifeMonths
          daysUsed
          currency
        }
      }
      estimateSuggestions {
        category
        amount {
          amount
          currency
        }
        cases
      }
      customer {
        id
        name
      }
      responsibilityDecisions {
        id
        customerShare
        companyShare
        basis
      }
      quotations {
        id
        version
        currency
        language
        total
        validUntil
        lines {
          description
          amount
        }
        fees {
          labourRate
          travelRate
          travelPer
          partsPercent
          fixedFee
          customerPercent
          capped
        }
        terms
        note
      }
      serviceAgreements {
        id
        version
        feeStandard
        fees {
          labourRate
          travelRate
          travelPer
          partsPercent
          fixedFee
          customerPercent
          capped
        }
        settlementMethod
        qualityResponsibility
        amount
        currency
      }
      termsReviews {
        id
        seq
        outcome
        reason
        by {
          id
          name
        }
      }
    }
  }
`)

export const QUOTE = graphql(`
  mutation StepFormQuote($input: RepairCaseQuoteInput!) {
    repairCaseQuote(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const DRAFT_TERMS = graphql(`
  mutation StepFormDraftTerms($input: RepairCaseDraftTermsInput!) {
    repairCaseDraftTerms(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const REVIEW_TERMS = graphql(`
  mutation StepFormReviewTerms($input: CaseReviewInput!) {
    repairCaseReviewTerms(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const SIGN_TERMS = graphql(`
  mutation StepFormSignTerms($input: RepairCaseSignTermsInput!) {
    repairCaseSignTerms(input: $input) {
      ...StepFormAnswer
    }
  }
`)
