import { fieldError, textOrNull, whole, type RepairMode } from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import type { StepFormModeQuery } from '../../../gql/graphql'
import { ChoiceField, TickField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { AreaField, TextField, WholeField } from '../fields/text-fields'
import { useOptions } from '../fields/use-options'
import { FlatForm } from '../form/flat-form'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { APPROVE_FREE_SERVICE, DECIDE_MODE, MODE_FACTS } from './intake.operations'
import { ModeComparison } from './mode-comparison'
import { Opinions } from './opinions'
import { sharesText } from './shares-text'
import { planInput, planOf, requiredOfPlan, TripPlanFields, type TripPlanValues } from './trip-plan-fields'

type ModeCase = NonNullable<StepFormModeQuery['repairCase']>

interface ModeProps {
  readonly repairCase: ModeCase
}

/** Who bears what, as decided. */
function Responsibility({ repairCase }: ModeProps) {
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

interface ModeValues {
  readonly mode: RepairMode | null
  readonly distanceKm: number | null
  readonly customerWish: string
  readonly customerAgreed: boolean
  readonly note: string
  readonly serviceAbroad: boolean
  readonly trip: TripPlanValues
}

/** W5.3: how it is repaired, with the customer's agreement. Where technicians travel, also where to. */
export const decideMode = defineStepForm({ facts: MODE_FACTS, Form: DecideMode })

function DecideMode({ repairCase }: ModeProps) {
  const modes = useOptions('mode')
  const before = repairCase.modeDecisions.at(-1)
  const overseas = repairCase.region === 'OVERSEAS'
  const defaults: ModeValues = {
    mode: 'RETURN_TO_FACTORY',
    distanceKm: before?.distanceKm ?? null,
    customerWish: before?.customerWish ?? '',
    customerAgreed: false,
    note: '',
    serviceAbroad: overseas,
    trip: planOf(repairCase.customer, overseas),
  }
  return (
    <StepForm
      command={DECIDE_MODE}
      versioned
      defaults={defaults}
      required={({ mode, trip }: ModeValues) => [
        'mode',
        ...(mode === 'DISPATCH' ? requiredOfPlan(trip) : []),
      ]}
      toInput={({
        mode,
        distanceKm,
        customerWish,
        customerAgreed,
        note,
        serviceAbroad,
        trip,
      }: ModeValues) => ({
        mode: given(mode),
        // What comes to the factory is repaired at home, what an agent repairs is where the customer is.
        serviceAbroad: mode === 'DISPATCH' ? serviceAbroad : mode === 'LOCAL_AGENT' && overseas,
        distanceKm,
        customerWish: textOrNull(customerWish),
        customerAgreed,
        note: textOrNull(note),
        trip: mode === 'DISPATCH' ? planInput(trip, serviceAbroad) : null,
      })}
      check={({ customerAgreed, distanceKm }) => [
        ...(customerAgreed === true ? [] : [fieldError('CUSTOMER_NOT_AGREED', 'customerAgreed')]),
        ...(distanceKm == null ? [] : whole('distanceKm', distanceKm, 0, 50_000)),
      ]}
    >
      {({ mode, serviceAbroad, trip }: ModeValues) => (
        <>
          <Responsibility repairCase={repairCase} />
          <Opinions opinions={repairCase.opinions} />
          <ModeComparison repairCase={repairCase} />
          <ChoiceField name="mode" label="mode" options={modes} stacked />
          {mode === 'DISPATCH' && (
            <TripPlanFields
              customerId={repairCase.customer.id}
              standing={repairCase.trips}
              abroad={serviceAbroad}
              plan={trip}
            />
          )}
          <TextField name="customerWish" label="customerWish" required={false} />
          <WholeField name="distanceKm" label="distanceKm" required={false} suffix="km" />
          <AreaField name="note" label="note" required={false} />
          <TickField name="customerAgreed" label="customerAgreed" />
        </>
      )}
    </StepForm>
  )
}

/** W5.4.1: the general manager approves free service, or refuses it. */
export const approveFreeService = defineStepForm({ facts: MODE_FACTS, Form: ApproveFreeService })

function ApproveFreeService({ repairCase }: ModeProps) {
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
