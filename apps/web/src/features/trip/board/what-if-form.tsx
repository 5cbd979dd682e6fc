import { DateInput, useDay } from '@mendline/ui'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { today } from '../../../today'
import type { Board } from './trip-board.query'
import type { OtherDays } from './what-if'

interface WhatIfProps {
  readonly board: Board
  readonly days: OtherDays
  readonly onDays: (days: OtherDays) => void
}

/** Tries other days for what is still to come, to see what that would mean for the departure. */
export function WhatIf({ board, days, onDays }: WhatIfProps) {
  const { t } = useTranslation('trip-board')
  const day = useDay()
  const open = board.demands.filter(({ receivedAt }) => receivedAt == null)
  if (open.length === 0 || board.readiness.complete) return null
  return (
    <section className="trip-section" aria-labelledby="trip-what-if">
      <h2 id="trip-what-if">{t('whatIf.title')}</h2>
      <p className="ml-secondary">{t('whatIf.text')}</p>
      <ul className="trip-what-if">
        {open.map(({ id, lineId: ofLine, expectedOn }) => {
          const lineId = ofLine ?? ''
          const name = board.lines.find((line) => line.id === lineId)?.name ?? ''
          return (
            <li key={id}>
              <span>{name}</span>
              <span className="ml-secondary">
                {expectedOn == null ? t('whatIf.none') : t('whatIf.promised', { day: day(expectedOn) })}
              </span>
              <DateInput
                value={days.get(lineId) ?? expectedOn ?? null}
                min={today()}
                aria-label={t('whatIf.day', { name })}
                onChange={(chosen) => {
                  const next = new Map(days)
                  if (chosen === null || chosen === expectedOn) next.delete(lineId)
                  else next.set(lineId, chosen)
                  onDays(next)
                }}
              />
            </li>
          )
        })}
      </ul>
      {days.size > 0 && <Button onClick={() => onDays(new Map())}>{t('whatIf.reset')}</Button>}
    </section>
  )
}
