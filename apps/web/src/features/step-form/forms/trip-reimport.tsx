import { notFutureDay, textOrNull, type LocalDate } from '@mendline/domain'
import { useDay } from '@mendline/ui'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { UploadedFile } from '../../../server/upload'
import { today } from '../../../today'
import { AttachmentField } from '../fields/attachment-field'
import { FactList } from '../fields/fact-list'
import { Field } from '../fields/field'
import { AreaField, DateField, TextField } from '../fields/text-fields'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { REIMPORT, TRIP_FACTS } from './trip.operations'
import { nameOfLine, tripOf, type TripInHand, type TripProps } from './trip-facts'

/** What left under papers that ask for it back, and is not declared back. */
const isOut = ({ reimportBy, reimportedOn }: TripInHand['consignments'][number]): boolean =>
  reimportBy != null && reimportedOn == null

interface ReimportValues {
  readonly consignmentId: string | null
  readonly reimportedOn: LocalDate | null
  readonly declarationNumber: string
  readonly note: string
  readonly files: readonly UploadedFile[]
}

/** W4.2: what left under a carnet or as temporary export is declared back. */
export const reimportGoods = defineStepForm({ facts: TRIP_FACTS, Form: ReimportForm })

function ReimportForm({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const day = useDay()
  // Also of a trip of an earlier round.
  const trip = repairCase.trips.find((one) => one.consignments.some(isOut)) ?? tripOf(repairCase)
  const out = trip.consignments.filter(isOut)
  // What was told again takes the place of what was told before.
  const told = new Map(trip.returns.map((one) => [one.lineId, one]))
  const lacking = new Set(
    [...told.values()].flatMap(({ lineId, lost, leftBehind, consumed }) =>
      lost + leftBehind + consumed > 0 ? [lineId] : [],
    ),
  )
  const goodsOf = (consignmentId: string | null) =>
    trip.lines.filter((line) => line.consignmentId != null && line.consignmentId === consignmentId)
  // Where nothing is told yet, HR says what came.
  const lacks = (consignmentId: string | null) =>
    goodsOf(consignmentId).some(({ id }) => lacking.has(id) || !told.has(id))
  const defaults: ReimportValues = {
    consignmentId: out[0]?.id ?? null,
    reimportedOn: today(),
    declarationNumber: '',
    note: '',
    files: [],
  }
  return (
    <StepForm
      command={REIMPORT}
      trip={trip}
      defaults={defaults}
      required={({ consignmentId }: ReimportValues) => [
        ...['consignmentId', 'reimportedOn', 'declarationNumber'],
        ...(lacks(consignmentId) ? ['note'] : []),
      ]}
      toInput={({ consignmentId, reimportedOn, declarationNumber, note, files }: ReimportValues) => ({
        consignmentId: given(consignmentId),
        reimportedOn: given(reimportedOn),
        declarationNumber: declarationNumber.trim(),
        note: textOrNull(note),
        attachmentIds: files.map(({ id }) => id),
      })}
      check={({ reimportedOn }) => notFutureDay('reimportedOn', reimportedOn, today())}
      place={(path) => (path[0] === 'attachmentIds' ? ['files'] : path)}
    >
      {({ consignmentId }: ReimportValues) => (
        <>
          <Field name="consignmentId" label="consignmentId">
            <Select
              options={out.map(({ id, number, customsNumber }) => ({
                value: id,
                label: [number, customsNumber].filter((part) => part != null).join(' · '),
              }))}
            />
          </Field>
          <FactList
            lines={[
              { label: t('trip.trip'), value: `${trip.number} · ${repairCase.customer.name}` },
              {
                label: t('field.reimportBy'),
                value: day(out.find(({ id }) => id === consignmentId)?.reimportBy),
              },
              {
                label: t('trip.goods'),
                value: (
                  <ul className="step-plain-list">
                    {goodsOf(consignmentId).map((line) => (
                      <li key={line.id}>
                        {nameOfLine(line)}{' '}
                        {lacking.has(line.id) ? t('trip.notBack') : !told.has(line.id) && t('trip.notTold')}
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
          <div className="step-row">
            <DateField name="reimportedOn" label="reimportedOn" max={today()} />
            <TextField name="declarationNumber" label="reimportDocument" mono />
          </div>
          <AreaField name="note" label="reimportNote" required={lacks(consignmentId)} />
          <AttachmentField name="files" label="declarationFile" required={false} multiple />
        </>
      )}
    </StepForm>
  )
}
