import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined'
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled'
import type { Bilingual, Instant } from '@mendline/domain'
import { useUi } from '../context/ui-context'
import { absoluteTime } from '../time/absolute-time'
import { useNow } from '../time/now'
import { spanText } from '../time/span-text'
import { dueState } from './due'
import './due-clock.css'

interface DueClockProps {
  readonly dueAt: Instant | null
  /** When it may be done at the earliest; shown instead while that is still to come. */
  readonly opensAt?: Instant | null
}

const TEXT = {
  late: { zh: '逾期 {span}', en: '{span} overdue' },
  left: { zh: '剩 {span}', en: '{span} left' },
  opens: { zh: '{span}后开始', en: 'opens in {span}' },
  none: { zh: '无期限', en: 'No limit' },
} as const satisfies Record<string, Bilingual>

/** How long is left, or how long overdue; the exact moment on hover. Ticks by itself. */
export function DueClock({ dueAt, opensAt = null }: DueClockProps) {
  const { language } = useUi()
  const now = useNow()
  const write = (text: Bilingual, moment: Instant) =>
    text[language].replace('{span}', spanText(Date.parse(moment) - now, language))

  if (opensAt !== null && Date.parse(opensAt) > now) {
    return (
      <time className="ml-due" dateTime={opensAt} title={absoluteTime(opensAt, language)}>
        {write(TEXT.opens, opensAt)}
      </time>
    )
  }
  if (dueAt === null) return <span className="ml-due">{TEXT.none[language]}</span>
  const state = dueState(dueAt, now)
  return (
    <time className="ml-due" data-state={state} dateTime={dueAt} title={absoluteTime(dueAt, language)}>
      {state === 'LATE' && <ExclamationCircleFilled aria-hidden />}
      {state === 'SOON' && <ClockCircleOutlined aria-hidden />}
      {write(state === 'LATE' ? TEXT.late : TEXT.left, dueAt)}
    </time>
  )
}
