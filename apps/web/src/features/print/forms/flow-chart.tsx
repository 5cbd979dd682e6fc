import { Legend, ProcedureChart } from '@mendline/ui/procedure-chart'
import { PrintSheet } from '@mendline/ui/print-sheet'
import { STEP_STATUSES, type StepStatus } from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import type { SheetProps } from '../sheet-props'
import { momentOf } from '../words'

/** The procedure of the case as it stands, on one A4 landscape page. */
export function FlowChartSheet({ repairCase, company, tools, now }: SheetProps & { readonly now: string }) {
  const { t } = useTranslation('domain')
  const statusText = Object.fromEntries(
    STEP_STATUSES.map((status) => [status, t(`stepStatus.${status}`)]),
  ) as Record<StepStatus, string>
  const steps = repairCase.steps.map((step) => ({
    ...step,
    doneBy: step.doneBy?.name ?? null,
    assignee: step.assignee?.name ?? null,
  }))
  return (
    <PrintSheet
      company={company}
      title={{ zh: '售后维修流程图', en: 'Flow chart of the repair' }}
      number={repairCase.number}
      landscape
      tools={tools}
    >
      <div className="print-chart-head">
        <span>
          {repairCase.customer.name} · {repairCase.model.code} · {momentOf(now)}
        </span>
        <Legend statusText={statusText} />
      </div>
      <ProcedureChart steps={steps} statusText={statusText} onPaper />
    </PrintSheet>
  )
}
