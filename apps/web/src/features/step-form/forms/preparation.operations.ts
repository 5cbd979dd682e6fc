import { graphql } from '../../../gql'

/** What is known between the warehouse and the bench. */
export const PREPARATION_FACTS = graphql(`
  query StepFormPreparation($id: ID!) {
    repairCase(id: $id) {
      ...StepFormCase
      description
      quantity
      batchThreshold
      receiptLines {
        id
        unitId
        condition
      }
      inspectionDecisions {
        id
        needed
        reason
      }
      onlineTestDecisions {
        id
        needed
        plan
        reason
      }
      onlineTestSchedules {
        id
        scheduledOn
        line
      }
    }
  }
`)

export const DRAW_UNITS = graphql(`
  mutation StepFormDrawUnits($input: RepairCaseDrawUnitsInput!) {
    repairCaseDrawUnits(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const DECIDE_INSPECTION = graphql(`
  mutation StepFormDecideInspection($input: RepairCaseDecideInspectionInput!) {
    repairCaseDecideInspection(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const INSPECT_UNITS = graphql(`
  mutation StepFormInspectUnits($input: RepairCaseInspectUnitsInput!) {
    repairCaseInspectUnits(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const DECIDE_ONLINE_TEST = graphql(`
  mutation StepFormDecideOnlineTest($input: RepairCaseDecideOnlineTestInput!) {
    repairCaseDecideOnlineTest(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const SCHEDULE_ONLINE_TEST = graphql(`
  mutation StepFormScheduleOnlineTest($input: RepairCaseScheduleOnlineTestInput!) {
    repairCaseScheduleOnlineTest(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const RECORD_ONLINE_TEST = graphql(`
  mutation StepFormRecordOnlineTest($input: RepairCaseRecordOnlineTestInput!) {
    repairCaseRecordOnlineTest(input: $input) {
      ...StepFormAnswer
    }
  }
`)
