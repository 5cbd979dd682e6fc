import { STEP_IDS, type StepId } from '@mendline/domain'
import type { QueueRow } from '@mendline/ui'
import { graphql } from '../../gql'
import type { QueueTasksQuery, TaskFilter } from '../../gql/graphql'
import type { QueueSearch } from './queue-search'

export const PAGE = 50

export const QUEUE_TASKS = graphql(`
  query QueueTasks($filter: TaskFilter!, $first: Int!, $after: String) {
    tasks(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          version
          state
          step
          subjectId
          subject
          department
          performer
          done
          total
          opensAt
          dueAt
          waitingFor
          held
          assignee {
            id
            name
          }
          case {
            id
            number
            urgency
            customer {
              id
              name
            }
            model {
              id
              code
              name
            }
          }
        }
      }
    }
  }
`)

type TaskNode = QueueTasksQuery['tasks']['edges'][number]['node']

/** An open step of a case, as the server lists it. */
export type QueueTask = Omit<TaskNode, 'step' | 'waitingFor'> & {
  readonly step: StepId
  readonly waitingFor: readonly StepId[]
}

/** Steps this dashboard does not know (an older page against a newer server) are left out rather than shown wrong. */
export function taskOf(node: TaskNode): QueueTask | null {
  const { step, waitingFor } = node
  return isStepId(step) ? { ...node, step, waitingFor: waitingFor.filter(isStepId) } : null
}

const STEPS: ReadonlySet<string> = new Set(STEP_IDS)
const isStepId = (text: string): text is StepId => STEPS.has(text)

/** The server's filter for what stands in the address; without a state it is what can be done now. */
export function filterOf(search: QueueSearch, department: TaskFilter['department']): TaskFilter {
  const { state, overdue, today, later, assignee, step, search: words } = search
  return {
    department,
    state: overdue || today || later ? undefined : (state ?? 'OPEN'),
    dueLater: later,
    overdue,
    dueToday: today,
    mine: assignee === 'me' ? true : undefined,
    unassigned: assignee === 'none' ? true : undefined,
    assigneeId: assignee === 'me' || assignee === 'none' ? undefined : assignee,
    step,
    search: words,
  }
}

/** The code people say and the name that explains it, once where both are the same. */
export const modelText = ({ code, name }: QueueTask['case']['model']): string =>
  code === name ? code : `${code} ${name}`

export function rowOf(task: QueueTask): QueueRow {
  return {
    id: task.id,
    caseNumber: task.case.number,
    urgent: task.case.urgency === 'URGENT',
    customer: task.case.customer.name,
    model: modelText(task.case.model),
    step: task.step,
    subject: task.subject,
    department: task.department,
    done: task.done,
    total: task.total,
    dueAt: task.dueAt,
    opensAt: task.opensAt,
    assignee: task.assignee?.name ?? null,
    held: task.held,
    waitingFor: task.waitingFor,
  }
}
