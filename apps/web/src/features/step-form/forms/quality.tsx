import { notPastDay, type Department } from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import type { StepFormQualityQuery } from '../../../gql/graphql'
import { DepartmentsField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { PersonField } from '../fields/person-field'
import { AreaField, DateField } from '../fields/text-fields'
import { today } from '../fields/today'
import { nameOfUnit } from '../fields/units'
import { given, textOrNull } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { PLAN_CORRECTIVE_ACTION, QUALITY_FACTS, REPORT_INCIDENT } from './quality.operations'

type QualityCase = NonNullable<StepFormQualityQuery['repairCase']>

interface QualityProps {
  readonly repairCase: QualityCase
}

/** What was found at the bench, unit by unit. */
function Findings({ repairCase }: QualityProps) {
  const { t } = useTranslation(['step-form', 'domain'])
  const units = new Map(repairCase.units.map((unit) => [unit.id, unit]))
  return (
    <FactList
      lines={[
        { label: t('fact.complaint'), value: repairCase.description },
        {
          label: t('fact.repairs'),
          value:
            repairCase.repairRecords.length === 0 ? null : (
              <ul className="step-plain-list">
                {repairCase.repairRecords.slice(-10).map(({ id, unitId, cause, faultSeen, action }) => {
                  const unit = units.get(unitId)
                  return (
                    <li key={id}>
                      <span className="ml-mono">{unit && nameOfUnit(unit)}</span> {cause?.name}
                      {' · '}
                      {faultSeen} → {action}
                    </li>
                  )
                })}
              </ul>
            ),
        },
      ]}
    />
  )
}

interface PlanValues {
  readonly containment: string
  readonly rootCause: string
  readonly correctiveAction: string
  readonly preventiveAction: string
  readonly ownerId: string | null
  readonly dueOn: string | null
  readonly effectivenessCheck: string
}

/** W5.7, W4.7: containment, root cause, corrective and preventive action, with an owner and a day. */
export const planCorrectiveAction = defineStepForm({
  facts: QUALITY_FACTS,
  Form: PlanCorrectiveAction,
  again: true,
})

function PlanCorrectiveAction({ repairCase }: QualityProps) {
  const before = repairCase.correctiveActions.at(-1)
  const owner = before?.owner ?? null
  const defaults: PlanValues = {
    containment: before?.containment ?? '',
    rootCause: before?.rootCause ?? '',
    correctiveAction: before?.correctiveAction ?? '',
    preventiveAction: before?.preventiveAction ?? '',
    ownerId: owner?.id ?? null,
    dueOn: before !== undefined && before.dueOn >= today() ? before.dueOn : null,
    effectivenessCheck: before?.effectivenessCheck ?? '',
  }
  return (
    <StepForm
      command={PLAN_CORRECTIVE_ACTION}
      versioned
      defaults={defaults}
      required={() => [
        'containment',
        'rootCause',
        'correctiveAction',
        'preventiveAction',
        'ownerId',
        'dueOn',
      ]}
      toInput={(values) => ({
        containment: values.containment.trim(),
        rootCause: values.rootCause.trim(),
        correctiveAction: values.correctiveAction.trim(),
        preventiveAction: values.preventiveAction.trim(),
        ownerId: given(values.ownerId),
        dueOn: given(values.dueOn),
        effectivenessCheck: textOrNull(values.effectivenessCheck),
      })}
      check={({ dueOn }) => notPastDay('dueOn', dueOn, today())}
    >
      <Findings repairCase={repairCase} />
      <AreaField name="containment" label="containment" />
      <AreaField name="rootCause" label="rootCause" />
      <AreaField name="correctiveAction" label="correctiveAction" />
      <AreaField name="preventiveAction" label="preventiveAction" />
      <div className="step-row">
        <PersonField name="ownerId" label="ownerId" known={owner} />
        <DateField name="dueOn" label="actionDueOn" min={today()} />
      </div>
      <AreaField name="effectivenessCheck" label="effectivenessCheck" required={false} />
    </StepForm>
  )
}

interface ReportValues {
  readonly summary: string
  readonly cause: string
  readonly responsibleDepartments: readonly Department[]
  readonly measures: string
}

/** W5.7: the incident report, naming the departments responsible. */
export const reportIncident = defineStepForm({ facts: QUALITY_FACTS, Form: ReportIncident })

function ReportIncident({ repairCase }: QualityProps) {
  const plan = repairCase.correctiveActions.at(-1)
  const defaults: ReportValues = {
    summary: repairCase.description,
    cause: plan?.rootCause ?? '',
    responsibleDepartments: [],
    measures: plan === undefined ? '' : `${plan.correctiveAction}\n${plan.preventiveAction}`,
  }
  return (
    <StepForm
      command={REPORT_INCIDENT}
      defaults={defaults}
      required={() => ['summary', 'cause', 'responsibleDepartments', 'measures']}
      toInput={({ summary, cause, responsibleDepartments, measures }) => ({
        summary: summary.trim(),
        cause: cause.trim(),
        responsibleDepartments: [...responsibleDepartments],
        measures: measures.trim(),
      })}
      place={(path) => (path[0] === 'responsibleDepartments' ? ['responsibleDepartments'] : path)}
    >
      <Findings repairCase={repairCase} />
      <AreaField name="summary" label="incidentSummary" />
      <AreaField name="cause" label="cause" />
      <DepartmentsField name="responsibleDepartments" label="responsibleDepartments" />
      <AreaField name="measures" label="measures" />
    </StepForm>
  )
}
