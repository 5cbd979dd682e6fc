import { mayComplete, type Department, type StepId } from '@mendline/domain'
import { useState } from 'react'
import type { Viewer } from '../../../viewer'
import type { PageCase, PageStep } from '../case-query'
import { readySteps } from './next-steps'

/** The step whose form is open. It stays what it was when opened: what is typed must not vanish when others are faster. */
export interface OpenStep {
  readonly taskId: string
  readonly step: StepId
  readonly owner: Department
}

/**
 * Which form is open: the one the address names, else the reader's own first step. `asked` is the task in the address
 * ('none': closed on purpose); `offer` says whether to open anything unasked. Gives the form and how to forget it once
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
  if (asked !== undefined) return openStep(repairCase.steps.find((row) => row.taskId === asked))
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

const openStep = (row: PageStep | undefined): OpenStep | null =>
  row?.taskId == null ? null : { taskId: row.taskId, step: row.step, owner: row.owner }
