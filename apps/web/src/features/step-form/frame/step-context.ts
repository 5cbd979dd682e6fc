import type { StepId } from '@mendline/domain'
import { createContext, use } from 'react'
import type { StepFormCaseFragment } from '../../../gql/graphql'
import type { StepRow } from './step-case'

/** The step a form is for, and what becomes of it. */
export interface StepInHand {
  readonly caseId: string
  readonly step: StepId
  readonly row: StepRow
  /** The one subject it is for; null: any that is ready. */
  readonly subjectId: string | null
  /** The version of the case the reader saw when the form opened. */
  readonly version: number
  /** Set while somebody else's change keeps the form from being sent. */
  readonly blocked: boolean
  /** The fact is recorded; the case as it is now, where the answer told. */
  readonly recorded: (repairCase: StepFormCaseFragment | null) => void
  /** Somebody else was faster; the message is the server's. */
  readonly overtaken: (message: string) => void
}

export const StepContext = createContext<StepInHand | null>(null)

/** The step in hand. Only for what stands inside the frame of a step. */
export function useStep(): StepInHand {
  const step = use(StepContext)
  if (step === null) throw new Error('no step in hand here')
  return step
}
