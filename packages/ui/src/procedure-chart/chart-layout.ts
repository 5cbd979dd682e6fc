import { DEPARTMENTS, type Bilingual, type Department } from '@mendline/domain'
import { BANDS, bandOf } from './chart-bands'
import { chartGraph, type Graph } from './chart-graph'
import { isSettled, nodeKey, type ChartStep } from './chart-step'

/** Sizes in CSS pixels. */
export const NODE = { width: 104, height: 74 } as const
const GAP = { column: 22, row: 8, band: 18 } as const
const LABEL = { lane: 92, band: 26 } as const
const PITCH = { x: NODE.width + GAP.column, y: NODE.height + GAP.row } as const

export interface ChartNode {
  readonly key: string
  readonly step: ChartStep
  readonly x: number
  readonly y: number
}
export interface ChartLane {
  readonly department: Department
  readonly y: number
  readonly height: number
}
export interface ChartBand {
  readonly id: string
  readonly title: Bilingual
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lanes: readonly ChartLane[]
}
export interface ChartEdge {
  readonly from: string
  readonly to: string
  /** Work has passed here: what comes before is settled. */
  readonly passed: boolean
  readonly path: string
}
export interface ChartLayout {
  readonly width: number
  readonly height: number
  readonly bands: readonly ChartBand[]
  readonly nodes: readonly ChartNode[]
  readonly edges: readonly ChartEdge[]
}

interface Cell {
  readonly step: ChartStep
  readonly column: number
  readonly row: number
}

/**
 * Places the steps: bands one below the other, departments as lanes, columns in the order of work. On paper the last
 * band stands beside the first where it fits, because a page is not as high as a screen scrolls.
 */
export function layoutChart(steps: readonly ChartStep[], onPaper = false): ChartLayout {
  const graph = chartGraph(steps)
  const blocks = BANDS.flatMap(({ id, title }) => {
    const own = steps.filter((step) => bandOf(step.step).id === id)
    return own.length === 0 ? [] : [{ id, title, ...blockOf(own, graph) }]
  })
  const width = Math.max(0, ...blocks.map((block) => block.width))
  const [first] = blocks
  const last = blocks.at(-1)
  const beside =
    onPaper && blocks.length > 2 && first !== undefined && last !== undefined
      ? first.width + GAP.column + last.width <= width
      : false
  const bands: ChartBand[] = []
  const nodes: ChartNode[] = []
  let top = 0
  for (const block of blocks) {
    const aside = beside && block === last
    const x = aside ? width - block.width : 0
    const y = aside ? 0 : top
    const band = {
      id: block.id,
      title: block.title,
      x,
      y,
      width: aside || (beside && block === first) ? block.width : width,
      height: block.height,
    }
    bands.push({ ...band, lanes: block.lanes.map((lane) => ({ ...lane, y: lane.y + y })) })
    nodes.push(...block.nodes.map((node) => ({ ...node, x: node.x + x, y: node.y + y })))
    if (aside) continue
    const height = beside && block === first ? Math.max(block.height, last?.height ?? 0) : block.height
    top += height + GAP.band
  }
  return { width, height: Math.max(0, top - GAP.band), bands, nodes, edges: edgesOf(nodes, graph) }
}

/** One band by itself, from its own top left corner. */
function blockOf(steps: readonly ChartStep[], graph: Graph) {
  const column = columnsOf(steps, graph)
  const lanes: ChartLane[] = []
  const nodes: ChartNode[] = []
  let y: number = LABEL.band
  let columns = 0
  for (const department of DEPARTMENTS) {
    const cells = cellsOf(
      steps.filter((step) => step.owner === department),
      column,
    )
    if (cells.length === 0) continue
    const rows = 1 + Math.max(...cells.map((cell) => cell.row))
    for (const { step, column: at, row } of cells) {
      const x = LABEL.lane + GAP.column / 2 + at * PITCH.x
      nodes.push({ key: nodeKey(step), step, x, y: y + GAP.row / 2 + row * PITCH.y })
      columns = Math.max(columns, at + 1)
    }
    lanes.push({ department, y, height: rows * PITCH.y })
    y += rows * PITCH.y
  }
  return { lanes, nodes, width: LABEL.lane + columns * PITCH.x + GAP.column / 2, height: y }
}

/** The column of each step of a band: behind everything of the band that comes before it. */
function columnsOf(steps: readonly ChartStep[], graph: Graph) {
  const own = new Set(steps.map(nodeKey))
  const known = new Map<string, number>()
  const column = (key: string): number => {
    const found = known.get(key)
    if (found !== undefined) return found
    const before = (graph.get(key) ?? []).filter((other) => own.has(other))
    const value = before.length === 0 ? 0 : 1 + Math.max(...before.map(column))
    known.set(key, value)
    return value
  }
  return column
}

/** Steps of one lane; those of one column stand below each other. */
function cellsOf(steps: readonly ChartStep[], column: (key: string) => number): readonly Cell[] {
  const taken = new Map<number, number>()
  return steps.map((step) => {
    const at = column(nodeKey(step))
    const row = taken.get(at) ?? 0
    taken.set(at, row + 1)
    return { step, column: at, row }
  })
}

function edgesOf(nodes: readonly ChartNode[], graph: Graph): readonly ChartEdge[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  return nodes.flatMap((to) =>
    (graph.get(to.key) ?? []).flatMap((key): ChartEdge[] => {
      const from = byKey.get(key)
      if (from === undefined) return []
      const sameBand = bandOf(from.step.step).id === bandOf(to.step.step).id
      return [
        {
          from: key,
          to: to.key,
          passed: isSettled(from.step),
          path: sameBand ? pathOf(from, to, nodes) : stub(to),
        },
      ]
    }),
  )
}

const middle = (node: ChartNode): number => node.y + NODE.height / 2

/** What comes from an earlier band enters from the left edge of its column; bands are read one after the other. */
function stub(to: ChartNode): string {
  return `M${to.x - GAP.column / 2} ${middle(to)}H${to.x}`
}

/** Right angles in the gaps between nodes, so that no arrow runs through one. */
function pathOf(from: ChartNode, to: ChartNode, nodes: readonly ChartNode[]): string {
  const start = from.x + NODE.width
  const [y1, y2] = [middle(from), middle(to)]
  const end = to.x - GAP.column / 2
  const blocked = (y: number, x1: number, x2: number) =>
    nodes.some((node) => middle(node) === y && node.x > x1 && node.x + NODE.width < x2)
  if (!blocked(y1, from.x, end)) return `M${start} ${y1}H${end}V${y2}H${to.x}`
  const turn = start + GAP.column / 2
  if (!blocked(y2, start, to.x)) return `M${start} ${y1}H${turn}V${y2}H${to.x}`
  const channel = to.y - GAP.row / 2
  return `M${start} ${y1}H${turn}V${channel}H${end}V${y2}H${to.x}`
}
