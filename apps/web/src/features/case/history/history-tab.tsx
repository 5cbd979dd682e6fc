import { useQuery } from '@apollo/client/react'
import { EmptyState, ErrorState, LoadingState, RelativeTime, absoluteTime, useUi } from '@mendline/ui'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { useFailureText } from '../../../server/use-failure-text'
import { useLook } from '../../../server/use-look'
import { useRestored } from '../../../server/use-restored'
import type { PageCase } from '../case-query'
import type { CaseLive } from '../use-case-live'
import { useChanged } from '../use-changed'
import { entriesOf, type HistoryEntry, type HistoryEvent } from './entries'
import { useEventSentence, type Known } from './event-sentence'
import { useNames } from './use-names'
import './history.css'

const CASE_HISTORY = graphql(`
  query CaseHistory($caseId: ID!, $after: String) {
    caseEvents(filter: { caseId: $caseId }, first: 60, after: $after) {
      edges {
        cursor
        node {
          id
          at
          kind
          step
          department
          fact
          subjectIds
          phase
          actor {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

interface HistoryTabProps {
  readonly repairCase: PageCase
  readonly live: CaseLive
}

/** Everything that happened to the case, newest first, in plain sentences. */
export function HistoryTab({ repairCase, live }: HistoryTabProps) {
  const { t } = useTranslation(['case', 'shell'])
  const failureText = useFailureText()
  const variables = { caseId: repairCase.id, after: null }
  const { data, error, refetch, fetchMore } = useQuery(CASE_HISTORY, {
    variables,
    fetchPolicy: 'cache-and-network',
  })
  const [loadingMore, setLoadingMore] = useState(false)
  useRestored(useLook(refetch))

  const events = useMemo(
    () => newestFirst(live.arrived, data?.caseEvents.edges.map(({ node }) => node) ?? []),
    [live.arrived, data],
  )
  const hasMore = data?.caseEvents.pageInfo.hasNextPage === true
  // What one command did may go on in the next page; half of it would read as something else.
  const entries = useMemo(() => {
    const all = entriesOf(events)
    return hasMore && all.length > 1 ? all.slice(0, -1) : all
  }, [events, hasMore])
  const known = useKnown(repairCase, events)
  const sentence = useEventSentence(known)
  const arrivedAt = live.arrived.at(0)?.at
  const fresh = useChanged(
    useMemo(
      () =>
        new Map(
          entries.filter(({ at }) => arrivedAt !== undefined && at >= arrivedAt).map(({ id }) => [id, id]),
        ),
      [entries, arrivedAt],
    ),
  )

  if (data === undefined && error !== undefined) {
    return (
      <ErrorState
        title={t('history.failed')}
        text={failureText(error)}
        retryLabel={t('shell:failure.retry')}
        onRetry={() => void refetch().catch(() => undefined)}
      />
    )
  }
  if (data === undefined) return <LoadingState label={t('shell:common.loading')} />
  if (entries.length === 0) return <EmptyState title={t('history.empty')} text={t('history.emptyText')} />

  const { endCursor } = data.caseEvents.pageInfo
  const more = async () => {
    setLoadingMore(true)
    await fetchMore({ variables: { after: endCursor } }).catch(() => undefined)
    setLoadingMore(false)
  }
  return (
    <>
      <ol className="case-history">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} sentence={sentence} fresh={fresh.has(entry.id)} />
        ))}
      </ol>
      {hasMore ? (
        <Button loading={loadingMore} onClick={() => void more()}>
          {t('history.more')}
        </Button>
      ) : (
        <p className="ml-secondary">{t('history.end')}</p>
      )}
    </>
  )
}

interface EntryProps {
  readonly entry: HistoryEntry
  readonly sentence: (event: HistoryEvent) => string
  readonly fresh: boolean
}

function Entry({ entry, sentence, fresh }: EntryProps) {
  const { t } = useTranslation('case')
  const { language } = useUi()
  return (
    <li className={fresh ? 'case-tinted' : undefined}>
      <div className="case-history-when" title={absoluteTime(entry.at, language)}>
        <RelativeTime at={entry.at} />
      </div>
      <div>
        <div>
          <strong>{entry.actor?.name ?? t(isByAgent(entry) ? 'history.agent' : 'history.system')}</strong>{' '}
          {entry.deeds.map(sentence).join(language === 'zh' ? '，' : '; ')}
        </div>
        {entry.results.length > 0 && (
          <ul className="case-history-results">
            {entry.results.map((event) => (
              <li key={event.id} data-kind={event.kind}>
                {sentence(event)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

/** Nobody of the company recorded it: it came through the link of an agent. */
const isByAgent = ({ deeds }: HistoryEntry): boolean => deeds.some(({ fact }) => fact === 'AgentRepairRecord')

/** What came over the socket stands before what was asked for; nothing twice. */
function newestFirst(
  arrived: readonly HistoryEvent[],
  listed: readonly HistoryEvent[],
): readonly HistoryEvent[] {
  const ids = new Set(listed.map(({ id }) => id))
  return [...arrived.filter(({ id }) => !ids.has(id)).toReversed(), ...listed]
}

function useKnown(repairCase: PageCase, events: readonly HistoryEvent[]): Known {
  const names = useNames(
    events.flatMap(({ kind, subjectIds }) => (kind === 'TASK_ASSIGNED' ? subjectIds.slice(0, 1) : [])),
  )
  const { units } = repairCase
  return useMemo(() => ({ units: new Map(units.map((unit) => [unit.id, unit])), names }), [units, names])
}
