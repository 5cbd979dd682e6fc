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

export type StepRow = StepFormCaseFragment['steps'][number]

/** The row of a step, of the task's department where several departments have the step. */
export function rowOf(
  repairCase: Pick<StepFormCaseFragment, 'steps'>,
  step: StepId,
  taskId: string,
  department: Department | null,
): StepRow | null {
  const rows = repairCase.steps.filter((row) => row.step === step)
  return (
    rows.find((row) => row.taskId === taskId) ??
    rows.find((row) => row.owner === department) ??
    rows.at(0) ??
    null
  )
}

/** What keeps the viewer from the step of this row; empty when they may do it now. */
export function blocksOf(repairCase: StepFormCaseFragment, row: StepRow): readonly string[] {
  const rows = repairCase.steps.filter((other) => other.step === row.step)
  const actions = repairCase.availableActions.filter((action) => action.step === row.step)
  // A step that several departments have comes once for each, in the same order as its rows.
  const each = Math.floor(actions.length / rows.length)
  const at = rows.indexOf(row) * each
  const own = actions.slice(at, at + each)
  if (own.length === 0) return ['STEP_NOT_READY']
  return own.some((action) => action.allowed) ? [] : (own[0]?.blockedBy ?? [])
}
