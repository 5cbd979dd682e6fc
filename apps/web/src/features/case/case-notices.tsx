import { dayNumberOf, type LocalDate } from '@mendline/domain'
import { absoluteTime, dateText, useUi } from '@mendline/ui'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { today } from '../../today'
import type { PageCase } from './case-query'

/** How long before the last day the warning begins. */
const WARN_DAYS = 30

/** Units imported for repair that must soon have left the country again, or should have (W4.2). */
function ReexportNotice({ by }: { readonly by: LocalDate | null | undefined }) {
  const { t } = useTranslation('case')
  const { language } = useUi()
  if (by == null) return null
  const left = dayNumberOf(by) - dayNumberOf(today())
  if (left > WARN_DAYS) return null
  return (
    <Alert
      className="case-notice"
      type={left < 0 ? 'error' : 'warning'}
      showIcon
      title={
        left < 0
          ? t('notice.reexportLate', { day: dateText(by, language), count: -left })
          : t('notice.reexport', { day: dateText(by, language), count: left })
      }
    />
  )
}

/** What is out of the ordinary: held, cancelled, closed, or goods that must leave the country. */
export function CaseNotices({ repairCase }: { readonly repairCase: PageCase }) {
  const { t } = useTranslation('case')
  const { language } = useUi()
  const { phase, heldReason, cancelledReason, closedAt } = repairCase
  return (
    <>
      {phase === 'ON_HOLD' && (
        <Alert
          className="case-notice"
          type="warning"
          showIcon
          title={t('notice.held')}
          description={heldReason === null ? undefined : t('notice.reason', { reason: heldReason })}
        />
      )}
      {cancelledReason !== null && (
        <Alert
          className="case-notice"
          type="info"
          showIcon
          title={t('notice.cancelled')}
          description={
            <>
              {t('notice.reason', { reason: cancelledReason })}
              {closedAt === null && phase !== 'CANCELLED' && <div>{t('notice.cancelledText')}</div>}
            </>
          }
        />
      )}
      <ReexportNotice by={repairCase.reexportBy} />
      {closedAt !== null && (
        <Alert
          className="case-notice"
          type="success"
          showIcon
          title={t('notice.closed', { when: absoluteTime(closedAt, language) })}
        />
      )}
    </>
  )
}
