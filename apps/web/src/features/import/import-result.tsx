import DownloadOutlined from '@ant-design/icons/DownloadOutlined'
import { FormError } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../server/use-command'
import { useFailureText } from '../../server/use-failure-text'
import { CANCEL_IMPORT, type Job } from './import-operations'
import { Problems } from './problems'

/** A running import: how far it is, what it did so far, and a way to stop it. */
export function RunningImport({ job }: { readonly job: Job }) {
  const { t } = useTranslation('import')
  const failureText = useFailureText()
  const [cancel, { running, failure }] = useCommand(CANCEL_IMPORT)
  return (
    <section className="import-section">
      <FormError messages={failure === null ? [] : [failureText(failure)]} />
      <h2>{job.state === 'CHECKING' ? t('running.checking') : t('running.importing')}</h2>
      <Progress percent={job.progress} status="active" aria-label={t(`state.${job.state}`)} />
      <Counts job={job} />
      <Button disabled={job.cancelRequested} loading={running} onClick={() => void cancel({ jobId: job.id })}>
        {job.cancelRequested ? t('running.cancelling') : t('running.cancel')}
      </Button>
      <p className="ml-secondary">{t('running.text')}</p>
    </section>
  )
}

const TONE = {
  DONE: 'success',
  REFUSED: 'error',
  FAILED: 'error',
  CANCELLED: 'warning',
  INTERRUPTED: 'warning',
} as const

/** What came of an import, with the refused rows to fetch and mend. */
export function EndedImport({ job }: { readonly job: Job }) {
  const { t } = useTranslation('import')
  const state = job.state as keyof typeof TONE
  return (
    <section className="import-section">
      <Alert
        type={TONE[state]}
        showIcon
        title={t(`ended.${state}.title`)}
        description={t(`ended.${state}.text`)}
      />
      <Counts job={job} />
      <div className="import-actions">
        {job.refusedRowsUrl != null && (
          <Button icon={<DownloadOutlined />} href={job.refusedRowsUrl} download>
            {t('ended.refusedRows')}
          </Button>
        )}
        {job.created > 0 && (
          <Link to="/cases" className="import-link">
            {t('ended.toCases')}
          </Link>
        )}
        <Link to="/import" search={{}} className="import-link">
          {t('ended.another')}
        </Link>
      </div>
      {job.problems.length > 0 && <Problems problems={job.problems} />}
    </section>
  )
}

function Counts({ job }: { readonly job: Job }) {
  const { t } = useTranslation('import')
  const counts = [
    ['read', job.rowsRead],
    ['created', job.created],
    ['alreadyThere', job.alreadyThere],
    ['refused', job.refused],
  ] as const
  return (
    <dl className="import-counts">
      {counts.map(([name, count]) => (
        <div key={name}>
          <dt>{t(`count.${name}`)}</dt>
          <dd>{count.toLocaleString('en-US')}</dd>
        </div>
      ))}
    </dl>
  )
}
