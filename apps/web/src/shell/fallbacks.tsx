import { ErrorState, LoadingState } from '@mendline/ui'
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../server/use-failure-text'
import { Page } from './page'

/** While a screen's code or data is on its way. */
export function Pending() {
  const { t } = useTranslation('shell')
  return (
    <div className="page">
      <LoadingState label={t('common.loading')} />
    </div>
  )
}

/** A screen that could not be shown: a failed request, or a fault of ours. */
export function Crashed({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('shell')
  const failureText = useFailureText()
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <Page title={t('crashed.title')}>
      <ErrorState
        title={t('crashed.text')}
        text={failureText(error)}
        retryLabel={t('failure.retry')}
        onRetry={retry}
      />
    </Page>
  )
}

export function NotFound() {
  const { t } = useTranslation('shell')
  return (
    <Page title={t('notFound.title')}>
      <p>{t('notFound.text')}</p>
      <ul className="page-ways">
        <li>
          <Link to="/queue">{t('notFound.home')}</Link>
        </li>
        <li>
          <Link to="/cases">{t('notFound.cases')}</Link>
        </li>
      </ul>
    </Page>
  )
}
