import { useTranslation } from 'react-i18next'
import { Page } from '../shell/page'

export function AccountPasswordRoute() {
  const { t } = useTranslation('account')
  return <Page title={t('password.title')}>{null}</Page>
}
