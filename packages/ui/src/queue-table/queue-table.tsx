import ThunderboltFilled from '@ant-design/icons/ThunderboltFilled'
import UserOutlined from '@ant-design/icons/UserOutlined'
import { stepOf, type Bilingual } from '@mendline/domain'
import { Checkbox } from 'antd'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { CaseNumber } from '../case-number/case-number'
import { Clause } from '../clause/clause'
import { useUi } from '../context/ui-context'
import { DueClock } from '../due-clock/due-clock'
import type { QueueRow } from './queue-row'
import { useChangedRows } from './use-changed-rows'
import './queue-table.css'

interface QueueTableProps {
  readonly rows: readonly QueueRow[]
  /** What is listed; when it changes, new rows are not tinted as news. */
  readonly scope: string
  readonly label: string
  /** The row the keyboard is on; null before the first key. */
  readonly active: string | null
  readonly onActive: (id: string) => void
  /** The row shown beside the table. */
  readonly open: string | null
  readonly onOpen: (id: string) => void
  readonly checked: ReadonlySet<string>
  readonly onCheck: (ids: ReadonlySet<string>) => void
  readonly showDepartment?: boolean
  readonly caseLink?: (row: QueueRow) => ReactNode
}

const TEXT = {
  case: { zh: '个案', en: 'Case' },
  customer: { zh: '客户', en: 'Customer' },
  step: { zh: '步骤', en: 'Step' },
  department: { zh: '部门', en: 'Department' },
  due: { zh: '期限', en: 'Due' },
  assignee: { zh: '负责人', en: 'Who' },
  nobody: { zh: '未指派', en: 'Unassigned' },
  urgent: { zh: '紧急', en: 'Urgent' },
  all: { zh: '全选', en: 'Select all' },
  waits: { zh: '等待：', en: 'Waits for ' },
  held: { zh: '个案已暂停', en: 'Case on hold' },
  progress: { zh: '已完成 {done}，共 {total}', en: '{done} of {total} done' },
} as const satisfies Record<string, Bilingual>

/**
 * A department's work by due time. Each row says which case, whose customer, what step and clause, how long is left
 * and who has it. ↑ ↓ move, Enter opens, Space ticks.
 */
export function QueueTable(props: QueueTableProps) {
  const { rows, active, onActive, open, onOpen, checked, onCheck, showDepartment = false, caseLink } = props
  const { language, departmentName } = useUi()
  const changed = useChangedRows(rows, props.scope)
  const body = useRef<HTMLTableSectionElement>(null)
  const focused = rows.some((row) => row.id === active) ? active : (rows[0]?.id ?? null)

  useEffect(() => {
    if (active === null) return
    const row = body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(active)}"]`)
    row?.scrollIntoView({ block: 'nearest' })
    if (body.current?.contains(document.activeElement) === true) row?.focus()
  }, [active])

  const check = (id: string, on: boolean) => {
    const next = new Set(checked)
    if (on) next.add(id)
    else next.delete(id)
    onCheck(next)
  }
  const onKeyDown = (event: KeyboardEvent, index: number, id: string) => {
    // A box or link inside the row has keys of its own.
    if (event.target !== event.currentTarget) return
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key]
    const next = to === undefined ? undefined : rows[to]
    if (next !== undefined) onActive(next.id)
    else if (event.key === 'Enter') onOpen(id)
    else if (event.key === ' ') check(id, !checked.has(id))
    else return
    event.preventDefault()
  }
  const ticked = rows.filter((row) => checked.has(row.id)).length

  return (
    <div className="ml-queue-space">
      <table className="ml-queue" role="grid" aria-multiselectable aria-label={props.label}>
        <thead>
          <tr>
            <th className="ml-queue-box">
              <Checkbox
                aria-label={TEXT.all[language]}
                checked={rows.length > 0 && ticked === rows.length}
                indeterminate={ticked > 0 && ticked < rows.length}
                onChange={({ target }) => onCheck(new Set(target.checked ? rows.map((row) => row.id) : []))}
              />
            </th>
            <th className="ml-queue-case">{TEXT.case[language]}</th>
            <th className="ml-queue-customer">{TEXT.customer[language]}</th>
            {showDepartment && <th className="ml-queue-department">{TEXT.department[language]}</th>}
            <th className="ml-queue-step">{TEXT.step[language]}</th>
            <th className="ml-queue-due">{TEXT.due[language]}</th>
            <th className="ml-queue-who">{TEXT.assignee[language]}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => {
            const { name, clause } = stepOf(row.step)
            return (
              <tr
                key={row.id}
                data-row={row.id}
                tabIndex={row.id === focused ? 0 : -1}
                aria-selected={checked.has(row.id)}
                aria-current={row.id === open ? 'true' : undefined}
                data-changed={changed.has(row.id) || undefined}
                data-active={row.id === active || undefined}
                onClick={() => {
                  onActive(row.id)
                  onOpen(row.id)
                }}
                onKeyDown={(event) => onKeyDown(event, index, row.id)}
              >
                <td className="ml-queue-box" onClick={(event) => event.stopPropagation()}>
                  <Checkbox
                    tabIndex={-1}
                    aria-label={row.caseNumber}
                    checked={checked.has(row.id)}
                    onChange={({ target }) => check(row.id, target.checked)}
                  />
                </td>
                <td className="ml-queue-case">
                  <CaseNumber number={row.caseNumber}>{caseLink?.(row)}</CaseNumber>
                  {row.urgent && (
                    <ThunderboltFilled
                      className="ml-queue-urgent"
                      title={TEXT.urgent[language]}
                      aria-label={TEXT.urgent[language]}
                    />
                  )}
                </td>
                <td className="ml-queue-customer" title={`${row.customer} · ${row.model}`}>
                  {row.customer} <span className="ml-secondary">{row.model}</span>
                </td>
                {showDepartment && <td className="ml-queue-department">{departmentName(row.department)}</td>}
                <td className="ml-queue-step" title={stepTitle(row)}>
                  {name[language]}{' '}
                  {row.subject != null && <span className="ml-queue-subject">{row.subject} </span>}
                  {row.total > 1 && (
                    <>
                      <span className="ml-queue-progress" title={progress(row)}>
                        {row.done}/{row.total}
                      </span>{' '}
                    </>
                  )}
                  <Clause clause={clause} />
                  {isWaiting(row) && <span className="ml-secondary"> {waits(row)}</span>}
                </td>
                <td className="ml-queue-due">
                  {isWaiting(row) && row.dueAt === null ? (
                    <span className="ml-secondary">–</span>
                  ) : (
                    <DueClock dueAt={row.dueAt} opensAt={row.opensAt} />
                  )}
                </td>
                <td className="ml-queue-who" title={row.assignee ?? undefined}>
                  {row.assignee === null ? (
                    <span className="ml-secondary">{TEXT.nobody[language]}</span>
                  ) : (
                    <>
                      <UserOutlined aria-hidden /> {row.assignee}
                    </>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )

  function stepTitle(row: QueueRow): string {
    return isWaiting(row) ? waits(row) : stepOf(row.step).doneWhen[language]
  }

  function progress({ done, total }: QueueRow): string {
    return TEXT.progress[language].replace('{done}', String(done)).replace('{total}', String(total))
  }

  function waits(row: QueueRow): string {
    if (row.waitingFor.length === 0) return TEXT.held[language]
    const names = row.waitingFor.map((step) => stepOf(step).name[language])
    return `${TEXT.waits[language]}${names.join(language === 'zh' ? '、' : ', ')}`
  }
}

const isWaiting = ({ waitingFor, held }: QueueRow): boolean => held || waitingFor.length > 0
