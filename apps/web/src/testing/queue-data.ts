import { DEPARTMENTS, DEPARTMENT_TEXT, type Department, type StepId } from '@mendline/domain'
import type { QueueTasksQueryVariables } from '../gql/graphql'

/** People, departments and tasks of a small factory, as the server would give them. */

const person = (id: string, name: string, department: Department) => ({
  id,
  name,
  department,
  email: `${id}@example.com`,
  role: 'MEMBER',
  language: 'zh',
  createdAt: '2026-01-01T00:00:00.000Z',
  disabledAt: null,
})

export const LI = { ...person('u-li', '李海涛', 'PRODUCTION_ENGINEERING'), role: 'HEAD' }
export const CHEN = person('u-chen', '陈晓', 'PRODUCTION_ENGINEERING')

const departments = () =>
  DEPARTMENTS.map((department) => ({
    department,
    name: DEPARTMENT_TEXT[department].zh,
    nameZh: DEPARTMENT_TEXT[department].zh,
    nameEn: DEPARTMENT_TEXT[department].en,
  }))

const connection = <Node extends { readonly id: string }>(nodes: readonly Node[]) => ({
  edges: nodes.map((node) => ({ node, cursor: node.id })),
  pageInfo: { hasNextPage: false, endCursor: nodes.at(-1)?.id ?? null },
  totalCount: nodes.length,
})

export interface TestTask {
  readonly id: string
  readonly step: StepId
  readonly department: Department
  readonly state: 'OPEN' | 'LATER' | 'WAITING'
  readonly dueAt: string | null
  readonly assignee: { readonly id: string; readonly name: string } | null
  readonly [field: string]: unknown
}

export function task(id: string, changes: Partial<TestTask> = {}): TestTask {
  return {
    id,
    version: 1,
    state: 'OPEN',
    step: 'repair-units',
    subjectId: '',
    subject: null,
    department: 'PRODUCTION_ENGINEERING',
    performer: 'MEMBER',
    done: 0,
    total: 1,
    opensAt: null,
    dueAt: '2001-01-01T00:00:00.000Z',
    assignee: null,
    waitingFor: [],
    held: false,
    case: {
      id: `case-${id}`,
      number: `RC-2607-${id}`,
      urgency: 'NORMAL',
      customer: { id: 'c1', name: '深圳市宏达显示技术有限公司' },
      model: { id: 'm1', code: 'ID-215', name: 'ID-215' },
    },
    ...changes,
  }
}

/** Queries the frame and the queue ask, over a list of tasks that a test may change. */
export function queueRoot(tasks: { list: readonly TestTask[] }) {
  return {
    viewer: (): unknown => LI,
    departments,
    queueSummary: () =>
      DEPARTMENTS.map((department) => {
        const own = tasks.list.filter((each) => each.department === department)
        const open = own.filter((each) => each.state === 'OPEN')
        return {
          department,
          overdue: open.filter((each) => each.dueAt !== null && each.dueAt < new Date().toISOString()).length,
          dueToday: 0,
          later: open.filter((each) => each.dueAt === null).length,
          opensLater: own.filter((each) => each.state === 'LATER').length,
          waiting: own.filter((each) => each.state === 'WAITING').length,
          unassigned: open.filter((each) => each.assignee === null).length,
        }
      }),
    tasks: ({ filter }: QueueTasksQueryVariables) =>
      connection(
        tasks.list.filter(
          (each) =>
            each.department === filter.department &&
            (filter.state == null || each.state === filter.state) &&
            (filter.unassigned !== true || each.assignee === null) &&
            (filter.mine !== true || each.assignee?.id === LI.id),
        ),
      ),
    tripsWithMissedReports: (): readonly unknown[] => [],
    users: () => connection([LI, CHEN]),
  }
}
