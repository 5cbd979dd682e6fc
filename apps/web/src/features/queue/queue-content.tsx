import { EmptyState, ErrorState, LoadingState } from '@mendline/ui'
import { App, Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../server/use-failure-text'
import type { Queue } from './use-queue'

interface QueueContentProps {
  readonly queue: Queue
  readonly filtered: boolean
  /** Takes the filters away; null where there are none. */
  readonly onClear: (() => void) | null
  /** The table. */
  readonly children: ReactNode
}

/** The table, or why there is none. */
export function QueueContent({ queue, filtered, onClear, children }: QueueContentProps) {
  const { t } = useTranslation(['queue', 'shell'])
  const failureText = useFailureText()
  const { message } = App.useApp()
  const [loadingMore, setLoadingMore] = useState(false)
  const again = () => void queue.reload().catch(() => undefined)

  const more = async () => {
    setLoadingMore(true)
    try {
      await queue.more()
    } catch (error) {
      void message.error(failureText(error))
    }
    setLoadingMore(false)
  }
  if (queue.error !== undefined) {
    return (
      <ErrorState
        title={t('failed')}
        text={failureText(queue.error)}
        retryLabel={t('shell:failure.retry')}
        onRetry={again}
      />
    )
  }
  if (queue.pending) return <LoadingState label={t('shell:common.loading')} rows={12} />
  if (queue.tasks.length === 0) {
    return filtered ? (
      <EmptyState
        title={t(onClear === null ? 'empty.viewTitle' : 'empty.filteredTitle')}
        text={t(onClear === null ? 'empty.viewText' : 'empty.filteredText')}
        {...(onClear === null ? {} : { action: <Button onClick={onClear}>{t('filter.clear')}</Button> })}
      />
    ) : (
      <EmptyState title={t('empty.title')} text={t('empty.text')} />
    )
  }
  return (
    <>
      {children}
      {queue.hasMore && (
        <div className="queue-more">
          <Button loading={loadingMore} onClick={() => void more()}>
            {t('shell:common.more')}
          </Button>
        </div>
      )}
    </>
  )
}
