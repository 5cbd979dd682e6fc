import { textOrNull } from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import { given, placeById } from '../form/place'
import { UnitsField } from './checklist-field'
import { ForAll } from './for-all'
import { AreaField } from './text-fields'
import { chosenRows, nameOfUnit, rowsOf, type FormUnit, type Rows } from './units'
import { VerdictField } from './verdict-field'
import type { ReactNode } from 'react'

/** A test of one unit as entered: passed or not, and what was found. */
export interface ResultRow {
  readonly chosen: boolean
  readonly passed: boolean | null
  readonly findings: string
}

export interface ResultValues {
  readonly units: Rows<ResultRow>
}

/** Every unit chosen, none judged. */
export function unjudged(units: readonly FormUnit[]): ResultValues {
  return { units: rowsOf(units, () => ({ chosen: true, passed: null, findings: '' })) }
}

/** What must be said of every unit chosen: the verdict, and what was found where it failed. */
export function requiredResults(units: readonly FormUnit[]) {
  return (values: ResultValues): readonly string[] =>
    chosenRows(units, values.units).flatMap(([{ id }, { passed }]) =>
      passed === false ? [`units.${id}.passed`, `units.${id}.findings`] : [`units.${id}.passed`],
    )
}

/** The results as the input has them. */
export function toResults(units: readonly FormUnit[], values: ResultValues) {
  return chosenRows(units, values.units).map(([unit, { passed, findings }]) => ({
    unitId: unit.id,
    passed: given(passed),
    findings: textOrNull(findings),
  }))
}

export const placeResults = placeById('units', 'unitId')

interface ResultsFieldProps<Unit extends FormUnit> {
  readonly units: readonly Unit[]
  readonly values: ResultValues
  readonly note?: (unit: Unit) => ReactNode
}

/** Passed or not for each unit, with what was found. */
export function ResultsField<Unit extends FormUnit>({ units, values, note }: ResultsFieldProps<Unit>) {
  const { t } = useTranslation('step-form')
  return (
    <UnitsField
      units={units}
      rows={values.units}
      note={note}
      forAll={
        <ForAll rows={values.units} list="units" field="passed" value={true} label={t('units.allPass')} />
      }
      fields={(unit, path) => {
        const passed = values.units[unit.id]?.passed
        return (
          <>
            <VerdictField name={path('passed')} words="passed" values={[true, false]} of={nameOfUnit(unit)} />
            {passed != null && (
              <AreaField name={path('findings')} label="findings" required={!passed} rows={1} />
            )}
          </>
        )
      }}
    />
  )
}
