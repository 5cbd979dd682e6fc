import type { LineSource, LocalDate } from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import { today } from '../../../today'
import { ChecklistField } from '../fields/checklist-field'
import { ChoiceField } from '../fields/choice-fields'
import { DateField, TextField } from '../fields/text-fields'
import { rowsOf, type Chosen, type Rows } from '../fields/units'
import { useOptions } from '../fields/use-options'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { LinesForm } from './lines-form'
import { CONFIRM_SUPPLY, CONFIRM_TOOL_PROVIDERS, TRIP_FACTS } from './trip.operations'
import {
  linesOf,
  nameOfLine,
  TripFacts,
  tripOf,
  useQuantityText,
  useReadyLines,
  type TripLine,
  type TripProps,
  useCalibrationText,
} from './trip-facts'

interface ProviderRow {
  readonly chosen: boolean
  readonly source: LineSource
}

interface ProviderValues {
  readonly answeredBy: string
  readonly lines: Rows<ProviderRow>
}

/** W5.5.5: who provides which tool, as the customer answered. */
export const confirmToolProviders = defineStepForm({ facts: TRIP_FACTS, Form: ConfirmToolProviders })

function ConfirmToolProviders({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  const quantityText = useQuantityText()
  const calibrationText = useCalibrationText()
  const tools = linesOf(trip).filter(({ kind }) => kind === 'TOOL')
  const sources = useOptions('lineSource').filter(({ value }) => value !== 'BUY_AT_DESTINATION')
  const defaults: ProviderValues = {
    answeredBy: '',
    lines: rowsOf(tools, (line): ProviderRow => ({ chosen: true, source: line.source ?? 'COMPANY' })),
  }
  return (
    <StepForm
      command={CONFIRM_TOOL_PROVIDERS}
      trip={trip}
      defaults={defaults}
      required={() => ['answeredBy']}
      toInput={({ answeredBy, lines }: ProviderValues) => ({
        answeredBy: answeredBy.trim(),
        lines: tools.flatMap(({ id, source }) => {
          const row = lines[id]
          return row === undefined || row.source === source ? [] : [{ lineId: id, source: row.source }]
        }),
      })}
      place={(path, input) => {
        const [list, index, ...rest] = path
        const line =
          list === 'lines' ? (input as { lines: { lineId: string }[] }).lines[Number(index)] : undefined
        return line === undefined ? path : ['lines', line.lineId, ...rest]
      }}
    >
      {({ lines }: ProviderValues) => (
        <>
          <TripFacts repairCase={repairCase} />
          <TextField name="answeredBy" label="answeredBy" />
          {tools.length > 0 && (
            <ChecklistField
              items={tools}
              rows={lines}
              name="lines"
              legend={t('trip.tools')}
              nameOf={nameOfLine}
              note={(line) => [quantityText(line), calibrationText(line)].join(' ')}
              fields={(_, path) => (
                <ChoiceField name={path('source')} label="toolProvider" options={sources} />
              )}
            />
          )}
        </>
      )}
    </StepForm>
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
  const quantityText = useQuantityText()
  const ready = useReadyLines(trip)
  const own = new Set(ready.map(({ id }) => id))
  const bought = linesOf(trip).filter(
    ({ id, source, readyOn }) => source === 'BUY_AT_DESTINATION' && readyOn == null && !own.has(id),
  )
  return (
    <LinesForm
      command={CONFIRM_SUPPLY}
      trip={trip}
      lines={[...ready, ...bought]}
      nameOf={nameOfLine}
      legend={t('trip.materials')}
      row={({ id }: TripLine): SupplyRow => ({ chosen: own.has(id), readyOn: today() })}
      required={() => ['readyOn']}
      entryOf={({ id }, { readyOn }) => ({ lineId: id, readyOn: given(readyOn) })}
      note={(line) =>
        `${quantityText(line)} · ${line.source == null ? '' : t(`domain:lineSource.${line.source}`)}`
      }
      above={<TripFacts repairCase={repairCase} />}
      fields={(_, path) => <DateField name={path('readyOn')} label="supplyReadyOn" max={today()} />}
    />
  )
}
