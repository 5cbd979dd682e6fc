import { checkEightD, ROOT_CAUSE_METHODS, type LocalDate } from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../../../viewer'
import { CauseField } from '../fields/cause-field'
import { ChoiceField } from '../fields/choice-fields'
import { PeopleField, PersonField } from '../fields/person-field'
import { AreaField, DateField } from '../fields/text-fields'
import { today } from '../../../today'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { Findings, type QualityProps } from './findings'
import { planDefaults, planInput, planPlace, type PlanValues } from './plan-values'
import { PlannedActionFields } from './planned-action-fields'
import { PLAN_CORRECTIVE_ACTION, QUALITY_FACTS } from './quality.operations'
import { FiveWhys, Tree } from './root-cause-fields'

/** W5.7, W4.7: the 8D report; a later version goes on with the one before. */
export const planCorrectiveAction = defineStepForm({
  facts: QUALITY_FACTS,
  Form: PlanCorrectiveAction,
  again: true,
})

function PlanCorrectiveAction({ repairCase }: QualityProps) {
  const { t } = useTranslation('step-form')
  const viewer = useViewer()
  const before = repairCase.correctiveActions.at(-1)
  const days = new Map<string, LocalDate>(
    before?.actions.map(({ actionId, dueOn }): [string, LocalDate] => [actionId, dueOn]),
  )
  const leader = before === undefined ? viewer : (before.leader ?? null)
  return (
    <StepForm
      command={PLAN_CORRECTIVE_ACTION}
      versioned
      defaults={planDefaults(repairCase, viewer.id)}
      required={({ actions }) => [
        ...['leaderId', 'problem', 'containment', 'containedOn'],
        ...actions.flatMap((_, i) =>
          ['description', 'ownerId', 'dueOn', 'criterion'].map((name) => `actions.${i}.${name}`),
        ),
      ]}
      toInput={planInput}
      check={(input) => checkEightD({ ...input, rootCause: input.rootCause }, days, today())}
      place={planPlace}
    >
      {(values: PlanValues) => (
        <>
          <Findings repairCase={repairCase} />
          <div className="step-row">
            <PersonField name="leaderId" label="leaderId" known={leader} />
            <PeopleField name="memberIds" label="memberIds" required={false} known={before?.members ?? []} />
          </div>
          <AreaField name="problem" label="problem8d" />
          <AreaField name="containment" label="containment" />
          <DateField name="containedOn" label="containedOn" max={today()} />
          <ChoiceField
            name="method"
            label="rootCauseMethod"
            options={ROOT_CAUSE_METHODS.map((value) => ({ value, text: t(`rootCause.${value}`) }))}
          />
          {values.method === 'FIVE_WHYS' ? <FiveWhys /> : <Tree rows={values.tree} />}
          <CauseField name="causeCode" label="rootCauseCode" required={false} clearable />
          <PlannedActionFields rows={values.actions} before={before?.actions ?? []} />
          <AreaField name="closingRemark" label="closingRemark" required={false} />
        </>
      )}
    </StepForm>
  )
}
