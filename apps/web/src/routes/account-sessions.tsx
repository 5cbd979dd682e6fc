import { useTranslation } from 'react-i18next'
import { Page } from '../shell/page'

export function AccountSessionsRoute() {
  const { t } = useTranslation('account')
  return <Page title={t('sessions.title')}>{null}</Page>
}
