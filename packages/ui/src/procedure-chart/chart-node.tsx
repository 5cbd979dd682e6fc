import ArrowRightOutlined from '@ant-design/icons/ArrowRightOutlined'
import CheckOutlined from '@ant-design/icons/CheckOutlined'
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined'
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled'
import MinusOutlined from '@ant-design/icons/MinusOutlined'
import PauseOutlined from '@ant-design/icons/PauseOutlined'
import QuestionOutlined from '@ant-design/icons/QuestionOutlined'
import StopOutlined from '@ant-design/icons/StopOutlined'
import { stepOf, type StepStatus } from '@mendline/domain'
import type { ReactNode } from 'react'
import { clauseText } from '../clause/clause-text'
import { useUi } from '../context/ui-context'
import { dueState } from '../due-clock/due'
import { shortDay, shortTime } from '../time/absolute-time'
import { useNow } from '../time/now'
import type { ChartLayout, ChartNode } from './chart-layout'
import type { ChartStep } from './chart-step'

/** How a node looks: as its status, or red when it is late, amber when it is due soon. */
export type NodeTone = 'late' | 'soon' | 'current' | 'done' | 'waiting' | 'open' | 'off'

interface ChartNodeProps {
  readonly node: ChartNode
  readonly size: ChartLayout['node']
  /** Only the day of what has a time, for there is no room for more. */
  readonly dayOnly: boolean
  readonly statusText: Readonly<Record<StepStatus, string>>
  readonly related: boolean
  readonly chosen: boolean
  readonly onPoint: (key: string) => void
  readonly onOpen?: ((step: ChartStep) => void) | undefined
}

/** One step: clause, name, and how it stands with its time. */
export function ChartNodeBox({
  node,
  size,
  dayOnly,
  statusText,
  related,
  chosen,
  onPoint,
  onOpen,
}: ChartNodeProps) {
  const { language, departmentName } = useUi()
  const now = useNow()
  const { step } = node
  const { name, clause } = stepOf(step.step)
  const tone = toneOf(step, now)
  const meta = metaOf(step, (at) => (dayOnly ? shortDay(at) : shortTime(at, language, now).replace(',', '')))
  const clauseWord = shortClause(clauseText(clause, language))
  const status = tone === 'late' ? LATE[language] : statusText[step.status]
  return (
    <button
      type="button"
      className="ml-chart-node"
      data-tone={tone}
      data-related={related || undefined}
      aria-pressed={chosen}
      aria-label={[name[language], departmentName(step.owner), status, meta].filter(Boolean).join(', ')}
      style={{ left: node.x, top: node.y, ...size }}
      onPointerEnter={() => onPoint(node.key)}
      onFocus={() => onPoint(node.key)}
      onClick={() => (step.status === 'READY' && onOpen !== undefined ? onOpen(step) : onPoint(node.key))}
    >
      <span className="ml-chart-node-head">
        <span className="ml-chart-node-clause">{(!dayOnly || NUMBERED.test(clauseWord)) && clauseWord}</span>
        {step.total > 1 && (
          <span className="ml-chart-node-meta">
            {step.done}/{step.total}
          </span>
        )}
      </span>
      <span className="ml-chart-node-name">{name[language]}</span>
      <span className="ml-chart-node-meta">
        {iconOf(step, tone)}
        {meta}
      </span>
    </button>
  )
}

/** Where there is no room, a clause that is only general practice goes without saying. */
const NUMBERED = /\d/

const LATE = { zh: '逾期', en: 'overdue' } as const

/** Two clauses do not fit; the full text stands in the details. */
const shortClause = (clause: string): string => clause.split(/[,， ]/)[0] ?? clause

export function toneOf(step: ChartStep, now: number): NodeTone {
  switch (step.status) {
    case 'DONE':
      return 'done'
    case 'READY': {
      if (step.opensAt !== null && Date.parse(step.opensAt) > now) return 'waiting'
      const due = dueState(step.dueAt, now)
      return due === 'LATE' ? 'late' : due === 'SOON' ? 'soon' : 'current'
    }
    case 'WAITING':
      return 'waiting'
    case 'UNDECIDED':
      return 'open'
    case 'WAIVED':
    case 'NOT_APPLICABLE':
    case 'CANCELLED':
      return 'off'
  }
}

function metaOf(step: ChartStep, time: (at: string) => string): string {
  if (step.doneAt !== null) return time(step.doneAt)
  if (step.status === 'READY' && step.dueAt !== null) return time(step.dueAt)
  return ''
}

function iconOf(step: ChartStep, tone: NodeTone): ReactNode {
  if (step.held) return <PauseOutlined />
  if (tone === 'late') return <ExclamationCircleFilled />
  if (tone === 'soon') return <ClockCircleOutlined />
  switch (step.status) {
    case 'DONE':
      return <CheckOutlined />
    case 'READY':
      return <ArrowRightOutlined />
    case 'WAITING':
      return <ClockCircleOutlined />
    case 'UNDECIDED':
      return <QuestionOutlined />
    case 'WAIVED':
    case 'NOT_APPLICABLE':
      return <MinusOutlined />
    case 'CANCELLED':
      return <StopOutlined />
  }
}
