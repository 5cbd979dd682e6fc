import FileOutlined from '@ant-design/icons/FileOutlined'
import FilePdfOutlined from '@ant-design/icons/FilePdfOutlined'
import { stepOf, STEP_IDS, type StepId } from '@mendline/domain'
import { byteSizeText, EmptyState, RelativeTime, useUi } from '@mendline/ui'
import { useTranslation } from 'react-i18next'

interface Attachment {
  readonly id: string
  readonly fileName: string
  readonly contentType: string
  readonly byteSize: number
  readonly kind: string
  readonly createdAt: string
  readonly createdBy: { readonly name: string } | null
  readonly url: string
  readonly thumbnailUrl: string | null
}

const isStepId = (id: string): id is StepId => (STEP_IDS as readonly string[]).includes(id)

/** Pictures as pictures, other files by their kind; newest first. */
export function AttachmentGrid({ attachments }: { readonly attachments: readonly Attachment[] }) {
  const { t } = useTranslation('case')
  const { language } = useUi()
  if (attachments.length === 0) return <EmptyState title={t('files.empty')} text={t('files.emptyText')} />
  return (
    <ul className="case-attachments">
      {attachments.toReversed().map((attachment) => (
        <li key={attachment.id}>
          <a href={attachment.url} target="_blank" rel="noreferrer">
            <span className="case-attachment-picture">
              {attachment.thumbnailUrl !== null ? (
                <img src={attachment.thumbnailUrl} alt="" loading="lazy" />
              ) : attachment.contentType === 'application/pdf' ? (
                <FilePdfOutlined />
              ) : (
                <FileOutlined />
              )}
            </span>
            <span className="case-attachment-name" title={attachment.fileName}>
              {attachment.fileName}
            </span>
          </a>
          <span className="case-attachment-note">
            {byteSizeText(attachment.byteSize)}
            {' · '}
            {attachment.createdBy !== null && `${attachment.createdBy.name} · `}
            <RelativeTime at={attachment.createdAt} />
          </span>
          {isStepId(attachment.kind) && (
            <span className="case-attachment-note">
              {t('files.forStep', { step: stepOf(attachment.kind).name[language] })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
