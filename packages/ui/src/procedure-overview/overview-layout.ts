import type { OverviewLane, OverviewStep, StepId } from '@mendline/domain'
import type { Cell, OverviewSizes } from './overview-grid'
import { drawLinks, type LinkPath } from './overview-links'

/** Lanes from the left, in the order in which most links lead to the right, and the page is the lowest. */
const LANES = [
  'MARKETING',
  'DOMESTIC_BUSINESS',
  'FINANCE',
  'HR_ADMIN',
  'MATERIALS',
  'WORKSHOP',
  'PRODUCTION_ENGINEERING',
  'RND',
  'QUALITY',
  'CONCERNED',
] as const satisfies readonly OverviewLane[]

/** The parts of the procedure from above. What can stand beside each other does, for a page is not high. */
const PARTS = ['A', 'B', 'CD', 'EF'] as const
export type Part = (typeof PARTS)[number]
const partOf = ({ section }: OverviewStep): Part =>
  section === 'A' || section === 'B' ? section : section === 'C' || section === 'D' ? 'CD' : 'EF'

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
interface OverviewBox extends Rectangle {
  readonly step: OverviewStep
}
export interface OverviewLayout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly OverviewBox[]
  readonly lanes: readonly (Rectangle & { readonly lane: OverviewLane })[]
  readonly parts: readonly (Rectangle & { readonly part: Part })[]
  readonly links: readonly LinkPath[]
}

/** One page: a lane for each department, a part of the procedure below the other, every link leading right or down. */
export function layoutOverview(steps: readonly OverviewStep[], sizes: OverviewSizes): OverviewLayout {
  const columnsOf = (lane: OverviewLane) => sizes.columns[lane] ?? 1
  const lanes = LANES.filter((lane) => steps.some((step) => step.lane === lane)).map((lane, index, all) => ({
    lane,
    first: all.slice(0, index).reduce((sum, before) => sum + columnsOf(before), 0),
    count: columnsOf(lane),
  }))
  const parts: { part: Part; first: number; count: number }[] = []
  const cells: Cell[] = []
  let rows = 0
  for (const part of PARTS) {
    const placed = placePart(
      steps.filter((step) => partOf(step) === part),
      new Map(lanes.map((lane) => [lane.lane, lane])),
    )
    const count = 1 + Math.max(0, ...placed.map(({ row }) => row))
    cells.push(...placed.map((cell) => ({ ...cell, row: cell.row + rows })))
    parts.push({ part, first: rows, count })
    rows += count
  }
  const last = lanes.at(-1)
  const grid = drawLinks(cells, steps, {
    sizes,
    columns: last === undefined ? 0 : last.first + last.count,
    rows,
    begins: new Set(parts.map(({ first }) => first)),
  })
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  return {
    width: grid.width,
    height: grid.height,
    boxes: steps.flatMap((step) => {
      const cell = byId.get(step.id)
      if (cell === undefined) return []
      return [{ step, x: grid.left(cell.column), y: grid.top(cell.row), ...sizes.box }]
    }),
    lanes: lanes.map(({ lane, first, count }) => {
      const x = grid.edge(first)
      return { lane, x, y: 0, width: grid.edge(first + count) - x, height: grid.height }
    }),
    parts: parts.map(({ part, first, count }) => {
      const y = grid.brink(first)
      return { part, x: 0, y, width: grid.width, height: grid.brink(first + count) - y }
    }),
    links: grid.links,
  }
}

/** Each step as high as can be: below what comes before it, or to the right of it in the same row. */
function placePart(
  steps: readonly OverviewStep[],
  lanes: ReadonlyMap<OverviewLane, { readonly first: number; readonly count: number }>,
): readonly Cell[] {
  const placed = new Map<StepId, Cell>()
  const taken = new Set<string>()
  for (const step of steps) {
    const before = step.before.flatMap((id) => placed.get(id) ?? [])
    const lane = lanes.get(step.lane)
    if (lane === undefined) continue
    for (let row = Math.max(0, ...before.map((cell) => cell.row)); !placed.has(step.id); row += 1) {
      const leftOf = Math.max(-1, ...before.filter((cell) => cell.row === row).map((cell) => cell.column))
      for (let column = lane.first; column < lane.first + lane.count; column += 1) {
        if (column <= leftOf || taken.has(`${column} ${row}`)) continue
        taken.add(`${column} ${row}`)
        placed.set(step.id, { id: step.id, column, row })
        break
      }
    }
  }
  return [...placed.values()]
}
