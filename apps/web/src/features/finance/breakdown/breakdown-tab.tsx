import { useQuery } from '@apollo/client/react'
import PrinterOutlined from '@ant-design/icons/PrinterOutlined'
import { EmptyState, ErrorState, LoadingState } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../../server/use-failure-text'
import type { CostSearch, FinanceTabProps, Mark } from '../finance-search'
import { BreakdownFilters } from './breakdown-filters'
import { FINANCE_BREAKDOWN } from './breakdown-queries'
import { cleared, filterOf, isFiltered, periodOf } from './cost-filter'
import { ExportButtons } from './export-buttons'
import { FlowSection } from './flow-section'
import { MonthChart } from './month-chart'
import { PivotSection } from './pivot-section'
import { PostingsPanel } from './postings-panel'
import { SummaryRow } from './summary-row'
import { TopTable } from './top-table'

/** Who bears what: figures, charts and a table of the costs confirmed in some months, each number opening its lines. */
export function BreakdownTab({ search, onSearch }: FinanceTabProps) {
  const { t } = useTranslation(['finance', 'shell'])
  const failureText = useFailureText()
  const key = JSON.stringify(filterOf(search))
  const filter = useMemo(() => JSON.parse(key) as ReturnType<typeof filterOf>, [key])
  const { data, previousData, error, loading, refetch } = useQuery(FINANCE_BREAKDOWN, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  })
  const shown = data ?? (loading ? previousData : undefined)
  const open = (mark: Mark) => onSearch({ mark })
  const change = (filters: CostSearch) => onSearch({ ...filters, mark: undefined })
  return (
    <div className="finance-breakdown">
      <BreakdownFilters search={search} onChange={change} />
      <div className="finance-actions">
        <ExportButtons filter={filter} />
        <Link to="/finance/print" search={{ ...search, tab: undefined, mark: undefined }} className="ant-btn">
          <PrinterOutlined aria-hidden /> {t('print.open')}
        </Link>
      </div>
      {shown === undefined ? (
        error === undefined ? (
          <LoadingState label={t('shell:common.loading')} rows={10} />
        ) : (
          <ErrorState
            title={t('failed')}
            text={failureText(error)}
            retryLabel={t('shell:failure.retry')}
            onRetry={() => void refetch().catch(() => undefined)}
          />
        )
      ) : (
        <div className="finance-content" aria-busy={loading}>
          <SummaryRow byParty={shown.byParty} onOpen={open} />
          {shown.byMonth.rows.length === 0 ? (
            <EmptyState
              title={t('empty.title')}
              text={isFiltered(search) ? t('empty.filtered') : t('empty.text')}
              {...(isFiltered(search)
                ? { action: <Button onClick={() => change(cleared())}>{t('filter.clear')}</Button> }
                : {})}
            />
          ) : (
            <>
              <Section title={t('months.title')}>
                <MonthChart byMonth={shown.byMonth} period={periodOf(search)} onOpen={open} />
              </Section>
              <Section title={t('flow.title')}>
                <FlowSection flow={shown.flow} onOpen={open} />
              </Section>
              <div className="finance-pair">
                <Section title={t('top.customers')}>
                  <TopTable
                    title={t('top.customers')}
                    dimension="CUSTOMER"
                    top={shown.byCustomer}
                    onOpen={open}
                  />
                </Section>
                <Section title={t('top.models')}>
                  <TopTable title={t('top.models')} dimension="MODEL" top={shown.byModel} onOpen={open} />
                </Section>
              </div>
              <Section title={t('pivot.title')}>
                <PivotSection search={search} filter={filter} onSearch={onSearch} onOpen={open} />
              </Section>
            </>
          )}
        </div>
      )}
      {search.mark !== undefined && (
        <PostingsPanel
          key={JSON.stringify(search.mark)}
          filter={filter}
          mark={search.mark}
          onClose={() => onSearch({ mark: undefined })}
        />
      )}
    </div>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="finance-section">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
