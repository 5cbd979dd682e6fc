import type { Bilingual, StepStatus } from '@mendline/domain'
import { Checkbox } from 'antd'
import {
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
  type RefObject,
} from 'react'
import { useUi } from '../context/ui-context'
import { visibleSteps } from './chart-bands'
import { ChartDetails } from './chart-details'
import { layoutChart, linesOnPaper, textOnPaper, zoomOnPaper, type ChartLayout } from './chart-layout'
import { ChartNodeBox } from './chart-node'
import { nodeKey, type ChartStep } from './chart-step'
import './procedure-chart.css'

interface ProcedureChartProps {
  readonly steps: readonly ChartStep[]
  /** How each status is called in the reader's language. */
  readonly statusText: Readonly<Record<StepStatus, string>>
  /** Called with a step that can be done now. */
  readonly onOpen?: (step: ChartStep) => void
  /** Only the drawing, sized for one A4 landscape page. */
  readonly onPaper?: boolean
  /** Beside the chart's own tools: a link to its printed form. */
  readonly action?: ReactNode
}

const TEXT = {
  label: { zh: '维修流程图', en: 'Flow chart of the procedure' },
  all: { zh: '显示不适用的步骤', en: 'Show steps that do not apply' },
  fit: { zh: '缩放到窗口', en: 'Fit the window' },
} as const satisfies Record<string, Bilingual>

/** The work instruction come alive: departments as lanes, steps with their state, arrows lit where work has passed. */
export function ProcedureChart({ steps, statusText, onOpen, onPaper = false, action }: ProcedureChartProps) {
  const { language } = useUi()
  const [all, setAll] = useState(false)
  const [fit, setFit] = useState(false)
  const [pointed, setPointed] = useState<string | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const scrolled = useRef(false)
  const width = useWidth(scroller)
  const layout = useMemo(() => layoutChart(visibleSteps(steps, all), onPaper), [steps, all, onPaper])
  const chosen = steps.find((step) => nodeKey(step) === pointed) ?? null

  useLayoutEffect(() => {
    // Where work stands now is what one looks for first; the chart is wider and higher than most windows.
    const first = layout.nodes.find(({ step }) => step.status === 'READY')
    if (scrolled.current || scroller.current === null || first === undefined) return
    scrolled.current = true
    scroller.current.scrollLeft = Math.max(0, first.x - scroller.current.clientWidth / 2)
    scroller.current.scrollTop = Math.max(0, first.y - scroller.current.clientHeight / 2)
  }, [layout])

  if (onPaper) {
    return (
      <div
        className="ml-chart-paper"
        style={{ fontSize: textOnPaper(layout), ['--ml-chart-lines' as string]: linesOnPaper(layout) }}
      >
        <Drawing layout={layout} zoom={zoomOnPaper(layout)} dayOnly statusText={statusText} pointed={null} />
      </div>
    )
  }
  return (
    <div className="ml-chart">
      <div className="ml-chart-tools">
        <Checkbox checked={all} onChange={({ target }) => setAll(target.checked)}>
          {TEXT.all[language]}
        </Checkbox>
        <Checkbox checked={fit} onChange={({ target }) => setFit(target.checked)}>
          {TEXT.fit[language]}
        </Checkbox>
        {action}
        <Legend statusText={statusText} />
      </div>
      <ChartDetails step={chosen} statusText={statusText} />
      <div className="ml-chart-scroll" ref={scroller} role="group" aria-label={TEXT.label[language]}>
        <Drawing
          layout={layout}
          zoom={fit && width > 0 ? Math.min(1, width / layout.width) : 1}
          statusText={statusText}
          pointed={pointed}
          onPoint={setPointed}
          onOpen={onOpen}
        />
      </div>
    </div>
  )
}

interface DrawingProps {
  readonly layout: ChartLayout
  readonly zoom: number
  readonly dayOnly?: boolean
  readonly statusText: Readonly<Record<StepStatus, string>>
  readonly pointed: string | null
  readonly onPoint?: (key: string) => void
  readonly onOpen?: ((step: ChartStep) => void) | undefined
}

const nothing = () => undefined

function Drawing({
  layout,
  zoom,
  dayOnly = false,
  statusText,
  pointed,
  onPoint = nothing,
  onOpen,
}: DrawingProps) {
  const { language, departmentName } = useUi()
  const { bands, nodes, edges, width, height } = layout
  const related = new Set(
    edges.flatMap(({ from, to }) => (from === pointed ? [to] : to === pointed ? [from] : [])),
  )
  const style: CSSProperties = { width, height, zoom }
  return (
    <div className="ml-chart-drawing" style={style}>
      {bands.map((band) => (
        <div key={band.id}>
          <h3 className="ml-chart-band" style={{ left: band.x, top: band.y, width: band.width }}>
            <span>{band.title[language]}</span>
          </h3>
          {band.lanes.map((lane) => (
            <div
              key={lane.department}
              className="ml-chart-lane"
              style={{ left: band.x, top: lane.y, height: lane.height, width: band.width }}
            >
              <span>{departmentName(lane.department)}</span>
            </div>
          ))}
        </div>
      ))}
      <svg className="ml-chart-edges" width={width} height={height} aria-hidden>
        <Arrowheads />
        {edges.map((edge) => {
          const lit = edge.from === pointed || edge.to === pointed
          return (
            <path
              key={`${edge.from} ${edge.to}`}
              d={edge.path}
              data-passed={edge.passed || undefined}
              data-lit={lit || undefined}
              markerEnd={`url(#ml-chart-${lit ? 'lit' : edge.passed ? 'passed' : 'ahead'})`}
            />
          )
        })}
      </svg>
      {nodes.map((node) => (
        <ChartNodeBox
          key={node.key}
          node={node}
          size={layout.node}
          dayOnly={dayOnly}
          statusText={statusText}
          related={related.has(node.key)}
          chosen={node.key === pointed}
          onPoint={onPoint}
          onOpen={onOpen}
        />
      ))}
    </div>
  )
}

/** A marker does not take the colour of its line, so there is one of each. */
function Arrowheads() {
  return (
    <defs>
      {(['ahead', 'passed', 'lit'] as const).map((kind) => (
        <marker
          key={kind}
          id={`ml-chart-${kind}`}
          data-kind={kind}
          viewBox="0 0 6 6"
          refX="6"
          refY="3"
          markerWidth="6"
          markerHeight="6"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0L6 3L0 6Z" />
        </marker>
      ))}
    </defs>
  )
}

/** What the colours of the drawing mean. */
export function Legend({ statusText }: Pick<ProcedureChartProps, 'statusText'>) {
  const { language } = useUi()
  const entries = [
    ['done', statusText.DONE],
    ['current', statusText.READY],
    ['soon', language === 'zh' ? '今日到期' : 'Due today'],
    ['late', language === 'zh' ? '逾期' : 'Overdue'],
    ['waiting', statusText.WAITING],
    ['open', statusText.UNDECIDED],
    ['off', `${statusText.WAIVED} / ${statusText.NOT_APPLICABLE}`],
  ] as const
  return (
    <ul className="ml-chart-legend">
      {entries.map(([tone, text]) => (
        <li key={tone} data-tone={tone}>
          {text}
        </li>
      ))}
    </ul>
  )
}

function useWidth(element: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (element.current === null || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
