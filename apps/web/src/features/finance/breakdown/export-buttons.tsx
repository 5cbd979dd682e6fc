import DownloadOutlined from '@ant-design/icons/DownloadOutlined'
import { byteSizeText } from '@mendline/ui'
import { App, Button, Space } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CostFilter } from '../../../gql/graphql'
import { download, DownloadError, keepFile } from '../../../server/download'
import { exportHref } from './cost-filter'

interface ExportButtonsProps {
  readonly filter: CostFilter
}

/** The lines as a file; a long one says how much has come, and can be stopped. */
export function ExportButtons({ filter }: ExportButtonsProps) {
  const { t } = useTranslation(['finance', 'shell'])
  const { message } = App.useApp()
  const [bytes, setBytes] = useState<number | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = async (format: 'csv' | 'xlsx') => {
    const controller = new AbortController()
    running.current = controller
    setBytes(0)
    try {
      keepFile(await download(exportHref(filter, format), { onBytes: setBytes, signal: controller.signal }))
      void message.success(t('export.done'))
    } catch (error) {
      if (!controller.signal.aborted) void message.error(t(reasonOf(error)))
    }
    if (running.current === controller) running.current = null
    setBytes(null)
  }
  if (bytes !== null)
    return (
      <span className="finance-export" role="status">
        {t('export.running', { size: byteSizeText(bytes) })}
        <Button onClick={() => running.current?.abort()}>{t('shell:common.cancel')}</Button>
      </span>
    )
  return (
    <Space.Compact>
      <Button icon={<DownloadOutlined />} onClick={() => void start('csv')}>
        {t('export.csv')}
      </Button>
      <Button onClick={() => void start('xlsx')}>{t('export.xlsx')}</Button>
    </Space.Compact>
  )
}

function reasonOf(error: unknown): 'export.tooLong' | 'export.forbidden' | 'export.failed' {
  const status = error instanceof DownloadError ? error.status : null
  if (status === 413) return 'export.tooLong'
  return status === 401 || status === 403 ? 'export.forbidden' : 'export.failed'
}
