import type { Department, StepId } from '@mendline/domain'
import { graphql } from '../../../gql'
import type { StepFormCaseFragment } from '../../../gql/graphql'

/** What the frame around every form needs of the case. */
graphql(`
  fragment StepFormCase on RepairCase {
    id
    number
    version
    updatedAt
    heldReason
    units {
      id
      position
      serial
      replacementSerial
    }
    plannedActions {
      id
      actionId
      description
    }
    steps {
      step
      owner
      performer
      status
      total
      done
      ready
      opensAt
      dueAt
      waitingFor
      held
      taskId
      doneAt
      doneBy {
        id
        name
      }
      assignee {
        id
        name
      }
    }
    availableActions {
      action
      step
      department
      allowed
      blockedBy
    }
  }
`)

/** What every command of a step answers with. */
graphql(`
  fragment StepFormAnswer on RepairCasePayload {
    repairCase {
      ...StepFormCase
    }
    userErrors {
      code
      message
      field
    }
  }
`)

/** What every command of a trip answers with: the trip, and how the cases it is for stand. */
graphql(`
  fragment StepFormTripAnswer on TripPayload {
    trip {
      id
      version
      cases {
        ...StepFormCase
      }
    }
    userErrors {
      code
      message
      field
    }
  }
`)

export type StepRow = StepFormCaseFragment['steps'][number]

/** The row of a step, of the task's department where several departments have the step. */
export function rowOf(
  repairCase: Pick<StepFormCaseFragment, 'steps'>,
  step: StepId,
  taskId: string,
  department: Department | null,
  subjectId: string | null = null,
): StepRow | null {
  const rows = repairCase.steps.filter((row) => row.step === step)
  return (
    (subjectId === null ? undefined : rows.find((row) => row.ready.includes(subjectId))) ??
    rows.find((row) => row.taskId === taskId) ??
    rows.find((row) => row.owner === department) ??
    rows.at(0) ??
    null
  )
}

/** Actions about a step that do not complete it: they have their own place beside its form. */
const BESIDE = ['repairCaseWaiveStep', 'repairCaseObjectToTracing'] as const

/** What keeps the viewer from the step of this row; empty when they may do it now. */
export function blocksOf(repairCase: StepFormCaseFragment, row: StepRow): readonly string[] {
  const own = actionsOf(repairCase, row)
  if (own.length === 0) return ['STEP_NOT_READY']
  // What is done stays closed until somebody asks to record it again.
  if (mayRepeat(repairCase, row)) return ['STEP_ALREADY_DONE']
  return own.some((action) => action.allowed) ? [] : (own[0]?.blockedBy ?? [])
}

/** Whether the viewer may record the step again although it is done: a correction, or more of it. */
export function mayRepeat(repairCase: StepFormCaseFragment, row: StepRow): boolean {
  const settled = row.status === 'DONE' || row.status === 'WAIVED'
  return settled && actionsOf(repairCase, row).some((action) => action.allowed)
}

/** Whether the server lets the viewer do this beside the step, for that department. */
export function mayBeside(
  { availableActions }: StepFormCaseFragment,
  action: (typeof BESIDE)[number],
  row: Pick<StepRow, 'step' | 'owner'>,
): boolean {
  return availableActions.some(
    (offered) =>
      offered.action === action &&
      offered.step === row.step &&
      offered.department === row.owner &&
      offered.allowed,
  )
}

function actionsOf({ availableActions }: StepFormCaseFragment, row: StepRow) {
  return availableActions.filter(
    ({ action, step, department }) =>
      step === row.step && department === row.owner && !BESIDE.some((beside) => beside === action),
  )
}
