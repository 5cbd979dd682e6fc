import type { Department } from '@mendline/domain'
import { DepartmentsField } from '../fields/choice-fields'
import { PeopleField } from '../fields/person-field'
import { AreaField } from '../fields/text-fields'
import { useViewer } from '../../../viewer'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { Findings, type QualityProps } from './findings'
import { QUALITY_FACTS, REPORT_INCIDENT } from './quality.operations'

interface ReportValues {
  readonly summary: string
  readonly cause: string
  readonly responsibleDepartments: readonly Department[]
  readonly measures: string
  readonly authorIds: readonly string[]
}

/** W5.7: the incident report, naming the departments responsible. */
export const reportIncident = defineStepForm({ facts: QUALITY_FACTS, Form: ReportIncident })

function ReportIncident({ repairCase }: QualityProps) {
  const viewer = useViewer()
  // Root cause and measures come from the 8D report where there is one.
  const plan = repairCase.correctiveActions.at(-1)
  const defaults: ReportValues = {
    summary: repairCase.description,
    cause: plan?.rootCause.inWords ?? '',
    responsibleDepartments: [],
    authorIds: [viewer.id],
    measures: plan?.actions.map(({ description }) => description).join('\n') ?? '',
  }
  return (
    <StepForm
      command={REPORT_INCIDENT}
      defaults={defaults}
      required={() => ['summary', 'cause', 'responsibleDepartments', 'measures']}
      toInput={({ summary, cause, responsibleDepartments, measures, authorIds }) => ({
        summary: summary.trim(),
        cause: cause.trim(),
        responsibleDepartments: [...responsibleDepartments],
        measures: measures.trim(),
        authorIds: [...authorIds],
      })}
      place={(path) => (path[0] === 'responsibleDepartments' ? ['responsibleDepartments'] : path)}
    >
      <Findings repairCase={repairCase} />
      <AreaField name="summary" label="incidentSummary" />
      <AreaField name="cause" label="cause" />
      <DepartmentsField name="responsibleDepartments" label="responsibleDepartments" />
      <AreaField name="measures" label="measures" />
      <PeopleField name="authorIds" label="authorIds" required={false} known={[viewer]} />
    </StepForm>
  )
}
