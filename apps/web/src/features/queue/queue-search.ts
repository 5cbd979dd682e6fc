import type { Department, StepId } from '@mendline/domain'

export const TASK_STATES = ['OPEN', 'LATER', 'WAITING'] as const

/** The queue's filters and the task opened beside it, as they stand in the address. */
export interface QueueSearch {
  department?: Department
  state?: (typeof TASK_STATES)[number]
  overdue?: true
  today?: true
  later?: true
  /** A user's id, 'me' or 'none'. */
  assignee?: string
  step?: StepId
  search?: string
  task?: string
}
