import { useQuery } from '@apollo/client/react'
import { addDays, keepsReserve } from '@mendline/domain'
import { ErrorState, LoadingState } from '@mendline/ui'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReserveQuery } from '../../gql/graphql'
import { useFailureText } from '../../server/use-failure-text'
import { Page } from '../../shell/page'
import { today } from '../../today'
import { useViewer } from '../../viewer'
import { AwayLine } from './away-line'
import type { AwayPeriod } from './away-period'
import { ExpiringPapers } from './expiring-papers'
import { NeedTable } from './need-table'
import type { ReserveSearch } from './reserve-search'
import { RESERVE } from './reserve.operations'
import { TechnicianCard } from './technician-card'
import { TechnicianTable } from './technician-table'
import './reserve.css'

interface ReserveScreenProps {
  readonly search: ReserveSearch
  /** Replaces what is given; the rest stays. */
  readonly onSearch: (change: Partial<ReserveSearch>) => void
}

/** How far the time line looks ahead. */
const WEEKS = 12
/** The day compared with unless another is chosen. */
const AHEAD_DAYS = 30

/** Who could be sent: required against available, papers that expire, who is away when, and every technician (W5.1). */
export function ReserveScreen({ search, onSearch }: ReserveScreenProps) {
  const { t } = useTranslation(['reserve', 'shell'])
  const failureText = useFailureText()
  const keeper = keepsReserve(useViewer())
  const now = today()
  const on = search.on ?? addDays(now, AHEAD_DAYS)
  const until = addDays(now, WEEKS * 7 - 1)
  const { data, previousData, error, refetch } = useQuery(RESERVE, {
    variables: { today: now, on, until },
    fetchPolicy: 'cache-and-network',
  })
  const shown = data ?? previousData
  const open = (technician: string | undefined) => onSearch({ technician })
  return (
    <Page
      title={t('title')}
      actions={
        keeper && (
          <Button type="primary" onClick={() => open('new')}>
            {t('add')}
          </Button>
        )
      }
    >
      {shown === undefined ? (
        error === undefined ? (
          <LoadingState label={t('shell:common.loading')} rows={6} />
        ) : (
          <ErrorState
            title={t('failed')}
            text={failureText(error)}
            retryLabel={t('shell:failure.retry')}
            onRetry={() => void refetch().catch(() => undefined)}
          />
        )
      ) : (
        <div className="reserve-overview">
          <NeedTable
            today={shown.today.departments}
            later={shown.later.departments}
            on={on}
            keeper={keeper}
            onDay={(day) => onSearch({ on: day ?? undefined })}
            onSaved={() => void refetch()}
          />
          <ExpiringPapers papers={shown.today.expiring} onOpen={open} />
          <AwayLine from={now} until={until} periods={periodsOf(shown)} onOpen={open} />
        </div>
      )}
      <TechnicianTable search={search} onSearch={onSearch} onOpen={open} />
      {search.technician !== undefined && (
        <TechnicianCard
          key={search.technician}
          id={search.technician === 'new' ? null : search.technician}
          keeper={keeper}
          onClose={() => open(undefined)}
          onSaved={() => void refetch()}
        />
      )}
    </Page>
  )
}

/** Absences and trips together, in the order in which they begin. */
function periodsOf({ technicianAbsences, tripMembersAway }: ReserveQuery): readonly AwayPeriod[] {
  const trips = tripMembersAway.flatMap(({ technician, ...trip }) =>
    technician == null ? [] : [{ ...trip, technician, reason: 'TRIP' as const }],
  )
  return [...technicianAbsences, ...trips]
    .map(({ id, reason, startsOn, endsOn, technician }) => ({
      id,
      kind: reason,
      from: startsOn,
      until: endsOn,
      technician,
    }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
}
