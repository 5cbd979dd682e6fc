import { AttachmentList, UploadButton, type UploadItem } from '@mendline/ui'
import { useRef, useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../announcer'
import { UploadError, uploadAttachment } from '../../../server/upload'

interface UploadZoneProps {
  readonly caseId: string
  readonly onUploaded: () => void
}

interface Pending extends UploadItem {
  readonly file: File
}

/** Takes files from a dialog, a camera or a drop, and shows each on its way; what failed can be sent again. */
export function UploadZone({ caseId, onUploaded }: UploadZoneProps) {
  const { t } = useTranslation('case')
  const [pending, setPending] = useState<readonly Pending[]>([])
  const [over, setOver] = useState(false)
  const next = useRef(0)

  const change = (key: string, values: Partial<Pending>) =>
    setPending((all) => all.map((item) => (item.key === key ? { ...item, ...values } : item)))

  const send = async (key: string, file: File) => {
    try {
      await uploadAttachment(file, { caseId }, { onPercent: (percent) => change(key, { percent }) })
      setPending((all) => all.filter((item) => item.key !== key))
      announce(t('files.uploaded', { name: file.name }))
      onUploaded()
    } catch (error) {
      const reason = error instanceof UploadError ? error.reason : null
      change(key, { error: reason ?? t('files.failed') })
    }
  }
  const add = (files: readonly File[]) => {
    const added = files.map((file) => {
      next.current += 1
      return { key: String(next.current), fileName: file.name, percent: 0, file }
    })
    setPending((all) => [...all, ...added])
    for (const { key, file } of added) void send(key, file)
  }
  const retry = (key: string) => {
    const item = pending.find((other) => other.key === key)
    if (item === undefined) return
    setPending((all) =>
      all.map((other) =>
        other.key === key ? { key, fileName: other.fileName, percent: 0, file: other.file } : other,
      ),
    )
    void send(key, item.file)
  }
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault()
    setOver(inside)
  }
  return (
    <div
      className="case-upload"
      data-over={over || undefined}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false)
        add([...event.dataTransfer.files])
      }}
    >
      <UploadButton onFiles={add} />
      <span className="ml-secondary">{t('files.drop')}</span>
      {pending.length > 0 && <AttachmentList items={[]} uploads={pending} onRetry={retry} />}
    </div>
  )
}
