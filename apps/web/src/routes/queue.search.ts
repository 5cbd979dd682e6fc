import { DEPARTMENTS, STEP_IDS } from '@mendline/domain'
import { TASK_STATES, type QueueSearch } from '../features/queue/queue-search'
import { flag, oneOf, text } from './search-value'

export function parseQueueSearch(raw: Record<string, unknown>): QueueSearch {
  return {
    department: oneOf(raw, 'department', DEPARTMENTS),
    state: oneOf(raw, 'state', TASK_STATES),
    overdue: flag(raw, 'overdue'),
    today: flag(raw, 'today'),
    later: flag(raw, 'later'),
    assignee: text(raw, 'assignee'),
    step: oneOf(raw, 'step', STEP_IDS),
    search: text(raw, 'search'),
    task: text(raw, 'task'),
  }
}
