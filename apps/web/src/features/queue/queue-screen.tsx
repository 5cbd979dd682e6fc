import type { Department } from '@mendline/domain'
import { QueueTable, useUi } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { Fragment, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../shell/page'
import { useQueueSummary } from '../../shell/queue-summary'
import { useViewer } from '../../viewer'
import { AssignDialog } from './assign-dialog'
import { QueueContent } from './queue-content'
import { QueueFilters } from './queue-filters'
import type { QueueSearch } from './queue-search'
import { filterOf, rowOf, type QueueTask } from './queue-tasks'
import { TaskPanel } from './task-panel'
import { useAnnouncedTotal } from './use-announced-total'
import { useOpenTask } from './use-open-task'
import { useQueue } from './use-queue'
import { useQueueKeys } from './use-queue-keys'
import './queue.css'

interface QueueScreenProps {
  readonly search: QueueSearch
  readonly onSearch: (search: QueueSearch) => void
  /** What the department has to know beside its tasks. */
  readonly notice?: (department: Department) => ReactNode
  /** The form of a task's step; `onDone` once it is completed. */
  readonly renderForm: (task: QueueTask, onDone: () => void) => ReactNode
}

/** A department's queue by due time, with the chosen task beside it. */
export function QueueScreen({ search, onSearch, notice, renderForm }: QueueScreenProps) {
  const { t } = useTranslation(['queue', 'shell'])
  const viewer = useViewer()
  const { departmentName } = useUi()
  const department = search.department ?? viewer.department
  const { task: opened, ...filters } = search
  const filterKey = JSON.stringify(filterOf(filters, department))
  const filter = useMemo(() => JSON.parse(filterKey) as ReturnType<typeof filterOf>, [filterKey])
  const { data: summary } = useQueueSummary()
  const queue = useQueue(filter)
  const { tasks, total, reload } = queue
  const rows = useMemo(() => tasks.map(rowOf), [tasks])
  const [active, setActive] = useState<string | null>(opened ?? null)
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const [assigning, setAssigning] = useState<readonly string[] | null>(null)
  const open = useOpenTask(tasks, opened)
  const ticked = tasks.flatMap(({ id }) => (checked.has(id) ? [id] : []))
  useAnnouncedTotal(queue.pending || queue.stale ? null : total, filterKey)

  const show = (id: string) => {
    setActive(id)
    onSearch({ ...search, task: id })
  }
  const close = () => {
    onSearch({ ...search, task: undefined })
    document.querySelector<HTMLElement>('.queue-list tr[tabindex="0"]')?.focus()
  }
  const change = (changed: Partial<QueueSearch>) => {
    setChecked(new Set())
    onSearch({ ...search, task: undefined, ...changed })
  }
  const refresh = () => void reload().catch(() => undefined)
  const move = (by: 1 | -1) => {
    const at = tasks.findIndex(({ id }) => id === active)
    const next = tasks[at === -1 ? 0 : at + by]
    if (next === undefined) return
    if (opened === undefined) setActive(next.id)
    else show(next.id)
  }
  const assign = () => {
    const ids = ticked.length > 0 ? ticked : active === null ? [] : [active]
    if (ids.length > 0) setAssigning(ids)
  }
  useQueueKeys({
    move,
    open: () => {
      if (active !== null) show(active)
    },
    close: () => {
      if (opened === undefined) setChecked(new Set())
      else close()
    },
    check: () => {
      if (active !== null) setChecked(toggled(checked, active))
    },
    assign,
  })

  const narrowed = [search.assignee, search.step, search.search].some((value) => value !== undefined)
  const viewed = [search.state, search.overdue, search.today, search.later].some(
    (value) => value !== undefined,
  )
  const clear = () =>
    onSearch({ ...search, task: undefined, assignee: undefined, step: undefined, search: undefined })
  const own = department === viewer.department
  return (
    <div className="queue" data-open={open !== null || undefined}>
      <Page
        title={own ? t('title') : t('titleOf', { department: departmentName(department) })}
        actions={
          <>
            {narrowed && (
              <Button type="link" onClick={clear}>
                {t('filter.clear')}
              </Button>
            )}
            <span className="queue-count">{t('count', { count: total })}</span>
            <Button disabled={ticked.length === 0} onClick={assign}>
              {t('assign.action')}
              {ticked.length > 0 && ` (${ticked.length})`}
            </Button>
          </>
        }
      >
        {notice?.(department)}
        <QueueFilters
          search={search}
          department={department}
          counts={summary?.queueSummary.find((counts) => counts.department === department)}
          onChange={change}
        />
        <div className="queue-list" aria-busy={queue.pending || queue.stale}>
          <QueueContent queue={queue} filtered={narrowed || viewed} onClear={narrowed ? clear : null}>
            <QueueTable
              rows={rows}
              scope={filterKey}
              label={t('title')}
              active={active}
              onActive={setActive}
              open={open?.task.id ?? null}
              onOpen={show}
              checked={checked}
              onCheck={setChecked}
              caseLink={({ caseNumber }) => (
                <Link
                  to="/cases/$number"
                  params={{ number: caseNumber }}
                  tabIndex={-1}
                  onClick={(event) => event.stopPropagation()}
                >
                  {caseNumber}
                </Link>
              )}
            />
          </QueueContent>
        </div>
        {rows.length > 0 && <p className="queue-keys">{t('keys')}</p>}
      </Page>
      {open !== null && (
        <TaskPanel
          task={open.task}
          gone={open.gone}
          onClose={close}
          onMove={move}
          onAssign={() => setAssigning([open.task.id])}
        >
          <Fragment key={open.task.id}>
            {renderForm(open.task, () => {
              refresh()
              close()
            })}
          </Fragment>
        </TaskPanel>
      )}
      {assigning !== null && (
        <AssignDialog
          taskIds={assigning}
          department={department}
          onClose={() => setAssigning(null)}
          onAssigned={() => {
            setAssigning(null)
            setChecked(new Set())
            refresh()
          }}
        />
      )}
    </div>
  )
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}
