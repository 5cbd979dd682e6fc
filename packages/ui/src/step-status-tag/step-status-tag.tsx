import ArrowRightOutlined from '@ant-design/icons/ArrowRightOutlined'
import CheckOutlined from '@ant-design/icons/CheckOutlined'
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined'
import MinusOutlined from '@ant-design/icons/MinusOutlined'
import QuestionOutlined from '@ant-design/icons/QuestionOutlined'
import StopOutlined from '@ant-design/icons/StopOutlined'
import type { StepStatus } from '@mendline/domain'
import type { ReactNode } from 'react'
import { Tag } from '../tag/tag'
import type { Tone } from '../theme/palette'

interface StepStatusTagProps {
  readonly status: StepStatus
  /** The status in the reader's language. */
  readonly label: string
  /** A step that is ready and past its due time is red. */
  readonly overdue?: boolean
}

const LOOKS: Readonly<Record<StepStatus, readonly [Tone, ReactNode]>> = {
  DONE: ['done', <CheckOutlined key="icon" aria-hidden />],
  WAIVED: ['neutral', <MinusOutlined key="icon" aria-hidden />],
  READY: ['current', <ArrowRightOutlined key="icon" aria-hidden />],
  WAITING: ['neutral', <ClockCircleOutlined key="icon" aria-hidden />],
  UNDECIDED: ['neutral', <QuestionOutlined key="icon" aria-hidden />],
  NOT_APPLICABLE: ['neutral', <MinusOutlined key="icon" aria-hidden />],
  CANCELLED: ['neutral', <StopOutlined key="icon" aria-hidden />],
}

/** The state of one step. */
export function StepStatusTag({ status, label, overdue = false }: StepStatusTagProps) {
  const [tone, icon] = LOOKS[status]
  return (
    <Tag tone={overdue && status === 'READY' ? 'late' : tone} icon={icon}>
      {label}
    </Tag>
  )
}
