import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled'
import WarningFilled from '@ant-design/icons/WarningFilled'
import { dayNumberOf, localDateOf, stepOf, type Readiness } from '@mendline/domain'
import { Tag, useDay, useUi } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import { GapAction } from './gap-action'
import { gapKey } from './gap-key'
import type { StepToOpen } from './open-steps'
import type { Board, BoardGap } from './trip-board.query'

interface EarliestDayProps {
  readonly board: Board
  readonly readiness: Pick<Readiness, 'complete' | 'earliestAt' | 'certain'> & {
    readonly chain: readonly {
      readonly step: BoardGap['step']
      readonly subjectId: string
      readonly caseId: string
      readonly estimatedAt: string
    }[]
  }
  /** Whether it is a day that was tried, rather than the one that holds. */
  readonly tried: boolean
  readonly onOpen: (step: StepToOpen) => void
}

/** The day the trip can leave against the day it is to leave, and the steps that decide it, one after the other. */
export function EarliestDay({ board, readiness, tried, onOpen }: EarliestDayProps) {
  const { t } = useTranslation('trip-board')
  const { language, departmentName } = useUi()
  const day = useDay()
  const { timeZone } = board.readiness.basis
  const dayOf = (instant: string) => localDateOf(instant, timeZone)
  const known = new Map(
    board.readiness.tracks.flatMap(({ gaps }) => gaps).map((gap) => [gapKey(gap), gap] as const),
  )
  if (readiness.complete)
    return (
      <section className="trip-earliest" aria-label={t('ready.title')}>
        <CheckCircleFilled className="trip-complete" aria-hidden /> {t('ready.complete')}
      </section>
    )
  const earliest = dayOf(readiness.earliestAt)
  return (
    <section className="trip-earliest" aria-labelledby="trip-chain" data-tried={tried || undefined}>
      <div className="trip-earliest-day" aria-live="polite">
        <span className="ml-secondary">{t('ready.earliest')}</span>
        <strong>{day(earliest)}</strong>
        {board.startsOn != null && <Against start={board.startsOn} earliest={earliest} />}
        {!readiness.certain && (
          <Tag tone="neutral" icon={<WarningFilled aria-hidden />}>
            {t('ready.uncertain')}
          </Tag>
        )}
        {tried && <Tag tone="current">{t('whatIf.shown')}</Tag>}
      </div>
      <h2 id="trip-chain">{t('ready.chain')}</h2>
      <p className="ml-secondary">{t('ready.chainText')}</p>
      <ol className="trip-chain">
        {readiness.chain.map((link) => {
          const gap = known.get(gapKey(link))
          return (
            <li key={gapKey(link)}>
              <span>
                <strong>{stepOf(link.step).name[language]}</strong>
                {gap?.subject != null && ` ${gap.subject}`}
              </span>
              <span className="ml-secondary">
                {gap !== undefined && departmentName(gap.owner)} {day(dayOf(link.estimatedAt))}
              </span>
              {gap !== undefined && <GapAction board={board} gap={gap} onOpen={onOpen} />}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** Before, on or after the day it is to leave. */
function Against({ start, earliest }: { readonly start: string; readonly earliest: string }) {
  const { t } = useTranslation('trip-board')
  const day = useDay()
  const late = dayNumberOf(earliest) - dayNumberOf(start)
  return (
    <>
      <span className="ml-secondary">
        {t('ready.leaves')} {day(start)}
      </span>
      {late > 0 ? (
        <Tag tone="late" icon={<WarningFilled aria-hidden />}>
          {t('ready.late', { count: late })}
        </Tag>
      ) : (
        <Tag tone="done" icon={<CheckCircleFilled aria-hidden />}>
          {late === 0 ? t('ready.onDay') : t('ready.inTime', { count: -late })}
        </Tag>
      )}
    </>
  )
}
