import { useQuery } from '@apollo/client/react'
import { EmptyState, ErrorState, LoadingState } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../../server/use-failure-text'
import { Page } from '../../../shell/page'
import { useQueueChanges } from '../../../shell/queue-summary'
import { TripBoard, type TripBoardProps } from './trip-board'
import { TRIP_BOARD } from './trip-board.query'
import '../trip.css'

type TripScreenProps = Omit<TripBoardProps, 'board' | 'reload'> & { readonly tripId: string }

/** The board of a trip: loads it, says when there is none, and keeps showing it when a later look fails. */
export function TripScreen({ tripId, ...props }: TripScreenProps) {
  const { t } = useTranslation(['trip-board', 'shell'])
  const failureText = useFailureText()
  const { data, error, refetch } = useQuery(TRIP_BOARD, {
    variables: { id: tripId },
    fetchPolicy: 'cache-and-network',
  })
  useQueueChanges(refetch)
  const reload = () => void refetch().catch(() => undefined)
  if (data?.trip != null) return <TripBoard board={data.trip} reload={reload} {...props} />
  return (
    <Page title={t('title')}>
      {data !== undefined ? (
        <EmptyState
          title={t('notFound.title')}
          text={t('notFound.text')}
          action={<Link to="/trips">{t('notFound.list')}</Link>}
        />
      ) : error !== undefined ? (
        <ErrorState
          title={t('failedOne')}
          text={failureText(error)}
          retryLabel={t('shell:failure.retry')}
          onRetry={reload}
        />
      ) : (
        <LoadingState label={t('shell:common.loading')} rows={10} />
      )}
    </Page>
  )
}
