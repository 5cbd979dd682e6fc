import { mayComplete, type Department, type StepId } from '@mendline/domain'
import { useState } from 'react'
import type { Viewer } from '../../../viewer'
import type { PageCase, PageStep } from '../case-query'
import { readySteps } from './next-steps'

/** The step whose form is open. It stays what it was when opened: what is typed must not vanish when others are faster. */
export interface OpenStep {
  /** Its task, or the step itself where that is done and its task gone. */
  readonly taskId: string
  readonly step: StepId
  readonly owner: Department
}

/**
 * Which form is open: the one the address names, else the reader's own first step. `asked` is the task in the address,
 * or a step of the reader's department that is to be recorded again ('none': closed on purpose); `offer` says whether to open anything unasked. Gives the form and how to forget it once
 * its step is done.
 */
export function useOpenStep(
  repairCase: PageCase,
  viewer: Viewer,
  asked: string | undefined,
  offer: boolean,
): readonly [OpenStep | null, forget: () => void] {
  const [held, setHeld] = useState<{ readonly asked: string | undefined; readonly open: OpenStep | null }>({
    asked: undefined,
    open: null,
  })
  if (asked === 'none') return [null, () => undefined]
  const wanted =
    held.asked !== asked || held.open === null ? find(repairCase, viewer, asked, offer) : held.open
  if (wanted !== held.open || asked !== held.asked) setHeld({ asked, open: wanted })
  return [wanted, () => setHeld({ asked, open: null })]
}

function find(
  repairCase: PageCase,
  viewer: Viewer,
  asked: string | undefined,
  offer: boolean,
): OpenStep | null {
  if (asked !== undefined) {
    const { steps } = repairCase
    const again = steps.find(({ step, owner }) => step === asked && owner === viewer.department)
    return openStep(steps.find((row) => row.taskId === asked) ?? again, asked)
  }
  if (!offer) return null
  // A form that may be filled in later, or belongs to a colleague, is not thrust on anybody.
  const now = Date.now()
  return openStep(
    readySteps(repairCase.steps, viewer.department).find(
      (row) =>
        row.owner === viewer.department &&
        mayComplete(viewer, row) === 'ALLOWED' &&
        (row.assignee === null || row.assignee.id === viewer.id) &&
        (row.opensAt === null || Date.parse(row.opensAt) <= now),
    ),
  )
}

function openStep(row: PageStep | undefined, taskId = row?.taskId ?? null): OpenStep | null {
  return row === undefined || taskId === null ? null : { taskId, step: row.step, owner: row.owner }
}
