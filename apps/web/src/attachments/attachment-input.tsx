import { AttachmentList, UploadButton, type UploadItem } from '@mendline/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UploadError, type UploadedFile, type UploadOptions } from '../server/upload'

interface AttachmentInputProps {
  /** Sends one file to where it belongs. */
  readonly send: (file: File, options: UploadOptions) => Promise<UploadedFile>
  readonly value?: readonly UploadedFile[] | null
  readonly onChange?: (files: readonly UploadedFile[]) => void
  readonly accept?: string
  readonly multiple?: boolean
}

interface Sending extends UploadItem {
  readonly file: File
}

/** What Form.Item controls: the files that have arrived; each is sent as soon as it is chosen. */
export function AttachmentInput(props: AttachmentInputProps) {
  const { send, value, onChange, accept, multiple = true } = props
  const { t } = useTranslation('shell')
  const [sending, setSending] = useState<readonly Sending[]>([])
  const arrived = value ?? []

  const sendAll = async (items: readonly Sending[]) => {
    let all = arrived
    for (const { key, file } of items) {
      const change = (changed: Partial<Sending>) =>
        setSending((list) => list.map((item) => (item.key === key ? { ...item, ...changed } : item)))
      try {
        const onPercent = (percent: number) => change({ percent })
        const stored = await send(file, { onPercent })
        // The same file chosen again is the same attachment.
        all = multiple ? [...all.filter(({ id }) => id !== stored.id), stored] : [stored]
        onChange?.(all)
        setSending((list) => list.filter((item) => item.key !== key))
      } catch (error) {
        const reason = error instanceof UploadError ? error.reason : null
        change({ error: reason ?? t('failure.OFFLINE') })
      }
    }
  }
  const add = (files: readonly File[]) => {
    const items = files.map((file) => ({ key: crypto.randomUUID(), fileName: file.name, percent: 0, file }))
    setSending((list) => [...list, ...items])
    void sendAll(items)
  }
  const retry = (key: string) => {
    setSending((list) =>
      list.map(({ error: _, ...item }) => (item.key === key ? { ...item, percent: 0 } : item)),
    )
    void sendAll(sending.filter((item) => item.key === key))
  }
  return (
    <>
      <AttachmentList
        items={arrived}
        uploads={sending}
        onRemove={(id) => onChange?.(arrived.filter((file) => file.id !== id))}
        onRetry={retry}
      />
      <UploadButton multiple={multiple} onFiles={add} {...(accept === undefined ? {} : { accept })} />
    </>
  )
}
