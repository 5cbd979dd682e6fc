import InboxOutlined from '@ant-design/icons/InboxOutlined'
import { useQuery } from '@apollo/client/react'
import { EmptyState, ErrorState, FormError, LoadingState, RelativeTime, useUi } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { Progress, Upload } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../server/use-failure-text'
import { IMPORT_JOBS } from './import-operations'
import { StateTag } from './state-tag'
import { uploadIntakeFile, UploadRefused } from './upload-file'

interface ChooseFileProps {
  readonly onUploaded: (jobId: string) => void
}

const RECENT = 20

/** Where an import begins: a file to choose or drop, and below it the imports there were. */
export function ChooseFile({ onUploaded }: ChooseFileProps) {
  const { t } = useTranslation('import')
  const { language } = useUi()
  const [percent, setPercent] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const upload = async (file: File) => {
    setProblem(null)
    setPercent(0)
    try {
      onUploaded(await uploadIntakeFile(file, language, setPercent))
    } catch (error) {
      setProblem((error instanceof UploadRefused ? error.reason : null) ?? t('upload.failed'))
      setPercent(null)
    }
  }
  return (
    <>
      <FormError messages={problem === null ? [] : [problem]} />
      <Upload.Dragger
        accept=".csv,.txt,text/csv"
        showUploadList={false}
        disabled={percent !== null}
        beforeUpload={(file) => {
          void upload(file)
          return false
        }}
      >
        <p className="import-drop-icon">
          <InboxOutlined aria-hidden />
        </p>
        <p className="import-drop-title">{t('upload.title')}</p>
        <p className="ml-secondary">{t('upload.text')}</p>
        {percent !== null && (
          <Progress percent={percent} aria-label={t('upload.sending')} className="import-sending" />
        )}
      </Upload.Dragger>
      <h2 className="import-heading">{t('recent.title')}</h2>
      <RecentImports />
    </>
  )
}

function RecentImports() {
  const { t } = useTranslation(['import', 'shell'])
  const failureText = useFailureText()
  const { data, error, refetch } = useQuery(IMPORT_JOBS, {
    variables: { first: RECENT },
    fetchPolicy: 'cache-and-network',
  })
  const jobs = (data?.importJobs.edges ?? []).map(({ node }) => node)
  if (data === undefined) {
    return error === undefined ? (
      <LoadingState label={t('shell:common.loading')} rows={3} />
    ) : (
      <ErrorState
        title={t('recent.failed')}
        text={failureText(error)}
        retryLabel={t('shell:failure.retry')}
        onRetry={() => void refetch().catch(() => undefined)}
      />
    )
  }
  if (jobs.length === 0) return <EmptyState title={t('recent.empty')} text={t('recent.emptyText')} />
  return (
    <div className="ml-table-scroll">
      <table className="ml-table">
        <thead>
          <tr>
            <th>{t('recent.file')}</th>
            <th>{t('recent.state')}</th>
            <th className="ml-num">{t('count.read')}</th>
            <th className="ml-num">{t('count.created')}</th>
            <th className="ml-num">{t('count.alreadyThere')}</th>
            <th className="ml-num">{t('count.refused')}</th>
            <th>{t('recent.who')}</th>
            <th>{t('recent.when')}</th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <tr key={job.id}>
              <td className="import-file-name">
                <Link to="/import" search={{ job: job.id }}>
                  {job.fileName}
                </Link>
              </td>
              <td>
                <StateTag state={job.state} />
              </td>
              <td className="ml-num">{job.rowsRead}</td>
              <td className="ml-num">{job.created}</td>
              <td className="ml-num">{job.alreadyThere}</td>
              <td className="ml-num">{job.refused}</td>
              <td>{job.createdBy?.name}</td>
              <td>
                <RelativeTime at={job.createdAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
