import { graphql } from '../../../gql'

/** What quality builds on: the complaint, the repairs, what was planned before. */
export const QUALITY_FACTS = graphql(`
  query StepFormQuality($id: ID!) {
    repairCase(id: $id) {
      ...StepFormCase
      description
      repairRecords {
        id
        unitId
        cause {
          code
          name
        }
        faultSeen
        action
        result
      }
      correctiveActions {
        id
        containment
        rootCause
        correctiveAction
        preventiveAction
        owner {
          id
          name
        }
        dueOn
        effectivenessCheck
      }
      incidentReports {
        id
        number
      }
    }
  }
`)

export const PLAN_CORRECTIVE_ACTION = graphql(`
  mutation StepFormPlanCorrectiveAction($input: RepairCasePlanCorrectiveActionInput!) {
    repairCasePlanCorrectiveAction(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const REPORT_INCIDENT = graphql(`
  mutation StepFormReportIncident($input: RepairCaseReportIncidentInput!) {
    repairCaseReportIncident(input: $input) {
      ...StepFormAnswer
    }
  }
`)
