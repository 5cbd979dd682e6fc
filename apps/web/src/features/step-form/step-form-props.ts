import type { StepId } from '@mendline/domain'

/** What a form of a step is given. */
export interface StepFormProps {
  /** The task it completes, which tells the department where several have the step; may be empty. */
  readonly taskId: string
  /** The one subject the task is about; empty or left out: all of them. */
  readonly subjectId?: string
  /** The subject the reader came from, of all that the form is for: what a waiver is of at first. */
  readonly about?: string | undefined
  readonly caseId: string
  readonly step: StepId
  /** Called once the step's fact is recorded and nothing of the task is left to do. */
  readonly onDone: () => void
}
