import { useQuery } from '@apollo/client/react'
import { useCallback, useMemo } from 'react'
import { useQueueChanges } from '../../shell/queue-summary'
import { PAGE, QUEUE_TASKS, taskOf, type QueueTask } from './queue-tasks'
import type { TaskFilter } from '../../gql/graphql'

/** The most the server gives at once. */
const MOST = 100

/** The tasks of one filter, live: after every change of a queue what is shown is read again in place. */
export function useQueue(filter: TaskFilter) {
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(QUEUE_TASKS, {
    variables: { filter, first: PAGE },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  })
  const shown = data ?? (loading ? previousData : undefined)
  const tasks = useMemo<readonly QueueTask[]>(
    () => (shown?.tasks.edges ?? []).flatMap(({ node }) => taskOf(node) ?? []),
    [shown],
  )
  const { pageInfo } = shown?.tasks ?? {}

  const reload = useCallback(async () => {
    await refetch({ filter, first: Math.min(Math.max(PAGE, tasks.length), MOST) })
  }, [refetch, filter, tasks.length])
  useQueueChanges(reload)

  const more = useCallback(async () => {
    await fetchMore({ variables: { first: PAGE, after: pageInfo?.endCursor } })
  }, [fetchMore, pageInfo?.endCursor])

  return {
    tasks,
    total: shown?.tasks.totalCount ?? 0,
    /** Nothing to show yet. */
    pending: shown === undefined && loading,
    /** Something is shown, but of other filters. */
    stale: data === undefined && previousData !== undefined && loading,
    error: shown === undefined ? error : undefined,
    hasMore: pageInfo?.hasNextPage ?? false,
    reload,
    more,
  }
}

export type Queue = ReturnType<typeof useQueue>
