import DownloadOutlined from '@ant-design/icons/DownloadOutlined'
import FileAddOutlined from '@ant-design/icons/FileAddOutlined'
import { EmptyState, ErrorState, LoadingState } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../announcer'
import { useFailureText } from '../../server/use-failure-text'
import { Page } from '../../shell/page'
import { mayRegister, useViewer } from '../../viewer'
import { CaseFilters } from './case-filters'
import { CaseTable } from './case-table'
import { exportHref, filterOf, isFiltered, orderOf, type CasesSearch } from './cases-search'
import { useCases } from './use-cases'
import { ViewMenu } from './view-menu'
import './case-list.css'

interface CasesScreenProps {
  readonly search: CasesSearch
  readonly onSearch: (search: CasesSearch) => void
  readonly parse: (raw: Record<string, unknown>) => CasesSearch
}

/** All cases: found by words and filters, kept as views, given as a file. */
export function CasesScreen({ search, onSearch, parse }: CasesScreenProps) {
  const { t } = useTranslation(['case-list', 'shell'])
  const failureText = useFailureText()
  const { message } = App.useApp()
  const viewer = useViewer()
  const key = JSON.stringify(filterOf(search))
  const filter = useMemo(() => JSON.parse(key) as ReturnType<typeof filterOf>, [key])
  const { cases, total, pending, stale, error, hasMore, reload, more } = useCases(filter, orderOf(search))
  const [loadingMore, setLoadingMore] = useState(false)
  const filtered = isFiltered(search)
  const settled = !pending && !stale

  useEffect(() => {
    if (settled && total !== null) announce(t('count', { count: total }))
  }, [settled, total, key, t])

  const clear = () => onSearch({ order: search.order })
  const loadMore = async () => {
    setLoadingMore(true)
    try {
      await more()
    } catch (problem) {
      void message.error(failureText(problem))
    }
    setLoadingMore(false)
  }
  const register = mayRegister(viewer) && (
    <Link to="/register" className="ant-btn case-register">
      <FileAddOutlined aria-hidden /> {t('register')}
    </Link>
  )
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <span className="case-count">{total !== null && t('count', { count: total })}</span>
          <ViewMenu search={search} onSearch={onSearch} parse={parse} />
          <Button icon={<DownloadOutlined />} href={exportHref(search)} disabled={total === 0} download>
            {t('export')}
          </Button>
        </>
      }
    >
      <CaseFilters
        search={search}
        onChange={(change) => onSearch({ ...search, ...change })}
        onClear={filtered ? clear : null}
      />
      <div className="case-list" aria-busy={pending || stale}>
        {pending && <LoadingState label={t('shell:common.loading')} rows={8} />}
        {error !== undefined && (
          <ErrorState
            title={t('failed')}
            text={failureText(error)}
            retryLabel={t('shell:failure.retry')}
            onRetry={() => void reload().catch(() => undefined)}
          />
        )}
        {cases.length > 0 && <CaseTable cases={cases} label={t('title')} />}
        {settled &&
          error === undefined &&
          cases.length === 0 &&
          (filtered ? (
            <EmptyState
              title={t('empty.filteredTitle')}
              text={t('empty.filteredText')}
              action={<Button onClick={clear}>{t('filter.clear')}</Button>}
            />
          ) : (
            <EmptyState title={t('empty.title')} text={t('empty.text')} action={register} />
          ))}
        {hasMore && (
          <div className="case-more">
            <Button loading={loadingMore} onClick={() => void loadMore()}>
              {t('shell:common.more')}
            </Button>
          </div>
        )}
      </div>
    </Page>
  )
}
