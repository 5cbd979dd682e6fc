import { errorText, fieldError, readEstimate, type FieldError } from '@mendline/domain'
import { FormError, useUi } from '@mendline/ui'
import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  blankEstimate,
  estimateInput,
  estimateValueOf,
  type EstimateValue,
} from '../../../estimate/estimate-line'
import { EstimateLines } from '../../../estimate/estimate-lines'
import { useCommand } from '../../../server/use-command'
import { useFailureText } from '../../../server/use-failure-text'
import { showUserErrors } from '../../../server/user-errors'
import { Optional } from '../../../shell/optional-mark'
import { ESTIMATE, type CaseEstimate } from './estimate-query'

interface EstimateDialogProps {
  readonly found: CaseEstimate
  readonly onClose: () => void
  readonly onSaved: () => void
}

interface Values {
  readonly lines: readonly EstimateValue[]
  readonly note: string
}

/** FINANCE's estimate of the costs, whoever pays (W4.6); the newest is where it begins. */
export function EstimateDialog({ found, onClose, onSaved }: EstimateDialogProps) {
  const { t } = useTranslation('case')
  const { language } = useUi()
  const failureText = useFailureText()
  // Fields name themselves by paths, which the type of the form cannot follow.
  const [form] = Form.useForm()
  const [run, { running, failure }] = useCommand(ESTIMATE)
  const [rest, setRest] = useState<readonly string[]>([])
  const { currency } = found.costsToState
  const newest = found.costEstimates.at(-1)
  const [start] = useState<Values>(() => ({
    lines: newest?.lines.map(estimateValueOf) ?? [blankEstimate(currency)],
    note: '',
  }))
  const [lines, setLines] = useState(start.lines)

  const refuse = (errors: readonly FieldError[]) =>
    setRest(
      showUserErrors(
        form,
        errors.map(({ code, field, params }) => ({
          code,
          field,
          message: errorText(code, language, params),
        })),
      ),
    )
  const submit = async (values: Values) => {
    form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })))
    setRest([])
    const chosen = values.lines.flatMap(({ category, ...line }) =>
      category === null ? [] : [{ ...line, category }],
    )
    const missing = values.lines.flatMap(({ category }, i) =>
      category === null ? [fieldError('REQUIRED', `lines.${String(i)}.category`)] : [],
    )
    const input = chosen.map(estimateInput)
    const wrong = missing.length > 0 ? missing : readEstimate('lines', input).errors
    if (wrong.length > 0) {
      refuse(wrong)
      return
    }
    const note = values.note.trim() === '' ? null : values.note.trim()
    const outcome = await run({ caseId: found.id, expectedVersion: found.version, lines: input, note })
    if (outcome.ok) onSaved()
    else setRest(showUserErrors(form, outcome.userErrors))
  }
  return (
    <Modal
      open
      width={720}
      title={t('estimate.dialog')}
      okText={t('estimate.save')}
      okButtonProps={{ loading: running }}
      cancelText={t('action.back')}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <FormError messages={[...rest, ...(failure === null ? [] : [failureText(failure)])]} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={start}
        onValuesChange={() => setLines((form.getFieldsValue(true) as Values).lines)}
        onFinish={() => void submit(form.getFieldsValue(true) as Values)}
      >
        <EstimateLines name="lines" lines={lines} currency={currency} />
        <Form.Item name="note" label={<Optional>{t('estimate.note')}</Optional>}>
          <Input autoComplete="off" />
        </Form.Item>
        {/* What Enter in a field presses. */}
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}
