import { useQuery } from '@apollo/client/react'
import { byteSizeText, EmptyState, ErrorState, LoadingState, RelativeTime } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../announcer'
import type { ImportState } from '../../gql/graphql'
import { useFailureText } from '../../server/use-failure-text'
import { Page } from '../../shell/page'
import { ChooseFile } from './choose-file'
import { IMPORT_JOB, type Job, type Mapping } from './import-operations'
import { EndedImport, RunningImport } from './import-result'
import type { ImportSearch } from './import-search'
import { PrepareImport } from './prepare-import'
import { StateTag } from './state-tag'
import './import.css'

interface ImportScreenProps {
  readonly search: ImportSearch
  readonly onSearch: (search: ImportSearch) => void
}

const LOOK_EVERY_MILLISECONDS = 700
const RUNNING: readonly ImportState[] = ['CHECKING', 'IMPORTING']

/** Complaints from a spreadsheet: choose a file, say what its columns mean, look at what would come of it, import. */
export function ImportScreen({ search, onSearch }: ImportScreenProps) {
  const { t } = useTranslation('import')
  return search.job === undefined ? (
    <Page title={t('title')}>
      <p className="ml-secondary import-intro">{t('intro')}</p>
      <ChooseFile onUploaded={(job) => onSearch({ job })} />
    </Page>
  ) : (
    <OneImport key={search.job} id={search.job} />
  )
}

function OneImport({ id }: { readonly id: string }) {
  const { t } = useTranslation(['import', 'shell'])
  const failureText = useFailureText()
  // Kept here: an import that was refused is tried again with the same columns.
  const [mapping, setMapping] = useState<Mapping | null>(null)
  const { data, error, refetch, startPolling, stopPolling } = useQuery(IMPORT_JOB, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  })
  const job = data?.importJob ?? null
  const state = job?.state
  const running = state !== undefined && RUNNING.includes(state)
  useEffect(() => {
    if (running) startPolling(LOOK_EVERY_MILLISECONDS)
    else stopPolling()
    return stopPolling
  }, [running, startPolling, stopPolling])
  useEffect(() => {
    if (state !== undefined && state !== 'UPLOADED') announce(t(`state.${state}`))
  }, [state, t])

  if (job === null) {
    return (
      <Page title={t('title')}>
        {error !== undefined ? (
          <ErrorState
            title={t('failed')}
            text={failureText(error)}
            retryLabel={t('shell:failure.retry')}
            onRetry={() => void refetch().catch(() => undefined)}
          />
        ) : data === undefined ? (
          <LoadingState label={t('shell:common.loading')} rows={6} />
        ) : (
          <EmptyState title={t('gone')} action={<Link to="/import">{t('ended.another')}</Link>} />
        )}
      </Page>
    )
  }
  return (
    <Page title={job.fileName} actions={<Link to="/import">{t('ended.another')}</Link>}>
      <FileLine job={job} />
      {job.importedBefore != null && state === 'UPLOADED' && (
        <Alert className="import-before" type="info" showIcon title={<Before job={job} />} />
      )}
      {running && <RunningImport job={job} />}
      {!running && state !== 'UPLOADED' && <EndedImport job={job} />}
      {!running && state !== 'DONE' && (
        <PrepareImport
          job={job}
          edited={mapping}
          onEdit={setMapping}
          onStarted={() => void refetch().catch(() => undefined)}
        />
      )}
    </Page>
  )
}

function FileLine({ job }: { readonly job: Job }) {
  const { t } = useTranslation('import')
  return (
    <p className="ml-secondary import-file">
      <StateTag state={job.state} /> {byteSizeText(job.byteSize)} · {t(`encoding.${job.encoding}`)} ·{' '}
      {job.createdBy?.name} <RelativeTime at={job.createdAt} />
    </p>
  )
}

function Before({ job }: { readonly job: Job }) {
  const { t } = useTranslation('import')
  const before = job.importedBefore
  return (
    <>
      {t('before', { name: before?.createdBy?.name ?? '' })}{' '}
      {before?.finishedAt != null && <RelativeTime at={before.finishedAt} />}
    </>
  )
}
