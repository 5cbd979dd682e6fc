import { checkLineReturn, textOrNull, type ToolCondition } from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import { ChecklistField } from '../fields/checklist-field'
import { ChoiceField } from '../fields/choice-fields'
import { TextField, WholeField } from '../fields/text-fields'
import { chosenRows, rowsOf, type Chosen, type Rows } from '../fields/units'
import { useOptions } from '../fields/use-options'
import { placeById } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { useStep } from '../frame/step-context'
import { LinesForm } from './lines-form'
import { CONFIRM_RETURN, RETURN_LINES, TRIP_FACTS } from './trip.operations'
import { nameOfLine, TripFacts, tripOf, useReadyLines, type TripLine, type TripProps } from './trip-facts'

interface ReturnRow extends Chosen {
  readonly back: number | null
  readonly leftBehind: number | null
  readonly lost: number | null
  readonly consumed: number | null
  readonly condition: ToolCondition | null
  readonly explanation: string
}

/** W5.8 C: what became of tools and materials; MATERIALS confirms it beside. */
export const returnTools = defineStepForm({ facts: TRIP_FACTS, Form: ReturnTools })

function ReturnTools(props: TripProps) {
  const { row } = useStep()
  return row.owner === 'MATERIALS' ? <ConfirmReturn {...props} /> : <Account {...props} />
}

const toldOf = (trip: ReturnType<typeof tripOf>, line: TripLine) =>
  trip.returns.findLast(({ lineId }) => lineId === line.id)

function Account({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  const lines = useReadyLines(trip)
  const conditions = useOptions('toolCondition')
  return (
    <LinesForm
      command={RETURN_LINES}
      trip={trip}
      lines={lines}
      nameOf={nameOfLine}
      legend={t('trip.goods')}
      row={(line): ReturnRow => ({
        chosen: true,
        back: line.issued,
        leftBehind: 0,
        lost: 0,
        consumed: 0,
        condition: line.kind === 'TOOL' ? 'GOOD' : null,
        explanation: '',
      })}
      entryOf={(line, row) => ({
        lineId: line.id,
        back: row.back ?? 0,
        leftBehind: row.leftBehind ?? 0,
        lost: row.lost ?? 0,
        consumed: row.consumed ?? 0,
        condition: line.kind === 'TOOL' ? row.condition : null,
        explanation: textOrNull(row.explanation),
      })}
      check={(input) =>
        input.lines.flatMap((row, i) => {
          const line = lines.find(({ id }) => id === row.lineId)
          const values = { ...ZERO, ...row, explanation: row.explanation ?? null }
          return line === undefined ? [] : checkLineReturn(values, line, `lines.${String(i)}`)
        })
      }
      place={(path, input) => {
        const placed = placeById('lines', 'lineId')(path, input)
        // That the numbers do not add up is said where the first of them stands.
        return placed.length === 3 && placed[2] === 'chosen' ? [...placed.slice(0, 2), 'back'] : placed
      }}
      note={(line) =>
        [
          t('trip.issuedText', { quantity: String(line.issued), unit: line.unit }),
          toldOf(trip, line)?.sentBack ?? '',
        ].join(' ')
      }
      above={<TripFacts repairCase={repairCase} />}
      fields={(line, path) => (
        <>
          <div className="step-row">
            <WholeField name={path('back')} label="back" />
            {line.kind === 'MATERIAL' && <WholeField name={path('consumed')} label="consumed" />}
            <WholeField name={path('leftBehind')} label="leftBehind" />
            <WholeField name={path('lost')} label="lost" />
          </div>
          {line.kind === 'TOOL' && (
            <ChoiceField name={path('condition')} label="toolCondition" options={conditions} />
          )}
          <TextField name={path('explanation')} label="explanation" required={false} />
        </>
      )}
    />
  )
}

const ZERO = { back: 0, leftBehind: 0, lost: 0, consumed: 0, explanation: null as string | null }

/** W5.8 C: MATERIALS counted it and confirms what engineering said. */
function ConfirmReturn({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  const lines = useReadyLines(trip)
  return (
    <StepForm
      command={CONFIRM_RETURN}
      trip={trip}
      part="confirm"
      defaults={{ lines: rowsOf(lines, (): Chosen => ({ chosen: true })), sentBack: '' }}
      toInput={(values) => ({
        lineIds: chosenRows(lines, values.lines).map(([{ id }]) => id),
        sentBack: textOrNull(values.sentBack),
      })}
      place={placeById('lineIds', null, 'lines')}
      submitLabel={t('trip.confirmSubmit')}
    >
      {(values: { readonly lines: Rows<Chosen> }) => (
        <>
          <TripFacts repairCase={repairCase} />
          <ChecklistField
            items={lines}
            rows={values.lines}
            name="lines"
            legend={t('trip.goods')}
            nameOf={nameOfLine}
            note={(line) => {
              const told = toldOf(trip, line)
              if (told === undefined) return null
              const { back, leftBehind, lost, consumed, explanation } = told
              const numbers = {
                back: String(back),
                leftBehind: String(leftBehind),
                lost: String(lost),
                consumed: String(consumed),
              }
              return [t('trip.returnedAs', numbers), explanation ?? ''].join(' ')
            }}
          />
          <TextField name="sentBack" label="sentBack" required={false} hint={t('trip.sentBackHint')} />
        </>
      )}
    </StepForm>
  )
}
