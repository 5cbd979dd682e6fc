import PrinterOutlined from '@ant-design/icons/PrinterOutlined'
import type { Department, StepId } from '@mendline/domain'
import { EmptyState, ErrorState, LoadingState, MoneyText } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { costsAreHidden } from '../../../cost-chain/chain'
import { useFailureText } from '../../../server/use-failure-text'
import { useViewer, type Viewer } from '../../../viewer'
import type { PageCase } from '../case-query'
import type { CaseLive } from '../use-case-live'
import { useCaseQuery } from '../use-case-query'
import { useChanged } from '../use-changed'
import { Claims } from './claims'
import { CostActDialog } from './cost-act-dialog'
import { CostActsContext, useCostActs, type CostAct, type CostActs } from './cost-acts'
import { CostItems } from './cost-items'
import { costState } from './cost-state'
import { CASE_COSTS, type CaseCosts } from './costs-query'
import { EstimateSections } from './estimate-sections'
import { InternalShares } from './internal-shares'
import { Receivables } from './receivables'
import { Statements } from './statements'
import { WhoBears } from './who-bears'
import './costs.css'

interface CostsTabProps {
  readonly repairCase: PageCase
  readonly live: CaseLive
  /** Opens a step of the reader's department once more. */
  readonly onOpenStep: (step: StepId) => void
}

/** What the case cost, who bears it, what the customer owes. */
export function CostsTab({ repairCase, live, onOpenStep }: CostsTabProps) {
  const { t } = useTranslation(['case', 'shell'])
  const failureText = useFailureText()
  const { data, error, refetch } = useCaseQuery(CASE_COSTS, { id: repairCase.id }, live.changes)
  const [act, setAct] = useState<CostAct | null>(null)
  const viewer = useViewer()
  const acts: CostActs = {
    may: (action) => repairCase.availableActions.some((offer) => offer.action === action && offer.allowed),
    open: setAct,
    change: (department) =>
      changesCosts(repairCase, viewer, department) ? () => onOpenStep('declare-costs') : null,
  }
  const costs = data?.repairCase
  if (costs != null) {
    return (
      <CostActsContext value={acts}>
        <Costs costs={costs} repairCase={repairCase} />
        <EstimateSections id={repairCase.id} changes={live.changes} />
        {act !== null && (
          <CostActDialog
            costs={costs}
            act={act}
            onClose={() => setAct(null)}
            onDone={() => {
              setAct(null)
              void refetch().catch(() => undefined)
            }}
          />
        )}
      </CostActsContext>
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

/** Whether the reader may change the department's lines: their own, and until they are submitted (W5.8). */
function changesCosts({ steps }: PageCase, viewer: Viewer, department: Department): boolean {
  const submitted = steps.some(({ step, status }) => step === 'collect-costs' && status === 'DONE')
  const own = steps.some(({ step, owner }) => step === 'declare-costs' && owner === department)
  return own && !submitted && viewer.department === department
}

interface CostsProps {
  readonly costs: CaseCosts
  readonly repairCase: PageCase
}

function Costs({ costs, repairCase }: CostsProps) {
  const { t } = useTranslation('case')
  const { number } = repairCase
  const changed = useChanged(
    useMemo(() => new Map(costs.costItems.map((item) => [item.id, costState(costs, item)])), [costs]),
  )
  const { costItems, costDeclarations, costStatements, receivables, internalTracings, supplierClaims } = costs
  const hidden = costsAreHidden(costs)
  const mayClaim = useCostActs().may('repairCaseClaim')
  const lines = costItems.length + costDeclarations.length
  // Who does not see the costs may still see, or claim, what others wrote about them.
  const more = costStatements.length + receivables.length + internalTracings.length + supplierClaims.length
  if (hidden && lines + more === 0 && !mayClaim)
    return <EmptyState title={t('costs.hidden')} text={t('costs.hiddenText')} />
  if (!hidden && lines === 0) {
    const over = repairCase.closedAt !== null
    return (
      <EmptyState
        title={t(over ? 'costs.none' : 'costs.empty')}
        text={t(over ? 'costs.noneText' : 'costs.emptyText')}
      />
    )
  }
  return (
    <div className="case-costs">
      <KeyFigures costs={costs} hidden={hidden} />
      {!hidden && (
        <section aria-labelledby="case-cost-chain">
          <div className="case-cost-head">
            <h2 id="case-cost-chain">{t('chain.title')}</h2>
            <Link
              to="/cases/$number/print/$form"
              params={{ number, form: 'cost-sheet' }}
              search={{}}
              target="_blank"
            >
              <PrinterOutlined /> {t('files.COSTS')}
            </Link>
          </div>
          <WhoBears costs={costs} />
        </section>
      )}
      {lines > 0 && (
        <section aria-labelledby="case-cost-items">
          <h2 id="case-cost-items">{t('costs.items')}</h2>
          <CostItems costs={costs} changed={changed} />
        </section>
      )}
      {costStatements.length > 0 && (
        <section aria-labelledby="case-cost-statements">
          <h2 id="case-cost-statements">{t('costs.statement')}</h2>
          <Statements costs={costs} />
        </section>
      )}
      {(!hidden || receivables.length > 0) && (
        <section aria-labelledby="case-cost-receivable">
          <h2 id="case-cost-receivable">{t('costs.receivable')}</h2>
          <Receivables costs={costs} />
        </section>
      )}
      {(internalTracings.length > 0 || (!hidden && costs.costBases.length > 0)) && (
        <section aria-labelledby="case-cost-internal">
          <h2 id="case-cost-internal">{t('costs.internal')}</h2>
          <InternalShares costs={costs} />
        </section>
      )}
      {(!hidden || supplierClaims.length > 0 || mayClaim) && (
        <section aria-labelledby="case-cost-claims">
          <h2 id="case-cost-claims">{t('costs.claim.section')}</h2>
          <Claims costs={costs} />
        </section>
      )}
    </div>
  )
}

interface KeyFiguresProps {
  readonly costs: CaseCosts
  readonly hidden: boolean
}

function KeyFigures({ costs, hidden }: KeyFiguresProps) {
  const { t } = useTranslation('case')
  const { receivableBalance } = costs
  return (
    <>
      <dl className="case-cost-figures">
        {!hidden && (
          <Figure label={t('costs.total')}>
            <MoneyText money={costs.costTotal} />
          </Figure>
        )}
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
      {hidden && <p className="ml-secondary">{t('costs.hiddenText')}</p>}
      {costs.costTotal === null && !hidden && <p className="ml-secondary">{t('costs.ratesMissing')}</p>}
    </>
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
