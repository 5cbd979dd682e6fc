import { AttachmentList, dateText, useUi } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import { FactList } from '../fields/fact-list'
import type { QualityCase } from './findings'

interface ActionFactsProps {
  readonly repairCase: QualityCase
  readonly action: QualityCase['correctiveActions'][number]['actions'][number]
}

/** What is known of an action: what was planned, what was done for it, and why it was not enough. */
export function ActionFacts({ repairCase, action }: ActionFactsProps) {
  const { t } = useTranslation(['step-form', 'domain'])
  const { language, departmentName } = useUi()
  const done = repairCase.actionCompletions.findLast(({ actionId }) => actionId === action.actionId)
  const check = repairCase.effectivenessChecks.findLast(({ actionId }) => actionId === action.actionId)
  const { kind, description, owner, department, dueOn, criterion } = action
  return (
    <FactList
      lines={[
        { label: t(`domain:actionKind.${kind}`), value: description },
        { label: t('field.ownerId'), value: `${owner?.name ?? ''} · ${departmentName(department)}` },
        { label: t('field.actionDueOn'), value: dateText(dueOn, language) },
        { label: t('field.effectivenessCheck'), value: criterion },
        { label: t('field.actionResult'), value: done?.result },
        {
          label: t('field.actionEvidence'),
          value:
            done === undefined || done.evidence.length === 0 ? null : (
              <AttachmentList items={done.evidence} />
            ),
        },
        { label: t('fact.noEffect'), value: check?.effective === false ? check.findings : null },
      ]}
    />
  )
}
