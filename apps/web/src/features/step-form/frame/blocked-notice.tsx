import { stepOf, type StepId } from '@mendline/domain'
import { RelativeTime, absoluteTime, useUi } from '@mendline/ui'
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepFormCaseFragment } from '../../../gql/graphql'
import { FactList, type FactLine } from '../fields/fact-list'
import type { StepRow } from './step-case'

interface BlockedNoticeProps {
  readonly repairCase: StepFormCaseFragment
  readonly row: StepRow
  readonly blocks: readonly string[]
}

/** Why the viewer cannot do the step now: who must act, and what it waits for. */
export function BlockedNotice({ repairCase, row, blocks }: BlockedNoticeProps) {
  const { t } = useTranslation(['step-form', 'domain'])
  const { language, departmentName } = useUi()
  const has = (code: string) => blocks.includes(code)
  const settled = row.status === 'DONE' || row.status === 'WAIVED'

  const owner =
    row.performer === 'MEMBER'
      ? departmentName(row.owner)
      : `${departmentName(row.owner)} · ${t(`domain:performer.${row.performer}`)}`
  const lines: FactLine[] = settled
    ? [
        { label: t('blocked.doneBy'), value: row.doneBy?.name ?? t('blocked.system') },
        {
          label: t('blocked.doneAt'),
          value: row.doneAt === null ? null : <RelativeTime at={row.doneAt ?? ''} />,
        },
      ]
    : [
        { label: t('blocked.owner'), value: owner },
        { label: t('blocked.assignee'), value: row.assignee?.name ?? null },
        { label: t('blocked.waitsFor'), value: <WaitsFor repairCase={repairCase} steps={row.waitingFor} /> },
        {
          label: t('blocked.heldBecause'),
          value: has('CASE_ON_HOLD') ? (repairCase.heldReason ?? null) : null,
        },
      ].filter(({ label }) => label !== t('blocked.waitsFor') || row.waitingFor.length > 0)

  return (
    <div className="step-blocked">
      <Alert type={settled ? 'success' : 'info'} showIcon title={title()} />
      <FactList lines={lines} />
    </div>
  )

  function title(): ReactNode {
    if (row.status === 'WAIVED') return t('blocked.waived')
    if (settled) return t('blocked.done')
    if (row.status === 'NOT_APPLICABLE') return t('blocked.notApplicable')
    if (row.status === 'CANCELLED') return t('blocked.cancelled')
    if (has('CASE_ON_HOLD') || row.held) return t('blocked.onHold')
    if (row.performer === 'SYSTEM') return t('blocked.bySystem')
    if (has('NOT_YET') && row.opensAt != null)
      return t('blocked.notYet', { date: absoluteTime(row.opensAt, language) })
    if (row.status !== 'READY') return t('blocked.waiting')
    if (has('ONLY_GENERAL_MANAGER'))
      return t('blocked.onlyGeneralManager', { department: departmentName(row.owner) })
    if (has('ONLY_HEAD')) return t('blocked.onlyHead', { department: departmentName(row.owner) })
    if (has('ONLY_TRIP_LEADER')) return t('blocked.onlyTripLeader')
    return t('blocked.otherDepartment', { department: departmentName(row.owner) })
  }
}

interface WaitsForProps {
  readonly repairCase: StepFormCaseFragment
  readonly steps: readonly StepId[]
}

/** The steps waited for, each with the department that has it. */
function WaitsFor({ repairCase, steps }: WaitsForProps) {
  const { language, departmentName } = useUi()
  return (
    <ul className="step-waits-for">
      {steps.map((step) => {
        const owners = new Set(
          repairCase.steps
            .filter((row) => row.step === step && row.status !== 'DONE' && row.status !== 'NOT_APPLICABLE')
            .map((row) => departmentName(row.owner)),
        )
        return (
          <li key={step}>
            {stepOf(step).name[language]}
            {owners.size > 0 && (
              <span className="ml-secondary"> · {[...owners].join(language === 'zh' ? '、' : ', ')}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
