import {
  goesConsigned,
  isTemporaryExport,
  notPastDay,
  textOrNull,
  type CustomsPaper,
  type LocalDate,
} from '@mendline/domain'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { UploadedFile } from '../../../server/upload'
import { today } from '../../../today'
import { AttachmentField } from '../fields/attachment-field'
import { ChoiceField } from '../fields/choice-fields'
import { Field } from '../fields/field'
import { AreaField, DateField, TextField } from '../fields/text-fields'
import { useOptions } from '../fields/use-options'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { MilestoneForm } from './milestone-form'
import { CONSIGN, RECORD_MILESTONE, TRIP_FACTS } from './trip.operations'
import { linesOf, nameOfLine, TripFacts, tripOf, type TripProps } from './trip-facts'

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

/** W5.5.3-5, W4.2: consignments, and where earlier ones are. */
export const consign = defineStepForm({ facts: TRIP_FACTS, Form: ConsignForm, Beside: TrackBeside })

/** W5.5.4: where consignments are, until the last of them arrived. */
export const receiveConsignments = defineStepForm({ facts: TRIP_FACTS, Form: Track })

function ConsignForm({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  const open = linesOf(trip).filter((line) => goesConsigned(line) && line.consignmentId == null)
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
        ...(isTemporaryExport(customsPaper) ? ['reimportBy'] : []),
      ]}
      toInput={(values: ConsignValues) => ({
        lineIds: [...values.lineIds],
        address: values.address.trim(),
        contact: values.contact.trim(),
        carrier: values.carrier.trim(),
        waybill: values.waybill.trim(),
        customsPaper: values.customsPaper,
        customsNumber: values.customsPaper === 'NONE' ? null : textOrNull(values.customsNumber),
        reimportBy: isTemporaryExport(values.customsPaper) ? values.reimportBy : null,
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
              {isTemporaryExport(customsPaper) && (
                <DateField name="reimportBy" label="reimportBy" min={today()} />
              )}
            </div>
          )}
          <DateField name="expectedOn" label="arrivesOn" min={today()} />
          <AttachmentField name="files" label="consignFiles" required={false} multiple />
        </>
      )}
    </StepForm>
  )
}

const underway = (repairCase: TripProps['repairCase']) =>
  tripOf(repairCase).consignments.filter(({ arrivedAt }) => arrivedAt == null)

function TrackBeside({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const may = repairCase.availableActions.some(
    ({ action, allowed }) => action === 'tripRecordMilestone' && allowed,
  )
  if (!may || underway(repairCase).length === 0) return null
  return (
    <>
      <h3>{t('trip.track')}</h3>
      <Track repairCase={repairCase} />
    </>
  )
}

/** W5.5.4: where a consignment is; the last milestone is its arrival. */
function Track({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  return (
    <MilestoneForm
      command={RECORD_MILESTONE}
      trip={tripOf(repairCase)}
      consignments={underway(repairCase).map(({ id, number, carrier, waybill }) => ({
        id,
        name: t('trip.consignment', { number, carrier, waybill }),
      }))}
    >
      <TripFacts repairCase={repairCase} />
    </MilestoneForm>
  )
}
