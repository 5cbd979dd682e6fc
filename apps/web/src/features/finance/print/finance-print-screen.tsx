import { useQuery } from '@apollo/client/react'
import { seesAllMoney } from '@mendline/domain'
import { ErrorState, LoadingState } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../../server/use-failure-text'
import { useViewer } from '../../../viewer'
import { FINANCE_BREAKDOWN, FINANCE_CHOICES, FINANCE_PIVOT } from '../breakdown/breakdown-queries'
import { filterOf, periodOf } from '../breakdown/cost-filter'
import { groupByOf, pivotChoiceOf } from '../breakdown/pivot-choices'
import type { FinanceSearch } from '../finance-search'
import { NotForYou } from '../not-for-you'
import { BreakdownSheet } from './breakdown-sheet'
import { FINANCE_COMPANY } from './company-query'
import './print.css'

interface FinancePrintScreenProps {
  readonly search: FinanceSearch
}

/** The breakdown on paper: the same filters, the same questions, the same numbers. */
export function FinancePrintScreen({ search }: FinancePrintScreenProps) {
  const viewer = useViewer()
  return (
    <main>
      {seesAllMoney(viewer) ? (
        <Loaded search={search} />
      ) : (
        <div className="finance-print-state">
          <NotForYou />
        </div>
      )}
    </main>
  )
}

function Loaded({ search }: FinancePrintScreenProps) {
  const { t } = useTranslation(['finance', 'shell'])
  const failureText = useFailureText()
  const key = JSON.stringify(filterOf(search))
  const filter = useMemo(() => JSON.parse(key) as ReturnType<typeof filterOf>, [key])
  const choice = pivotChoiceOf(search)
  const options = { fetchPolicy: 'network-only' } as const
  const breakdown = useQuery(FINANCE_BREAKDOWN, { ...options, variables: { filter } })
  const pivot = useQuery(FINANCE_PIVOT, {
    ...options,
    variables: { filter, groupBy: [...groupByOf(choice)] },
  })
  const choices = useQuery(FINANCE_CHOICES, { ...options, variables: { filter: periodOf(search) } })
  const company = useQuery(FINANCE_COMPANY, options)
  const period = periodOf(search)
  const title = `${t('print.title')} ${period.from} ${period.to}`
  useEffect(() => {
    // What a browser proposes as the name of the file.
    document.title = title
  }, [title])

  const error = breakdown.error ?? pivot.error ?? company.error ?? choices.error
  if (breakdown.data && pivot.data && company.data && choices.data) {
    const settings = company.data.settings
    const value = (name: string) => settings.find(({ key: each }) => each === name)?.value ?? ''
    return (
      <BreakdownSheet
        search={search}
        breakdown={breakdown.data}
        pivot={pivot.data.costBreakdown}
        choice={choice}
        choices={choices.data}
        company={{ zh: value('COMPANY_NAME_ZH'), en: value('COMPANY_NAME_EN') }}
        tools={
          <Link to="/finance" search={search}>
            {t('print.back')}
          </Link>
        }
      />
    )
  }
  return (
    <div className="finance-print-state">
      {error === undefined ? (
        <LoadingState label={t('shell:common.loading')} rows={12} />
      ) : (
        <ErrorState
          title={t('failed')}
          text={failureText(error)}
          retryLabel={t('shell:failure.reload')}
          onRetry={() => location.reload()}
        />
      )}
    </div>
  )
}
