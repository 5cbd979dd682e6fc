import { useTranslation } from 'react-i18next'
import { Page } from '../shell/page'

export function RegisterRoute() {
  const { t } = useTranslation('register')
  return <Page title={t('title')}>{null}</Page>
}
