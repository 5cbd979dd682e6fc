/** One page as both servers answer it. */
export interface Page {
  readonly name: string
  readonly query: string
  readonly variables: (first: number) => Readonly<Record<string, unknown>>
  /** The same page of the bare server. */
  readonly path: (first: number) => string
}

/** The department whose queue is looked at. */
export const DEPARTMENT = 'DOMESTIC_BUSINESS'

/** What the dashboard asks for: its queue, as in `apps/web/src/features/queue/queue-tasks.ts`, and a list of cases. */
export const PAGES: readonly Page[] = [
  {
    name: 'queue',
    query: `query QueueTasks($filter: TaskFilter!, $first: Int!, $after: String) {
      tasks(filter: $filter, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor }
        edges { cursor node {
          id version state step department performer done total opensAt dueAt waitingFor
          assignee { id name } case { id number urgency customer { id name } model { id name } } } } } }`,
    variables: (first) => ({ filter: { department: DEPARTMENT, state: 'OPEN' }, first }),
    path: (first) => `/queue?department=${DEPARTMENT}&first=${first}`,
  },
  {
    name: 'case list',
    query: `query Cases($first: Int!, $after: String) {
      repairCases(first: $first, after: $after, orderBy: REPORTED_AT_DESC) {
        totalCount pageInfo { hasNextPage endCursor }
        edges { cursor node {
          id number phase urgency category severity quantity mode reportedAt nextDueAt
          customer { id name } model { id name } } } } }`,
    variables: (first) => ({ first }),
    path: (first) => `/cases?first=${first}`,
  },
]
