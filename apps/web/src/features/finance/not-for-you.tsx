import { EmptyState } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** Somebody followed an address to money that is not theirs to see. */
export function NotForYou() {
  const { t } = useTranslation('finance')
  return (
    <EmptyState
      title={t('notForYou.title')}
      text={t('notForYou.text')}
      action={<Link to="/queue">{t('notForYou.home')}</Link>}
    />
  )
}
