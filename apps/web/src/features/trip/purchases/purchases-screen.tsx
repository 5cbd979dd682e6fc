import { useQuery } from '@apollo/client/react'
import WarningFilled from '@ant-design/icons/WarningFilled'
import { EmptyState, ErrorState, LoadingState, RelativeTime, Tag, useDay } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../../server/use-failure-text'
import { Page } from '../../../shell/page'
import { useQueueChanges } from '../../../shell/queue-summary'
import { StepDrawer } from '../board/step-drawer'
import { URGENT_PURCHASES, type Purchase } from './purchases.operations'
import '../trip.css'

export interface PurchasesSearch {
  /** Only what comes later than it is needed. */
  readonly late?: boolean | undefined
}

/** What the form of a purchase is opened with. */
export interface OpenPurchase {
  readonly caseId: string
  readonly step: 'purchase' | 'purchase-parts'
  readonly taskId: string
  readonly subjectId: string
}

interface PurchasesScreenProps {
  readonly search: PurchasesSearch
  readonly onSearch: (change: Partial<PurchasesSearch>) => void
  readonly renderForm: (open: OpenPurchase, onDone: () => void) => ReactNode
}

/**
 * The purchases trips and repairs wait for, the late ones on top, alike for whoever buys, builds, tests or sells (W5.5.6): each with
 * every day that was ever promised, and its form beside.
 */
export function PurchasesScreen({ search, onSearch, renderForm }: PurchasesScreenProps) {
  const { t } = useTranslation(['trip-board', 'shell'])
  const failureText = useFailureText()
  const [open, setOpen] = useState<OpenPurchase | null>(null)
  const { data, error, refetch } = useQuery(URGENT_PURCHASES, { fetchPolicy: 'cache-and-network' })
  useQueueChanges(refetch)
  const all = data?.urgentPurchases
  const late = all?.filter(({ daysLate }) => daysLate > 0) ?? []
  const shown = search.late === true ? late : all
  const done = () => {
    setOpen(null)
    void refetch().catch(() => undefined)
  }
  return (
    <Page
      title={t('demands.title')}
      actions={
        all !== undefined && <span className="trip-count">{t('demands.count', { count: all.length })}</span>
      }
    >
      <div className="trip-filters" role="search" aria-label={t('demands.title')}>
        <Segmented<string>
          value={search.late === true ? 'late' : 'all'}
          options={[
            { value: 'all', label: t('demands.all') },
            { value: 'late', label: t('demands.onlyLate', { count: late.length }) },
          ]}
          onChange={(value) => onSearch({ late: value === 'late' ? true : undefined })}
        />
      </div>
      {shown === undefined ? (
        error === undefined ? (
          <LoadingState label={t('shell:common.loading')} rows={8} />
        ) : (
          <ErrorState
            title={t('demands.failed')}
            text={failureText(error)}
            retryLabel={t('shell:failure.retry')}
            onRetry={() => void refetch().catch(() => undefined)}
          />
        )
      ) : shown.length === 0 ? (
        <EmptyState title={t('demands.empty')} text={t('demands.emptyText')} />
      ) : (
        <ul className="trip-records" aria-label={t('demands.title')}>
          {shown.map((purchase) => (
            <Row key={purchase.id} purchase={purchase} onOpen={setOpen} />
          ))}
        </ul>
      )}
      {open !== null && (
        <StepDrawer open={open} onClose={() => setOpen(null)}>
          {renderForm(open, done)}
        </StepDrawer>
      )}
    </Page>
  )
}

/** The form in which its promise, arrival or urging is recorded; null where the trip has no case any more. */
function formOf({ trip, line, repairCase, partsLine }: Purchase): OpenPurchase | null {
  if (repairCase != null && partsLine != null)
    return { caseId: repairCase.id, step: 'purchase-parts', taskId: '', subjectId: partsLine.id }
  const [first] = trip?.cases ?? []
  return first === undefined || line == null
    ? null
    : { caseId: first.id, step: 'purchase', taskId: '', subjectId: line.id }
}

interface RowProps {
  readonly purchase: Purchase
  readonly onOpen: (open: OpenPurchase) => void
}

function Row({ purchase, onOpen }: RowProps) {
  const { t } = useTranslation('trip-board')
  const day = useDay()
  const { trip, repairCase, daysLate, promises, expedites } = purchase
  const line = purchase.line ?? purchase.partsLine
  const form = formOf(purchase)
  const said = [
    ...promises.map(({ id, at, by, expectedOn, note }) => ({
      id,
      at,
      who: by?.name,
      text: t('purchases.promised', { day: day(expectedOn) }),
      note,
    })),
    ...expedites.map(({ id, at, by, note }) => ({
      id,
      at,
      who: by?.name,
      text: t('purchases.expedited'),
      note,
    })),
  ].toSorted((a, b) => b.at.localeCompare(a.at))
  const [newest, ...older] = said
  return (
    <li data-late={daysLate > 0 || undefined}>
      <div className="trip-record-head">
        <strong>{[line?.partNumber, line?.name].filter((word) => word != null).join(' ')}</strong>
        <span className="ml-mono">{purchase.number}</span>
        <span>
          {t('purchases.received', {
            received: String(purchase.received),
            quantity: String(purchase.quantity),
            unit: line?.unit ?? '',
          })}
        </span>
        {daysLate > 0 ? (
          <Tag tone="late" icon={<WarningFilled aria-hidden />}>
            {t('demands.late', { count: daysLate })}
          </Tag>
        ) : (
          <Tag tone="current">{t('purchases.underway')}</Tag>
        )}
        {form !== null && (
          <Button size="small" onClick={() => onOpen(form)}>
            {t('demands.open')}
          </Button>
        )}
      </div>
      <div className="ml-secondary">
        {trip != null && (
          <Link to="/trips/$tripId" params={{ tripId: trip.id }} search={{ tab: 'purchases' }}>
            {trip.number}
          </Link>
        )}
        {repairCase != null && (
          <Link to="/cases/$number" params={{ number: repairCase.number }}>
            {repairCase.number}
          </Link>
        )}{' '}
        {(trip ?? repairCase)?.customer.name} · {t('purchases.needed', { day: day(purchase.neededBy) })}
        {trip?.startsOn != null && ` · ${t('demands.starts', { day: day(trip.startsOn) })}`}
      </div>
      {newest !== undefined && <Said {...newest} />}
      {older.length > 0 && (
        <details>
          <summary>{t('demands.earlier', { count: older.length })}</summary>
          {older.map((one) => (
            <Said key={one.id} {...one} />
          ))}
        </details>
      )}
    </li>
  )
}

interface SaidProps {
  readonly at: string
  readonly who: string | undefined
  readonly text: string
  readonly note?: string | null | undefined
}

/** What was promised or urged, by whom and when. */
function Said({ at, who, text, note }: SaidProps) {
  return (
    <div>
      {text}
      {note != null && `：${note}`}{' '}
      <span className="ml-secondary">
        {who} <RelativeTime at={at} />
      </span>
    </div>
  )
}
