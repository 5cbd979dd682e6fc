import { useTranslation } from 'react-i18next'
import { Page } from '../shell/page'

export function AdminRoute() {
  const { t } = useTranslation('admin')
  return <Page title={t('title')}>{null}</Page>
}
