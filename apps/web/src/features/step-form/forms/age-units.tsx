import { checkAgeing, checkAgeingStart, instantOf, plus, textOrNull, type FieldError } from '@mendline/domain'
import { absoluteTime, useUi } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { StepFormVerificationQuery } from '../../../gql/graphql'
import { UnitsField } from '../fields/checklist-field'
import { ForAll } from '../fields/for-all'
import { AreaField, DateTimeField, WholeField } from '../fields/text-fields'
import { thisMinute } from '../../../today'
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
import { RECORD_AGEING, START_AGEING, VERIFICATION_FACTS } from './verification.operations'

type VerificationCase = NonNullable<StepFormVerificationQuery['repairCase']>
type Unit = VerificationCase['units'][number]
type Start = VerificationCase['ageingStarts'][number]

/** W5.4.6: QUALITY is told before units are aged; afterwards the result of each is recorded. */
export const ageUnits = defineStepForm({ facts: VERIFICATION_FACTS, Form: AgeUnits })

function AgeUnits({ repairCase }: { readonly repairCase: VerificationCase }) {
  const { t } = useTranslation('step-form')
  const { row } = useStep()
  const units = readyUnits(repairCase.units, row.ready)
  const starts = startsInForce(repairCase)
  const running = units.filter(({ id }) => starts.has(id))
  const waiting = units.filter(({ id }) => !starts.has(id))
  const both = running.length > 0 && waiting.length > 0
  return (
    <>
      {running.length > 0 && (
        <section>
          {both && <h3 className="step-part">{t('ageing.results')}</h3>}
          <RecordAgeing units={running} starts={starts} />
        </section>
      )}
      {waiting.length > 0 && (
        <section>
          {both && <h3 className="step-part">{t('ageing.announce')}</h3>}
          <StartAgeing units={waiting} before={repairCase.ageingStarts.at(-1)} />
        </section>
      )}
    </>
  )
}

/** The start announced for the ageing each unit is in: it counts for one result and one repair only. */
function startsInForce({
  ageingStarts,
  ageings,
  repairRecords,
}: VerificationCase): ReadonlyMap<string, Start> {
  const results = newestByUnit(ageings)
  const repairs = newestByUnit(repairRecords)
  return new Map(
    [...newestByUnit(ageingStarts)].filter(
      ([unitId, { seq }]) => seq > (results.get(unitId)?.seq ?? 0) && seq > (repairs.get(unitId)?.seq ?? 0),
    ),
  )
}

interface StartValues {
  readonly units: Rows<Chosen>
  readonly startsAt: string | null
  readonly hours: number | null
  readonly standard: string
}

interface StartAgeingProps {
  readonly units: readonly Unit[]
  /** The last ageing announced, whose hours and standard are likely those of the next. */
  readonly before: Start | undefined
}

function StartAgeing({ units, before }: StartAgeingProps) {
  const { t } = useTranslation('step-form')
  return (
    <StepForm
      command={START_AGEING}
      part="start"
      submitLabel={t('ageing.announceSubmit')}
      defaults={{
        units: rowsOf(units, () => ({ chosen: true })),
        startsAt: plus(thisMinute(), { minutes: 10 }),
        hours: before?.hours ?? null,
        standard: before?.standard ?? '',
      }}
      required={() => ['startsAt', 'hours', 'standard']}
      toInput={(values) => ({
        unitIds: chosenRows(units, values.units).map(([{ id }]) => id),
        startsAt: given(values.startsAt),
        hours: given(values.hours),
        standard: values.standard.trim(),
      })}
      check={(input) => checkAgeingStart(input, instantOf(Date.now()))}
      place={placeById('unitIds', null, 'units')}
    >
      {(values: StartValues) => (
        <>
          <UnitsField units={units} rows={values.units} />
          <div className="step-row">
            <DateTimeField name="startsAt" label="startsAt" hint={t('ageing.told')} />
            <WholeField name="hours" label="hours" suffix={t('unitOf.hours')} />
          </div>
          <AreaField name="standard" label="standard" />
        </>
      )}
    </StepForm>
  )
}

interface ResultRow extends Chosen {
  readonly hours: number | null
  readonly passed: boolean | null
  readonly findings: string
}

interface RecordAgeingProps {
  readonly units: readonly Unit[]
  readonly starts: ReadonlyMap<string, Start>
}

function RecordAgeing({ units, starts }: RecordAgeingProps) {
  const { t } = useTranslation('step-form')
  const { language } = useUi()
  const endOf = ({ startsAt, hours }: Start) => plus(startsAt, { hours })
  const over = (start: Start | undefined) => start !== undefined && endOf(start) <= thisMinute()
  const someOver = units.some(({ id }) => over(starts.get(id)))
  return (
    <StepForm
      command={RECORD_AGEING}
      part="result"
      defaults={{
        units: rowsOf(units, ({ id }): ResultRow => ({
          // Those still being aged are left for later, unless all are.
          chosen: over(starts.get(id)) || !someOver,
          hours: starts.get(id)?.hours ?? null,
          passed: null,
          findings: '',
        })),
      }}
      required={(values) =>
        chosenRows(units, values.units).flatMap(([{ id }]) => [`units.${id}.hours`, `units.${id}.passed`])
      }
      toInput={(values) => ({
        units: chosenRows(units, values.units).map(([{ id }, { hours, passed, findings }]) => ({
          unitId: id,
          hours: given(hours),
          passed: given(passed),
          findings: textOrNull(findings),
        })),
      })}
      check={(input) =>
        input.units.flatMap((result, i): FieldError[] =>
          checkAgeing(`units.${i}`, result, starts.get(result.unitId) ?? null, instantOf(Date.now())),
        )
      }
      place={placeById('units', 'unitId')}
    >
      {(values: { readonly units: Rows<ResultRow> }) => (
        <UnitsField
          units={units}
          rows={values.units}
          note={({ id }) => {
            const start = starts.get(id)
            if (start === undefined) return null
            return t('ageing.until', { time: absoluteTime(endOf(start), language), standard: start.standard })
          }}
          forAll={
            <ForAll rows={values.units} list="units" field="passed" value={true} label={t('units.allPass')} />
          }
          fields={(unit, path) => {
            const passed = values.units[unit.id]?.passed
            return (
              <>
                <VerdictField
                  name={path('passed')}
                  words="passed"
                  values={[true, false]}
                  of={nameOfUnit(unit)}
                />
                <WholeField name={path('hours')} label="hoursAged" suffix={t('unitOf.hours')} />
                {passed != null && (
                  <AreaField name={path('findings')} label="findings" required={!passed} rows={1} />
                )}
              </>
            )
          }}
        />
      )}
    </StepForm>
  )
}
