import {
  addDays,
  goodsNeededBy,
  notFutureDay,
  notPastDay,
  textOrNull,
  type LocalDate,
} from '@mendline/domain'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { today } from '../../../today'
import { Field } from '../fields/field'
import { AreaField, DateField, TextField, WholeField } from '../fields/text-fields'
import type { Chosen } from '../fields/units'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { LinesForm } from './lines-form'
import {
  EXPEDITE_PURCHASE,
  PROMISE_PURCHASE,
  RECEIVE_PURCHASE,
  REQUEST_PURCHASE,
  TRIP_FACTS,
} from './trip.operations'
import {
  nameOfLine,
  TripFacts,
  tripOf,
  useReadyLines,
  type TripInHand,
  type TripLine,
  type TripProps,
} from './trip-facts'

interface DemandRow extends Chosen {
  readonly neededBy: LocalDate | null
  readonly note: string
}

/** W5.5.6: a demand for each line that is short. */
export const requestPurchase = defineStepForm({ facts: TRIP_FACTS, Form: RequestPurchase })

function RequestPurchase({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  const day = neededBy(trip.startsOn)
  return (
    <LinesForm
      command={REQUEST_PURCHASE}
      trip={trip}
      lines={useReadyLines(trip)}
      legend={t('trip.materials')}
      row={(): DemandRow => ({ chosen: true, neededBy: day, note: '' })}
      required={() => ['neededBy']}
      entryOf={({ id }, row) => ({
        lineId: id,
        neededBy: given(row.neededBy),
        note: textOrNull(row.note),
      })}
      note={(line) => t('trip.quantityOf', { quantity: String(line.shortQuantity), unit: line.unit })}
      above={<TripFacts repairCase={repairCase} />}
      fields={(_, path) => (
        <div className="step-row">
          <DateField name={path('neededBy')} label="neededBy" min={today()} />
          <TextField name={path('note')} label="note" required={false} />
        </div>
      )}
    />
  )
}

/** When a purchase is needed: before the trip begins, but not before today; in a week where it has no days yet. */
function neededBy(startsOn: string | null | undefined): LocalDate {
  if (startsOn == null) return addDays(today(), 7)
  const day = goodsNeededBy(startsOn)
  return day < today() ? today() : day
}

/** W5.5.6: when each demand is promised, that it was urged on, and what arrived. */
export const purchase = defineStepForm({ facts: TRIP_FACTS, Form: Purchase, Beside: Expedite })

function openDemands(trip: TripInHand, ready: readonly TripLine[]) {
  const ids = new Set(ready.map(({ id }) => id))
  return trip.demands.filter(({ lineId, receivedAt }) => receivedAt == null && ids.has(lineId))
}

function useDemandOptions(trip: TripInHand) {
  const { t } = useTranslation('step-form')
  const names = new Map(trip.lines.map((line) => [line.id, nameOfLine(line)]))
  return (demands: TripInHand['demands']) =>
    demands.map(({ id, number, lineId, quantity, received, neededBy: needed, expectedOn }) => ({
      value: id,
      label: `${t('trip.demand', {
        number,
        name: names.get(lineId) ?? '',
        quantity: String(quantity - received),
      })} · ${t('trip.demandDue', { neededBy: needed, expectedOn: expectedOn ?? t('trip.noPromise') })}`,
    }))
}

interface PromiseValues {
  readonly demandId: string | null
  readonly expectedOn: LocalDate | null
  readonly note: string
}

interface ReceiptValues {
  readonly demandId: string | null
  readonly quantity: number | null
  readonly receivedOn: LocalDate | null
}

function Purchase({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  const demands = openDemands(trip, useReadyLines(trip))
  const options = useDemandOptions(trip)(demands)
  const first = demands[0]
  const promise: PromiseValues = {
    demandId: first?.id ?? null,
    expectedOn: first?.expectedOn ?? first?.neededBy ?? null,
    note: '',
  }
  const receipt: ReceiptValues = {
    demandId: first?.id ?? null,
    quantity: first === undefined ? null : first.quantity - first.received,
    receivedOn: today(),
  }
  return (
    <>
      <TripFacts repairCase={repairCase} />
      <h3>{t('trip.promise')}</h3>
      <StepForm
        command={PROMISE_PURCHASE}
        trip={trip}
        part="promise"
        defaults={promise}
        required={() => ['demandId', 'expectedOn']}
        toInput={({ demandId, expectedOn, note }: PromiseValues) => ({
          demandId: given(demandId),
          expectedOn: given(expectedOn),
          note: textOrNull(note),
        })}
        check={({ expectedOn }) => notPastDay('expectedOn', expectedOn, today())}
        submitLabel={t('trip.promise')}
      >
        <Field name="demandId" label="demandId">
          <Select options={options} />
        </Field>
        <DateField name="expectedOn" label="purchasePromised" min={today()} />
        <TextField name="note" label="promiseNote" required={false} />
      </StepForm>
      <h3>{t('trip.receive')}</h3>
      <StepForm
        command={RECEIVE_PURCHASE}
        trip={trip}
        part="receive"
        defaults={receipt}
        required={() => ['demandId', 'quantity', 'receivedOn']}
        toInput={({ demandId, quantity, receivedOn }: ReceiptValues) => ({
          demandId: given(demandId),
          quantity: given(quantity),
          receivedOn: given(receivedOn),
        })}
        check={({ receivedOn }) => notFutureDay('receivedOn', receivedOn, today())}
        submitLabel={t('trip.receive')}
      >
        <Field name="demandId" label="demandId">
          <Select options={options} />
        </Field>
        <div className="step-row">
          <WholeField name="quantity" label="receivedQuantity" />
          <DateField name="receivedOn" label="purchaseReceivedOn" max={today()} />
        </div>
      </StepForm>
    </>
  )
}

/** W5.5.6: the front office, engineering or quality urges a demand on. */
function Expedite({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  const demands = openDemands(trip, useReadyLines(trip))
  const options = useDemandOptions(trip)(demands)
  const may = repairCase.availableActions.some(
    ({ action, allowed }) => action === 'tripExpeditePurchase' && allowed,
  )
  if (!may || demands.length === 0) return null
  return (
    <>
      <h3>{t('trip.expedite')}</h3>
      <StepForm
        command={EXPEDITE_PURCHASE}
        trip={trip}
        part="expedite"
        defaults={{ demandId: demands[0]?.id ?? null, note: '' }}
        required={() => ['demandId', 'note']}
        toInput={(values) => ({ demandId: given(values.demandId), note: values.note.trim() })}
        submitLabel={t('trip.expedite')}
      >
        <Field name="demandId" label="demandId">
          <Select options={options} />
        </Field>
        <AreaField name="note" label="expediteNote" />
      </StepForm>
    </>
  )
}
