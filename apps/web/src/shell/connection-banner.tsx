import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined'
import DisconnectOutlined from '@ant-design/icons/DisconnectOutlined'
import { absoluteTime } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../preferences/use-language'
import { useConnection } from '../server/connection'

/** Only while the live connection is lost, with the time of the last good data; and shortly, when it is back. */
export function ConnectionBanner() {
  const { t } = useTranslation('shell')
  const [language] = useLanguage()
  const { state, lastGoodAt } = useConnection()
  return (
    <div role="status">
      {state !== 'LIVE' && (
        <div className="connection-banner" data-state={state}>
          {state === 'LOST' ? <DisconnectOutlined /> : <CheckCircleOutlined />}
          {state === 'LOST'
            ? t('connection.lost', { time: absoluteTime(new Date(lastGoodAt).toISOString(), language) })
            : t('connection.restored')}
        </div>
      )}
    </div>
  )
}
