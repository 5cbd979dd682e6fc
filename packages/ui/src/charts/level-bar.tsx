import type { Money } from '@mendline/domain'
import './charts.css'

interface LevelBarProps {
  readonly money: Money
  /** The longest bar beside it. */
  readonly longest: Money
}

/** A bar in a cell of a table, from zero; the amount stands beside it in a cell of its own. */
export function LevelBar({ money, longest }: LevelBarProps) {
  const most = Math.abs(Number(longest.amount))
  const size = Number(money.amount)
  return (
    <span className="ml-level" aria-hidden>
      <span
        data-below={size < 0 || undefined}
        style={{ width: `${most === 0 ? 0 : Math.min(100, (Math.abs(size) / most) * 100)}%` }}
      />
    </span>
  )
}
