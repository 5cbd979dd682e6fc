import { graphql } from '../../../gql'

/** What is known while a case is taken in and decided on. */
export const INTAKE_FACTS = graphql(`
  query StepFormIntake($id: ID!) {
    repairCase(id: $id) {
      ...StepFormCase
      region
      description
      reportedAt
      reportedUrgency
      quantity
      customerShare
      companyShare
      units {
        id
        shippedOn
        purchasedOn
        suggestedWarranty {
          result
          until
          reason
        }
      }
      classifications {
        id
        category
        severity
        urgency
        complex
        note
      }
      opinions {
        id
        at
        by {
          id
          name
        }
        department
        cause
        responsibility
        recommendedMode
        note
      }
      responsibilityDecisions {
        id
        customerShare
        companyShare
        basis
        freeAsked
      }
    }
  }
`)

/** What the choice of the way of repair looks at: also whether a trip to the customer is planned. */
export const MODE_FACTS = graphql(`
  query StepFormMode($id: ID!) {
    repairCase(id: $id) {
      ...StepFormCase
      region
      quantity
      customer {
        id
        country
        address
      }
      trips {
        id
        number
        place
      }
      model {
        id
        unitValue
        unitCurrency
      }
      modeCosts {
        mode
        basis
        cases
        perUnit
        currency
      }
      opinions {
        id
        at
        by {
          id
          name
        }
        department
        cause
        responsibility
        recommendedMode
        note
      }
      responsibilityDecisions {
        id
        customerShare
        companyShare
        basis
        freeAsked
      }
      modeDecisions {
        id
        mode
        serviceAbroad
        distanceKm
        customerWish
        note
      }
    }
  }
`)

export const RESPOND = graphql(`
  mutation StepFormRespond($input: RepairCaseRespondInput!) {
    repairCaseRespond(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const CLASSIFY = graphql(`
  mutation StepFormClassify($input: RepairCaseClassifyInput!) {
    repairCaseClassify(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const RESOLVE_REMOTELY = graphql(`
  mutation StepFormResolveRemotely($input: RepairCaseResolveRemotelyInput!) {
    repairCaseResolveRemotely(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const GIVE_OPINION = graphql(`
  mutation StepFormGiveOpinion($input: RepairCaseGiveOpinionInput!) {
    repairCaseGiveOpinion(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const DECIDE_RESPONSIBILITY = graphql(`
  mutation StepFormDecideResponsibility($input: RepairCaseDecideResponsibilityInput!) {
    repairCaseDecideResponsibility(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const DECIDE_MODE = graphql(`
  mutation StepFormDecideMode($input: RepairCaseDecideModeInput!) {
    repairCaseDecideMode(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const APPROVE_FREE_SERVICE = graphql(`
  mutation StepFormApproveFreeService($input: CaseReviewInput!) {
    repairCaseApproveFreeService(input: $input) {
      ...StepFormAnswer
    }
  }
`)
