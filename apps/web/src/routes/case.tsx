import { useTranslation } from 'react-i18next'
import { Page } from '../shell/page'

export function CaseRoute() {
  const { t } = useTranslation('case')
  return <Page title={t('title')}>{null}</Page>
}
