import { Form } from 'antd'
import { AttachmentInput } from '../../../attachments/attachment-input'
import { uploadAttachment } from '../../../server/upload'
import { useStep } from '../frame/step-context'
import { pathOf, useFieldLabel, type FieldProps } from './field'

interface AttachmentFieldProps extends FieldProps {
  /** As of an input's accept attribute. */
  readonly accept?: string
  readonly multiple?: boolean
}

/** Files, sent to the case as soon as they are chosen; on a phone a photo can be taken. */
export function AttachmentField({ name, label, required = true, hint, ...files }: AttachmentFieldProps) {
  const { caseId, step } = useStep()
  return (
    <Form.Item name={pathOf(name)} label={useFieldLabel(label, required)} extra={hint}>
      <AttachmentInput
        send={(file, options) => uploadAttachment(file, { caseId, kind: step }, options)}
        {...files}
      />
    </Form.Item>
  )
}
