import { useQuery } from '@apollo/client/react'
import { COST_DIMENSIONS, COST_TEXT, type CostDimension } from '@mendline/domain'
import { EmptyState, ErrorState, LoadingState, useUi } from '@mendline/ui'
import { Select } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CostFilter } from '../../../gql/graphql'
import { useFailureText } from '../../../server/use-failure-text'
import { NONE, type FinanceSearch, type Mark } from '../finance-search'
import { FINANCE_PIVOT } from './breakdown-queries'
import { pivotOf } from './pivot'
import { groupByOf, pivotChoiceOf } from './pivot-choices'
import { PivotTable } from './pivot-table'

interface PivotSectionProps {
  readonly search: FinanceSearch
  readonly filter: CostFilter
  readonly onSearch: (change: FinanceSearch) => void
  readonly onOpen: (mark: Mark) => void
}

/** A table the reader lays out: one or two dimensions down, one across. */
export function PivotSection({ search, filter, onSearch, onOpen }: PivotSectionProps) {
  const { t } = useTranslation(['finance', 'shell'])
  const { language } = useUi()
  const failureText = useFailureText()
  const choice = pivotChoiceOf(search)
  const [first, second] = choice.rows
  const { data, previousData, error, loading, refetch } = useQuery(FINANCE_PIVOT, {
    variables: { filter, groupBy: [...groupByOf(choice)] },
    fetchPolicy: 'cache-and-network',
  })
  const shown = data?.costBreakdown
  const pivot = useMemo(
    () =>
      shown === undefined
        ? null
        : pivotOf(
            shown.rows,
            [first, second].filter((one) => one !== undefined),
            choice.column,
            shown.total.currency,
          ),
    [shown, first, second, choice.column],
  )
  const options = (except: readonly (CostDimension | null | undefined)[]) =>
    COST_DIMENSIONS.filter((dimension) => !except.includes(dimension)).map((value) => ({
      value,
      label: COST_TEXT.dimension[value][language],
    }))
  const none = { value: NONE, label: t('pivot.none') } as const
  const rowsOf = (one: CostDimension | undefined, two: CostDimension | undefined) =>
    onSearch({ rows: [one, two].filter((each) => each !== undefined) })
  return (
    <>
      <div className="finance-pivot-choices">
        <label>
          {t('pivot.first')}
          <Select
            value={first ?? null}
            aria-label={t('pivot.first')}
            popupMatchSelectWidth={false}
            options={options([second])}
            onChange={(value: CostDimension | null) => rowsOf(value ?? undefined, second)}
          />
        </label>
        <label>
          {t('pivot.second')}
          <Select<CostDimension | typeof NONE>
            value={second ?? NONE}
            aria-label={t('pivot.second')}
            popupMatchSelectWidth={false}
            options={[none, ...options([first])]}
            onChange={(value) => rowsOf(first, value === NONE ? undefined : value)}
          />
        </label>
        <label>
          {t('pivot.column')}
          <Select<CostDimension | typeof NONE>
            value={choice.column ?? NONE}
            aria-label={t('pivot.column')}
            popupMatchSelectWidth={false}
            options={[none, ...options([first, second])]}
            onChange={(value) => onSearch({ column: value })}
          />
        </label>
      </div>
      {error !== undefined && data === undefined ? (
        <ErrorState
          title={t('failed')}
          text={failureText(error)}
          retryLabel={t('shell:failure.retry')}
          onRetry={() => void refetch().catch(() => undefined)}
        />
      ) : pivot === null ? (
        <LoadingState label={t('shell:common.loading')} rows={previousData === undefined ? 6 : 3} />
      ) : pivot.groups.length === 0 ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      ) : (
        <div aria-busy={loading}>
          <PivotTable choice={choice} pivot={pivot} onOpen={onOpen} />
        </div>
      )}
    </>
  )
}
