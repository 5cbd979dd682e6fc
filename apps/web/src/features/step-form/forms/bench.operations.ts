import { graphql } from '../../../gql'

/** What is known at the bench: parts, earlier records, and what was found before and after. */
export const BENCH_FACTS = graphql(`
  query StepFormBench($id: ID!) {
    repairCase(id: $id) {
      ...StepFormCase
      description
      partsLines {
        id
        partNumber
        name
        quantity
        unit
        issued
      }
      partsShortages {
        id
        lineId
        quantity
      }
      partsDemands {
        id
        number
        partsLineId
        quantity
        received
        receivedAt
        neededBy
        expectedOn
      }
      inspections {
        id
        seq
        unitId
        judgement
      }
      onlineTestResults {
        id
        seq
        unitId
        passed
        findings
      }
      repairRecords {
        id
        seq
        at
        unitId
        number
        faultSeen
        cause {
          code
          name
        }
        action
        minutes
        result
        reason
        replacementSerial
        technician {
          id
          name
        }
        partsUsed {
          id
          partNumber
          name
          quantity
        }
      }
      dispositionApprovals {
        id
        seq
        unitId
        outcome
        reason
      }
      ageings {
        id
        seq
        unitId
        passed
        findings
      }
      testResults {
        id
        seq
        unitId
        passed
        findings
      }
    }
  }
`)

export const REQUEST_PARTS = graphql(`
  mutation StepFormRequestParts($input: RepairCaseRequestPartsInput!) {
    repairCaseRequestParts(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const ISSUE_PARTS = graphql(`
  mutation StepFormIssueParts($input: RepairCaseIssuePartsInput!) {
    repairCaseIssueParts(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const REPORT_PARTS_SHORTAGE = graphql(`
  mutation StepFormReportPartsShortage($input: RepairCaseReportPartsShortageInput!) {
    repairCaseReportPartsShortage(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const REQUEST_PARTS_PURCHASE = graphql(`
  mutation StepFormRequestPartsPurchase($input: RepairCaseRequestPartsPurchaseInput!) {
    repairCaseRequestPartsPurchase(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const PROMISE_PARTS = graphql(`
  mutation StepFormPromiseParts($input: RepairCasePromisePartsInput!) {
    repairCasePromiseParts(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const EXPEDITE_PARTS = graphql(`
  mutation StepFormExpediteParts($input: RepairCaseExpeditePartsInput!) {
    repairCaseExpediteParts(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const RECEIVE_BOUGHT_PARTS = graphql(`
  mutation StepFormReceiveBoughtParts($input: RepairCaseReceiveBoughtPartsInput!) {
    repairCaseReceiveBoughtParts(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const REPAIR_UNIT = graphql(`
  mutation StepFormRepairUnit($input: RepairCaseRepairUnitInput!) {
    repairCaseRepairUnit(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const APPROVE_DISPOSITION = graphql(`
  mutation StepFormApproveDisposition($input: RepairCaseApproveDispositionInput!) {
    repairCaseApproveDisposition(input: $input) {
      ...StepFormAnswer
    }
  }
`)
