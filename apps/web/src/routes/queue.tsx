import { useTranslation } from 'react-i18next'
import { Page } from '../shell/page'

export function QueueRoute() {
  const { t } = useTranslation('queue')
  return <Page title={t('title')}>{null}</Page>
}
