import { fieldError, whole, type RepairMode } from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import type { StepFormIntakeQuery } from '../../../gql/graphql'
import { ChoiceField, TickField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { AreaField, TextField, WholeField } from '../fields/text-fields'
import { useOptions } from '../fields/use-options'
import { FlatForm } from '../form/flat-form'
import { given, textOrNull } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { APPROVE_FREE_SERVICE, DECIDE_MODE, INTAKE_FACTS } from './intake.operations'
import { Opinions } from './opinions'
import { sharesText } from './shares-text'

type IntakeCase = NonNullable<StepFormIntakeQuery['repairCase']>

interface IntakeProps {
  readonly repairCase: IntakeCase
}

/** Who bears what, as decided. */
function Responsibility({ repairCase }: IntakeProps) {
  const { t } = useTranslation('step-form')
  const decision = repairCase.responsibilityDecisions.at(-1)
  if (decision === undefined) return null
  return (
    <FactList
      lines={[
        { label: t('fact.shares'), value: sharesText(t, decision) },
        { label: t('field.basis'), value: decision.basis },
      ]}
    />
  )
}

/** The way of repair that has no commands yet; it stands in the list so that everybody knows it will come. */
const LATER: RepairMode = 'DISPATCH'

interface ModeValues {
  readonly mode: RepairMode | null
  readonly distanceKm: number | null
  readonly customerWish: string
  readonly customerAgreed: boolean
  readonly note: string
}

/** W5.3: how it is repaired, with the customer's agreement. */
export const decideMode = defineStepForm({ facts: INTAKE_FACTS, Form: DecideMode })

function DecideMode({ repairCase }: IntakeProps) {
  const { t } = useTranslation('step-form')
  const modes = useOptions('mode').map((option) =>
    option.value === LATER ? { ...option, disabled: true, remark: t('mode.later') } : option,
  )
  const before = repairCase.modeDecisions.at(-1)
  const defaults: ModeValues = {
    mode: 'RETURN_TO_FACTORY',
    distanceKm: before?.distanceKm ?? null,
    customerWish: before?.customerWish ?? '',
    customerAgreed: false,
    note: '',
  }
  return (
    <StepForm
      command={DECIDE_MODE}
      versioned
      defaults={defaults}
      required={() => ['mode']}
      toInput={({ mode, distanceKm, customerWish, customerAgreed, note }: ModeValues) => ({
        mode: given(mode),
        // What comes to the factory is repaired at home, what an agent repairs is where the customer is.
        serviceAbroad: mode === 'LOCAL_AGENT' && repairCase.region === 'OVERSEAS',
        distanceKm,
        customerWish: textOrNull(customerWish),
        customerAgreed,
        note: textOrNull(note),
      })}
      check={({ customerAgreed, distanceKm }) => [
        ...(customerAgreed === true ? [] : [fieldError('CUSTOMER_NOT_AGREED', 'customerAgreed')]),
        ...(distanceKm == null ? [] : whole('distanceKm', distanceKm, 0, 50_000)),
      ]}
    >
      <Responsibility repairCase={repairCase} />
      <Opinions opinions={repairCase.opinions} />
      <ChoiceField name="mode" label="mode" options={modes} stacked />
      <TextField name="customerWish" label="customerWish" required={false} />
      <WholeField name="distanceKm" label="distanceKm" required={false} suffix="km" />
      <AreaField name="note" label="note" required={false} />
      <TickField name="customerAgreed" label="customerAgreed" />
    </StepForm>
  )
}

/** W5.4.1: the general manager approves free service, or refuses it. */
export const approveFreeService = defineStepForm({ facts: INTAKE_FACTS, Form: ApproveFreeService })

function ApproveFreeService({ repairCase }: IntakeProps) {
  return (
    <FlatForm
      command={APPROVE_FREE_SERVICE}
      versioned
      defaults={{ outcome: null, reason: null }}
      fields={[
        { name: 'outcome', label: 'decision', kind: 'choice', list: 'review' },
        { name: 'reason', kind: 'area', optional: ({ outcome }) => outcome !== 'REJECTED' },
      ]}
    >
      <Responsibility repairCase={repairCase} />
      <Opinions opinions={repairCase.opinions} />
    </FlatForm>
  )
}
