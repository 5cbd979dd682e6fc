import WarningFilled from '@ant-design/icons/WarningFilled'
import { daysLate, type LocalDate } from '@mendline/domain'
import { EmptyState, RelativeTime, Tag, useDay } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import { today } from '../../../today'
import type { Board, BoardDemand } from './trip-board.query'

const timesOf = ({ receivedAt, expectedOn, neededBy }: BoardDemand) => ({
  neededBy,
  expectedOn: expectedOn ?? null,
  receivedAt: receivedAt ?? null,
})

/** Promised or overdue for later than it is needed. */
const isLate = (demand: BoardDemand, now: LocalDate): boolean => daysLate(timesOf(demand), now) > 0

/** What is bought for the trip, late ones first, with every day that was ever promised. */
export function PurchasesTab({ board }: { readonly board: Board }) {
  const { t } = useTranslation('trip-board')
  const now = today()
  const order = (demand: BoardDemand) => (demand.receivedAt != null ? 2 : isLate(demand, now) ? 0 : 1)
  const demands = [...board.demands].sort(
    (a, b) => order(a) - order(b) || (a.expectedOn ?? a.neededBy).localeCompare(b.expectedOn ?? b.neededBy),
  )
  if (demands.length === 0) return <EmptyState title={t('purchases.empty')} text={t('purchases.emptyText')} />
  return (
    <ul className="trip-records">
      {demands.map((demand) => (
        <Demand key={demand.id} board={board} demand={demand} late={isLate(demand, now)} />
      ))}
    </ul>
  )
}

interface DemandProps {
  readonly board: Board
  readonly demand: BoardDemand
  readonly late: boolean
}

function Demand({ board, demand, late }: DemandProps) {
  const { t } = useTranslation('trip-board')
  const day = useDay()
  const line = board.lines.find(({ id }) => id === demand.lineId)
  const said = [
    ...demand.promises.map(({ id, at, by, expectedOn, note }) => ({
      id,
      at,
      who: by?.name,
      text: t('purchases.promised', { day: day(expectedOn) }),
      note,
    })),
    ...demand.expedites.map(({ id, at, by, note }) => ({
      id,
      at,
      who: by?.name,
      text: t('purchases.expedited'),
      note,
    })),
  ].sort((a, b) => a.at.localeCompare(b.at))
  return (
    <li data-late={late || undefined}>
      <div className="trip-record-head">
        <strong>{line?.name}</strong>
        <span className="ml-mono">{demand.number}</span>
        <span>
          {t('purchases.received', {
            received: String(demand.received),
            quantity: String(demand.quantity),
            unit: line?.unit ?? '',
          })}
        </span>
        {demand.receivedAt != null ? (
          <Tag tone="done">{t('purchases.complete')}</Tag>
        ) : late ? (
          <Tag tone="late" icon={<WarningFilled aria-hidden />}>
            {t('purchases.late')}
          </Tag>
        ) : (
          <Tag tone="current">{t('purchases.underway')}</Tag>
        )}
      </div>
      <div className="ml-secondary">
        {t('purchases.needed', { day: day(demand.neededBy) })}
        {' · '}
        {demand.expectedOn == null
          ? t('purchases.noPromise')
          : t('purchases.promised', { day: day(demand.expectedOn) })}
        {demand.receipts.map(({ id, quantity, receivedOn }) => (
          <span key={id}>
            {' · '}
            {t('purchases.arrived', { count: quantity, day: day(receivedOn) })}
          </span>
        ))}
      </div>
      {demand.note != null && <div>{demand.note}</div>}
      {said.length > 0 && (
        <ol className="trip-said" aria-label={t('purchases.history')}>
          {said.map(({ id, at, who, text, note }) => (
            <li key={id}>
              {text}
              {note != null && <> {note}</>}{' '}
              <span className="ml-secondary">
                {who} <RelativeTime at={at} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}
