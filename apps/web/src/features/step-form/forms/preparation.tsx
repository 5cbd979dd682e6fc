import { notPastDay, textOrNull } from '@mendline/domain'
import { useDay } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { StepFormPreparationQuery } from '../../../gql/graphql'
import { UnitsField } from '../fields/checklist-field'
import { TickField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { AreaField } from '../fields/text-fields'
import { today } from '../../../today'
import {
  placeResults,
  requiredResults,
  ResultsField,
  toResults,
  unjudged,
  type ResultValues,
} from '../fields/unit-results'
import { chosenRows, newestByUnit, readyUnits, rowsOf, type Chosen, type Rows } from '../fields/units'
import { FlatForm } from '../form/flat-form'
import { placeById } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { useStep } from '../frame/step-context'
import {
  DECIDE_INSPECTION,
  DECIDE_ONLINE_TEST,
  DRAW_UNITS,
  INSPECT_UNITS,
  PREPARATION_FACTS,
  RECORD_ONLINE_TEST,
  SCHEDULE_ONLINE_TEST,
} from './preparation.operations'

type PreparationCase = NonNullable<StepFormPreparationQuery['repairCase']>

interface PreparationProps {
  readonly repairCase: PreparationCase
}

/** W5.4.2: the repair group draws units from the warehouse. */
export const drawUnits = defineStepForm({ facts: PREPARATION_FACTS, Form: DrawUnits })

function DrawUnits({ repairCase }: PreparationProps) {
  const { row } = useStep()
  const units = readyUnits(repairCase.units, row.ready)
  const receipts = newestByUnit(repairCase.receiptLines)
  return (
    <StepForm
      command={DRAW_UNITS}
      defaults={{ units: rowsOf(units, (): Chosen => ({ chosen: true })), note: '' }}
      toInput={(values) => ({
        unitIds: chosenRows(units, values.units).map(([unit]) => unit.id),
        note: textOrNull(values.note),
      })}
      place={placeById('unitIds', null, 'units')}
    >
      {(values: { readonly units: Rows<Chosen> }) => (
        <>
          <UnitsField units={units} rows={values.units} note={({ id }) => receipts.get(id)?.condition} />
          <AreaField name="note" label="note" required={false} />
        </>
      )}
    </StepForm>
  )
}

/** W5.4.2: whether QUALITY inspects before the repair. */
export const decideInspection = defineStepForm({ facts: PREPARATION_FACTS, Form: DecideInspection })

function DecideInspection({ repairCase }: PreparationProps) {
  const { t } = useTranslation('step-form')
  return (
    <FlatForm
      command={DECIDE_INSPECTION}
      versioned
      defaults={{ needed: null, reason: null }}
      fields={[
        { name: 'needed', label: 'inspectionNeeded', kind: 'yesNo' },
        { name: 'reason', kind: 'area', optional: true },
      ]}
    >
      <FactList lines={[{ label: t('fact.complaint'), value: repairCase.description }]} />
    </FlatForm>
  )
}

interface InspectionRow extends Chosen {
  readonly judgement: string
  readonly reopensResponsibility: boolean
}

/** W5.4.2, W4.7: QUALITY's judgement before the repair. */
export const inspectBefore = defineStepForm({ facts: PREPARATION_FACTS, Form: InspectBefore })

function InspectBefore({ repairCase }: PreparationProps) {
  const { row } = useStep()
  const units = readyUnits(repairCase.units, row.ready)
  const receipts = newestByUnit(repairCase.receiptLines)
  return (
    <StepForm
      command={INSPECT_UNITS}
      defaults={{
        units: rowsOf(units, (): InspectionRow => ({
          chosen: true,
          judgement: '',
          reopensResponsibility: false,
        })),
      }}
      required={(values) => chosenRows(units, values.units).map(([unit]) => `units.${unit.id}.judgement`)}
      toInput={(values) => ({
        units: chosenRows(units, values.units).map(([unit, { judgement, reopensResponsibility }]) => ({
          unitId: unit.id,
          judgement: judgement.trim(),
          reopensResponsibility,
        })),
      })}
      place={placeById('units', 'unitId')}
    >
      {(values: { readonly units: Rows<InspectionRow> }) => (
        <UnitsField
          units={units}
          rows={values.units}
          note={({ id }) => receipts.get(id)?.condition}
          fields={(_, path) => (
            <>
              <AreaField name={path('judgement')} label="judgement" />
              <TickField name={path('reopensResponsibility')} label="reopensResponsibility" />
            </>
          )}
        />
      )}
    </StepForm>
  )
}

/** W5.4.3: whether the units are tested on the line: yes with a plan, no with a reason. A batch asks for it. */
export const decideOnlineTest = defineStepForm({ facts: PREPARATION_FACTS, Form: DecideOnlineTest })

function DecideOnlineTest({ repairCase }: PreparationProps) {
  const { t } = useTranslation('step-form')
  const { quantity, batchThreshold, description } = repairCase
  const batch = quantity > batchThreshold
  return (
    <FlatForm
      command={DECIDE_ONLINE_TEST}
      versioned
      defaults={{ needed: batch ? true : null, plan: null, reason: null }}
      fields={[
        { name: 'needed', label: 'onlineTestNeeded', kind: 'yesNo' },
        { name: 'plan', kind: 'area', when: ({ needed }) => needed === true },
        { name: 'reason', kind: 'area', when: ({ needed }) => needed === false },
      ]}
    >
      <FactList
        lines={[
          { label: t('fact.complaint'), value: description },
          {
            label: t('fact.units'),
            value: t(batch ? 'fact.batch' : 'fact.unitCount', {
              count: quantity,
              threshold: String(batchThreshold),
            }),
          },
        ]}
      />
    </FlatForm>
  )
}

/** The plan of the test on the line, and when and where it is. */
function Plan({ repairCase }: PreparationProps) {
  const { t } = useTranslation('step-form')
  const day = useDay()
  const schedule = repairCase.onlineTestSchedules.at(-1)
  return (
    <FactList
      lines={[
        { label: t('field.plan'), value: repairCase.onlineTestDecisions.at(-1)?.plan },
        { label: t('field.scheduledOn'), value: day(schedule?.scheduledOn) },
        { label: t('field.line'), value: schedule?.line },
      ]}
    />
  )
}

/** W5.4.3: MATERIALS schedules the test on the line. */
export const scheduleOnlineTest = defineStepForm({ facts: PREPARATION_FACTS, Form: ScheduleOnlineTest })

function ScheduleOnlineTest({ repairCase }: PreparationProps) {
  const { t } = useTranslation('step-form')
  return (
    <FlatForm
      command={SCHEDULE_ONLINE_TEST}
      defaults={{ scheduledOn: null, line: null }}
      fields={[
        { name: 'scheduledOn', kind: 'date', min: today() },
        { name: 'line', kind: 'text' },
      ]}
      check={({ scheduledOn }) => notPastDay('scheduledOn', scheduledOn, today())}
    >
      <FactList
        lines={[
          { label: t('fact.units'), value: t('fact.unitCount', { count: repairCase.quantity }) },
          { label: t('field.plan'), value: repairCase.onlineTestDecisions.at(-1)?.plan },
        ]}
      />
    </FlatForm>
  )
}

/** W5.4.3: the workshop's results against the plan. */
export const runOnlineTest = defineStepForm({ facts: PREPARATION_FACTS, Form: RunOnlineTest })

function RunOnlineTest({ repairCase }: PreparationProps) {
  const { row } = useStep()
  const units = readyUnits(repairCase.units, row.ready)
  return (
    <StepForm
      command={RECORD_ONLINE_TEST}
      defaults={unjudged(units)}
      required={requiredResults(units)}
      toInput={(values) => ({ units: toResults(units, values) })}
      place={placeResults}
    >
      {(values: ResultValues) => (
        <>
          <Plan repairCase={repairCase} />
          <ResultsField units={units} values={values} />
        </>
      )}
    </StepForm>
  )
}
