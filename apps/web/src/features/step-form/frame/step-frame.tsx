import { stepOf } from '@mendline/domain'
import { useUi } from '@mendline/ui'
import { App, Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../announcer'
import type { StepFormCaseFragment } from '../../../gql/graphql'
import { useViewer } from '../../../viewer'
import type { StepFormProps } from '../step-form-props'
import { BlockedNotice } from './blocked-notice'
import { ChangedNotice } from './changed-notice'
import { blocksOf, mayBeside, mayRepeat, rowOf } from './step-case'
import { StepContext, type StepInHand } from './step-context'
import { WaiveStep } from './waive-step'
import '../step-form.css'

interface StepFrameProps extends StepFormProps {
  readonly repairCase: StepFormCaseFragment
  readonly reload: () => Promise<void>
  readonly again: boolean
  readonly beside: ReactNode
  readonly children: ReactNode
}

/** The form as it opened: what is sent refers to it, whatever happens meanwhile. */
interface Opened {
  readonly generation: number
  readonly version: number
  readonly updatedAt: string
}

/** Around every form: who must act where the viewer may not, what changed meanwhile, and the waiver for heads. */
export function StepFrame({
  taskId,
  subjectId: given = '',
  about = '',
  caseId,
  step,
  onDone,
  repairCase,
  reload,
  again,
  ...parts
}: StepFrameProps) {
  const { t } = useTranslation('step-form')
  const { language } = useUi()
  const { message } = App.useApp()
  const viewer = useViewer()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [generation, setGeneration] = useState(0)
  const [overtaken, setOvertaken] = useState<string | null>(null)
  const [repeating, setRepeating] = useState(false)
  const subjectId = given === '' ? null : given
  const cameFrom = subjectId ?? (about === '' ? null : about)
  const row = rowOf(repairCase, step, taskId, viewer.department, subjectId)
  if (row === null) return <p>{t('blocked.notHere')}</p>

  const blocks = blocksOf(repairCase, row)
  const repeatable = again && mayRepeat(repairCase, row)
  const open = blocks.length === 0 || (repeating && repeatable)
  // Once open it stays on screen, so that nothing typed is lost when somebody else is faster.
  if (open && opened?.generation !== generation) {
    setOpened({ generation, version: repairCase.version, updatedAt: repairCase.updatedAt })
  }
  const mayWaive = mayBeside(repairCase, 'repairCaseWaiveStep', row)
  const openAgain = () => {
    setOvertaken(null)
    setOpened(null)
    setGeneration(generation + 1)
  }
  const onReload = () => void reload().then(openAgain, () => undefined)

  const recorded: StepInHand['recorded'] = (after) => {
    const next = after === null ? null : rowOf(after, step, taskId, row.owner)
    const name = stepOf(step).name[language]
    setRepeating(false)
    const left = subjectId === null || next?.ready.includes(subjectId) === true
    if (left && next?.status === 'READY' && after !== null && blocksOf(after, next).length === 0) {
      const text =
        next.total > 1
          ? t('recorded.left', { count: next.total - next.done })
          : t('recorded.more', { step: name })
      void message.success(text)
      announce(text)
      onReload()
      return
    }
    const text = t('recorded.done', { step: name })
    void message.success(text)
    announce(text)
    setOpened(null)
    void reload().catch(() => undefined)
    onDone()
  }

  const hand: Omit<StepInHand, 'blocked'> = {
    caseId,
    step,
    row,
    subjectId,
    version: opened?.version ?? repairCase.version,
    recorded,
    overtaken: setOvertaken,
  }
  const beside = parts.beside !== null && (
    <StepContext value={{ ...hand, blocked: false }}>{parts.beside}</StepContext>
  )
  if (opened === null && !open) {
    return (
      <div className="step-frame">
        <BlockedNotice repairCase={repairCase} row={row} blocks={blocks} />
        {repeatable && (
          <Button onClick={() => setRepeating(true)}>
            {t(step === 'request-parts' ? 'again.more' : 'again.correct')}
          </Button>
        )}
        {beside}
        {mayWaive && <WaiveStep {...{ caseId, row, repairCase }} subjectId={cameFrom} onWaived={recorded} />}
      </div>
    )
  }
  const blocked = !open || overtaken !== null
  return (
    <div className="step-frame">
      {blocked && opened !== null && (
        <ChangedNotice
          caseId={caseId}
          since={opened.updatedAt}
          message={overtaken ?? t('changed.notReady')}
          onReload={onReload}
        />
      )}
      <StepContext key={generation} value={{ ...hand, blocked }}>
        {parts.children}
      </StepContext>
      {beside}
      {mayWaive && <WaiveStep {...{ caseId, row, repairCase }} subjectId={cameFrom} onWaived={recorded} />}
    </div>
  )
}
