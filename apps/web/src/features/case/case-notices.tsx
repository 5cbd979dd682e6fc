import { absoluteTime, useUi } from '@mendline/ui'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PageCase } from './case-query'

/** Why a case does not go on: held, cancelled or closed. */
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
