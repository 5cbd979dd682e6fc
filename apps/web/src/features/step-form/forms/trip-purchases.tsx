import { addDays, goodsNeededBy, textOrNull, type LocalDate } from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import { today } from '../../../today'
import { DateField, TextField } from '../fields/text-fields'
import type { Chosen } from '../fields/units'
import { given } from '../form/place'
import { defineStepForm } from '../frame/define-step-form'
import { LinesForm } from './lines-form'
import { ExpediteForm, PurchaseForms, type OpenDemand } from './purchase-forms'
import {
  EXPEDITE_PURCHASE,
  PROMISE_PURCHASE,
  RECEIVE_PURCHASE,
  REQUEST_PURCHASE,
  TRIP_FACTS,
} from './trip.operations'
import { nameOfLine, TripFacts, tripOf, useReadyLines, type TripInHand, type TripProps } from './trip-facts'

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
      nameOf={nameOfLine}
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

function useDemands(trip: TripInHand): readonly OpenDemand[] {
  const names = new Map(useReadyLines(trip).map((line) => [line.id, nameOfLine(line)]))
  return trip.demands.flatMap((demand) => {
    const name = names.get(demand.lineId ?? '')
    return demand.receivedAt == null && name !== undefined ? [{ ...demand, name }] : []
  })
}

function Purchase({ repairCase }: TripProps) {
  const trip = tripOf(repairCase)
  return (
    <>
      <TripFacts repairCase={repairCase} />
      <PurchaseForms
        demands={useDemands(trip)}
        promise={PROMISE_PURCHASE}
        receive={RECEIVE_PURCHASE}
        trip={trip}
      />
    </>
  )
}

/** W5.5.6: the front office, engineering or quality urges a demand on. */
function Expedite({ repairCase }: TripProps) {
  const trip = tripOf(repairCase)
  const demands = useDemands(trip)
  return (
    <ExpediteForm
      repairCase={repairCase}
      action="tripExpeditePurchase"
      demands={demands}
      command={EXPEDITE_PURCHASE}
      trip={trip}
    />
  )
}
