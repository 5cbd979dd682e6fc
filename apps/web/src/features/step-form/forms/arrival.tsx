import { notFutureDay } from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import type { StepFormArrivalQuery } from '../../../gql/graphql'
import { FactList } from '../fields/fact-list'
import { today } from '../../../today'
import { FlatForm, type FlatField } from '../form/flat-form'
import { defineStepForm } from '../frame/define-step-form'
import { APPLY_RETURN, ARRIVAL_FACTS, DELIVER_TO_WAREHOUSE } from './arrival.operations'

type ArrivalCase = NonNullable<StepFormArrivalQuery['repairCase']>

interface ArrivalProps {
  readonly repairCase: ArrivalCase
}

interface Application {
  readonly defects: string
  readonly feeBasis?: string | null
  readonly qualityResponsibility?: string | null
  readonly note?: string | null
}

/** W5.4.1: the return application (FORM-MA-076); where the customer pays, with fees and later quality responsibility. */
export const applyReturn = defineStepForm({ facts: ARRIVAL_FACTS, Form: ApplyReturn })

function ApplyReturn({ repairCase }: ArrivalProps) {
  const { t } = useTranslation('step-form')
  const pays = (repairCase.customerShare ?? 0) > 0 && repairCase.freeOfCharge !== true
  const terms = repairCase.serviceAgreements.at(-1)
  const ofPayers: readonly FlatField<Application>[] = [
    { name: 'feeBasis', kind: 'area' },
    { name: 'qualityResponsibility', kind: 'area' },
  ]
  return (
    <FlatForm
      command={APPLY_RETURN}
      defaults={{
        defects: repairCase.description,
        feeBasis: pays ? (terms?.feeStandard ?? null) : null,
        qualityResponsibility: pays ? (terms?.qualityResponsibility ?? null) : null,
        note: null,
      }}
      fields={[
        { name: 'defects', kind: 'area' },
        ...(pays ? ofPayers : []),
        { name: 'note', kind: 'area', optional: true },
      ]}
    >
      <FactList
        lines={[
          { label: t('fact.customer'), value: repairCase.customer.name },
          { label: t('fact.units'), value: t('fact.unitCount', { count: repairCase.quantity }) },
        ]}
      />
    </FlatForm>
  )
}

/** W5.4.2: the units are handed in to the warehouse. */
export const deliverToWarehouse = defineStepForm({ facts: ARRIVAL_FACTS, Form: DeliverToWarehouse })

function DeliverToWarehouse({ repairCase }: ArrivalProps) {
  const { t } = useTranslation('step-form')
  const application = repairCase.returnApplications.at(-1)
  return (
    <FlatForm
      command={DELIVER_TO_WAREHOUSE}
      defaults={{ deliveredOn: today(), carrier: null, trackingNumber: null, note: null }}
      fields={[
        { name: 'deliveredOn', kind: 'date', max: today() },
        { name: 'carrier', kind: 'text', optional: true },
        { name: 'trackingNumber', kind: 'text', optional: true },
        { name: 'note', kind: 'area', optional: true },
      ]}
      check={({ deliveredOn }) => notFutureDay('deliveredOn', deliveredOn, today())}
    >
      <FactList
        lines={[
          { label: t('fact.application'), value: application?.number },
          {
            label: t('fact.units'),
            value: t('fact.unitCount', { count: application?.quantity ?? repairCase.quantity }),
          },
        ]}
      />
    </FlatForm>
  )
}
