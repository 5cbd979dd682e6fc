import { graphql } from '../../../gql'

/** What is known while repaired units are verified and sent back. */
export const VERIFICATION_FACTS = graphql(`
  query StepFormVerification($id: ID!) {
    repairCase(id: $id) {
      ...StepFormCase
      quantity
      customer {
        id
        name
        address
      }
      contact {
        id
        name
      }
      repairRecords {
        id
        seq
        unitId
        result
        action
      }
      verificationOpinions {
        id
        department
        ageingNeeded
        fullTestNeeded
        note
        by {
          id
          name
        }
      }
      verificationReviews {
        id
        ageingNeeded
        fullTestNeeded
        testDepartment
        note
      }
      ageingStarts {
        id
        seq
        unitId
        startsAt
        hours
        standard
      }
      ageings {
        id
        seq
        unitId
        hours
        passed
        findings
      }
      inspectionSlips {
        id
        number
        note
      }
      testResults {
        id
        seq
        unitId
        passed
        findings
      }
      importClearances {
        id
        forSample
        declarationNumber
        reexportBy
        serials
      }
      shipments {
        id
        carrier
        trackingNumber
        shippedOn
        units {
          id
          unitId
        }
      }
    }
  }
`)

export const GIVE_VERIFICATION_OPINION = graphql(`
  mutation StepFormGiveVerificationOpinion($input: RepairCaseGiveVerificationOpinionInput!) {
    repairCaseGiveVerificationOpinion(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const REVIEW_VERIFICATION = graphql(`
  mutation StepFormReviewVerification($input: RepairCaseReviewVerificationInput!) {
    repairCaseReviewVerification(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const START_AGEING = graphql(`
  mutation StepFormStartAgeing($input: RepairCaseStartAgeingInput!) {
    repairCaseStartAgeing(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const RECORD_AGEING = graphql(`
  mutation StepFormRecordAgeing($input: RepairCaseRecordAgeingInput!) {
    repairCaseRecordAgeing(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const CHECK_AGEING = graphql(`
  mutation StepFormCheckAgeing($input: RepairCaseCheckAgeingInput!) {
    repairCaseCheckAgeing(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const SUBMIT_INSPECTION = graphql(`
  mutation StepFormSubmitInspection($input: RepairCaseSubmitInspectionInput!) {
    repairCaseSubmitInspection(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const TEST_UNITS = graphql(`
  mutation StepFormTestUnits($input: RepairCaseTestUnitsInput!) {
    repairCaseTestUnits(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const SHIP_BACK = graphql(`
  mutation StepFormShipBack($input: RepairCaseShipBackInput!) {
    repairCaseShipBack(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const CONFIRM_DELIVERY = graphql(`
  mutation StepFormConfirmDelivery($input: RepairCaseConfirmDeliveryInput!) {
    repairCaseConfirmDelivery(input: $input) {
      ...StepFormAnswer
    }
  }
`)
