import { stepOf, type Bilingual, type StepStatus } from '@mendline/domain'
import type { ReactNode } from 'react'
import { Clause } from '../clause/clause'
import { useUi } from '../context/ui-context'
import { DueClock } from '../due-clock/due-clock'
import { RelativeTime } from '../relative-time/relative-time'
import { StepStatusTag } from '../step-status-tag/step-status-tag'
import { useNow } from '../time/now'
import { toneOf } from './chart-node'
import type { ChartStep } from './chart-step'

const TEXT = {
  hint: {
    zh: '指向或选中一个步骤，这里显示它在等什么、由谁办理。',
    en: 'Point at a step, or move to it with Tab, to see here what it waits for and who must act.',
  },
  waitsFor: { zh: '正在等待', en: 'Waits for' },
  doneWhen: { zh: '完成条件', en: 'Done when' },
  due: { zh: '期限', en: 'Due' },
  doneBy: { zh: '完成', en: 'Done' },
  assignee: { zh: '负责人', en: 'Assigned to' },
  nobody: { zh: '未指派', en: 'nobody' },
  held: { zh: '个案已暂停，恢复后即可办理', en: 'The case is on hold; once resumed, this can be done' },
  system: { zh: '系统', en: 'the system' },
} as const satisfies Record<string, Bilingual>

interface ChartDetailsProps {
  readonly step: ChartStep | null
  readonly statusText: Readonly<Record<StepStatus, string>>
}

/** The step under the pointer in words: whose it is, how it stands, what it waits for. */
export function ChartDetails({ step, statusText }: ChartDetailsProps) {
  const { language, departmentName } = useUi()
  const now = useNow()
  if (step === null) return <div className="ml-chart-details ml-secondary">{TEXT.hint[language]}</div>
  const { name, clause, doneWhen } = stepOf(step.step)
  const names = step.waitingFor.map((id) => stepOf(id).name[language])
  return (
    <div className="ml-chart-details" aria-live="polite">
      <p>
        <strong>{name[language]}</strong> <Clause clause={clause} /> {departmentName(step.owner)}{' '}
        <StepStatusTag
          status={step.status}
          label={statusText[step.status]}
          overdue={toneOf(step, now) === 'late'}
        />
        {step.total > 1 && (
          <span className="ml-secondary">
            {' '}
            {step.done}/{step.total}
          </span>
        )}
      </p>
      <dl>
        <Item label={TEXT.doneWhen[language]}>{doneWhen[language]}</Item>
        {step.held && <Item label={TEXT.waitsFor[language]}>{TEXT.held[language]}</Item>}
        {!step.held && names.length > 0 && (
          <Item label={TEXT.waitsFor[language]}>{names.join(language === 'zh' ? '、' : ', ')}</Item>
        )}
        {step.status === 'READY' && (
          <>
            <Item label={TEXT.due[language]}>
              <DueClock dueAt={step.dueAt} opensAt={step.opensAt} />
            </Item>
            <Item label={TEXT.assignee[language]}>{step.assignee ?? TEXT.nobody[language]}</Item>
          </>
        )}
        {step.doneAt !== null && (
          <Item label={TEXT.doneBy[language]}>
            {step.doneBy ?? TEXT.system[language]} · <RelativeTime at={step.doneAt} />
          </Item>
        )}
      </dl>
    </div>
  )
}

function Item({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
