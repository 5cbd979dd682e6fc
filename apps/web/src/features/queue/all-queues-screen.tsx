import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined'
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled'
import type { Department } from '@mendline/domain'
import { ErrorState, LoadingState, useUi } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../server/use-failure-text'
import { Page } from '../../shell/page'
import { useQueueSummary } from '../../shell/queue-summary'
import { useViewer } from '../../viewer'
import type { QueueSearch } from './queue-search'
import './queue.css'

const COLUMNS = ['overdue', 'dueToday', 'later', 'opensLater', 'waiting', 'unassigned'] as const
type Column = (typeof COLUMNS)[number]

/** The list behind each number. */
const BEHIND: Readonly<Record<Column, QueueSearch>> = {
  overdue: { overdue: true },
  dueToday: { today: true },
  later: { later: true },
  opensLater: { state: 'LATER' },
  waiting: { state: 'WAITING' },
  unassigned: { assignee: 'none' },
}

/** Departments × how urgent their work is, live; every number opens the tasks behind it. */
export function AllQueuesScreen() {
  const { t } = useTranslation(['queue', 'shell'])
  const viewer = useViewer()
  const { departmentName } = useUi()
  const failureText = useFailureText()
  const { data, error, refetch } = useQueueSummary()
  const total = (column: Column) =>
    (data?.queueSummary ?? []).reduce((sum, counts) => sum + counts[column], 0)

  return (
    <Page title={t('allTitle')}>
      <div className="queues">
        {data === undefined && error !== undefined && (
          <ErrorState
            title={t('failed')}
            text={failureText(error)}
            retryLabel={t('shell:failure.retry')}
            onRetry={() => void refetch().catch(() => undefined)}
          />
        )}
        {data === undefined && error === undefined && (
          <LoadingState label={t('shell:common.loading')} rows={9} />
        )}
        {data !== undefined && (
          <>
            <div className="ml-table-scroll queues-scroll">
              <table className="ml-table">
                <thead>
                  <tr>
                    <th scope="col">{t('column.department')}</th>
                    {COLUMNS.map((column) => (
                      <th key={column} scope="col" className="ml-num">
                        {t(`column.${column}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {data.queueSummary.map((counts) => (
                    <tr
                      key={counts.department}
                      data-own={counts.department === viewer.department || undefined}
                    >
                      <th scope="row">{departmentName(counts.department)}</th>
                      {COLUMNS.map((column) => (
                        <td key={column} className="ml-num">
                          <Count department={counts.department} column={column} count={counts[column]} />
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
                <tfoot>
                  <tr>
                    <th scope="row">{t('column.total')}</th>
                    {COLUMNS.map((column) => (
                      <td key={column} className="ml-num">
                        {total(column)}
                      </td>
                    ))}
                  </tr>
                </tfoot>
              </table>
            </div>
            <p className="queue-keys">{t('allIntro')}</p>
          </>
        )}
      </div>
    </Page>
  )
}

interface CountProps {
  readonly department: Department
  readonly column: Column
  readonly count: number
}

function Count({ department, column, count }: CountProps) {
  const { t } = useTranslation('queue')
  const { departmentName } = useUi()
  if (count === 0) return <span className="queues-none">0</span>
  return (
    <Link
      to="/queue"
      search={{ department, ...BEHIND[column] }}
      aria-label={`${departmentName(department)}, ${t(`column.${column}`).replaceAll('\u00ad', '')}: ${count}`}
      {...(column === 'overdue' ? { className: 'queues-late' } : {})}
      {...(column === 'dueToday' ? { className: 'queues-today' } : {})}
    >
      {column === 'overdue' && <ExclamationCircleFilled aria-hidden />}
      {column === 'dueToday' && <ClockCircleOutlined aria-hidden />} {count}
    </Link>
  )
}
