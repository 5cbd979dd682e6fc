import type { StepId } from '@mendline/domain'

/** What a form of a step is given. */
export interface StepFormProps {
  /** The task it completes, which tells the department where several have the step; may be empty. */
  readonly taskId: string
  /** The one subject the task is about; empty or left out: all of them. */
  readonly subjectId?: string
  readonly caseId: string
  readonly step: StepId
  /** Called once the step's fact is recorded and nothing of the task is left to do. */
  readonly onDone: () => void
}
