import {
  checkTripLines,
  textOrNull,
  type LineKind,
  type LineSource,
  type LocalDate,
  type TripLineValues,
} from '@mendline/domain'
import type { TypedDocumentNode } from '@apollo/client'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TripLinesInput } from '../../../gql/graphql'
import { ChoiceField, TickField } from '../fields/choice-fields'
import { ImportLines } from '../fields/import-lines'
import { KitLines } from '../fields/kit-lines'
import { LinesField } from '../fields/lines-field'
import { DateField, TextField, WholeField } from '../fields/text-fields'
import { useOptions } from '../fields/use-options'
import { useFormHand } from '../form/form-context'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { LIST_MATERIALS, LIST_TOOLS, TRIP_FACTS } from './trip.operations'
import { linesOf, TripFacts, tripOf, type TripLine, type TripProps } from './trip-facts'

interface LineValue {
  readonly id: string | null
  readonly partNumber: string
  readonly name: string
  readonly specification: string
  readonly quantity: number | null
  readonly spare: number | null
  readonly unit: string
  readonly source: LineSource | null
  readonly shortQuantity: number | null
  readonly assetNumber: string
  readonly needsCalibration: boolean
  readonly calibratedUntil: LocalDate | null
}

const BLANK: LineValue = {
  id: null,
  partNumber: '',
  name: '',
  specification: '',
  quantity: 1,
  spare: 0,
  unit: 'pcs',
  source: 'COMPANY',
  shortQuantity: 0,
  assetNumber: '',
  needsCalibration: false,
  calibratedUntil: null,
}

const valueOf = (line: TripLine): LineValue => ({
  id: line.id,
  partNumber: line.partNumber ?? '',
  name: line.name,
  specification: line.specification ?? '',
  quantity: line.quantity,
  spare: line.spare,
  unit: line.unit,
  source: line.source ?? 'COMPANY',
  shortQuantity: line.shortQuantity,
  assetNumber: line.assetNumber ?? '',
  needsCalibration: line.needsCalibration,
  calibratedUntil: line.calibratedUntil ?? null,
})

const inputOf = (line: LineValue) => ({
  id: line.id,
  partNumber: textOrNull(line.partNumber),
  name: line.name.trim(),
  specification: textOrNull(line.specification),
  quantity: line.quantity ?? 0,
  spare: line.spare ?? 0,
  unit: line.unit.trim(),
  source: line.source,
  shortQuantity: line.source === 'COMPANY' ? (line.shortQuantity ?? 0) : 0,
  assetNumber: textOrNull(line.assetNumber),
  ...calibrationOf(line),
})

/** A draft kept on the device before lines said so has the day alone. */
function calibrationOf({ needsCalibration, calibratedUntil }: Partial<LineValue>) {
  const needed = needsCalibration ?? calibratedUntil != null
  return { needsCalibration: needed, calibratedUntil: needed ? (calibratedUntil ?? null) : null }
}

/** A row nobody wrote in is no line. */
const isWritten = ({ id, name }: LineValue): boolean => id !== null || name.trim() !== ''

type ListCommand = TypedDocumentNode<object, { input: TripLinesInput }>

interface ListValues {
  readonly lines: readonly LineValue[]
}

/** W5.5.1-2: the list of materials, with how many, from where and what the store has not. */
export const listMaterials = defineStepForm({ facts: TRIP_FACTS, Form: ListMaterials, again: true })

function ListMaterials(props: TripProps) {
  return <ListForm {...props} kind="MATERIAL" />
}

/** W5.5.5: tools and instruments, each with who is to provide it. */
export const listTools = defineStepForm({ facts: TRIP_FACTS, Form: ListTools, again: true })

function ListTools(props: TripProps) {
  return <ListForm {...props} kind="TOOL" />
}

function ListForm({ repairCase, kind }: TripProps & { readonly kind: LineKind }) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  const [draft, setDraft] = useState(false)
  const command: ListCommand = kind === 'MATERIAL' ? LIST_MATERIALS : LIST_TOOLS
  const held = linesOf(trip).filter((line) => line.kind === kind)
  const sources = useOptions('lineSource').filter(
    ({ value }) => kind === 'MATERIAL' || value !== 'BUY_AT_DESTINATION',
  )
  const defaults: ListValues = { lines: held.length > 0 ? held.map(valueOf) : [BLANK] }
  return (
    <StepForm
      command={command}
      trip={trip}
      versioned
      defaults={defaults}
      toInput={({ lines }: ListValues) => ({
        lines: lines.filter(isWritten).map(inputOf),
        complete: !draft,
      })}
      check={({ lines }) =>
        checkTripLines(
          lines.map((line): TripLineValues => ({
            ...inputOf({ ...BLANK, ...(line as LineValue) }),
            kind,
            note: null,
          })),
          trip.endsOn ?? null,
        )
      }
      submitLabel={draft ? t('trip.saveDraft') : undefined}
    >
      {({ lines }: ListValues) => (
        <>
          <TripFacts repairCase={repairCase} analysis={kind === 'MATERIAL'} />
          <Import kind={kind} tripId={trip.id} lines={lines} />
          <LinesField
            name="lines"
            legend={t(kind === 'MATERIAL' ? 'trip.materials' : 'trip.tools')}
            addLabel={t('trip.addLine')}
            blank={() => BLANK}
          >
            {(path, index) => (
              <>
                <div className="step-row">
                  {kind === 'MATERIAL' ? (
                    <TextField name={path('partNumber')} label="partNumber" required={false} mono />
                  ) : (
                    <TextField name={path('assetNumber')} label="assetNumber" required={false} mono />
                  )}
                  <TextField name={path('name')} label="lineName" />
                  <TextField name={path('specification')} label="specification" required={false} />
                </div>
                <div className="step-row">
                  <WholeField name={path('quantity')} label="neededQuantity" />
                  <WholeField name={path('spare')} label="spare" required={false} />
                  <TextField name={path('unit')} label="lineUnit" />
                </div>
                <ChoiceField name={path('source')} label="lineSource" options={sources} />
                {kind === 'TOOL' && <TickField name={path('needsCalibration')} label="needsCalibration" />}
                <div className="step-row">
                  {lines[index]?.source === 'COMPANY' && (
                    <WholeField name={path('shortQuantity')} label="shortQuantity" required={false} />
                  )}
                  {lines[index]?.needsCalibration === true && (
                    <DateField
                      name={path('calibratedUntil')}
                      label="calibratedUntil"
                      required={lines[index].source === 'COMPANY'}
                    />
                  )}
                </div>
              </>
            )}
          </LinesField>
          <Checkbox checked={draft} onChange={({ target }) => setDraft(target.checked)}>
            {t('trip.notComplete')}
          </Checkbox>
        </>
      )}
    </StepForm>
  )
}

interface ImportProps {
  readonly kind: LineKind
  readonly tripId: string
  readonly lines: readonly LineValue[]
}

/** What is imported stands below what is there; a row nobody wrote in gives way. */
function Import({ kind, tripId, lines }: ImportProps) {
  const { set } = useFormHand()
  const kept = lines.filter(isWritten)
  const add = (found: readonly TripLineValues[]) => {
    set([['lines'], [...kept, ...found.map(importedValue)]])
  }
  return (
    <>
      <ImportLines kind={kind} tripId={tripId} onLines={add} />
      <KitLines kind={kind} tripId={tripId} lines={kept.map(inputOf)} onLines={add} />
    </>
  )
}

const importedValue = (line: TripLineValues): LineValue => ({
  ...BLANK,
  partNumber: line.partNumber ?? '',
  name: line.name,
  specification: line.specification ?? '',
  quantity: line.quantity,
  spare: line.spare,
  unit: line.unit,
  // A word that is none of the sources stays to be chosen.
  source: line.source,
  assetNumber: line.assetNumber ?? '',
  needsCalibration: line.needsCalibration,
  calibratedUntil: line.calibratedUntil,
})
