import { EmptyState, ErrorState, LoadingState } from '@mendline/ui'
import { App, Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../server/use-failure-text'

interface ListStateProps {
  readonly error: unknown
  readonly loaded: boolean
  readonly empty: boolean
  readonly emptyTitle: string
  readonly retry: () => Promise<unknown>
  /** Fetches the next page; null where there is none. */
  readonly more: (() => Promise<unknown>) | null
  readonly children: ReactNode
}

/** A list, or why there is none to see. */
export function ListState({ error, loaded, empty, emptyTitle, retry, more, children }: ListStateProps) {
  const { t } = useTranslation(['admin', 'shell'])
  const failureText = useFailureText()
  const { message } = App.useApp()
  const [loading, setLoading] = useState(false)
  if (!loaded) {
    return error == null ? (
      <LoadingState label={t('shell:common.loading')} rows={5} />
    ) : (
      <ErrorState
        title={t('failed')}
        text={failureText(error)}
        retryLabel={t('shell:failure.retry')}
        onRetry={() => void retry().catch(() => undefined)}
      />
    )
  }
  if (empty) return <EmptyState title={emptyTitle} />
  const load = async () => {
    setLoading(true)
    await more?.().catch((problem: unknown) => message.error(failureText(problem)))
    setLoading(false)
  }
  return (
    <>
      <div className="ml-table-scroll">{children}</div>
      {more !== null && (
        <div className="admin-more">
          <Button loading={loading} onClick={() => void load()}>
            {t('shell:common.more')}
          </Button>
        </div>
      )}
    </>
  )
}
