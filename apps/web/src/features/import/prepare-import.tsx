import { useQuery } from '@apollo/client/react'
import type { ImportMode } from '@mendline/domain'
import { ErrorState, FormError, LoadingState } from '@mendline/ui'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../server/use-command'
import { useFailureText } from '../../server/use-failure-text'
import { useSettled } from '../../use-settled'
import { IMPORT_PREVIEW, mappingInput, START_IMPORT, type Job, type Mapping } from './import-operations'
import { MappingColumns } from './mapping-columns'
import { MappingDefaults } from './mapping-defaults'
import { MappingName } from './mapping-name'
import { PreviewTable } from './preview-table'

interface PrepareImportProps {
  readonly job: Job
  /** What the reader changed of the suggested mapping; null: nothing. */
  readonly edited: Mapping | null
  readonly onEdit: (mapping: Mapping) => void
  readonly onStarted: () => void
}

/** How a file is read, what would come of it, and the button that does it. */
export function PrepareImport({ job, edited, onEdit, onStarted }: PrepareImportProps) {
  const { t } = useTranslation(['import', 'shell'])
  const failureText = useFailureText()
  const [mode, setMode] = useState<ImportMode>(job.mode ?? 'ALL_OR_NOTHING')
  const [start, { running, failure, userErrors }] = useCommand(START_IMPORT)
  const asked = useSettled(edited)
  const { data, previousData, error, loading, refetch } = useQuery(IMPORT_PREVIEW, {
    variables: { jobId: job.id, mapping: asked },
    fetchPolicy: 'network-only',
  })
  const preview = (data ?? previousData)?.importPreview
  if (preview === undefined) {
    return error === undefined ? (
      <LoadingState label={t('preview.reading')} rows={6} />
    ) : (
      <ErrorState
        title={t('preview.failed')}
        text={failureText(error)}
        retryLabel={t('shell:failure.retry')}
        onRetry={() => void refetch().catch(() => undefined)}
      />
    )
  }
  const mapping = edited ?? mappingInput(preview.mapping)
  const errors = preview.mappingErrors.map(({ code, message, field }) => ({
    code,
    message,
    field: field ?? [],
  }))
  const ofColumns = errors.filter(({ field }) => field[1] === 'columns')
  const stale = loading || asked !== edited
  const submit = async () => {
    const outcome = await start({ jobId: job.id, mapping, mode })
    if (outcome.ok) onStarted()
  }
  return (
    <>
      <section className="import-section">
        <div className="import-section-head">
          <h2>{t('mapping.title')}</h2>
          <MappingName
            jobId={job.id}
            columns={preview.columns.map(({ name }) => name)}
            mapping={mapping}
            name={preview.mappingName ?? null}
            onChange={onEdit}
          />
        </div>
        <p className="ml-secondary">
          {preview.mappingName == null ? t('mapping.text') : t('mapping.used', { name: preview.mappingName })}
        </p>
        <FormError messages={ofColumns.map(({ message }) => message)} />
        <div className="import-mapping">
          <MappingColumns columns={preview.columns} mapping={mapping} onChange={onEdit} />
          <div>
            <h3>{t('default.title')}</h3>
            <MappingDefaults mapping={mapping} onChange={onEdit} errors={errors} />
          </div>
        </div>
      </section>
      <section className="import-section" aria-busy={stale}>
        <h2>{t('preview.title')}</h2>
        {preview.mappingErrors.length > 0 ? (
          <p className="ml-secondary">{t('preview.waits')}</p>
        ) : (
          <PreviewTable preview={preview} />
        )}
      </section>
      <section className="import-section import-start">
        <FormError
          messages={[
            ...userErrors.map(({ message }) => message),
            ...(failure === null ? [] : [failureText(failure)]),
          ]}
        />
        <Radio.Group
          value={mode}
          aria-label={t('mode.label')}
          onChange={({ target }) => setMode(target.value as ImportMode)}
          options={[
            { value: 'ALL_OR_NOTHING', label: t('mode.ALL_OR_NOTHING') },
            { value: 'SKIP_BAD_ROWS', label: t('mode.SKIP_BAD_ROWS') },
          ]}
        />
        <Button
          type="primary"
          loading={running}
          disabled={stale || preview.mappingErrors.length > 0}
          onClick={() => void submit()}
        >
          {t('start')}
        </Button>
      </section>
    </>
  )
}
