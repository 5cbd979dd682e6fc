import { useTranslation } from 'react-i18next'
import { Page } from '../shell/page'

export function QueuesRoute() {
  const { t } = useTranslation('queue')
  return <Page title={t('allTitle')}>{null}</Page>
}
