import { add, zero, type CostDimension, type Money } from '@mendline/domain'
import type { Mark } from '../finance-search'
import type { Row } from './breakdown-queries'
import { keyOf } from './marks'

export interface PivotKey {
  readonly value: string
  readonly label: string
}

/** A line of the table: its amounts by the value of the column dimension, and their sum. */
export interface PivotLine extends PivotKey {
  readonly mark: Mark
  readonly cells: ReadonlyMap<string, Money>
  readonly total: Money
}

export interface PivotGroup extends PivotLine {
  /** The second dimension of the rows; empty where there is only one. */
  readonly lines: readonly PivotLine[]
}

export interface Pivot {
  /** Empty without a column dimension. */
  readonly columns: readonly PivotKey[]
  readonly groups: readonly PivotGroup[]
  readonly totals: ReadonlyMap<string, Money>
  readonly total: Money
}

class Line {
  readonly cells = new Map<string, Money>()
  total: Money

  constructor(
    readonly value: string,
    readonly label: string,
    readonly mark: Mark,
    readonly currency: string,
  ) {
    this.total = zero(currency)
  }

  add(column: string | null, money: Money): void {
    this.total = add(this.total, money)
    if (column !== null) this.cells.set(column, add(this.cells.get(column) ?? zero(this.currency), money))
  }
}

class Group extends Line {
  readonly byValue = new Map<string, Line>()

  get lines(): readonly Line[] {
    return sorted(this.byValue.values())
  }
}

/** The table of a breakdown by one or two dimensions down and at most one across; all sums are exact. */
export function pivotOf(
  rows: readonly Row[],
  [first, second]: readonly CostDimension[],
  column: CostDimension | null,
  currency: string,
): Pivot {
  const groups = new Map<string, Group>()
  const columns = new Map<string, Line>()
  const whole = new Line('', '', {}, currency)
  for (const row of rows) {
    const across = column === null ? null : keyOf(row, column)
    whole.add(across?.value ?? null, row.amount)
    if (across !== null && column !== null)
      lineIn(columns, across, { [column]: across.value }, currency).add(null, row.amount)
    if (first === undefined) continue
    const key = keyOf(row, first)
    const mark = { [first]: key.value }
    const group = groups.get(key.value) ?? new Group(key.value, key.label, mark, currency)
    groups.set(key.value, group)
    group.add(across?.value ?? null, row.amount)
    if (second === undefined) continue
    const inner = keyOf(row, second)
    lineIn(group.byValue, inner, { ...mark, [second]: inner.value }, currency).add(
      across?.value ?? null,
      row.amount,
    )
  }
  return {
    columns: sorted(columns.values()),
    groups: sorted(groups.values()),
    totals: whole.cells,
    total: whole.total,
  }
}

function lineIn(lines: Map<string, Line>, key: PivotKey, mark: Mark, currency: string): Line {
  const line = lines.get(key.value) ?? new Line(key.value, key.label, mark, currency)
  lines.set(key.value, line)
  return line
}

const MONTH = /^\d{4}-\d{2}$/

/** Months in their order, everything else the largest first. */
function sorted<T extends Line>(lines: Iterable<T>): readonly T[] {
  return [...lines].sort((a, b) =>
    MONTH.test(a.value) && MONTH.test(b.value)
      ? a.value.localeCompare(b.value)
      : Number(b.total.amount) - Number(a.total.amount) || a.label.localeCompare(b.label),
  )
}
