import { useQuery } from '@apollo/client/react'
import { RECEIVABLE_AGES } from '@mendline/domain'
import {
  CaseNumber,
  dateText,
  EmptyState,
  ErrorState,
  LoadingState,
  MoneyText,
  Tag,
  useUi,
} from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../../server/use-failure-text'
import type { FinanceTabProps } from '../finance-search'
import { FINANCE_RECEIVABLES } from './receivable-queries'
import './receivables.css'

const PAGE = 50

/** Open invoices by how long they are past their due day; each age opens its invoices (W5.8). */
export function ReceivablesTab({ search, onSearch }: FinanceTabProps) {
  const { t } = useTranslation(['finance', 'shell'])
  const { language } = useUi()
  const failureText = useFailureText()
  const age = search.age ?? null
  const { data, error, refetch, fetchMore } = useQuery(FINANCE_RECEIVABLES, {
    variables: { age, first: PAGE, after: null },
    fetchPolicy: 'cache-and-network',
  })
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
  const { edges, pageInfo } = data.receivables
  if (data.receivablesByAge.length === 0)
    return <EmptyState title={t('receivables.none')} text={t('receivables.noneText')} />
  return (
    <div className="receivables">
      <div className="receivables-ages" role="group" aria-label={t('receivables.byAge')}>
        {RECEIVABLE_AGES.map((each) => {
          const rows = data.receivablesByAge.filter((row) => row.age === each)
          const count = rows.reduce((all, row) => all + row.count, 0)
          return (
            <button
              key={each}
              type="button"
              className="receivables-age"
              aria-pressed={age === each}
              disabled={count === 0 && age !== each}
              onClick={() => onSearch({ age: age === each ? undefined : each })}
            >
              <span>{t(`receivables.age.${each}`)}</span>
              <span className="ml-secondary">{t('receivables.count', { count })}</span>
              {rows.map((row) => (
                <strong key={row.open.currency}>
                  <MoneyText money={row.open} />
                </strong>
              ))}
            </button>
          )
        })}
      </div>
      <div className="ml-table-scroll">
        <table className="ml-table">
          <caption className="ml-visually-hidden">{t('tab.receivables')}</caption>
          <thead>
            <tr>
              <th>{t('receivables.invoice')}</th>
              <th>{t('receivables.case')}</th>
              <th>{t('receivables.customer')}</th>
              <th>{t('receivables.dueOn')}</th>
              <th>{t('receivables.late')}</th>
              <th className="ml-num">{t('receivables.charged')}</th>
              <th className="ml-num">{t('receivables.open')}</th>
            </tr>
          </thead>
          <tbody>
            {edges.map(({ node }) => (
              <tr key={node.id}>
                <td className="ml-mono">{node.invoiceNumber}</td>
                <td>
                  <Link
                    to="/cases/$number"
                    params={{ number: node.repairCase.number }}
                    search={{ tab: 'costs' }}
                  >
                    <CaseNumber number={node.repairCase.number} />
                  </Link>
                </td>
                <td>{node.repairCase.customer.name}</td>
                <td>{dateText(node.dueOn, language)}</td>
                <td>
                  {node.daysPastDue > 0 ? (
                    <Tag tone="late">{t('receivables.daysLate', { count: node.daysPastDue })}</Tag>
                  ) : (
                    t('receivables.notDue')
                  )}
                </td>
                <td className="ml-num">
                  <MoneyText money={node} />
                </td>
                <td className="ml-num">
                  <MoneyText money={node.open} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pageInfo.hasNextPage && (
        <div className="finance-more">
          <Button
            onClick={() => void fetchMore({ variables: { age, first: PAGE, after: pageInfo.endCursor } })}
          >
            {t('shell:common.more')}
          </Button>
        </div>
      )}
    </div>
  )
}
