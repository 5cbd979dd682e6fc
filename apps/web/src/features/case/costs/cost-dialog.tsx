import { errorText, type FieldError } from '@mendline/domain'
import { FormError, useUi } from '@mendline/ui'
import { App, Form, Input, Modal } from 'antd'
import { useRef, useState, type ComponentProps, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandState, Outcome } from '../../../server/use-command'
import { useFailureText } from '../../../server/use-failure-text'
import { showUserErrors } from '../../../server/user-errors'

interface CostDialogProps<Values> {
  readonly title: string
  /** What it is about, above the fields. */
  readonly intro?: ReactNode
  readonly okText: string
  readonly danger?: boolean
  readonly start: Values
  /** The server's rules, so that their words are there before anything is sent. */
  readonly check: (values: Values) => readonly FieldError[]
  readonly send: (values: Values) => Promise<Outcome<object>>
  readonly state: CommandState
  readonly onClose: () => void
  readonly onDone: () => void
  readonly children: ReactNode
}

/** A few fields about the costs of a case, sent as one command; what was entered stays until it is through. */
export function CostDialog<Values extends object>(props: CostDialogProps<Values>) {
  const { title, intro, okText, danger = false, start, check, send, state, onClose, onDone, children } = props
  const { t } = useTranslation('case')
  const { language } = useUi()
  const { message } = App.useApp()
  const failureText = useFailureText()
  const [form] = Form.useForm<Values>()
  const [rest, setRest] = useState<readonly string[]>([])
  const fields = useRef<HTMLDivElement>(null)

  const submit = async () => {
    const values = { ...start, ...(form.getFieldsValue(true) as Values) }
    const wrong = check(values)
    if (wrong.length > 0) {
      const written = wrong.map(({ code, field, params }) => ({
        code,
        field,
        message: errorText(code, language, params),
      }))
      setRest(showUserErrors(form, written))
      return
    }
    const outcome = await send(values)
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
      width={520}
      title={title}
      okText={okText}
      okButtonProps={{ loading: state.running, danger }}
      cancelText={t('action.back')}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={(open) => {
        if (open) fields.current?.querySelector<HTMLElement>('input, textarea')?.focus()
      }}
    >
      {intro}
      <FormError messages={[...rest, ...(state.failure === null ? [] : [failureText(state.failure)])]} />
      <div ref={fields}>
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={start}
          onFinish={() => void submit()}
        >
          {children}
          {/* What Enter in a field presses. */}
          <button type="submit" hidden />
        </Form>
      </div>
    </Modal>
  )
}

/** Words that go on record. Enter submits, as in every field of these dialogs; Shift+Enter makes a new line. */
export function WordsInput(props: ComponentProps<typeof Input.TextArea>) {
  const form = Form.useFormInstance()
  return (
    <Input.TextArea
      autoSize={{ minRows: 2, maxRows: 10 }}
      {...props}
      onPressEnter={(event) => {
        if (event.shiftKey || event.nativeEvent.isComposing) return
        event.preventDefault()
        form.submit()
      }}
    />
  )
}
