import { fieldError, reasonWhen, whole, type WarrantyResult } from '@mendline/domain'
import type { StepFormIntakeQuery } from '../../../gql/graphql'
import { TickField } from '../fields/choice-fields'
import { SharesField } from '../fields/shares-field'
import { AreaField } from '../fields/text-fields'
import { rowsOf, type Rows } from '../fields/units'
import { WarrantyField, type WarrantyRow } from '../fields/warranty-field'
import { given, placeById } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { DECIDE_RESPONSIBILITY, INTAKE_FACTS } from './intake.operations'
import { Opinions } from './opinions'

type IntakeCase = NonNullable<StepFormIntakeQuery['repairCase']>

interface Values {
  readonly customerShare: number | null
  readonly companyShare: number | null
  readonly basis: string
  readonly freeAsked: boolean
  readonly warranties: Rows<WarrantyRow>
}

/** W5.3, W4.1: warranty per unit, the shares with their basis, and whether free service is asked for. */
export const decideResponsibility = defineStepForm({ facts: INTAKE_FACTS, Form: DecideResponsibility })

function DecideResponsibility({ repairCase }: { readonly repairCase: IntakeCase }) {
  const { units, opinions } = repairCase
  return (
    <StepForm
      command={DECIDE_RESPONSIBILITY}
      versioned
      defaults={defaultsOf(repairCase)}
      required={() => ['customerShare', 'companyShare', 'basis']}
      toInput={({ customerShare, companyShare, basis, freeAsked, warranties }) => ({
        customerShare: given(customerShare),
        companyShare: given(companyShare),
        basis: basis.trim(),
        freeAsked: freeAsked && given(customerShare) > 0,
        warranties: units.flatMap(({ id }) => {
          const row = warranties[id]
          if (row?.override !== true) return []
          return [{ unitId: id, result: row.result as WarrantyResult, reason: row.reason.trim() }]
        }),
      })}
      check={(input) => [
        ...whole('customerShare', input.customerShare, 0, 100),
        ...whole('companyShare', input.companyShare, 0, 100),
        ...(input.customerShare + input.companyShare === 100
          ? []
          : [
              fieldError('SHARES_NOT_100', 'companyShare', { sum: input.customerShare + input.companyShare }),
            ]),
        ...(input.warranties ?? []).flatMap(({ result, reason }, i) => [
          ...(result == null ? [fieldError('REQUIRED', `warranties.${i}.result`)] : []),
          ...reasonWhen(true, `warranties.${i}.reason`, reason),
        ]),
      ]}
      place={placeById('warranties', 'unitId', 'warranties', 'result')}
    >
      {(values: Values) => (
        <>
          <Opinions opinions={opinions} />
          <WarrantyField units={units} rows={values.warranties} />
          <SharesField />
          <AreaField name="basis" label="basis" />
          {(values.customerShare ?? 0) > 0 && <TickField name="freeAsked" label="freeAsked" />}
        </>
      )}
    </StepForm>
  )
}

/** The decision before, when it is made anew; else the shares that all departments agree on. */
function defaultsOf({ units, opinions, responsibilityDecisions }: IntakeCase): Values {
  const before = responsibilityDecisions.at(-1)
  const parties = new Set([
    ...new Map(opinions.map((opinion) => [opinion.department, opinion.responsibility])).values(),
  ])
  const agreed = parties.size === 1 ? [...parties][0] : null
  const share = agreed === 'CUSTOMER' ? 100 : agreed === 'COMPANY' ? 0 : null
  return {
    customerShare: before?.customerShare ?? share,
    companyShare: before?.companyShare ?? (share === null ? null : 100 - share),
    basis: before?.basis ?? '',
    freeAsked: before?.freeAsked ?? false,
    warranties: rowsOf(units, () => ({ override: false, result: null, reason: '' })),
  }
}
