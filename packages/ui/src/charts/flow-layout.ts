import type { Money } from '@mendline/domain'

export interface FlowNode {
  readonly id: string
  /** Counted from 0 at the left. */
  readonly column: number
  readonly label: string
  readonly money: Money
}

export interface FlowLink {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly money: Money
  readonly shade: 1 | 2
}

export interface PlacedNode extends FlowNode {
  readonly x: number
  readonly y: number
  readonly height: number
}

export interface PlacedLink extends FlowLink {
  readonly path: string
  readonly width: number
}

export interface FlowLayout {
  readonly nodes: readonly PlacedNode[]
  readonly links: readonly PlacedLink[]
  readonly height: number
}

export const NODE_WIDTH = 12
/** A line of text has room between two nodes, however thin they are. */
const GAP = 18
const LABEL_WIDTH = 224
const LEAST_HEIGHT = 260

// Geometry alone; amounts are written from their exact decimals.
const sizeOf = ({ money }: { readonly money: Money }): number => Math.max(0, Number(money.amount))

/**
 * Where the nodes and links of a flow stand in that width: columns from left to right, everything to one scale, nothing
 * over anything else. What flows backwards (below zero) has no width and is left out.
 */
export function layoutFlow(
  nodes: readonly FlowNode[],
  links: readonly FlowLink[],
  width: number,
): FlowLayout {
  const flowing = links.filter((link) => sizeOf(link) > 0)
  const through = (id: string, side: 'from' | 'to') =>
    flowing.filter((link) => link[side] === id).reduce((sum, link) => sum + sizeOf(link), 0)
  const sized = nodes
    .map((node) => ({ node, size: Math.max(through(node.id, 'from'), through(node.id, 'to')) }))
    .filter(({ size }) => size > 0)
  const last = Math.max(0, ...sized.map(({ node }) => node.column))
  const columns = Array.from({ length: last + 1 }, (_, column) =>
    sized.filter(({ node }) => node.column === column),
  )
  const longest = Math.max(0, ...columns.map((column) => column.length))
  const height = Math.max(LEAST_HEIGHT, longest * GAP * 2)
  const scale = Math.min(
    ...columns.map((column) => {
      const sum = column.reduce((so, { size }) => so + size, 0)
      return sum === 0 ? Infinity : (height - column.length * GAP) / sum
    }),
  )
  const step = last === 0 ? 0 : (width - LABEL_WIDTH - NODE_WIDTH) / last

  const placed = columns.flatMap((column, index) => {
    let y = GAP / 2
    return column.map(({ node, size }) => {
      const at = { ...node, x: index * step, y, height: Math.max(1, size * scale) }
      y += at.height + GAP
      return at
    })
  })
  const placeOf = new Map(placed.map((node) => [node.id, node]))
  const order = new Map(placed.map(({ id }, index) => [id, index]))
  const rank = (id: string) => order.get(id) ?? 0
  const outAt = stacked(flowing, 'from', (a, b) => rank(a.to) - rank(b.to), placeOf, scale)
  const inAt = stacked(flowing, 'to', (a, b) => rank(a.from) - rank(b.from), placeOf, scale)

  return {
    nodes: placed,
    height,
    links: flowing.flatMap((link) => {
      const [from, to] = [placeOf.get(link.from), placeOf.get(link.to)]
      if (from === undefined || to === undefined) return []
      const thickness = Math.max(1, sizeOf(link) * scale)
      const [x0, y0] = [from.x + NODE_WIDTH, (outAt.get(link.id) ?? 0) + thickness / 2]
      const [x1, y1] = [to.x, (inAt.get(link.id) ?? 0) + thickness / 2]
      const middle = (x0 + x1) / 2
      const points = [x0, y0, middle, y0, middle, y1, x1, y1].map((value) => value.toFixed(1))
      const [a, b, c, d, e, f, g, h] = points
      return [{ ...link, width: thickness, path: `M${a},${b}C${c},${d} ${e},${f} ${g},${h}` }]
    }),
  }
}

/** The upper end of each link at the node on that side: one below another, in the order of the nodes they lead to. */
function stacked(
  links: readonly FlowLink[],
  side: 'from' | 'to',
  order: (a: FlowLink, b: FlowLink) => number,
  nodes: ReadonlyMap<string, PlacedNode>,
  scale: number,
): ReadonlyMap<string, number> {
  const filled = new Map<string, number>()
  const tops = new Map<string, number>()
  for (const link of [...links].sort(order)) {
    const id = link[side]
    const top = filled.get(id) ?? nodes.get(id)?.y ?? 0
    tops.set(link.id, top)
    filled.set(id, top + sizeOf(link) * scale)
  }
  return tops
}
