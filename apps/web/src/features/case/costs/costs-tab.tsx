import { EmptyState, ErrorState, LoadingState, MoneyText } from '@mendline/ui'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../../server/use-failure-text'
import type { PageCase } from '../case-query'
import type { CaseLive } from '../use-case-live'
import { useCaseQuery } from '../use-case-query'
import { useChanged } from '../use-changed'
import { CostItems } from './cost-items'
import { costState } from './cost-state'
import { CASE_COSTS, type CaseCosts } from './costs-query'
import { EstimateSections } from './estimate-sections'
import { InternalShares } from './internal-shares'
import { Receivables } from './receivables'
import { Statements } from './statements'
import './costs.css'

interface CostsTabProps {
  readonly repairCase: PageCase
  readonly live: CaseLive
}

/** What the case cost, who bears it, what the customer owes. */
export function CostsTab({ repairCase, live }: CostsTabProps) {
  const { t } = useTranslation(['case', 'shell'])
  const failureText = useFailureText()
  const { data, error, refetch } = useCaseQuery(CASE_COSTS, { id: repairCase.id }, live.changes)
  if (data?.repairCase != null) {
    return (
      <>
        <Costs costs={data.repairCase} />
        <EstimateSections id={repairCase.id} changes={live.changes} />
      </>
    )
  }
  if (error !== undefined) {
    return (
      <ErrorState
        title={t('failed')}
        text={failureText(error)}
        retryLabel={t('shell:failure.retry')}
        onRetry={() => void refetch().catch(() => undefined)}
      />
    )
  }
  return <LoadingState label={t('shell:common.loading')} />
}

function Costs({ costs }: { readonly costs: CaseCosts }) {
  const { t } = useTranslation('case')
  const changed = useChanged(
    useMemo(() => new Map(costs.costItems.map((item) => [item.id, costState(costs, item)])), [costs]),
  )
  const { costItems, costDeclarations, costStatements, receivableBalance, internalTracings } = costs
  if (costItems.length + costDeclarations.length === 0)
    return <EmptyState title={t('costs.empty')} text={t('costs.emptyText')} />
  return (
    <div className="case-costs">
      <dl className="case-cost-figures">
        <Figure label={t('costs.total')}>
          <MoneyText money={costs.costTotal} />
        </Figure>
        {costs.customerShare !== null && (
          <Figure label={t('costs.shares')}>
            {costs.freeOfCharge === true
              ? t('summary.free')
              : t('summary.sharesText', {
                  customer: String(costs.customerShare),
                  company: String(costs.companyShare ?? 0),
                })}
          </Figure>
        )}
        {receivableBalance !== null && (
          <>
            <Figure label={t('costs.charged')}>
              <MoneyText money={receivableBalance.charged} />
            </Figure>
            <Figure label={t('costs.open')}>
              <MoneyText money={receivableBalance.open} />
            </Figure>
          </>
        )}
      </dl>
      <section aria-labelledby="case-cost-items">
        <h2 id="case-cost-items">{t('costs.items')}</h2>
        <CostItems costs={costs} changed={changed} />
      </section>
      {costStatements.length > 0 && (
        <section aria-labelledby="case-cost-statements">
          <h2 id="case-cost-statements">{t('costs.statement')}</h2>
          <Statements costs={costs} />
        </section>
      )}
      <section aria-labelledby="case-cost-receivable">
        <h2 id="case-cost-receivable">{t('costs.receivable')}</h2>
        <Receivables costs={costs} />
      </section>
      {(internalTracings.length > 0 || costs.costBases.length > 0) && (
        <section aria-labelledby="case-cost-internal">
          <h2 id="case-cost-internal">{t('costs.internal')}</h2>
          <InternalShares costs={costs} />
        </section>
      )}
    </div>
  )
}

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
