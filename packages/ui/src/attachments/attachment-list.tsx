import CloseOutlined from '@ant-design/icons/CloseOutlined'
import FileOutlined from '@ant-design/icons/FileOutlined'
import type { Bilingual, Instant } from '@mendline/domain'
import { Button, Progress } from 'antd'
import { useUi } from '../context/ui-context'
import { RelativeTime } from '../relative-time/relative-time'
import { byteSizeText } from './byte-size'
import './attachments.css'

export interface AttachmentItem {
  readonly id: string
  readonly fileName: string
  readonly byteSize: number
  readonly url: string
  readonly thumbnailUrl?: string | null
  readonly createdAt?: Instant
  readonly createdBy?: string | null
  /** What it belongs to, in words: a step, a unit. */
  readonly note?: string
}

/** A file on its way: `percent` sent, or what went wrong. */
export interface UploadItem {
  readonly key: string
  readonly fileName: string
  readonly percent: number
  readonly error?: string
}

interface AttachmentListProps {
  readonly items: readonly AttachmentItem[]
  readonly uploads?: readonly UploadItem[]
  /** Offers to take an item out again, where that is possible (a form not sent yet). */
  readonly onRemove?: (id: string) => void
  readonly onRetry?: (key: string) => void
}

const TEXT = {
  remove: { zh: '移除', en: 'Remove' },
  retry: { zh: '重试', en: 'Try again' },
} as const satisfies Record<string, Bilingual>

/** Files with a small picture where they are pictures; those still being sent at the end. */
export function AttachmentList({ items, uploads = [], onRemove, onRetry }: AttachmentListProps) {
  const { language } = useUi()
  return (
    <ul className="ml-attachments">
      {items.map((item) => (
        <li key={item.id}>
          <a href={item.url} target="_blank" rel="noreferrer">
            {item.thumbnailUrl != null ? (
              <img src={item.thumbnailUrl} alt="" loading="lazy" />
            ) : (
              <FileOutlined />
            )}
            <span className="ml-attachment-name">{item.fileName}</span>
          </a>
          <span className="ml-attachment-note">
            {byteSizeText(item.byteSize)}
            {item.note !== undefined && <> · {item.note}</>}
            {item.createdBy != null && <> · {item.createdBy}</>}
            {item.createdAt !== undefined && (
              <>
                {' · '}
                <RelativeTime at={item.createdAt} />
              </>
            )}
          </span>
          {onRemove !== undefined && (
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={`${TEXT.remove[language]} ${item.fileName}`}
              onClick={() => onRemove(item.id)}
            />
          )}
        </li>
      ))}
      {uploads.map((upload) => (
        <li key={upload.key}>
          <FileOutlined />
          <span className="ml-attachment-name">{upload.fileName}</span>
          {upload.error === undefined ? (
            <Progress
              percent={upload.percent}
              size="small"
              style={{ width: 120 }}
              aria-label={upload.fileName}
            />
          ) : (
            <>
              <span className="ml-attachment-error" role="alert">
                {upload.error}
              </span>
              {onRetry !== undefined && (
                <Button size="small" onClick={() => onRetry(upload.key)}>
                  {TEXT.retry[language]}
                </Button>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
