import DownOutlined from '@ant-design/icons/DownOutlined'
import { frontOffice } from '@mendline/domain'
import { useUi } from '@mendline/ui'
import { Button, Dropdown, type MenuProps } from 'antd'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../../../viewer'
import type { PageCase, PageStep } from '../case-query'
import { mayAssign } from '../next/may-assign'
import { ACTION_OF, CONTROLS, type Control } from './controls'
import './case-actions.css'

interface CaseActionsProps {
  readonly repairCase: PageCase
  readonly onControl: (control: Control) => void
  readonly onAssign: (taskId: string) => void
}

const CODES = [
  'WRONG_DEPARTMENT',
  'ONLY_HEAD',
  'ONLY_GENERAL_MANAGER',
  'ONLY_SYSTEM',
  'CASE_CLOSED',
  'CASE_CANCELLED',
  'CASE_ON_HOLD',
  'CASE_NOT_ON_HOLD',
  'CASE_NOT_CLOSED',
] as const

/** What can be done to the case as a whole; what cannot stays in the list and says why. */
export function CaseActions({ repairCase, onControl, onAssign }: CaseActionsProps) {
  const { t } = useTranslation('case')
  const { departmentName } = useUi()
  const viewer = useViewer()
  const assignable = assignableSteps(repairCase, viewer)
  const [first] = assignable

  const items: NonNullable<MenuProps['items']> = [
    {
      key: 'assign',
      disabled: first === undefined,
      label: label(t('action.assign'), first === undefined ? t('action.noTasks') : null),
    },
    ...CONTROLS.filter((control) => shown(control)).map((control) => {
      const reason = blockedText(control)
      return {
        key: control,
        disabled: reason !== null,
        danger: control === 'cancel' && reason === null,
        label: label(t(`action.${control}`), reason),
      }
    }),
  ]
  const onClick: MenuProps['onClick'] = ({ key }) => {
    if (key === 'assign') onAssign(first?.taskId ?? '')
    else onControl(key as Control)
  }
  return (
    <Dropdown menu={{ items, onClick }} trigger={['click']} placement="bottomRight">
      <Button icon={<DownOutlined />} iconPlacement="end">
        {t('action.menu')}
      </Button>
    </Dropdown>
  )

  /** Of holding and resuming only the one that makes sense. */
  function shown(control: Control): boolean {
    if (control === 'hold') return repairCase.phase !== 'ON_HOLD'
    if (control === 'resume') return repairCase.phase === 'ON_HOLD'
    return true
  }

  function blockedText(control: Control): string | null {
    const found = repairCase.availableActions.find(({ action }) => action === ACTION_OF[control])
    if (found?.allowed === true) return null
    const codes = found?.blockedBy ?? []
    const code = CODES.find((known) => codes.includes(known)) ?? 'other'
    return t(`blocked.${code}`, { department: departmentName(frontOffice(repairCase.region)) })
  }
}

/** The steps with a task that the reader may give to somebody. */
export function assignableSteps(
  repairCase: PageCase,
  viewer: Parameters<typeof mayAssign>[0],
): readonly PageStep[] {
  return repairCase.steps.filter(
    (row) => row.status === 'READY' && row.taskId !== null && mayAssign(viewer, row),
  )
}

function label(text: string, reason: string | null) {
  return (
    <span className="case-action">
      <span>{text}</span>
      {reason !== null && <small>{reason}</small>}
    </span>
  )
}
