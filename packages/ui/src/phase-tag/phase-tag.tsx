import CheckOutlined from '@ant-design/icons/CheckOutlined'
import PauseOutlined from '@ant-design/icons/PauseOutlined'
import StopOutlined from '@ant-design/icons/StopOutlined'
import type { Phase } from '@mendline/domain'
import type { ReactNode } from 'react'
import { Tag } from '../tag/tag'
import type { Tone } from '../theme/palette'

interface PhaseTagProps {
  readonly phase: Phase
  /** The phase in the reader's language. */
  readonly label: string
}

const ENDS: Readonly<Partial<Record<Phase, readonly [Tone, ReactNode]>>> = {
  CLOSED: ['done', <CheckOutlined key="icon" aria-hidden />],
  ON_HOLD: ['soon', <PauseOutlined key="icon" aria-hidden />],
  CANCELLED: ['neutral', <StopOutlined key="icon" aria-hidden />],
}

/** Where a case stands: blue while it runs, green closed, amber on hold, grey cancelled. */
export function PhaseTag({ phase, label }: PhaseTagProps) {
  const [tone, icon] = ENDS[phase] ?? ['current', null]
  return (
    <Tag tone={tone} icon={icon}>
      {label}
    </Tag>
  )
}
