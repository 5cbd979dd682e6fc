import { Tag } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { SiteReport } from './site-report'

const TONES = {
  DRAFT: 'neutral',
  WAITING: 'soon',
  SENDING: 'current',
  SENT: 'done',
  REFUSED: 'late',
} as const

interface ReportStateProps {
  readonly report: SiteReport
  readonly sending: boolean
}

/** How far a report on this device has come, in a word. */
export function ReportState({ report, sending }: ReportStateProps) {
  const { t } = useTranslation('site')
  const state = sending ? 'SENDING' : report.state
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>
}
