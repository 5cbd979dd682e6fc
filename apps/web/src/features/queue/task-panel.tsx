import CloseOutlined from '@ant-design/icons/CloseOutlined'
import DownOutlined from '@ant-design/icons/DownOutlined'
import UpOutlined from '@ant-design/icons/UpOutlined'
import { stepOf } from '@mendline/domain'
import { CaseNumber, Clause, DueClock, ErrorState, LoadingState, useUi } from '@mendline/ui'
import { CatchBoundary, Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { Suspense, useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isTyping } from '../../shell/keyboard'
import { modelText, type QueueTask } from './queue-tasks'

interface TaskPanelProps {
  readonly task: QueueTask
  /** Completed or moved on meanwhile. */
  readonly gone: boolean
  readonly onClose: () => void
  readonly onMove: (by: 1 | -1) => void
  readonly onAssign: () => void
  /** The form of the step. */
  readonly children: ReactNode
}

/** The chosen task beside the queue (on a phone over it): whose, what, until when, and the form that completes it. */
export function TaskPanel({ task, gone, onClose, onMove, onAssign, children }: TaskPanelProps) {
  const { t } = useTranslation(['queue', 'shell'])
  const { language } = useUi()
  const { name, clause } = stepOf(task.step)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])

  const onKeyDown = (event: KeyboardEvent) => {
    // The first Esc leaves the field, so that nothing typed is lost by accident; the second closes.
    if (event.key !== 'Escape' || event.defaultPrevented || !isTyping(event.target)) return
    event.preventDefault()
    panel.current?.focus()
  }
  return (
    <aside
      ref={panel}
      className="task-panel"
      tabIndex={-1}
      aria-label={t('panel.label')}
      onKeyDown={onKeyDown}
    >
      <header>
        <h2>
          {name[language]} <Clause clause={clause} />
        </h2>
        <Button
          type="text"
          icon={<UpOutlined />}
          aria-label={t('panel.previous')}
          onClick={() => onMove(-1)}
        />
        <Button type="text" icon={<DownOutlined />} aria-label={t('panel.next')} onClick={() => onMove(1)} />
        <Button type="text" icon={<CloseOutlined />} aria-label={t('shell:common.close')} onClick={onClose} />
      </header>
      <div className="task-panel-body">
        <dl className="task-facts">
          <dt>{t('panel.case')}</dt>
          <dd>
            <CaseNumber number={task.case.number}>
              <Link to="/cases/$number" params={{ number: task.case.number }}>
                {task.case.number}
              </Link>
            </CaseNumber>
            {task.state !== 'WAITING' && <DueClock dueAt={task.dueAt} opensAt={task.opensAt} />}
          </dd>
          <dt>{t('panel.customer')}</dt>
          <dd>
            {task.case.customer.name} <span className="ml-secondary">{modelText(task.case.model)}</span>
          </dd>
          {task.subject !== null && (
            <>
              <dt>{t('panel.subject')}</dt>
              <dd>{task.subject}</dd>
            </>
          )}
          <dt>{t('filter.assignee')}</dt>
          <dd>
            {task.assignee?.name ?? <span className="ml-secondary">{t('filter.unassigned')}</span>}
            <Button type="link" size="small" onClick={onAssign}>
              {t('assign.action')}
            </Button>
          </dd>
        </dl>
        {gone && <Alert type="info" showIcon title={t('moved')} style={{ marginBottom: 16 }} />}
        <CatchBoundary getResetKey={() => task.id} errorComponent={FormFailed}>
          <Suspense fallback={<LoadingState label={t('shell:common.loading')} />}>{children}</Suspense>
        </CatchBoundary>
      </div>
    </aside>
  )
}

/** The form's code could not be fetched, or failed: the queue stays. */
function FormFailed() {
  const { t } = useTranslation('shell')
  return (
    <ErrorState
      title={t('crashed.title')}
      text={t('crashed.text')}
      retryLabel={t('failure.reload')}
      onRetry={() => location.reload()}
    />
  )
}
