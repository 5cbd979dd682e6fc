import { DEPARTMENTS, type Bilingual, type Department } from '@mendline/domain'
import { BANDS, bandOf } from './chart-bands'
import { chartGraph, type Graph } from './chart-graph'
import { isSettled, nodeKey, type ChartStep } from './chart-step'

interface Sizes {
  readonly node: { readonly width: number; readonly height: number }
  readonly gap: { readonly column: number; readonly row: number; readonly band: number }
  readonly label: { readonly lane: number; readonly band: number }
}

/** Sizes in CSS pixels. On paper everything stands closer, so that what is shrunk to one page can still be read. */
const SIZES = {
  screen: {
    node: { width: 104, height: 74 },
    gap: { column: 22, row: 8, band: 18 },
    label: { lane: 92, band: 26 },
  },
  paper: {
    node: { width: 104, height: 54 },
    gap: { column: 14, row: 5, band: 8 },
    label: { lane: 100, band: 22 },
  },
} as const satisfies Record<string, Sizes>

/** The highest first: a page that is not full below has room for a longer name. */
const PAPER_SIZES: readonly Sizes[] = [82, 78, 74, 70, 66, 62, 58, SIZES.paper.node.height].map((height) => ({
  ...SIZES.paper,
  node: { ...SIZES.paper.node, height },
}))

/** What is left of an A4 landscape page beside margins, the head and the legend, in CSS pixels. */
const PAPER = { width: 1060, height: 605 } as const

/** How much a chart laid out for paper is shrunk to stand on one page. */
export const zoomOnPaper = ({ width, height }: Pick<ChartLayout, 'width' | 'height'>): number =>
  Math.min(PAPER.width / width, PAPER.height / height, 1)

/** The largest text two lines of which, and a line beneath, fit into the lowest node on paper; CSS pixels. */
const LARGEST_TEXT = 16

/** Text that is 6 pt on the page, as far as it fits; CSS pixels before shrinking. */
export const textOnPaper = (layout: Pick<ChartLayout, 'width' | 'height'>): number =>
  Math.min(LARGEST_TEXT, Math.max(13, 8.1 / zoomOnPaper(layout)))

/** How many lines of a name fit into a node on paper, above the smaller line beneath. */
export const linesOnPaper = (layout: Pick<ChartLayout, 'width' | 'height' | 'node'>): number => {
  const text = textOnPaper(layout)
  return Math.max(2, Math.floor((layout.node.height - text - 2) / (text * 1.06)))
}

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
  /** The size of every node. */
  readonly node: Sizes['node']
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
 * Places the steps: bands one below the other, departments as lanes, columns in the order of work. On paper bands may
 * stand beside each other, whichever way leaves the text largest, because a page is not as high as a screen scrolls.
 */
export function layoutChart(steps: readonly ChartStep[], onPaper = false): ChartLayout {
  const graph = chartGraph(steps)
  const ways = onPaper
    ? PAPER_SIZES.flatMap((sizes) => waysToLayOut(steps, graph, sizes, waysToPack))
    : waysToLayOut(steps, graph, SIZES.screen, (blocks) => [stacked(blocks)])
  // The first of those alike, so the higher one.
  return ways.reduce((best, way) => (zoomOnPaper(way) > zoomOnPaper(best) ? way : best))
}

function waysToLayOut(
  steps: readonly ChartStep[],
  graph: Graph,
  sizes: Sizes,
  pack: (blocks: readonly Block[]) => readonly Rows[],
): readonly ChartLayout[] {
  const blocks = BANDS.flatMap(({ id, title }): Block[] => {
    const own = steps.filter((step) => bandOf(step.step).id === id)
    return own.length === 0 ? [] : [{ id, title, ...blockOf(own, graph, sizes) }]
  })
  return pack(blocks).map((rows) => place(rows, graph, sizes))
}

type Block = ReturnType<typeof blockOf> & Pick<ChartBand, 'id' | 'title'>
type Rows = readonly (readonly Block[])[]

const stacked = (blocks: readonly Block[]): Rows => blocks.map((block) => [block])

/** Bands in rows: one below the other, the last beside the first, or neighbours side by side. */
function waysToPack(blocks: readonly Block[]): readonly Rows[] {
  const [first, ...others] = blocks
  const last = others.at(-1)
  if (first === undefined || last === undefined) return [stacked(blocks)]
  const between = others.slice(0, -1)
  return [
    stacked(blocks),
    [[first, last], ...stacked(between)],
    [[first, ...between], [last]],
    [[first], [...between, last]],
  ]
}

/** Rows of bands from the top; a band that stands alone takes the whole width. */
function place(rows: Rows, graph: Graph, sizes: Sizes): ChartLayout {
  const { gap } = sizes
  const widthOf = (row: readonly Block[]) =>
    row.reduce((sum, block) => sum + block.width, 0) + gap.column * (row.length - 1)
  const width = Math.max(0, ...rows.map(widthOf))
  const bands: ChartBand[] = []
  const nodes: ChartNode[] = []
  let top = 0
  for (const row of rows) {
    const y = top
    row.forEach((block, index) => {
      const x =
        index === 0
          ? 0
          : index === row.length - 1
            ? width - block.width
            : widthOf(row.slice(0, index)) + gap.column
      bands.push({
        id: block.id,
        title: block.title,
        x,
        y,
        width: row.length === 1 ? width : block.width,
        height: block.height,
        lanes: block.lanes.map((lane) => ({ ...lane, y: lane.y + y })),
      })
      nodes.push(...block.nodes.map((node) => ({ ...node, x: node.x + x, y: node.y + y })))
    })
    top += Math.max(...row.map(({ height }) => height)) + gap.band
  }
  return {
    node: sizes.node,
    width,
    height: Math.max(0, top - gap.band),
    bands,
    nodes,
    edges: edgesOf(nodes, graph, sizes),
  }
}

/** One band by itself, from its own top left corner. */
function blockOf(steps: readonly ChartStep[], graph: Graph, { node, gap, label }: Sizes) {
  const pitch = { x: node.width + gap.column, y: node.height + gap.row }
  const column = columnsOf(steps, graph)
  const lanes: ChartLane[] = []
  const nodes: ChartNode[] = []
  let y: number = label.band
  let columns = 0
  for (const department of DEPARTMENTS) {
    const cells = cellsOf(
      steps.filter((step) => step.owner === department),
      column,
    )
    if (cells.length === 0) continue
    const rows = 1 + Math.max(...cells.map((cell) => cell.row))
    for (const { step, column: at, row } of cells) {
      const x = label.lane + gap.column / 2 + at * pitch.x
      nodes.push({ key: nodeKey(step), step, x, y: y + gap.row / 2 + row * pitch.y })
      columns = Math.max(columns, at + 1)
    }
    lanes.push({ department, y, height: rows * pitch.y })
    y += rows * pitch.y
  }
  return { lanes, nodes, width: label.lane + columns * pitch.x + gap.column / 2, height: y }
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

function edgesOf(nodes: readonly ChartNode[], graph: Graph, sizes: Sizes): readonly ChartEdge[] {
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
          path: sameBand ? pathOf(from, to, nodes, sizes) : stub(to, sizes),
        },
      ]
    }),
  )
}

/** What comes from an earlier band enters from the left edge of its column; bands are read one after the other. */
function stub(to: ChartNode, { node, gap }: Sizes): string {
  return `M${to.x - gap.column / 2} ${to.y + node.height / 2}H${to.x}`
}

/** Right angles in the gaps between nodes, so that no arrow runs through one. */
function pathOf(
  from: ChartNode,
  to: ChartNode,
  nodes: readonly ChartNode[],
  { node: size, gap }: Sizes,
): string {
  const middle = (node: ChartNode) => node.y + size.height / 2
  const start = from.x + size.width
  const [y1, y2] = [middle(from), middle(to)]
  const end = to.x - gap.column / 2
  const blocked = (y: number, x1: number, x2: number) =>
    nodes.some((node) => middle(node) === y && node.x > x1 && node.x + size.width < x2)
  if (!blocked(y1, from.x, end)) return `M${start} ${y1}H${end}V${y2}H${to.x}`
  const turn = start + gap.column / 2
  if (!blocked(y2, start, to.x)) return `M${start} ${y1}H${turn}V${y2}H${to.x}`
  const channel = to.y - gap.row / 2
  return `M${start} ${y1}H${turn}V${channel}H${end}V${y2}H${to.x}`
}
