import { useTranslation } from 'react-i18next'
import { Page } from '../shell/page'

export function ImportRoute() {
  const { t } = useTranslation('import')
  return <Page title={t('title')}>{null}</Page>
}
