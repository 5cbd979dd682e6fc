import { formatMoney } from '@mendline/domain'
import { useMemo, type KeyboardEvent } from 'react'
import { useUi } from '../context/ui-context'
import { layoutFlow, NODE_WIDTH, type FlowLink, type FlowNode } from './flow-layout'
import { useWidth } from './use-width'
import './charts.css'

interface FlowChartProps {
  readonly label: string
  readonly nodes: readonly FlowNode[]
  readonly links: readonly FlowLink[]
  readonly onOpenNode: (id: string) => void
  readonly onOpenLink: (id: string) => void
}

const LEAST_WIDTH = 620

/** What flows from where to where, as wide as it is much (a Sankey chart). Each node and each link opens its lines. */
export function FlowChart({ label, nodes, links, onOpenNode, onOpenLink }: FlowChartProps) {
  const { language } = useUi()
  const [space, measured] = useWidth()
  const width = Math.max(LEAST_WIDTH, measured)
  const layout = useMemo(() => layoutFlow(nodes, links, width), [nodes, links, width])
  const nameOf = new Map(nodes.map((node) => [node.id, node.label]))
  const opened = (name: string, open: () => void) => ({
    role: 'button',
    tabIndex: 0,
    'aria-label': name,
    onClick: open,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      open()
    },
  })
  return (
    <figure className="ml-chart ml-flow" aria-label={label} ref={space}>
      <svg width={width} height={layout.height} role="group" aria-label={label}>
        {layout.links.map((link) => {
          const name = `${nameOf.get(link.from) ?? ''} → ${nameOf.get(link.to) ?? ''} ${formatMoney(link.money, language)}`
          return (
            <path
              key={link.id}
              className="ml-flow-link"
              data-shade={link.shade}
              d={link.path}
              strokeWidth={link.width}
              {...opened(name, () => onOpenLink(link.id))}
            >
              <title>{name}</title>
            </path>
          )
        })}
        {layout.nodes.map((node) => {
          const amount = formatMoney(node.money, language)
          return (
            <g
              key={node.id}
              className="ml-flow-node"
              {...opened(nameOfNode(node.label, amount), () => onOpenNode(node.id))}
            >
              <rect x={node.x} y={node.y} width={NODE_WIDTH} height={node.height} />
              <text x={node.x + NODE_WIDTH + 6} y={node.y + node.height / 2} dominantBaseline="central">
                {shortened(node.label)} <tspan className="ml-flow-amount">{amount}</tspan>
              </text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

const LONGEST = 16

/** What is seen, so that it can be asked for by what one reads; the whole of a long name beside it. */
const nameOfNode = (label: string, amount: string): string =>
  shortened(label) === label ? `${label} ${amount}` : `${shortened(label)} ${amount} (${label})`

/** A long name would run into the next column; the whole of it is in the table. */
function shortened(label: string): string {
  return label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label
}
