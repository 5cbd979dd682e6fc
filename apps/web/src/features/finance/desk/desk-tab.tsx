import { useQuery } from '@apollo/client/react'
import { EmptyState, ErrorState, LoadingState, MoneyText, RelativeTime } from '@mendline/ui'
import { Button, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../../server/use-failure-text'
import { useQueueChanges } from '../../../shell/queue-summary'
import type { FinanceTabProps } from '../finance-search'
import { FINANCE_DESK } from './desk-queries'
import { StatementPanel } from './statement-panel'
import './desk.css'

const PAGE = 50

/** The statements that wait for FINANCE, by age or amount, and the chosen one line by line (W5.8, W4.6). */
export function DeskTab({ search, onSearch }: FinanceTabProps) {
  const { t } = useTranslation(['finance', 'shell'])
  const failureText = useFailureText()
  const orderBy = search.largest === true ? 'LARGEST' : 'OLDEST'
  const { data, error, refetch, fetchMore } = useQuery(FINANCE_DESK, {
    variables: { orderBy, first: PAGE, after: null },
    fetchPolicy: 'cache-and-network',
  })
  useQueueChanges(refetch)
  if (data === undefined) {
    if (error === undefined) return <LoadingState label={t('shell:common.loading')} rows={8} />
    return (
      <ErrorState
        title={t('failed')}
        text={failureText(error)}
        retryLabel={t('shell:failure.retry')}
        onRetry={() => void refetch().catch(() => undefined)}
      />
    )
  }
  const { edges, pageInfo, totalCount } = data.costStatementsToConfirm
  const waiting = edges.map(({ node }) => node)
  if (waiting.length === 0) return <EmptyState title={t('desk.none')} text={t('desk.noneText')} />
  const chosen = waiting.find(({ repairCase }) => repairCase.id === search.caseId) ?? null
  const next = () => {
    const index = waiting.findIndex(({ repairCase }) => repairCase.id === search.caseId)
    onSearch({ caseId: waiting[index + 1]?.repairCase.id })
    void refetch()
  }
  return (
    <div className="desk">
      <div className="finance-bar">
        <Segmented
          value={orderBy}
          onChange={(value) => onSearch({ largest: value === 'LARGEST' ? true : undefined })}
          options={[
            { value: 'OLDEST', label: t('desk.oldest') },
            { value: 'LARGEST', label: t('desk.largest') },
          ]}
        />
        <span className="ml-secondary">{t('desk.count', { count: totalCount ?? waiting.length })}</span>
      </div>
      <div className="desk-columns" data-open={chosen !== null || undefined}>
        <div className="ml-table-scroll desk-list">
          <table className="ml-table">
            <caption className="ml-visually-hidden">{t('tab.confirm')}</caption>
            <thead>
              <tr>
                <th>{t('desk.case')}</th>
                <th>{t('desk.submitted')}</th>
                <th className="ml-num">{t('desk.total')}</th>
              </tr>
            </thead>
            <tbody>
              {waiting.map((statement) => (
                <tr key={statement.id} aria-selected={statement === chosen}>
                  <td>
                    <button
                      type="button"
                      className="desk-open"
                      onClick={() => onSearch({ caseId: statement.repairCase.id })}
                    >
                      <span className="ml-mono">{statement.repairCase.number}</span>
                    </button>
                    <div className="ml-secondary desk-customer">{statement.repairCase.customer.name}</div>
                  </td>
                  <td>
                    <RelativeTime at={statement.at} />
                    <div className="ml-secondary">{statement.by?.name}</div>
                  </td>
                  <td className="ml-num">
                    <MoneyText money={{ amount: statement.total, currency: statement.currency }} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {pageInfo.hasNextPage && (
            <div className="finance-more">
              <Button
                onClick={() =>
                  void fetchMore({ variables: { orderBy, first: PAGE, after: pageInfo.endCursor } })
                }
              >
                {t('shell:common.more')}
              </Button>
            </div>
          )}
        </div>
        {chosen === null ? (
          <p className="ml-secondary desk-choose">{t('desk.choose')}</p>
        ) : (
          <StatementPanel key={chosen.id} caseId={chosen.repairCase.id} onDone={next} />
        )}
      </div>
    </div>
  )
}
