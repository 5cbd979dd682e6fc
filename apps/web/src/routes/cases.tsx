import { useTranslation } from 'react-i18next'
import { Page } from '../shell/page'

export function CasesRoute() {
  const { t } = useTranslation('case-list')
  return <Page title={t('title')}>{null}</Page>
}
