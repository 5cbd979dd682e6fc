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
        version
        leader {
          id
          name
        }
        members {
          id
          name
        }
        problem
        containment
        containedOn
        rootCause {
          method
          inWords
          nodes {
            text
            parent
            isRoot
          }
        }
        cause {
          code
          name
        }
        closingRemark
        actions {
          id
          actionId
          kind
          description
          owner {
            id
            name
          }
          department
          dueOn
          criterion
          state
        }
      }
      actionCompletions {
        id
        actionId
        doneOn
        result
        by {
          id
          name
        }
        evidence {
          id
          fileName
          byteSize
          url
          thumbnailUrl
        }
      }
      effectivenessChecks {
        id
        actionId
        effective
        findings
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

export const CARRY_OUT_ACTION = graphql(`
  mutation StepFormCarryOutAction($input: RepairCaseCarryOutActionInput!) {
    repairCaseCarryOutAction(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const CHECK_EFFECTIVENESS = graphql(`
  mutation StepFormCheckEffectiveness($input: RepairCaseCheckEffectivenessInput!) {
    repairCaseCheckEffectiveness(input: $input) {
      ...StepFormAnswer
    }
  }
`)
