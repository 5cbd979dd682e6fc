import { AttachmentList, UploadButton, type UploadItem } from '@mendline/ui'
import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UploadError, uploadAttachment, type UploadedFile } from '../../../server/upload'
import { useStep } from '../frame/step-context'
import { pathOf, useFieldLabel, type FieldProps } from './field'

interface AttachmentFieldProps extends FieldProps {
  /** As of an input's accept attribute. */
  readonly accept?: string
  readonly multiple?: boolean
}

/** Files, sent to the case as soon as they are chosen; on a phone a photo can be taken. */
export function AttachmentField({ name, label, required = true, hint, ...files }: AttachmentFieldProps) {
  return (
    <Form.Item name={pathOf(name)} label={useFieldLabel(label, required)} extra={hint}>
      <Files {...files} />
    </Form.Item>
  )
}

interface FilesProps {
  readonly value?: readonly UploadedFile[] | null
  readonly onChange?: (files: readonly UploadedFile[]) => void
  readonly accept?: string
  readonly multiple?: boolean
}

interface Sending extends UploadItem {
  readonly file: File
}

/** What Form.Item controls: the files that have arrived. */
function Files({ value, onChange, accept, multiple = true }: FilesProps) {
  const { t } = useTranslation('shell')
  const { caseId, step } = useStep()
  const [sending, setSending] = useState<readonly Sending[]>([])
  const arrived = value ?? []

  const send = async (items: readonly Sending[]) => {
    let all = arrived
    for (const { key, file } of items) {
      const change = (changed: Partial<Sending>) =>
        setSending((list) => list.map((item) => (item.key === key ? { ...item, ...changed } : item)))
      try {
        const onPercent = (percent: number) => change({ percent })
        const stored = await uploadAttachment(file, { caseId, kind: step }, { onPercent })
        all = multiple ? [...all, stored] : [stored]
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
    void send(items)
  }
  const retry = (key: string) => {
    setSending((list) =>
      list.map(({ error: _, ...item }) => (item.key === key ? { ...item, percent: 0 } : item)),
    )
    void send(sending.filter((item) => item.key === key))
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
