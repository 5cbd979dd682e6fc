import type { LocalDate } from '@mendline/domain'
import type { KeyboardEvent } from 'react'
import { useUi } from '../context/ui-context'
import { dateText } from '../time/absolute-time'
import { useWidth } from './use-width'
import './charts.css'

/** How much there is by the end of a day, counted from the beginning. */
export interface ProgressPoint {
  readonly day: LocalDate
  readonly planned: number
  readonly done: number
}

interface ProgressLinesProps {
  readonly label: string
  readonly planned: string
  readonly done: string
  /** In the order of their days. */
  readonly points: readonly ProgressPoint[]
  /** All there is to do, drawn as the line to reach; 0 for none. */
  readonly goal: number
  readonly onOpen: (day: LocalDate) => void
}

const HEIGHT = 200
const LEFT = 34
const RIGHT = 84
const TOP = 14
const BOTTOM = 26
const LEAST_WIDTH = 300

/** Planned and done, added up day by day from zero; each day opens what was reported on it. */
export function ProgressLines({ label, planned, done, points, goal, onOpen }: ProgressLinesProps) {
  const { language } = useUi()
  const [space, measured] = useWidth()
  const width = Math.max(LEAST_WIDTH, measured)
  const most = Math.max(1, goal, ...points.map((point) => Math.max(point.planned, point.done)))
  const x = (index: number) =>
    LEFT + (points.length < 2 ? 0.5 : index / (points.length - 1)) * (width - LEFT - RIGHT)
  const y = (amount: number) => TOP + (1 - amount / most) * (HEIGHT - TOP - BOTTOM)
  const line = (of: (point: ProgressPoint) => number) =>
    points.map((point, i) => `${i === 0 ? 'M' : 'L'}${String(x(i))} ${String(y(of(point)))}`).join('')
  const last = points.at(-1)
  const close = last !== undefined && Math.abs(y(last.planned) - y(last.done)) < 14
  // As many days as have room for their words.
  const every = Math.max(1, Math.ceil((points.length * 44) / (width - LEFT - RIGHT)))
  return (
    <figure className="ml-chart ml-progress" aria-label={label} ref={space}>
      <svg width={width} height={HEIGHT} role="group" aria-label={label}>
        {[0, most].map((amount) => (
          <g key={amount} aria-hidden>
            <line className="ml-progress-grid" x1={LEFT} x2={width - RIGHT} y1={y(amount)} y2={y(amount)} />
            <text x={LEFT - 6} y={y(amount)} textAnchor="end" dominantBaseline="central">
              {amount}
            </text>
          </g>
        ))}
        <path className="ml-progress-line" data-of="planned" d={line((point) => point.planned)} />
        <path className="ml-progress-line" data-of="done" d={line((point) => point.done)} />
        {points.map((point, i) => {
          const words = `${dateText(point.day, language)} ${planned} ${String(point.planned)} ${done} ${String(point.done)}`
          return (
            <g
              key={point.day}
              className="ml-progress-day"
              role="button"
              tabIndex={0}
              aria-label={words}
              onClick={() => onOpen(point.day)}
              onKeyDown={(event: KeyboardEvent) => {
                if (event.key !== 'Enter' && event.key !== ' ') return
                event.preventDefault()
                onOpen(point.day)
              }}
            >
              <title>{words}</title>
              <rect x={x(i) - 12} y={TOP} width={24} height={HEIGHT - TOP - BOTTOM} />
              <circle data-of="planned" cx={x(i)} cy={y(point.planned)} r={3} />
              <circle data-of="done" cx={x(i)} cy={y(point.done)} r={4} />
              {i % every === 0 && (
                <text x={x(i)} y={HEIGHT - 8} textAnchor="middle" aria-hidden>
                  {point.day.slice(5)}
                </text>
              )}
            </g>
          )
        })}
        {last !== undefined && (
          <g aria-hidden>
            <text x={x(points.length - 1) + 10} y={y(last.done) + (close ? 8 : 0)} dominantBaseline="central">
              {`${done} ${String(last.done)}`}
            </text>
            <text
              className="ml-progress-second"
              x={x(points.length - 1) + 10}
              y={y(last.planned) - (close ? 8 : 0)}
              dominantBaseline="central"
            >
              {`${planned} ${String(last.planned)}`}
            </text>
          </g>
        )}
      </svg>
    </figure>
  )
}
