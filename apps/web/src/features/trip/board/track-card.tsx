import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled'
import ThunderboltFilled from '@ant-design/icons/ThunderboltFilled'
import { localDateOf, stepOf } from '@mendline/domain'
import { Tag, useDay, useNow, useUi } from '@mendline/ui'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GapAction } from './gap-action'
import { gapKey } from './gap-key'
import { comesLate } from './members'
import type { StepToOpen } from './open-steps'
import type { Board, BoardGap } from './trip-board.query'

type Track = Board['readiness']['tracks'][number]

interface TrackCardProps {
  readonly board: Board
  readonly track: Track
  /** The gaps that hold the day of departure. */
  readonly critical: ReadonlySet<string>
  readonly onOpen: (step: StepToOpen) => void
}

/** More open steps than these are shown on demand; those that hold the day always are. */
const SHOWN = 6

/** One track: how much of it is settled, when it can be ready, and what is open by whom. */
export function TrackCard({ board, track, critical, onOpen }: TrackCardProps) {
  const { t } = useTranslation('trip-board')
  const day = useDay()
  const [all, setAll] = useState(false)
  const { settled, total, readyAt, gaps } = track
  const { timeZone } = board.readiness.basis
  const ordered = [...gaps].sort(
    (a, b) =>
      Number(critical.has(gapKey(b))) - Number(critical.has(gapKey(a))) || RANK[a.status] - RANK[b.status],
  )
  const shown = all ? ordered : ordered.slice(0, SHOWN)
  return (
    <li
      className="trip-track"
      data-critical={gaps.some((gap) => critical.has(gapKey(gap))) || undefined}
      aria-label={t(`track.${track.track}`)}
    >
      <header>
        <h3>{t(`track.${track.track}`)}</h3>
        <span className="trip-settled">
          {t('ready.settled', { settled: String(settled), total: String(total) })}
        </span>
        {total === 0 ? (
          <Tag tone="neutral">{t('ready.none')}</Tag>
        ) : readyAt == null ? (
          <Tag tone="done" icon={<CheckCircleFilled aria-hidden />}>
            {t('ready.done')}
          </Tag>
        ) : (
          <span className="ml-secondary">{t('ready.on', { day: day(localDateOf(readyAt, timeZone)) })}</span>
        )}
      </header>
      <span className="trip-bar" aria-hidden>
        <span style={{ width: `${String(total === 0 ? 0 : (settled / total) * 100)}%` }} />
      </span>
      <ul>
        {shown.map((gap) => (
          <GapItem
            key={gapKey(gap)}
            board={board}
            gap={gap}
            critical={critical.has(gapKey(gap))}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {track.track === 'SHIPMENTS' && <Underway board={board} />}
      {gaps.length > SHOWN && (
        <Button type="link" size="small" className="trip-do" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('ready.fewer') : t('ready.more', { count: gaps.length - SHOWN })}
        </Button>
      )}
    </li>
  )
}

/** Goods on their way: the trip may leave before them, but without them there is nothing to do there. */
function Underway({ board }: { readonly board: Board }) {
  const { t } = useTranslation('trip-board')
  const day = useDay()
  const underway = board.consignments.filter(({ arrivedAt }) => arrivedAt == null)
  if (underway.length === 0) return null
  return (
    <ul>
      {underway.map((one) => (
        <li key={one.id}>
          <div>
            <strong>{one.number}</strong> {one.carrier}
          </div>
          <div>
            <Tag tone={comesLate(one, board) ? 'late' : 'current'}>
              {t('carriage.expected', { day: day(one.expectedOn) })}
            </Tag>
          </div>
        </li>
      ))}
    </ul>
  )
}

const RANK: Readonly<Record<BoardGap['status'], number>> = {
  READY: 0,
  WAITING: 1,
  UNDECIDED: 2,
  DONE: 3,
  WAIVED: 3,
  CANCELLED: 3,
  NOT_APPLICABLE: 3,
}

interface GapItemProps {
  readonly board: Board
  readonly gap: BoardGap
  readonly critical: boolean
  readonly onOpen: (step: StepToOpen) => void
}

function GapItem({ board, gap, critical, onOpen }: GapItemProps) {
  const { t } = useTranslation('trip-board')
  const { language, departmentName } = useUi()
  const day = useDay()
  const now = useNow()
  const { timeZone } = board.readiness.basis
  const on = (instant: string) => day(localDateOf(instant, timeZone))
  const overdue = gap.dueAt != null && Date.parse(gap.dueAt) < now
  return (
    <li data-critical={critical || undefined} data-waiting={gap.status !== 'READY' || undefined}>
      <div>
        {critical && (
          <ThunderboltFilled
            className="trip-critical"
            title={t('ready.critical')}
            aria-label={t('ready.critical')}
          />
        )}
        <strong>{stepOf(gap.step).name[language]}</strong>
        {gap.subject != null && ` ${gap.subject}`}
      </div>
      <div className="trip-gap-facts">
        <span>{departmentName(gap.owner)}</span>
        {gap.dueAt != null && (
          <span className={overdue ? 'trip-overdue' : undefined}>
            {t(overdue ? 'ready.overdue' : 'ready.due', { day: on(gap.dueAt) })}
          </span>
        )}
        {gap.expectedAt != null && <span>{t('ready.promised', { day: on(gap.expectedAt) })}</span>}
        <span className="ml-secondary">{t('ready.on', { day: on(gap.estimatedAt) })}</span>
      </div>
      <GapAction board={board} gap={gap} onOpen={onOpen} />
    </li>
  )
}
