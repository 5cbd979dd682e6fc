import { useQuery } from '@apollo/client/react'
import { EmptyState, ErrorState, LoadingState } from '@mendline/ui'
import { App, Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../../server/use-failure-text'
import { Page } from '../../../shell/page'
import { useQueueChanges } from '../../../shell/queue-summary'
import { AwayWeeks } from './away-weeks'
import { TripTable } from './trip-table'
import { TRIP_LIST } from './trips.operations'
import { filterOf, type TripsSearch } from './trips-search'
import '../trip.css'

interface TripsScreenProps {
  readonly search: TripsSearch
  /** Replaces what is given; the rest stays. */
  readonly onSearch: (change: Partial<TripsSearch>) => void
}

const PAGE = 50

/** Every trip, and who is away where over the next weeks. */
export function TripsScreen({ search, onSearch }: TripsScreenProps) {
  const { t } = useTranslation(['trip-board', 'shell'])
  const failureText = useFailureText()
  const { message } = App.useApp()
  const [loading, setLoading] = useState(false)
  const { data, previousData, error, refetch, fetchMore } = useQuery(TRIP_LIST, {
    variables: { filter: filterOf(search), first: PAGE },
    fetchPolicy: 'cache-and-network',
  })
  useQueueChanges(refetch)
  const list = (data ?? previousData)?.trips
  const more = async () => {
    setLoading(true)
    await fetchMore({ variables: { after: list?.pageInfo.endCursor } }).catch((problem: unknown) =>
      message.error(failureText(problem)),
    )
    setLoading(false)
  }
  return (
    <Page
      title={t('title')}
      actions={
        list !== undefined && <span className="trip-count">{t('count', { count: list.totalCount })}</span>
      }
    >
      <div className="trip-filters" role="search" aria-label={t('title')}>
        <Segmented<string>
          value={search.show ?? 'open'}
          options={(['open', 'over', 'all'] as const).map((value) => ({ value, label: t(`show.${value}`) }))}
          onChange={(value) => onSearch({ show: value === 'over' || value === 'all' ? value : undefined })}
        />
        <Input.Search
          key={search.search ?? ''}
          className="trip-words"
          allowClear
          maxLength={100}
          defaultValue={search.search ?? ''}
          placeholder={t('search')}
          aria-label={t('search')}
          onSearch={(words) => onSearch({ search: words.trim() === '' ? undefined : words.trim() })}
        />
      </div>
      <div className="trip-list" aria-busy={data === undefined && list !== undefined}>
        {list === undefined ? (
          error === undefined ? (
            <LoadingState label={t('shell:common.loading')} rows={5} />
          ) : (
            <ErrorState
              title={t('failed')}
              text={failureText(error)}
              retryLabel={t('shell:failure.retry')}
              onRetry={() => void refetch().catch(() => undefined)}
            />
          )
        ) : list.edges.length === 0 ? (
          search.search === undefined && search.show === undefined ? (
            <EmptyState title={t('empty.title')} text={t('empty.text')} />
          ) : (
            <EmptyState
              title={t('empty.filtered')}
              action={
                <Button onClick={() => onSearch({ search: undefined, show: undefined })}>{t('clear')}</Button>
              }
            />
          )
        ) : (
          <TripTable trips={list.edges.map(({ node }) => node)} label={t('title')} />
        )}
        {list?.pageInfo.hasNextPage === true && (
          <div className="trip-more">
            <Button loading={loading} onClick={() => void more()}>
              {t('shell:common.more')}
            </Button>
          </div>
        )}
      </div>
      <AwayWeeks />
    </Page>
  )
}
