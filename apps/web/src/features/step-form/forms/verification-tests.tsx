import { reasonWhen, textOrNull, type FieldError } from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import type { StepFormVerificationQuery } from '../../../gql/graphql'
import { UnitsField } from '../fields/checklist-field'
import { FactList } from '../fields/fact-list'
import { ForAll } from '../fields/for-all'
import { AreaField } from '../fields/text-fields'
import {
  placeResults,
  requiredResults,
  ResultsField,
  toResults,
  unjudged,
  type ResultValues,
} from '../fields/unit-results'
import {
  chosenRows,
  nameOfUnit,
  newestByUnit,
  readyUnits,
  rowsOf,
  type Chosen,
  type Rows,
} from '../fields/units'
import { VerdictField } from '../fields/verdict-field'
import { given, placeById } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { useStep } from '../frame/step-context'
import { CHECK_AGEING, SUBMIT_INSPECTION, TEST_UNITS, VERIFICATION_FACTS } from './verification.operations'

type VerificationCase = NonNullable<StepFormVerificationQuery['repairCase']>

interface VerificationProps {
  readonly repairCase: VerificationCase
}

interface CheckRow extends Chosen {
  readonly conforms: boolean | null
  readonly reason: string
}

/** W5.4.6: QUALITY checks the ageing; a unit that does not conform is aged again. */
export const checkAgeing = defineStepForm({ facts: VERIFICATION_FACTS, Form: CheckAgeing })

function CheckAgeing({ repairCase }: VerificationProps) {
  const { t } = useTranslation('step-form')
  const { row } = useStep()
  const units = readyUnits(repairCase.units, row.ready)
  const results = newestByUnit(repairCase.ageings)
  const starts = newestByUnit(repairCase.ageingStarts)
  return (
    <StepForm
      command={CHECK_AGEING}
      defaults={{ units: rowsOf(units, (): CheckRow => ({ chosen: true, conforms: null, reason: '' })) }}
      required={(values) => chosenRows(units, values.units).map(([{ id }]) => `units.${id}.conforms`)}
      toInput={(values) => ({
        units: chosenRows(units, values.units).map(([{ id }, { conforms, reason }]) => ({
          unitId: id,
          conforms: given(conforms),
          reason: conforms === true ? null : textOrNull(reason),
        })),
      })}
      check={(input) =>
        input.units.flatMap(({ conforms, reason }, i): FieldError[] =>
          reasonWhen(!conforms, `units.${i}.reason`, reason),
        )
      }
      place={placeById('units', 'unitId')}
    >
      {(values: { readonly units: Rows<CheckRow> }) => (
        <UnitsField
          units={units}
          rows={values.units}
          note={({ id }) => {
            const hours = results.get(id)?.hours
            if (hours === undefined) return null
            const planned = starts.get(id)
            return t('ageing.done', {
              hours: String(hours),
              planned: String(planned?.hours ?? hours),
              standard: planned?.standard ?? '',
            })
          }}
          forAll={
            <ForAll
              rows={values.units}
              list="units"
              field="conforms"
              value={true}
              label={t('units.allConform')}
            />
          }
          fields={(unit, path) => (
            <>
              <VerdictField
                name={path('conforms')}
                words="conforms"
                values={[true, false]}
                of={nameOfUnit(unit)}
              />
              {results.get(unit.id)?.findings != null && (
                <p className="ml-secondary">{results.get(unit.id)?.findings}</p>
              )}
              {values.units[unit.id]?.conforms === false && (
                <AreaField name={path('reason')} label="reason" rows={1} />
              )}
            </>
          )}
        />
      )}
    </StepForm>
  )
}

/** How often each unit failed its test so far. */
function failures({ testResults }: VerificationCase): ReadonlyMap<string, number> {
  const count = new Map<string, number>()
  for (const { unitId, passed } of testResults) if (!passed) count.set(unitId, (count.get(unitId) ?? 0) + 1)
  return count
}

/** W5.4.7: the inspection slip hands units to the full-function test. */
export const submitInspection = defineStepForm({ facts: VERIFICATION_FACTS, Form: SubmitInspection })

function SubmitInspection({ repairCase }: VerificationProps) {
  const { t } = useTranslation('step-form')
  const { row } = useStep()
  const units = readyUnits(repairCase.units, row.ready)
  const failed = failures(repairCase)
  return (
    <StepForm
      command={SUBMIT_INSPECTION}
      defaults={{ units: rowsOf(units, (): Chosen => ({ chosen: true })), note: '' }}
      toInput={(values) => ({
        unitIds: chosenRows(units, values.units).map(([{ id }]) => id),
        note: textOrNull(values.note),
      })}
      place={placeById('unitIds', null, 'units')}
    >
      {(values: { readonly units: Rows<Chosen> }) => (
        <>
          <UnitsField
            units={units}
            rows={values.units}
            note={({ id }) => (failed.has(id) ? t('test.reworked', { count: failed.get(id) ?? 0 }) : null)}
          />
          <AreaField name="note" label="note" required={false} />
        </>
      )}
    </StepForm>
  )
}

/** W5.4.7: the full-function test; a unit that fails is repaired again. */
export const testUnits = defineStepForm({ facts: VERIFICATION_FACTS, Form: TestUnits })

function TestUnits({ repairCase }: VerificationProps) {
  const { t } = useTranslation('step-form')
  const { row } = useStep()
  const units = readyUnits(repairCase.units, row.ready)
  const failed = failures(repairCase)
  const repairs = newestByUnit(repairCase.repairRecords)
  const slip = repairCase.inspectionSlips.at(-1)
  return (
    <StepForm
      command={TEST_UNITS}
      defaults={unjudged(units)}
      required={requiredResults(units)}
      toInput={(values) => ({ units: toResults(units, values) })}
      place={placeResults}
    >
      {(values: ResultValues) => (
        <>
          <FactList
            lines={[
              { label: t('fact.slip'), value: slip?.number },
              { label: t('field.note'), value: slip?.note },
            ]}
          />
          <ResultsField
            units={units}
            values={values}
            note={({ id }) => (
              <>
                {failed.has(id) && <span>{t('test.reworked', { count: failed.get(id) ?? 0 })} · </span>}
                {repairs.get(id)?.action}
              </>
            )}
          />
        </>
      )}
    </StepForm>
  )
}
