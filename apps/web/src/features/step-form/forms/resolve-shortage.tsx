import {
  checkShortageAnswer,
  textOrNull,
  type FieldError,
  type ReceiptOutcome,
  type ShortageResolution,
} from '@mendline/domain'
import { Tag } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { StepFormArrivalQuery } from '../../../gql/graphql'
import { UnitsField } from '../fields/checklist-field'
import { ChoiceField } from '../fields/choice-fields'
import { DateField, TextField } from '../fields/text-fields'
import { today } from '../../../today'
import { chosenRows, newestByUnit, rowsOf, type Rows } from '../fields/units'
import { useOptions } from '../fields/use-options'
import { given, placeById } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { ARRIVAL_FACTS, RESOLVE_SHORTAGE } from './arrival.operations'

type ArrivalCase = NonNullable<StepFormArrivalQuery['repairCase']>

interface Row {
  readonly chosen: boolean
  readonly resolution: ShortageResolution | null
  readonly expectedOn: string | null
  readonly reason: string
}

/** What can be said of what the count found. */
const ANSWERS: Readonly<Record<ReceiptOutcome, readonly ShortageResolution[]>> = {
  MISSING: ['LATER_DELIVERY', 'WITHDRAWN', 'LOST'],
  UNEXPECTED: ['ACCEPTED', 'WITHDRAWN'],
  RECEIVED: [],
}

/** W5.4.2: what becomes of units that are missing or were not applied for. */
export const resolveShortage = defineStepForm({ facts: ARRIVAL_FACTS, Form: ResolveShortage })

function ResolveShortage({ repairCase }: { readonly repairCase: ArrivalCase }) {
  const { t } = useTranslation(['step-form', 'domain'])
  const resolutions = useOptions('shortage')
  const found = openDifferences(repairCase)
  const units = repairCase.units.filter(({ id }) => found.has(id))
  const outcomeOf = (unitId: string) => found.get(unitId)?.outcome ?? 'MISSING'
  return (
    <StepForm
      command={RESOLVE_SHORTAGE}
      defaults={{
        units: rowsOf<(typeof units)[number], Row>(units, () => ({
          chosen: true,
          resolution: null,
          expectedOn: null,
          reason: '',
        })),
      }}
      required={(values) => chosenRows(units, values.units).map(([unit]) => `units.${unit.id}.resolution`)}
      toInput={(values) => ({
        units: chosenRows(units, values.units).map(([unit, { resolution, expectedOn, reason }]) => ({
          unitId: unit.id,
          resolution: given(resolution),
          expectedOn: resolution === 'LATER_DELIVERY' ? expectedOn : null,
          reason: textOrNull(reason),
        })),
      })}
      check={(input) =>
        input.units.flatMap((answer, i): FieldError[] =>
          checkShortageAnswer(`units.${i}`, outcomeOf(answer.unitId), answer, today()),
        )
      }
      place={placeById('units', 'unitId')}
    >
      {(values: { readonly units: Rows<Row> }) => (
        <UnitsField
          units={units}
          rows={values.units}
          note={({ id }) => (
            <>
              <Tag tone="soon">{t(`domain:receipt.${outcomeOf(id)}`)}</Tag> {found.get(id)?.condition}
            </>
          )}
          fields={({ id }, path) => {
            const { resolution } = values.units[id] ?? {}
            const gone = resolution === 'WITHDRAWN' || resolution === 'LOST'
            return (
              <>
                <ChoiceField
                  name={path('resolution')}
                  label="resolution"
                  options={resolutions.filter(({ value }) => ANSWERS[outcomeOf(id)].includes(value))}
                />
                {resolution === 'LATER_DELIVERY' && (
                  <DateField name={path('expectedOn')} label="expectedOn" min={today()} />
                )}
                {resolution != null && <TextField name={path('reason')} label="reason" required={gone} />}
              </>
            )
          }}
        />
      )}
    </StepForm>
  )
}

/** The newest count of each unit that still waits for an answer. */
function openDifferences({ receiptLines, shortageResolutions }: ArrivalCase) {
  const answers = newestByUnit(shortageResolutions)
  return new Map(
    [...newestByUnit(receiptLines)].filter(
      ([unitId, line]) => line.outcome !== 'RECEIVED' && (answers.get(unitId)?.seq ?? 0) < line.seq,
    ),
  )
}
