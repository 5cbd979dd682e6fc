import { notFutureDay, type LocalDate } from '@mendline/domain'
import { useUi } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { UploadedFile } from '../../../server/upload'
import { useViewer } from '../../../viewer'
import { AttachmentField } from '../fields/attachment-field'
import { ChoiceField, YesNoField } from '../fields/choice-fields'
import { AreaField, DateField } from '../fields/text-fields'
import { today } from '../../../today'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { useStep } from '../frame/step-context'
import { ActionFacts } from './action-facts'
import type { QualityCase, QualityProps } from './findings'
import { CARRY_OUT_ACTION, CHECK_EFFECTIVENESS, QUALITY_FACTS } from './quality.operations'

type Action = QualityCase['correctiveActions'][number]['actions'][number]

/** The action the task is about; without a task those that can be done now, the reader's own first. */
function useReadyActions(repairCase: QualityCase): readonly Action[] {
  const { row, subjectId } = useStep()
  const viewer = useViewer()
  const ready = (repairCase.correctiveActions.at(-1)?.actions ?? []).filter(({ actionId }) =>
    subjectId === null ? row.ready.includes(actionId) : actionId === subjectId,
  )
  const own = ({ owner }: Action) => owner?.id === viewer.id
  return [...ready.filter(own), ...ready.filter((action) => !own(action))]
}

interface ChosenProps {
  readonly repairCase: QualityCase
  readonly actions: readonly Action[]
  readonly actionId: string | null
}

/** Which of several actions, and what is known of it. */
function Chosen({ repairCase, actions, actionId }: ChosenProps) {
  const { t } = useTranslation('domain')
  const action = actions.find((each) => each.actionId === actionId)
  return (
    <>
      {actions.length > 1 && (
        <ChoiceField
          name="actionId"
          label="action"
          stacked
          options={actions.map(({ actionId: value, kind, description, owner }) => ({
            value,
            text: `${t(`actionKind.${kind}`)}: ${description}`,
            remark: owner?.name ?? '',
          }))}
        />
      )}
      {action !== undefined && <ActionFacts repairCase={repairCase} action={action} />}
    </>
  )
}

interface DoneValues {
  readonly actionId: string | null
  readonly doneOn: LocalDate | null
  readonly result: string
  readonly files: readonly UploadedFile[]
}

/** W5.7: the department of an action's owner carried it out. */
export const carryOutAction = defineStepForm({ facts: QUALITY_FACTS, Form: CarryOutAction })

function CarryOutAction({ repairCase }: QualityProps) {
  const actions = useReadyActions(repairCase)
  const defaults: DoneValues = {
    actionId: actions[0]?.actionId ?? null,
    doneOn: today(),
    result: '',
    files: [],
  }
  return (
    <StepForm
      command={CARRY_OUT_ACTION}
      defaults={defaults}
      required={() => ['actionId', 'doneOn', 'result']}
      toInput={({ actionId, doneOn, result, files }: DoneValues) => ({
        actionId: given(actionId),
        doneOn: given(doneOn),
        result: result.trim(),
        attachmentIds: files.map(({ id }) => id),
      })}
      check={({ doneOn }) => notFutureDay('doneOn', doneOn, today())}
      place={(path) => (path[0] === 'attachmentIds' ? ['files'] : path)}
    >
      {({ actionId }: DoneValues) => (
        <>
          <Chosen repairCase={repairCase} actions={actions} actionId={actionId} />
          <DateField name="doneOn" label="doneOn" max={today()} />
          <AreaField name="result" label="actionResult" />
          <AttachmentField name="files" label="actionEvidence" required={false} />
        </>
      )}
    </StepForm>
  )
}

interface CheckValues {
  readonly actionId: string | null
  readonly effective: boolean | null
  readonly findings: string
}

/** W5.7: whether an action had its effect; one that had none is carried out again. */
export const checkEffectiveness = defineStepForm({ facts: QUALITY_FACTS, Form: CheckEffectiveness })

function CheckEffectiveness({ repairCase }: QualityProps) {
  const { t } = useTranslation('step-form')
  const { departmentName } = useUi()
  const actions = useReadyActions(repairCase)
  const defaults: CheckValues = { actionId: actions[0]?.actionId ?? null, effective: null, findings: '' }
  return (
    <StepForm
      command={CHECK_EFFECTIVENESS}
      defaults={defaults}
      required={() => ['actionId', 'effective', 'findings']}
      toInput={({ actionId, effective, findings }: CheckValues) => ({
        actionId: given(actionId),
        effective: given(effective),
        findings: findings.trim(),
      })}
    >
      {({ actionId, effective }: CheckValues) => {
        const department = actions.find((each) => each.actionId === actionId)?.department
        const again =
          effective === false && department !== undefined
            ? t('action.again', { department: departmentName(department) })
            : undefined
        return (
          <>
            <Chosen repairCase={repairCase} actions={actions} actionId={actionId} />
            <YesNoField name="effective" label="effective" hint={again} />
            <AreaField name="findings" label="checkFindings" />
          </>
        )
      }}
    </StepForm>
  )
}
