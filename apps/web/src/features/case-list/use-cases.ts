import { useQuery } from '@apollo/client/react'
import { useCallback, useMemo } from 'react'
import type { RepairCaseFilter, RepairCaseOrder } from '../../gql/graphql'
import { useQueueChanges } from '../../shell/queue-summary'
import { CASE_LIST, PAGE, type CaseRow } from './case-rows'

/** The most the server gives at once. */
const MOST = 100

/** The cases of a filter, live: when something happens in a queue, what is shown is read again in place. */
export function useCases(filter: RepairCaseFilter, orderBy: RepairCaseOrder) {
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(CASE_LIST, {
    variables: { filter, orderBy, first: PAGE },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  })
  const shown = data ?? (loading ? previousData : undefined)
  const cases = useMemo<readonly CaseRow[]>(
    () => (shown?.repairCases.edges ?? []).map(({ node }) => node),
    [shown],
  )
  const { pageInfo } = shown?.repairCases ?? {}

  const reload = useCallback(async () => {
    await refetch({ filter, orderBy, first: Math.min(Math.max(PAGE, cases.length), MOST) })
  }, [refetch, filter, orderBy, cases.length])
  useQueueChanges(async () => {
    // Of a list read far down, the beginning alone would come back.
    if (cases.length <= MOST) await reload()
  })

  const more = useCallback(async () => {
    await fetchMore({ variables: { first: PAGE, after: pageInfo?.endCursor } })
  }, [fetchMore, pageInfo?.endCursor])

  return {
    cases,
    total: shown?.repairCases.totalCount ?? null,
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
