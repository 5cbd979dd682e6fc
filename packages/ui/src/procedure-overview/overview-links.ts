import type { OverviewStep, StepId } from '@mendline/domain'
import type { Cell, OverviewSizes } from './overview-grid'

export interface LinkPath {
  readonly from: StepId
  readonly to: StepId
  readonly path: string
}

/** A stretch of a line in a gap between columns or rows, from and to in half places of the grid. */
interface Stretch {
  readonly key: StepId
  readonly from: number
  readonly to: number
}

/** Gaps as wide as their lines ask for. */
const GAP = { least: 5, track: 2.2, part: 4 } as const

/**
 * Right angles in the gaps between boxes, so that no line runs through one: out to the right, up or down the gap behind
 * the column, along the gap above the target's row, and into it from above. Lines out of one step, and lines into one
 * step, run together; all others keep a track of their own.
 */
export function drawLinks(
  cells: readonly Cell[],
  steps: readonly OverviewStep[],
  grid: {
    readonly sizes: OverviewSizes
    readonly columns: number
    readonly rows: number
    /** Rows with which a part begins: the line between two parts needs room of its own. */
    readonly begins: ReadonlySet<number>
  },
) {
  const { sizes } = grid
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const taken = new Set(cells.map(({ column, row }) => `${column} ${row}`))
  const links = steps.flatMap((step) =>
    step.before.flatMap((id) => {
      const [from, to] = [byId.get(id), byId.get(step.id)]
      return from === undefined || to === undefined ? [] : [{ from, to, ...straight(from, to, taken) }]
    }),
  )
  const bent = links.filter(({ beside, below }) => !beside && !below)
  const behind = tracksOf(
    bent.map(({ from, to }) => ({
      gap: from.column,
      key: from.id,
      ends: [2 * from.row + 1, 2 * to.row],
    })),
  )
  const above = tracksOf(
    bent.map(({ from, to }) => ({
      gap: to.row,
      key: to.id,
      ends: [2 * from.column + 2, 2 * to.column + 1],
    })),
  )
  const gapBehind = (column: number) => GAP.least + GAP.track * behind.count(column)
  const gapAbove = (row: number) =>
    GAP.least + GAP.track * above.count(row) + (grid.begins.has(row) ? GAP.part : 0)
  const lefts = sums(sizes.side + GAP.least, grid.columns, (column) => sizes.box.width + gapBehind(column))
  const tops: number[] = []
  let y = sizes.head
  for (let row = 0; row < grid.rows; row += 1) {
    tops.push(y + gapAbove(row))
    y += gapAbove(row) + sizes.box.height
  }
  const left = (column: number) => lefts[column] ?? 0
  const top = (row: number) => tops[row] ?? 0
  const height = y + GAP.least / 2
  const width = left(grid.columns)
  const trackX = ({ column, id }: Cell) =>
    left(column) + sizes.box.width + GAP.least / 2 + GAP.track * (behind.of(column, id) + 0.5)
  const trackY = ({ row, id }: Cell) => top(row) - GAP.least * 0.7 - GAP.track * (above.of(row, id) + 0.5)
  return {
    width,
    height,
    left,
    top,
    /** Where a lane ends that ends before that column, and a part before that row. */
    edge: (column: number) => (column === grid.columns ? width : left(column) - GAP.least / 2),
    brink: (row: number) =>
      row === grid.rows ? height : row === 0 ? sizes.head : top(row - 1) + sizes.box.height + GAP.part - 1,
    links: links.map(({ from, to, beside, below }): LinkPath => {
      const start = { x: left(from.column) + sizes.box.width, y: top(from.row) + sizes.box.height / 2 }
      const middle = left(to.column) + sizes.box.width / 2
      const path = beside
        ? `M${r(start.x)} ${r(start.y)}H${r(left(to.column))}`
        : below
          ? `M${r(middle)} ${r(top(from.row) + sizes.box.height)}V${r(top(to.row))}`
          : `M${r(start.x)} ${r(start.y)}H${r(trackX(from))}V${r(trackY(to))}H${r(middle)}V${r(top(to.row))}`
      return { from: from.id, to: to.id, path }
    }),
  }
}

const r = (value: number) => Math.round(value * 10) / 10

/** Whether a line can go straight: nothing stands between two steps of one row, or of one column. */
function straight(from: Cell, to: Cell, taken: ReadonlySet<string>) {
  const between = (a: number, b: number, cell: (at: number) => string) => {
    for (let at = Math.min(a, b) + 1; at < Math.max(a, b); at += 1) if (taken.has(cell(at))) return true
    return false
  }
  return {
    beside:
      from.row === to.row &&
      from.column < to.column &&
      !between(from.column, to.column, (column) => `${column} ${from.row}`),
    below:
      from.column === to.column &&
      from.row < to.row &&
      !between(from.row, to.row, (row) => `${from.column} ${row}`),
  }
}

/** Gives every key of a gap a track; keys whose stretches meet get different ones. */
function tracksOf(
  wishes: readonly { readonly gap: number; readonly key: StepId; readonly ends: readonly number[] }[],
) {
  const gaps = new Map<number, Map<StepId, Stretch>>()
  for (const { gap, key, ends } of wishes) {
    const stretches = gaps.get(gap) ?? new Map<StepId, Stretch>()
    const known = stretches.get(key)
    stretches.set(key, {
      key,
      from: Math.min(...ends, known?.from ?? Infinity),
      to: Math.max(...ends, known?.to ?? -Infinity),
    })
    gaps.set(gap, stretches)
  }
  const tracks = new Map<number, Map<StepId, number>>()
  const counts = new Map<number, number>()
  for (const [gap, stretches] of gaps) {
    const rows: Stretch[][] = []
    const own = new Map<StepId, number>()
    for (const stretch of [...stretches.values()].sort((a, b) => a.to - a.from - (b.to - b.from))) {
      const free = rows.findIndex((row) =>
        row.every(({ from, to }) => to < stretch.from || stretch.to < from),
      )
      const track = free === -1 ? rows.length : free
      ;(rows[track] ??= []).push(stretch)
      own.set(stretch.key, track)
    }
    tracks.set(gap, own)
    counts.set(gap, rows.length)
  }
  return {
    count: (gap: number) => counts.get(gap) ?? 0,
    of: (gap: number, key: StepId) => tracks.get(gap)?.get(key) ?? 0,
  }
}

/** Where each place begins, and where the last one ends. */
function sums(first: number, count: number, step: (index: number) => number): readonly number[] {
  const found = [first]
  for (let index = 0; index < count; index += 1) found.push((found[index] ?? first) + step(index))
  return found
}
