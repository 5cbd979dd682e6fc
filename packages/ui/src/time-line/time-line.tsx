import { addDays, dayNumberOf, type LocalDate } from '@mendline/domain'
import type { ReactNode } from 'react'
import type { Tone } from '../theme/palette'
import './time-line.css'

export interface TimeLinePeriod {
  readonly id: string
  readonly from: LocalDate
  /** The last day. */
  readonly until: LocalDate
  readonly tone: Tone
  /** What it is, with its days: read aloud, and written where a bar is too small. */
  readonly words: string
  /** The same as short as it stands on the bar. */
  readonly short: string
}

export interface TimeLineRow {
  readonly id: string
  readonly name: ReactNode
  /** In the order in which they begin. */
  readonly periods: readonly TimeLinePeriod[]
}

interface TimeLineProps {
  readonly from: LocalDate
  readonly until: LocalDate
  readonly rows: readonly TimeLineRow[]
}

/** Days over weeks, a line for each row; on a phone the same in words, as bars of a few pixels say nothing there. */
export function TimeLine({ from, until, rows }: TimeLineProps) {
  const start = dayNumberOf(from)
  const length = dayNumberOf(until) - start + 1
  const percent = (days: number) => `${String(Math.min(100, Math.max(0, (days / length) * 100)))}%`
  const weeks = Array.from({ length: Math.floor(length / 7 / 2) }, (_, i) => addDays(from, i * 14))
  return (
    <div className="ml-time-line">
      <div className="ml-time-line-weeks" aria-hidden>
        {weeks.map((week) => (
          <span key={week} style={{ insetInlineStart: percent(dayNumberOf(week) - start) }}>
            {week.slice(5)}
          </span>
        ))}
      </div>
      <ul>
        {rows.map(({ id, name, periods }) => (
          <li key={id}>
            <span className="ml-time-line-name">{name}</span>
            <ul className="ml-time-line-bars">
              {periods.map((period) => {
                const begin = Math.max(0, dayNumberOf(period.from) - start)
                const end = Math.min(length, dayNumberOf(period.until) - start + 1)
                return (
                  <li
                    key={period.id}
                    data-tone={period.tone}
                    title={period.words}
                    style={{ insetInlineStart: percent(begin), width: percent(end - begin) }}
                  >
                    <span className="ml-time-line-words">{period.words}</span>
                    <span className="ml-time-line-short" aria-hidden>
                      {period.short}
                    </span>
                  </li>
                )
              })}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}
