import { useQuery } from '@apollo/client/react'
import { COST_DIMENSIONS, COST_TEXT, formatMoney } from '@mendline/domain'
import { CaseNumber, EmptyState, ErrorState, LoadingState, MoneyText, monthText, useUi } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { App, Button, Drawer } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CostFilter } from '../../../gql/graphql'
import { useFailureText } from '../../../server/use-failure-text'
import type { Mark } from '../finance-search'
import { FINANCE_PIVOT, FINANCE_POSTINGS } from './breakdown-queries'
import { narrowed } from './cost-filter'
import { useKeyText } from './use-key-text'

interface PostingsPanelProps {
  readonly filter: CostFilter
  readonly mark: Mark
  readonly onClose: () => void
}

const PAGE = 50

/** The lines behind a mark: the server adds them up by the same filter, so the sum is the mark's. */
export function PostingsPanel({ filter, mark, onClose }: PostingsPanelProps) {
  const { t } = useTranslation(['finance', 'shell'])
  const { language, departmentName } = useUi()
  const failureText = useFailureText()
  const keyText = useKeyText()
  const { message } = App.useApp()
  const [loadingMore, setLoadingMore] = useState(false)
  const narrow = useMemo(() => narrowed(filter, mark), [filter, mark])
  const dimensions = COST_DIMENSIONS.filter((dimension) => mark[dimension] !== undefined)
  const sums = useQuery(FINANCE_PIVOT, {
    variables: { filter: narrow, groupBy: dimensions.slice(0, 3) },
    fetchPolicy: 'cache-and-network',
  })
  const { data, error, refetch, fetchMore } = useQuery(FINANCE_POSTINGS, {
    variables: { filter: narrow, first: PAGE },
    fetchPolicy: 'cache-and-network',
  })
  const page = data?.costPostings
  const [row] = sums.data?.costBreakdown.rows ?? []
  const labelOf = (dimension: (typeof dimensions)[number]) => {
    const value = mark[dimension] ?? ''
    const label = row?.keys.find((key) => key.dimension === dimension)?.label ?? value
    return keyText(dimension, { value, label })
  }
  const more = async () => {
    setLoadingMore(true)
    await fetchMore({ variables: { first: PAGE, after: page?.pageInfo.endCursor } }).catch(
      (problem: unknown) => message.error(failureText(problem)),
    )
    setLoadingMore(false)
  }
  return (
    <Drawer
      open
      size={560}
      closable={{ 'aria-label': t('shell:common.close') }}
      className="finance-panel"
      title={dimensions.length === 0 ? t('lines.all') : dimensions.map(labelOf).join(' · ')}
      onClose={onClose}
    >
      <dl className="finance-panel-facts">
        {dimensions.map((dimension) => (
          <div key={dimension}>
            <dt>{COST_TEXT.dimension[dimension][language]}</dt>
            <dd>{labelOf(dimension)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('lines.sum')}</dt>
          <dd>
            <strong className="finance-panel-sum">
              {sums.data === undefined ? '…' : formatMoney(sums.data.costBreakdown.total, language)}
            </strong>
            {page != null && (
              <span className="ml-secondary">{t('lines.count', { count: page.totalCount ?? 0 })}</span>
            )}
          </dd>
        </div>
      </dl>
      {page === undefined ? (
        error === undefined ? (
          <LoadingState label={t('shell:common.loading')} rows={6} />
        ) : (
          <ErrorState
            title={t('failed')}
            text={failureText(error)}
            retryLabel={t('shell:failure.retry')}
            onRetry={() => void refetch().catch(() => undefined)}
          />
        )
      ) : page.edges.length === 0 ? (
        <EmptyState title={t('lines.none')} />
      ) : (
        <ul className="finance-lines" aria-label={t('lines.label')}>
          {page.edges.map(({ node }) => (
            <li key={node.id}>
              <div className="finance-line-head">
                <CaseNumber number={node.repairCase.number}>
                  <Link
                    to="/cases/$number"
                    params={{ number: node.repairCase.number }}
                    search={{ tab: 'costs' }}
                  >
                    {node.repairCase.number}
                  </Link>
                </CaseNumber>
                <span className="ml-secondary">{monthText(node.month, language)}</span>
                <MoneyText money={{ amount: node.amount, currency: node.currency }} />
              </div>
              <div>{node.costItem.description}</div>
              <div className="ml-secondary">
                {[
                  COST_TEXT.category[node.category][language],
                  t('lines.enteredBy', { department: departmentName(node.declaredBy) }),
                  t('lines.borneBy', {
                    party:
                      node.department === null
                        ? COST_TEXT.party[node.party][language]
                        : departmentName(node.department),
                  }),
                ].join(' · ')}
              </div>
            </li>
          ))}
        </ul>
      )}
      {page?.pageInfo.hasNextPage === true && (
        <div className="finance-more">
          <Button loading={loadingMore} onClick={() => void more()}>
            {t('shell:common.more')}
          </Button>
        </div>
      )}
    </Drawer>
  )
}
