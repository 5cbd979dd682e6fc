import {
  goesConsigned,
  leavesFactory,
  notFutureDay,
  textOrNull,
  type Carriage,
  type LocalDate,
} from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import { today } from '../../../today'
import { ChoiceField, YesNoField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { PersonField } from '../fields/person-field'
import { AreaField, DateField, TextField } from '../fields/text-fields'
import type { Chosen } from '../fields/units'
import { useOptions } from '../fields/use-options'
import { FlatForm } from '../form/flat-form'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { LinesForm } from './lines-form'
import { BLANK_PACKING, PackingFields, packingInput, type PackingValues } from './packing-fields'
import {
  CHECK_HAND_CARRY,
  CHOOSE_CARRIAGE,
  HAND_OVER_GOODS,
  RELEASE_GOODS,
  TRIP_FACTS,
} from './trip.operations'
import {
  linesOf,
  nameOfLine,
  TripFacts,
  tripOf,
  useQuantityText,
  useReadyLines,
  type TripLine,
  type TripProps,
} from './trip-facts'

interface CarriageRow extends Chosen, PackingValues {
  readonly carriage: Carriage
}

/** W5.5.3-5: how goods travel, with what the packing list says of them. */
export const chooseCarriage = defineStepForm({ facts: TRIP_FACTS, Form: ChooseCarriage })

function ChooseCarriage({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  const carriages = useOptions('carriage')
  return (
    <LinesForm
      command={CHOOSE_CARRIAGE}
      trip={trip}
      lines={useReadyLines(trip)}
      nameOf={nameOfLine}
      legend={t('trip.goods')}
      row={(): CarriageRow => ({ chosen: true, carriage: 'HAND_CARRIED', ...BLANK_PACKING })}
      entryOf={({ id }, row) => ({ lineId: id, carriage: row.carriage, ...packingInput(row) })}
      note={useQuantityText()}
      above={<TripFacts repairCase={repairCase} />}
      fields={(_, path, row) => (
        <>
          <ChoiceField name={path('carriage')} label="carriage" options={carriages} />
          <PackingFields path={path} currency={row?.currency ?? null} abroad={trip.abroad} />
        </>
      )}
    />
  )
}

interface ClearanceRow extends Chosen {
  readonly allowed: boolean | null
  readonly reason: string
}

/** W5.5.3: HR checks what may go on board and through customs with a traveller. */
export const checkHandCarry = defineStepForm({ facts: TRIP_FACTS, Form: CheckHandCarry })

function CheckHandCarry({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  return (
    <LinesForm
      command={CHECK_HAND_CARRY}
      trip={trip}
      lines={useReadyLines(trip)}
      nameOf={nameOfLine}
      legend={t('trip.goods')}
      row={(): ClearanceRow => ({ chosen: true, allowed: null, reason: '' })}
      required={({ allowed }) => (allowed === false ? ['allowed', 'reason'] : ['allowed'])}
      entryOf={({ id }, { allowed, reason }) => ({
        lineId: id,
        allowed: given(allowed),
        reason: allowed === false ? textOrNull(reason) : null,
      })}
      note={useQuantityText()}
      above={<TripFacts repairCase={repairCase} />}
      fields={(_, path, row) => (
        <>
          <YesNoField name={path('allowed')} label="handCarryAllowed" />
          {row?.allowed === false && <TextField name={path('reason')} label="refusedBecause" />}
        </>
      )}
    />
  )
}

/** W4.2: the gate pass for what leaves the factory. */
export const releaseGoods = defineStepForm({ facts: TRIP_FACTS, Form: ReleaseGoods })

function ReleaseGoods({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  return (
    <FlatForm
      command={RELEASE_GOODS}
      trip={trip}
      defaults={{ bearer: null, note: null }}
      fields={[
        { name: 'bearer', kind: 'text' },
        { name: 'note', kind: 'area', optional: true },
      ]}
    >
      <TripFacts repairCase={repairCase} team />
      <FactList
        lines={[{ label: t('trip.goods'), value: <Goods lines={linesOf(trip).filter(leavesFactory)} /> }]}
      />
    </FlatForm>
  )
}

function Goods({ lines }: { readonly lines: readonly TripLine[] }) {
  const quantityText = useQuantityText()
  return (
    <ul className="step-plain-list">
      {lines.map((line) => (
        <li key={line.id}>
          {nameOfLine(line)} {quantityText(line)}
        </li>
      ))}
    </ul>
  )
}

interface HandOverValues {
  readonly receiverId: string | null
  readonly handedOn: LocalDate | null
  readonly note: string
}

/** W5.5.3: who HR named has what is consigned. */
export const handOverGoods = defineStepForm({ facts: TRIP_FACTS, Form: HandOverGoods })

function HandOverGoods({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  const defaults: HandOverValues = { receiverId: null, handedOn: today(), note: '' }
  return (
    <StepForm
      command={HAND_OVER_GOODS}
      trip={trip}
      defaults={defaults}
      required={() => ['receiverId', 'handedOn']}
      toInput={({ receiverId, handedOn, note }: HandOverValues) => ({
        receiverId: given(receiverId),
        handedOn: given(handedOn),
        note: textOrNull(note),
      })}
      check={({ handedOn }) => notFutureDay('handedOn', handedOn, today())}
    >
      <TripFacts repairCase={repairCase} />
      <FactList
        lines={[{ label: t('trip.goods'), value: <Goods lines={linesOf(trip).filter(goesConsigned)} /> }]}
      />
      <PersonField name="receiverId" label="receiverId" department="HR_ADMIN" />
      <DateField name="handedOn" label="handedOn" max={today()} />
      <AreaField name="note" label="alsoGoes" required={false} />
    </StepForm>
  )
}
