import { formatMoney, type Money } from '@mendline/domain'
import { useUi } from '../context/ui-context'
import { compactMoney } from './compact-money'
import './charts.css'

/** What the parts of all bars stand for; `shade` is one of the two colours charts have. */
export interface BarSeries {
  readonly key: string
  readonly label: string
  readonly shade: 1 | 2
}

export interface Bar {
  readonly key: string
  readonly label: string
  /** One for each series, in their order; null where there is nothing. */
  readonly parts: readonly (Money | null)[]
  readonly total: Money
}

interface StackedBarsProps {
  readonly label: string
  readonly series: readonly BarSeries[]
  readonly bars: readonly Bar[]
  readonly onOpen: (bar: Bar, series: BarSeries) => void
}

// Only for the heights of bars; amounts are written from the exact decimals.
const heightOf = (money: Money | null | undefined): number => Number(money?.amount ?? 0)

/**
 * Upright bars of parts on one another, from zero; what is below zero hangs below the line. A click on a part opens its
 * lines. Parts are as low as their amounts are, often too low to be hit, so that whoever uses no pointer is not led
 * through them: a table with the same numbers and the same way in has to stand beside the chart.
 */
export function StackedBars({ label, series, bars, onOpen }: StackedBarsProps) {
  const { language } = useUi()
  const sums = (bar: Bar, sign: 1 | -1) =>
    bar.parts.reduce((sum, part) => sum + Math.max(0, sign * heightOf(part)), 0)
  const above = Math.max(0, ...bars.map((bar) => sums(bar, 1)))
  const below = Math.max(0, ...bars.map((bar) => sums(bar, -1)))
  const whole = above + below || 1
  const parts = (bar: Bar, sign: 1 | -1) =>
    series.map((one, index) => {
      const money = bar.parts[index]
      const height = sign * heightOf(money)
      if (money == null || height <= 0) return null
      const text = `${bar.label} ${one.label} ${formatMoney(money, language)}`
      return (
        <button
          key={one.key}
          type="button"
          className="ml-bar-part"
          data-shade={one.shade}
          style={{ height: `${(height / (sign === 1 ? above : below)) * 100}%` }}
          title={text}
          aria-label={text}
          tabIndex={-1}
          onClick={() => onOpen(bar, one)}
        />
      )
    })
  return (
    <figure className="ml-chart" aria-label={label}>
      <Legend series={series} />
      <div className="ml-bars" ref={showEnd}>
        {bars.map((bar) => (
          <div key={bar.key} className="ml-bar">
            <span className="ml-bar-total" aria-hidden>
              {heightOf(bar.total) === 0 ? '' : compactMoney(bar.total, language)}
            </span>
            <div className="ml-bar-space">
              <div className="ml-bar-above" style={{ flexGrow: above / whole }}>
                {parts(bar, 1)}
              </div>
              <div className="ml-bar-below" style={{ flexGrow: below / whole }}>
                {parts(bar, -1)}
              </div>
            </div>
            <span className="ml-bar-label" aria-hidden>
              {bar.label}
            </span>
          </div>
        ))}
      </div>
    </figure>
  )
}

/** Where not all bars have room, the last ones are looked for first. */
function showEnd(bars: HTMLDivElement | null): void {
  if (bars !== null) bars.scrollLeft = bars.scrollWidth
}

function Legend({ series }: { readonly series: readonly BarSeries[] }) {
  return (
    <ul className="ml-legend" aria-hidden>
      {series.map(({ key, label, shade }) => (
        <li key={key}>
          <span className="ml-legend-mark" data-shade={shade} />
          {label}
        </li>
      ))}
    </ul>
  )
}
