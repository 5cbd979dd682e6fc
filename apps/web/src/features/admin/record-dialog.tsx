import type { TypedDocumentNode } from '@apollo/client'
import { FormError } from '@mendline/ui'
import { Button, Form, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../server/use-command'
import { useFailureText } from '../../server/use-failure-text'
import { showUserErrors } from '../../server/user-errors'
import { markOptional } from '../../shell/optional-mark'

interface RecordDialogProps<Data extends object, Input extends object> {
  readonly title: string
  readonly document: TypedDocumentNode<Data, { input: Input }>
  readonly initial: Partial<Input>
  /** What the form does not show but the command needs. */
  readonly fixed?: Partial<Input>
  readonly onClose: () => void
  readonly onSaved: () => void
  readonly children: ReactNode
}

/** A record's fields in a dialog; Enter saves, Esc closes, and nothing is lost when saving fails. */
export function RecordDialog<Data extends object, Input extends object>(
  props: RecordDialogProps<Data, Input>,
) {
  const { title, document, initial, fixed, onClose, onSaved, children } = props
  const { t } = useTranslation('shell')
  const failureText = useFailureText()
  const [form] = Form.useForm<Input>()
  const [run, { running, failure }] = useCommand(document)
  const [rest, setRest] = useState<readonly string[]>([])

  const submit = async (values: object) => {
    setRest([])
    // The fields of the form are those of the input; what it does not show is added.
    const outcome = await run({ ...values, ...fixed } as Input)
    if (outcome.ok) onSaved()
    else setRest(showUserErrors(form, outcome.userErrors))
  }
  return (
    <Modal open title={title} footer={null} onCancel={onClose} destroyOnHidden>
      <FormError messages={[...rest, ...(failure === null ? [] : [failureText(failure)])]} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={markOptional}
        disabled={running}
        initialValues={initial}
        onFinish={(values) => void submit(values)}
      >
        {children}
        <div className="admin-dialog-end">
          <Button type="primary" htmlType="submit" loading={running}>
            {t('common.save')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </div>
      </Form>
    </Modal>
  )
}
