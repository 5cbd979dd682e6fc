import { errorText, reasonWhen } from '@mendline/domain'
import { FormError, useUi } from '@mendline/ui'
import { App, Form, Input, Modal } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../../server/use-failure-text'
import { showUserErrors } from '../../../server/user-errors'
import type { Control } from './controls'
import { useControl } from './use-control'

interface ControlDialogProps {
  readonly control: Control
  readonly repairCase: { readonly id: string; readonly number: string }
  readonly onClose: () => void
  readonly onDone: () => void
}

const TITLE = { hold: 'Hold', resume: 'Resume', cancel: 'Cancel', reopen: 'Reopen' } as const

/** Holds, resumes, cancels or reopens the case, with the reason that goes on record. */
export function ControlDialog({ control, repairCase, onClose, onDone }: ControlDialogProps) {
  const { t } = useTranslation('case')
  const { message } = App.useApp()
  const failureText = useFailureText()
  const [form] = Form.useForm<{ reason?: string }>()
  const [run, { running, failure }] = useControl(control, repairCase.id)
  const [rest, setRest] = useState<readonly string[]>([])
  const field = control === 'resume' ? 'note' : 'reason'
  const check = useReasonRule(control !== 'resume')
  const input = useRef<HTMLTextAreaElement>(null)

  const submit = async (values: Readonly<Record<string, string | undefined>>) => {
    const outcome = await run((values[field] ?? '').trim())
    if (!outcome.ok) {
      setRest(showUserErrors(form, outcome.userErrors))
      return
    }
    void message.success(t('action.done'))
    onDone()
  }
  return (
    <Modal
      open
      width={480}
      title={t(`action.${control}Title`, { number: repairCase.number })}
      okText={t(`action.confirm${TITLE[control]}`)}
      okButtonProps={{ loading: running, danger: control === 'cancel' }}
      cancelText={t('action.back')}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={(open) => open && input.current?.focus()}
    >
      <p>{t(`action.${control}Text`)}</p>
      <FormError messages={[...rest, ...(failure === null ? [] : [failureText(failure)])]} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void submit(values)}>
        <Form.Item
          name={field}
          label={control === 'resume' ? t('action.note') : t('action.reason')}
          rules={[{ validator: (_rule, value: unknown) => check(value) }]}
        >
          <Input.TextArea
            ref={(area) => {
              input.current = area?.resizableTextArea?.textArea ?? null
            }}
            autoSize={{ minRows: 3, maxRows: 10 }}
            onKeyDown={(event) => {
              // A plain Enter makes a new line in a text of several.
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
            }}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** The same rule as the server's, so that its words are there before anything is sent. */
function useReasonRule(needed: boolean): (value: unknown) => Promise<void> {
  const { language } = useUi()
  return async (value) => {
    const [error] = reasonWhen(needed, 'reason', typeof value === 'string' ? value : '')
    if (error !== undefined) return Promise.reject(new Error(errorText(error.code, language, error.params)))
    return Promise.resolve()
  }
}
