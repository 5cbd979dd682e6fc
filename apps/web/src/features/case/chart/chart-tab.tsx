import ApartmentOutlined from '@ant-design/icons/ApartmentOutlined'
import PrinterOutlined from '@ant-design/icons/PrinterOutlined'
import { STEP_STATUSES, type StepStatus } from '@mendline/domain'
import { ProcedureChart, type ChartStep } from '@mendline/ui/procedure-chart'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageCase } from '../case-query'
import { chartSteps } from './chart-steps'

interface ChartTabProps {
  readonly repairCase: PageCase
  readonly onOpen: (taskId: string) => void
}

/** The procedure of this case, live. */
export function ChartTab({ repairCase, onOpen }: ChartTabProps) {
  const { t } = useTranslation(['case', 'domain'])
  const steps = useMemo(() => chartSteps(repairCase.steps), [repairCase.steps])
  const statusText = Object.fromEntries(
    STEP_STATUSES.map((status) => [status, t(`domain:stepStatus.${status}`)]),
  ) as Record<StepStatus, string>
  const open = ({ step, owner }: ChartStep) => {
    const task = repairCase.steps.find((row) => row.step === step && row.owner === owner)?.taskId
    if (task != null) onOpen(task)
  }
  return (
    <ProcedureChart
      steps={steps}
      statusText={statusText}
      onOpen={open}
      action={
        <>
          <Link
            to="/cases/$number/print/$form"
            params={{ number: repairCase.number, form: 'flow-chart' }}
            target="_blank"
          >
            <PrinterOutlined /> {t('chart.print')}
          </Link>
          <Link
            to="/procedure/$region"
            params={{ region: repairCase.region === 'OVERSEAS' ? 'overseas' : 'domestic' }}
            target="_blank"
          >
            <ApartmentOutlined /> {t('chart.general')}
          </Link>
        </>
      }
    />
  )
}
