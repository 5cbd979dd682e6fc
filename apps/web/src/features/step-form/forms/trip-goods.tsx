import {
  notFutureDay,
  notPastDay,
  type Carriage,
  type CustomsPaper,
  type LocalDate,
  type Milestone,
  type ToolCondition,
} from '@mendline/domain'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { today } from '../../../today'
import type { UploadedFile } from '../../../server/upload'
import { AttachmentField } from '../fields/attachment-field'
import { ChecklistField } from '../fields/checklist-field'
import { ChoiceField, YesNoField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { Field } from '../fields/field'
import { AmountField, CurrencyField } from '../fields/money-fields'
import { PersonField } from '../fields/person-field'
import { AreaField, DateField, TextField, WholeField } from '../fields/text-fields'
import { chosenRows, rowsOf, type Chosen, type Rows } from '../fields/units'
import { useOptions } from '../fields/use-options'
import { FlatForm } from '../form/flat-form'
import { given, placeById, textOrNull } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import {
  CHECK_HAND_CARRY,
  CHOOSE_CARRIAGE,
  CONFIRM_SUPPLY,
  CONSIGN,
  DRAW_TOOLS,
  EXPEDITE_PURCHASE,
  HAND_OVER_GOODS,
  ISSUE_MATERIALS,
  PROMISE_PURCHASE,
  RECEIVE_PURCHASE,
  RECORD_MILESTONE,
  RELEASE_GOODS,
  REPORT_SHORTAGE,
  REQUEST_PURCHASE,
  TRIP_FACTS,
} from './trip.operations'
import {
  linesOf,
  nameOfLine,
  TripFacts,
  tripOf,
  useReadyLines,
  wantedOf,
  type TripInHand,
  type TripLine,
  type TripProps,
} from './trip-facts'
import { neededBy } from './trip-lists'

const byLine = placeById('lines', 'lineId')

/** How many of a line are still to be issued, for people to read. */
function useOpenText() {
  const { t } = useTranslation('step-form')
  return (line: TripLine) => t('trip.open', { open: String(wantedOf(line) - line.issued), unit: line.unit })
}

interface IssueRow extends Chosen {
  readonly quantity: number | null
  readonly substitute: string
  readonly condition: ToolCondition | null
}

interface IssueValues {
  readonly lines: Rows<IssueRow>
}

const issueRows = (lines: readonly TripLine[]): Rows<IssueRow> =>
  rowsOf(lines, (line) => ({
    chosen: true,
    quantity: wantedOf(line) - line.issued,
    substitute: '',
    condition: line.kind === 'TOOL' ? ('GOOD' as const) : null,
  }))

const issued = (lines: readonly TripLine[], rows: Rows<IssueRow>) => ({
  lines: chosenRows(lines, rows).map(([line, { quantity, substitute, condition }]) => ({
    lineId: line.id,
    quantity: quantity ?? 0,
    substitute: textOrNull(substitute),
    condition: line.kind === 'TOOL' ? condition : null,
  })),
})

/** W5.5.2: MATERIALS issues what the list asks for, in one go or in several, or says what is short. */
export const issueMaterials = defineStepForm({ facts: TRIP_FACTS, Form: IssueMaterials })

function IssueMaterials({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  const lines = useReadyLines(trip)
  const openText = useOpenText()
  return (
    <>
      <h3>{t('trip.issueTitle')}</h3>
      <StepForm
        command={ISSUE_MATERIALS}
        trip={trip}
        defaults={{ lines: issueRows(lines) }}
        toInput={(values: IssueValues) => issued(lines, values.lines)}
        place={byLine}
        submitLabel={t('trip.issueSubmit')}
      >
        {(values: IssueValues) => (
          <>
            <TripFacts repairCase={repairCase} />
            <ChecklistField
              items={lines}
              rows={values.lines}
              name="lines"
              legend={t('trip.materials')}
              nameOf={nameOfLine}
              note={openText}
              fields={(_, path) => (
                <div className="step-row">
                  <WholeField name={path('quantity')} label="issueNow" />
                  <TextField name={path('substitute')} label="substitute" required={false} mono />
                </div>
              )}
            />
          </>
        )}
      </StepForm>
      <h3>{t('trip.shortTitle')}</h3>
      <ShortageForm trip={trip} lines={lines} />
    </>
  )
}

interface ShortRow extends Chosen {
  readonly quantity: number | null
}

function ShortageForm({ trip, lines }: { readonly trip: TripInHand; readonly lines: readonly TripLine[] }) {
  const { t } = useTranslation('step-form')
  const openText = useOpenText()
  return (
    <StepForm
      command={REPORT_SHORTAGE}
      trip={trip}
      part="short"
      defaults={{ lines: rowsOf(lines, (): ShortRow => ({ chosen: false, quantity: 1 })) }}
      toInput={(values) => ({
        lines: chosenRows(lines, values.lines).map(([{ id }, { quantity }]) => ({
          lineId: id,
          quantity: quantity ?? 0,
        })),
      })}
      place={byLine}
      submitLabel={t('trip.shortSubmit')}
    >
      {(values: { readonly lines: Rows<ShortRow> }) => (
        <ChecklistField
          items={lines}
          rows={values.lines}
          name="lines"
          legend={t('trip.materials')}
          nameOf={nameOfLine}
          note={openText}
          fields={(_, path) => <WholeField name={path('quantity')} label="moreShort" />}
        />
      )}
    </StepForm>
  )
}

/** W5.5.5: tools are drawn for the trip; one whose calibration ends before the trip does is refused. */
export const drawTools = defineStepForm({ facts: TRIP_FACTS, Form: DrawTools })

function DrawTools({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  const lines = useReadyLines(trip)
  const conditions = useOptions('toolCondition')
  return (
    <StepForm
      command={DRAW_TOOLS}
      trip={trip}
      defaults={{ lines: issueRows(lines) }}
      toInput={(values: IssueValues) => issued(lines, values.lines)}
      place={byLine}
    >
      {(values: IssueValues) => (
        <>
          <TripFacts repairCase={repairCase} />
          <ChecklistField
            items={lines}
            rows={values.lines}
            name="lines"
            legend={t('trip.tools')}
            nameOf={nameOfLine}
            note={({ calibratedUntil }) =>
              calibratedUntil == null ? null : t('trip.calibrated', { day: calibratedUntil })
            }
            fields={(_, path) => (
              <div className="step-row">
                <WholeField name={path('quantity')} label="issueNow" />
                <ChoiceField name={path('condition')} label="toolCondition" options={conditions} />
              </div>
            )}
          />
        </>
      )}
    </StepForm>
  )
}

interface DemandRow extends Chosen {
  readonly neededBy: LocalDate | null
  readonly note: string
}

/** W5.5.6: a demand for each line that is short. */
export const requestPurchase = defineStepForm({ facts: TRIP_FACTS, Form: RequestPurchase })

function RequestPurchase({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  const lines = useReadyLines(trip)
  const day = neededBy(trip.startsOn)
  return (
    <StepForm
      command={REQUEST_PURCHASE}
      trip={trip}
      defaults={{ lines: rowsOf(lines, (): DemandRow => ({ chosen: true, neededBy: day, note: '' })) }}
      required={(values) => chosenRows(lines, values.lines).map(([{ id }]) => `lines.${id}.neededBy`)}
      toInput={(values) => ({
        lines: chosenRows(lines, values.lines).map(([{ id }, row]) => ({
          lineId: id,
          neededBy: given(row.neededBy),
          note: textOrNull(row.note),
        })),
      })}
      place={byLine}
    >
      {(values: { readonly lines: Rows<DemandRow> }) => (
        <>
          <TripFacts repairCase={repairCase} />
          <ChecklistField
            items={lines}
            rows={values.lines}
            name="lines"
            legend={t('trip.materials')}
            nameOf={nameOfLine}
            note={(line) => t('trip.quantityOf', { quantity: String(line.shortQuantity), unit: line.unit })}
            fields={(_, path) => (
              <div className="step-row">
                <DateField name={path('neededBy')} label="neededBy" min={today()} />
                <TextField name={path('note')} label="note" required={false} />
              </div>
            )}
          />
        </>
      )}
    </StepForm>
  )
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

interface SupplyRow extends Chosen {
  readonly readyOn: LocalDate | null
}

/** W5.5.2: what the customer has ready; also what is bought there. */
export const confirmSupply = defineStepForm({ facts: TRIP_FACTS, Form: ConfirmSupply })

function ConfirmSupply({ repairCase }: TripProps) {
  const { t } = useTranslation(['step-form', 'domain'])
  const trip = tripOf(repairCase)
  const ready = useReadyLines(trip)
  const bought = linesOf(trip).filter(
    ({ source, readyOn }) => source === 'BUY_AT_DESTINATION' && readyOn == null,
  )
  const lines = [...ready, ...bought.filter(({ id }) => ready.every((line) => line.id !== id))]
  const own = new Set(ready.map(({ id }) => id))
  return (
    <StepForm
      command={CONFIRM_SUPPLY}
      trip={trip}
      defaults={{
        lines: rowsOf(lines, (line): SupplyRow => ({ chosen: own.has(line.id), readyOn: today() })),
      }}
      required={(values) => chosenRows(lines, values.lines).map(([{ id }]) => `lines.${id}.readyOn`)}
      toInput={(values) => ({
        lines: chosenRows(lines, values.lines).map(([{ id }, { readyOn }]) => ({
          lineId: id,
          readyOn: given(readyOn),
        })),
      })}
      place={byLine}
    >
      {(values: { readonly lines: Rows<SupplyRow> }) => (
        <>
          <TripFacts repairCase={repairCase} />
          <ChecklistField
            items={lines}
            rows={values.lines}
            name="lines"
            legend={t('trip.materials')}
            nameOf={nameOfLine}
            note={(line) =>
              `${t('trip.quantityOf', { quantity: String(wantedOf(line)), unit: line.unit })} · ${
                line.source == null ? '' : t(`domain:lineSource.${line.source}`)
              }`
            }
            fields={(_, path) => <DateField name={path('readyOn')} label="supplyReadyOn" max={today()} />}
          />
        </>
      )}
    </StepForm>
  )
}

interface CarriageRow extends Chosen {
  readonly carriage: Carriage
  readonly weightKg: string
  readonly size: string
  readonly hsCode: string
  readonly customsValue: string
  readonly currency: string
}

/** W5.5.3-5: how goods travel, with what the packing list says of them. */
export const chooseCarriage = defineStepForm({ facts: TRIP_FACTS, Form: ChooseCarriage })

function ChooseCarriage({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  const lines = useReadyLines(trip)
  const carriages = useOptions('carriage')
  const blank: CarriageRow = {
    chosen: true,
    carriage: 'HAND_CARRIED',
    weightKg: '',
    size: '',
    hsCode: '',
    customsValue: '',
    currency: 'CNY',
  }
  return (
    <StepForm
      command={CHOOSE_CARRIAGE}
      trip={trip}
      defaults={{ lines: rowsOf(lines, () => blank) }}
      toInput={(values) => ({
        lines: chosenRows(lines, values.lines).map(([{ id }, row]) => ({
          lineId: id,
          carriage: row.carriage,
          weightKg: textOrNull(row.weightKg),
          size: textOrNull(row.size),
          hsCode: textOrNull(row.hsCode),
          customsValue: textOrNull(row.customsValue),
          currency: textOrNull(row.customsValue) === null ? null : row.currency,
        })),
      })}
      place={byLine}
    >
      {(values: { readonly lines: Rows<CarriageRow> }) => (
        <>
          <TripFacts repairCase={repairCase} />
          <ChecklistField
            items={lines}
            rows={values.lines}
            name="lines"
            legend={t('trip.goods')}
            nameOf={nameOfLine}
            note={(line) => t('trip.quantityOf', { quantity: String(wantedOf(line)), unit: line.unit })}
            fields={({ id }, path) => (
              <>
                <ChoiceField name={path('carriage')} label="carriage" options={carriages} />
                <div className="step-row">
                  <TextField name={path('weightKg')} label="weightKg" required={false} />
                  <TextField name={path('size')} label="size" required={false} />
                </div>
                {trip.abroad && (
                  <div className="step-row">
                    <TextField name={path('hsCode')} label="hsCode" required={false} mono />
                    <AmountField
                      name={path('customsValue')}
                      label="customsValue"
                      required={false}
                      currency={values.lines[id]?.currency ?? null}
                    />
                    <CurrencyField name={path('currency')} label="currency" required={false} />
                  </div>
                )}
              </>
            )}
          />
        </>
      )}
    </StepForm>
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
  const lines = useReadyLines(trip)
  return (
    <StepForm
      command={CHECK_HAND_CARRY}
      trip={trip}
      defaults={{ lines: rowsOf(lines, (): ClearanceRow => ({ chosen: true, allowed: null, reason: '' })) }}
      required={(values) =>
        chosenRows(lines, values.lines).flatMap(([{ id }, { allowed }]) => [
          `lines.${id}.allowed`,
          ...(allowed === false ? [`lines.${id}.reason`] : []),
        ])
      }
      toInput={(values) => ({
        lines: chosenRows(lines, values.lines).map(([{ id }, { allowed, reason }]) => ({
          lineId: id,
          allowed: given(allowed),
          reason: allowed === false ? textOrNull(reason) : null,
        })),
      })}
      place={byLine}
    >
      {(values: { readonly lines: Rows<ClearanceRow> }) => (
        <>
          <TripFacts repairCase={repairCase} />
          <ChecklistField
            items={lines}
            rows={values.lines}
            name="lines"
            legend={t('trip.goods')}
            nameOf={nameOfLine}
            note={(line) => t('trip.quantityOf', { quantity: String(wantedOf(line)), unit: line.unit })}
            fields={({ id }, path) => (
              <>
                <YesNoField name={path('allowed')} label="handCarryAllowed" />
                {values.lines[id]?.allowed === false && (
                  <TextField name={path('reason')} label="refusedBecause" />
                )}
              </>
            )}
          />
        </>
      )}
    </StepForm>
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
      <FactList lines={[{ label: t('trip.goods'), value: <Goods lines={ours(trip)} /> }]} />
    </FlatForm>
  )
}

const ours = (trip: TripInHand) => linesOf(trip).filter(({ source }) => source === 'COMPANY')
const consigned = (trip: TripInHand) => ours(trip).filter(({ carriage }) => carriage === 'CONSIGNED')

function Goods({ lines }: { readonly lines: readonly TripLine[] }) {
  const { t } = useTranslation('step-form')
  return (
    <ul className="step-plain-list">
      {lines.map((line) => (
        <li key={line.id}>
          {nameOfLine(line)} {t('trip.quantityOf', { quantity: String(wantedOf(line)), unit: line.unit })}
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
      <FactList lines={[{ label: t('trip.goods'), value: <Goods lines={consigned(trip)} /> }]} />
      <PersonField name="receiverId" label="receiverId" department="HR_ADMIN" />
      <DateField name="handedOn" label="handedOn" max={today()} />
      <AreaField name="note" label="alsoGoes" required={false} />
    </StepForm>
  )
}

interface ConsignValues {
  readonly lineIds: readonly string[]
  readonly address: string
  readonly contact: string
  readonly carrier: string
  readonly waybill: string
  readonly customsPaper: CustomsPaper
  readonly customsNumber: string
  readonly reimportBy: LocalDate | null
  readonly expectedOn: LocalDate | null
  readonly files: readonly UploadedFile[]
}

/** W5.5.3-5, W4.2: consignments, and where they are. */
export const consign = defineStepForm({
  facts: TRIP_FACTS,
  Form: ConsignForm,
  Beside: MilestoneForm,
  again: true,
})

function ConsignForm({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  const open = consigned(trip).filter(({ consignmentId }) => consignmentId == null)
  const papers = useOptions('customsPaper')
  const defaults: ConsignValues = {
    lineIds: open.map(({ id }) => id),
    address: trip.place,
    contact: '',
    carrier: '',
    waybill: '',
    customsPaper: trip.abroad ? 'EXPORT' : 'NONE',
    customsNumber: '',
    reimportBy: null,
    expectedOn: null,
    files: [],
  }
  const temporary = (paper: CustomsPaper) => paper === 'TEMPORARY_EXPORT' || paper === 'ATA_CARNET'
  return (
    <StepForm
      command={CONSIGN}
      trip={trip}
      defaults={defaults}
      required={({ customsPaper }: ConsignValues) => [
        'lineIds',
        'address',
        'contact',
        'carrier',
        'waybill',
        'expectedOn',
        ...(customsPaper === 'NONE' ? [] : ['customsNumber']),
        ...(temporary(customsPaper) ? ['reimportBy'] : []),
      ]}
      toInput={(values: ConsignValues) => ({
        lineIds: [...values.lineIds],
        address: values.address.trim(),
        contact: values.contact.trim(),
        carrier: values.carrier.trim(),
        waybill: values.waybill.trim(),
        customsPaper: values.customsPaper,
        customsNumber: values.customsPaper === 'NONE' ? null : textOrNull(values.customsNumber),
        reimportBy: temporary(values.customsPaper) ? values.reimportBy : null,
        expectedOn: given(values.expectedOn),
        attachmentIds: values.files.map(({ id }) => id),
      })}
      check={({ expectedOn }) => notPastDay('expectedOn', expectedOn, today())}
      place={(path) => (path[0] === 'attachmentIds' ? ['files'] : path[0] === 'lineIds' ? ['lineIds'] : path)}
      submitLabel={t('trip.consign')}
    >
      {({ customsPaper }: ConsignValues) => (
        <>
          <TripFacts repairCase={repairCase} />
          <Field name="lineIds" label="lineIds">
            <Select
              mode="multiple"
              options={open.map((line) => ({ value: line.id, label: nameOfLine(line) }))}
            />
          </Field>
          <AreaField name="address" label="consignAddress" />
          <TextField name="contact" label="contactThere" />
          <div className="step-row">
            <TextField name="carrier" label="carrier" />
            <TextField name="waybill" label="trackingNumber" mono />
          </div>
          <ChoiceField name="customsPaper" label="customsPaper" options={papers} />
          {customsPaper !== 'NONE' && (
            <div className="step-row">
              <TextField name="customsNumber" label="customsNumber" mono />
              {temporary(customsPaper) && <DateField name="reimportBy" label="reimportBy" min={today()} />}
            </div>
          )}
          <DateField name="expectedOn" label="arrivesOn" min={today()} />
          <AttachmentField name="files" label="consignFiles" required={false} multiple />
        </>
      )}
    </StepForm>
  )
}

interface MilestoneValues {
  readonly consignmentId: string | null
  readonly milestone: Milestone | null
  readonly reachedOn: LocalDate | null
  readonly note: string
}

/** W5.5.4: where a consignment is; the last milestone is its arrival. */
function MilestoneForm({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  const under = trip.consignments.filter(({ arrivedAt }) => arrivedAt == null)
  const milestones = useOptions('milestone')
  const may = repairCase.availableActions.some(
    ({ action, allowed }) => action === 'tripRecordMilestone' && allowed,
  )
  if (!may || under.length === 0) return null
  const defaults: MilestoneValues = {
    consignmentId: under[0]?.id ?? null,
    milestone: null,
    reachedOn: today(),
    note: '',
  }
  return (
    <>
      <h3>{t('trip.track')}</h3>
      <StepForm
        command={RECORD_MILESTONE}
        trip={trip}
        part="milestone"
        defaults={defaults}
        required={() => ['consignmentId', 'milestone', 'reachedOn']}
        toInput={({ consignmentId, milestone, reachedOn, note }: MilestoneValues) => ({
          consignmentId: given(consignmentId),
          milestone: given(milestone),
          reachedOn: given(reachedOn),
          note: textOrNull(note),
        })}
        check={({ reachedOn }) => notFutureDay('reachedOn', reachedOn, today())}
        submitLabel={t('trip.trackSubmit')}
      >
        <Field name="consignmentId" label="consignmentId">
          <Select
            options={under.map(({ id, number, carrier, waybill }) => ({
              value: id,
              label: t('trip.consignment', { number, carrier, waybill }),
            }))}
          />
        </Field>
        <ChoiceField name="milestone" label="milestone" options={milestones} />
        <DateField name="reachedOn" label="reachedOn" max={today()} />
        <TextField name="note" label="note" required={false} />
      </StepForm>
    </>
  )
}
