import { notFutureDay, notPastDay, textOrNull, type LocalDate } from '@mendline/domain'
import type { TypedDocumentNode } from '@apollo/client'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StepFormCaseFragment } from '../../../gql/graphql'
import { today } from '../../../today'
import { Field } from '../fields/field'
import { AreaField, DateField, TextField, WholeField } from '../fields/text-fields'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import type { TripInHand } from './trip-facts'

/** A demand not received in full. */
export interface OpenDemand {
  readonly id: string
  readonly number: string
  /** What is bought. */
  readonly name: string
  readonly quantity: number
  readonly received: number
  readonly neededBy: LocalDate
  readonly expectedOn?: LocalDate | null | undefined
}

/** A command of a trip or of a case; the frame of the form fills in which. */
type Command<Input> = TypedDocumentNode<
  object,
  { input: Input & { caseId: string; tripId: string; demandId: string } }
>

interface PurchaseFormsProps {
  readonly demands: readonly OpenDemand[]
  readonly promise: Command<{ expectedOn: LocalDate; note: string | null }>
  readonly receive: Command<{ quantity: number; receivedOn: LocalDate }>
  /** The trip it is bought for; without one it is for the case's parts list. */
  readonly trip?: TripInHand
}

/** W5.5.6: when a demand is promised, and what arrived of it; the same for trips and for parts lists. */
export function PurchaseForms({ demands, promise, receive, ...of }: PurchaseFormsProps) {
  const { t } = useTranslation('step-form')
  const [first] = demands
  return (
    <>
      <h3>{t('trip.promise')}</h3>
      <StepForm
        {...of}
        command={promise}
        part="promise"
        defaults={{
          demandId: first?.id ?? null,
          expectedOn: first?.expectedOn ?? first?.neededBy ?? null,
          note: '',
        }}
        required={() => ['demandId', 'expectedOn']}
        toInput={({ demandId, expectedOn, note }) => ({
          demandId: given(demandId),
          expectedOn: given(expectedOn),
          note: textOrNull(note),
        })}
        check={({ expectedOn }) => notPastDay('expectedOn', expectedOn, today())}
        submitLabel={t('trip.promise')}
      >
        <DemandField demands={demands} />
        <DateField name="expectedOn" label="purchasePromised" min={today()} />
        <TextField name="note" label="promiseNote" required={false} />
      </StepForm>
      <h3>{t('trip.receive')}</h3>
      <StepForm
        {...of}
        command={receive}
        part="receive"
        defaults={{
          demandId: first?.id ?? null,
          quantity: first === undefined ? null : first.quantity - first.received,
          receivedOn: today(),
        }}
        required={() => ['demandId', 'quantity', 'receivedOn']}
        toInput={({ demandId, quantity, receivedOn }) => ({
          demandId: given(demandId),
          quantity: given(quantity),
          receivedOn: given(receivedOn),
        })}
        check={({ receivedOn }) => notFutureDay('receivedOn', receivedOn, today())}
        submitLabel={t('trip.receive')}
      >
        <DemandField demands={demands} />
        <div className="step-row">
          <WholeField name="quantity" label="receivedQuantity" />
          <DateField name="receivedOn" label="purchaseReceivedOn" max={today()} />
        </div>
      </StepForm>
    </>
  )
}

interface ExpediteFormProps {
  readonly repairCase: StepFormCaseFragment
  readonly action: string
  readonly demands: readonly OpenDemand[]
  readonly command: Command<{ note: string }>
  readonly trip?: TripInHand
}

/** W5.5.6: whoever waits for a demand urges it on. */
export function ExpediteForm({ repairCase, action, demands, command, ...of }: ExpediteFormProps) {
  const { t } = useTranslation('step-form')
  const may = repairCase.availableActions.some((one) => one.action === action && one.allowed)
  if (!may || demands.length === 0) return null
  return (
    <>
      <h3>{t('trip.expedite')}</h3>
      <StepForm
        {...of}
        command={command}
        part="expedite"
        defaults={{ demandId: demands[0]?.id ?? null, note: '' }}
        required={() => ['demandId', 'note']}
        toInput={({ demandId, note }) => ({ demandId: given(demandId), note: note.trim() })}
        submitLabel={t('trip.expedite')}
      >
        <DemandField demands={demands} />
        <AreaField name="note" label="expediteNote" />
      </StepForm>
    </>
  )
}

function DemandField({ demands }: Pick<PurchaseFormsProps, 'demands'>) {
  const { t } = useTranslation('step-form')
  const options = demands.map(({ id, number, name, quantity, received, neededBy, expectedOn }) => ({
    value: id,
    label: `${t('trip.demand', { number, name, quantity: String(quantity - received) })} · ${t(
      'trip.demandDue',
      { neededBy, expectedOn: expectedOn ?? t('trip.noPromise') },
    )}`,
  }))
  return (
    <Field name="demandId" label="demandId">
      <Select options={options} />
    </Field>
  )
}
