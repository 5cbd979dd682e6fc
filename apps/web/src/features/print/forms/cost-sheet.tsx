import { useQuery } from '@apollo/client/react'
import { EmptyState, ErrorState, LoadingState } from '@mendline/ui'
import { FormBox, FormField, PrintSheet, Signatures } from '@mendline/ui/print-sheet'
import { useTranslation } from 'react-i18next'
import { costsAreHidden } from '../../../cost-chain/chain'
import { useFailureText } from '../../../server/use-failure-text'
import { PRINT_COSTS, type PrintCosts } from '../cost-sheet-query'
import type { SheetProps } from '../sheet-props'
import { dayOf } from '../words'
import { CostBearers } from './cost-bearers'
import { CostClaims } from './cost-claims'
import { CostLines } from './cost-lines'
import { CostReceivables } from './cost-receivables'
import { CostSplit } from './cost-split'

/** 费用承担表 (W5.3, W5.7, W5.8): the whole chain on one sheet, for those who may see it. */
export function CostSheet(props: SheetProps) {
  const { t } = useTranslation(['case', 'shell'])
  const failureText = useFailureText()
  const { data, error, refetch } = useQuery(PRINT_COSTS, {
    variables: { number: props.repairCase.number },
    fetchPolicy: 'network-only',
  })
  const costs = data?.repairCase
  if (costs != null && costs.costItems.length > 0 && !costsAreHidden(costs))
    return <Filled costs={costs} {...props} />
  return (
    <main className="print-state">
      {error !== undefined ? (
        <ErrorState
          title={t('failed')}
          text={failureText(error)}
          retryLabel={t('shell:failure.retry')}
          onRetry={() => void refetch().catch(() => undefined)}
        />
      ) : costs == null ? (
        <LoadingState label={t('loading')} rows={12} />
      ) : costsAreHidden(costs) ? (
        <EmptyState title={t('costs.hidden')} text={t('costs.hiddenText')} action={props.tools} />
      ) : (
        <EmptyState title={t('print.nothing')} text={t('costs.emptyText')} action={props.tools} />
      )}
    </main>
  )
}

function Filled({ costs, repairCase: c, company, tools }: SheetProps & { readonly costs: PrintCosts }) {
  const confirmed = costs.costConfirmations.at(-1)
  const stated = costs.costStatements.at(-1)
  const traced = costs.internalTracings.at(-1)
  return (
    <PrintSheet
      company={company}
      title={{ zh: '费用承担表', en: 'Who bears the costs' }}
      number={`${c.number}-C`}
      landscape
      tools={tools}
    >
      <FormBox>
        <FormField label={{ zh: '个案编号', en: 'Case No.' }}>{c.number}</FormField>
        <FormField label={{ zh: '客户', en: 'Customer' }}>{c.customer.name}</FormField>
        <FormField label={{ zh: '型号与数量', en: 'Model and quantity' }}>
          {c.model.code} × {c.quantity}
        </FormField>
      </FormBox>
      <CostLines costs={costs} />
      <CostBearers costs={costs} />
      <CostReceivables costs={costs} />
      <CostSplit costs={costs} />
      <CostClaims costs={costs} />
      <Signatures
        signatures={[
          {
            label: { zh: '费用汇总', en: 'Stated by' },
            name: stated?.by?.name,
            date: stated === undefined ? undefined : dayOf(stated.at),
          },
          {
            label: { zh: '财务中心确认', en: 'Confirmed, finance' },
            name: confirmed?.by?.name,
            date: confirmed === undefined ? undefined : dayOf(confirmed.at),
          },
          {
            label: { zh: '品质中心分摊', en: 'Split, quality centre' },
            name: traced?.by?.name,
            date: traced === undefined ? undefined : dayOf(traced.at),
          },
          { label: { zh: '总经理', en: 'General manager' } },
        ]}
      />
    </PrintSheet>
  )
}
