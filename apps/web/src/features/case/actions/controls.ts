import { graphql } from '../../../gql'

export const CASE_HOLD = graphql(`
  mutation CaseHold($input: RepairCaseHoldInput!) {
    repairCaseHold(input: $input) {
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

export const CASE_RESUME = graphql(`
  mutation CaseResume($input: RepairCaseResumeInput!) {
    repairCaseResume(input: $input) {
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

export const CASE_CANCEL = graphql(`
  mutation CaseCancel($input: RepairCaseCancelInput!) {
    repairCaseCancel(input: $input) {
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

export const CASE_REOPEN = graphql(`
  mutation CaseReopen($input: RepairCaseReopenInput!) {
    repairCaseReopen(input: $input) {
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

export const CONTROLS = ['hold', 'resume', 'cancel', 'reopen'] as const
export type Control = (typeof CONTROLS)[number]

/** The mutation behind a control, as `availableActions` names it. */
export const ACTION_OF: Readonly<Record<Control, string>> = {
  hold: 'repairCaseHold',
  resume: 'repairCaseResume',
  cancel: 'repairCaseCancel',
  reopen: 'repairCaseReopen',
}
