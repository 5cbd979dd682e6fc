import { fieldError, reasonWhen, textOrNull, type ReviewOutcome } from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import type { StepFormBenchQuery } from '../../../gql/graphql'
import { ChoiceField, TickField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { AreaField } from '../fields/text-fields'
import { nameOfUnit, readyUnits } from '../fields/units'
import { useOptions } from '../fields/use-options'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { useStep } from '../frame/step-context'
import { APPROVE_DISPOSITION, BENCH_FACTS } from './bench.operations'
import { Record } from './unit-history'

type BenchCase = NonNullable<StepFormBenchQuery['repairCase']>

interface Values {
  readonly unitId: string | null
  readonly outcome: ReviewOutcome | null
  readonly customerConsent: boolean
  readonly reason: string
}

/** G-confirm: replacement, credit or scrapping needs the customer's consent; refused, the unit is repaired again. */
export const approveDisposition = defineStepForm({ facts: BENCH_FACTS, Form: ApproveDisposition })

function ApproveDisposition({ repairCase }: { readonly repairCase: BenchCase }) {
  const { t } = useTranslation('step-form')
  const { row } = useStep()
  const outcomes = useOptions('review')
  const units = readyUnits(repairCase.units, row.ready)
  const recordOf = (unitId: string | null) =>
    repairCase.repairRecords.findLast((record) => record.unitId === unitId)
  const defaults: Values = {
    unitId: units[0]?.id ?? null,
    outcome: null,
    customerConsent: false,
    reason: '',
  }
  return (
    <StepForm
      command={APPROVE_DISPOSITION}
      defaults={defaults}
      required={() => ['unitId', 'outcome']}
      toInput={({ unitId, outcome, customerConsent, reason }) => ({
        unitId: given(unitId),
        outcome: given(outcome),
        customerConsent: outcome === 'APPROVED' && customerConsent,
        reason: textOrNull(reason),
      })}
      check={({ outcome, customerConsent, reason }) => [
        ...(outcome === 'APPROVED' && customerConsent !== true
          ? [fieldError('CUSTOMER_NOT_AGREED', 'customerConsent')]
          : []),
        ...reasonWhen(outcome === 'REJECTED', 'reason', reason),
      ]}
    >
      {({ unitId, outcome }: Values) => {
        const record = recordOf(unitId)
        return (
          <>
            <ChoiceField
              name="unitId"
              label="unit"
              options={units.map((unit) => ({ value: unit.id, text: nameOfUnit(unit) }))}
            />
            <FactList
              lines={[
                {
                  label: t('fact.lastRecord'),
                  value: record === undefined ? null : <Record record={record} />,
                },
              ]}
            />
            <ChoiceField name="outcome" label="decision" options={outcomes} />
            {outcome === 'APPROVED' && <TickField name="customerConsent" label="customerConsent" />}
            {outcome !== null && <AreaField name="reason" label="reason" required={outcome === 'REJECTED'} />}
          </>
        )
      }}
    </StepForm>
  )
}
