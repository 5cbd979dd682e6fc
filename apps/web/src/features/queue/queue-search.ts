import { DEPARTMENTS, STEP_IDS, type Department, type StepId } from '@mendline/domain'
import { flag, oneOf, text } from '../../routes/search-value'

export const TASK_STATES = ['OPEN', 'LATER', 'WAITING'] as const

/** The queue's filters and the task opened beside it, as they stand in the address. */
export interface QueueSearch {
  department?: Department
  state?: (typeof TASK_STATES)[number]
  overdue?: true
  today?: true
  /** A user's id, 'me' or 'none'. */
  assignee?: string
  step?: StepId
  search?: string
  task?: string
}

export function parseQueueSearch(raw: Record<string, unknown>): QueueSearch {
  return {
    department: oneOf(raw, 'department', DEPARTMENTS),
    state: oneOf(raw, 'state', TASK_STATES),
    overdue: flag(raw, 'overdue'),
    today: flag(raw, 'today'),
    assignee: text(raw, 'assignee'),
    step: oneOf(raw, 'step', STEP_IDS),
    search: text(raw, 'search'),
    task: text(raw, 'task'),
  }
}
