import DeleteOutlined from '@ant-design/icons/DeleteOutlined'
import {
  checkRepairRecord,
  errorText,
  fieldError,
  type FieldError,
  type RepairResult,
} from '@mendline/domain'
import { FormError, useUi } from '@mendline/ui'
import { Button, Form, Input, InputNumber, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AttachmentInput } from '../../attachments/attachment-input'
import type { AgentOrderSeenFragment } from '../../gql/graphql'
import { useCommand, type UserError } from '../../server/use-command'
import { useFailureText } from '../../server/use-failure-text'
import { showUserErrors } from '../../server/user-errors'
import { markOptional } from '../../shell/optional-mark'
import { uploadToOrder } from './agent-files'
import { RECORD_REPAIR } from './agent-order.operations'
import { draftOf, type RecordValues } from './record-draft'

interface RecordFormProps {
  readonly token: string
  readonly order: AgentOrderSeenFragment
  readonly unitId: string
  readonly onRecorded: (order: AgentOrderSeenFragment) => void
  readonly onCancel: () => void
}

/** What an agent can say became of a unit; whether one is credited is for the company to say. */
const RESULTS = ['REPAIRED', 'NO_FAULT_FOUND', 'REPLACED', 'SCRAPPED', 'RETURNED_UNREPAIRED'] as const
const EXPLAINED: readonly (RepairResult | null)[] = ['REPLACED', 'SCRAPPED', 'RETURNED_UNREPAIRED']

/** The record of one unit. */
export function RecordForm({ token, order, unitId, onRecorded, onCancel }: RecordFormProps) {
  const { t } = useTranslation(['agent-order', 'domain', 'shell'])
  const { language } = useUi()
  const failureText = useFailureText()
  const [draft] = useState(() => draftOf(order.number, unitId))
  const [start] = useState(() => draft.read())
  // Fields name themselves by paths of the input, which the type of a whole form cannot follow.
  const [form] = Form.useForm()
  const result = (Form.useWatch('result', form) as RepairResult | null | undefined) ?? start.result
  const [run, { running, failure }] = useCommand(RECORD_REPAIR)
  const [messages, setMessages] = useState<readonly string[]>([])

  const refuse = (errors: readonly UserError[]) => {
    const placed = errors.map((error) => {
      const path = error.field?.[0] === 'input' ? error.field.slice(1) : (error.field ?? [])
      return { ...error, field: path[0] === 'attachmentIds' ? ['files'] : path }
    })
    setMessages(showUserErrors(form, placed))
  }
  const submit = async () => {
    const values = form.getFieldsValue(true) as RecordValues
    form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })))
    setMessages([])
    const input = inputOf(values)
    const wrong: FieldError[] = [
      ...missing(values),
      ...checkRepairRecord({ ...input, minutes: values.minutes ?? 0 }, new Set()).filter(
        ({ code }) => code !== 'REQUIRED',
      ),
    ]
    if (wrong.length > 0) {
      refuse(
        wrong.map(({ code, field, params }) => ({ code, field, message: errorText(code, language, params) })),
      )
      return
    }
    const outcome = await run({ ...input, token, unitId })
    if (!outcome.ok) {
      refuse(outcome.userErrors)
      return
    }
    draft.clear()
    if (outcome.payload.order != null) onRecorded(outcome.payload.order)
  }
  return (
    <Form
      form={form}
      name={`unit-${unitId}`}
      layout="vertical"
      requiredMark={markOptional}
      initialValues={start}
      onValuesChange={() => draft.write(form.getFieldsValue(true) as RecordValues)}
      onFinish={() => void submit()}
    >
      <Form.Item name="faultSeen" label={t('faultSeen')} required>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />
      </Form.Item>
      <Form.Item name="causeCode" label={t('cause')} required>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={order.causes.map((cause) => ({ value: cause.code, label: cause[language] }))}
        />
      </Form.Item>
      <Form.Item name="action" label={t('action')} required>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />
      </Form.Item>
      <Form.Item name="result" label={t('result')} required>
        <Radio.Group className="agent-results" aria-label={t('result')}>
          {RESULTS.map((value) => (
            <Radio key={value} value={value}>
              {t(`domain:repairResult.${value}`)}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {result === 'REPLACED' && (
        <Form.Item name="replacementSerial" label={t('replacementSerial')} required>
          <Input className="ml-mono" autoComplete="off" />
        </Form.Item>
      )}
      {EXPLAINED.includes(result) && (
        <Form.Item name="reason" label={t('reason')} required>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />
        </Form.Item>
      )}
      <Parts parts={order.parts} />
      <Form.Item name="minutes" label={t('minutes')} required>
        <InputNumber controls={false} inputMode="numeric" />
      </Form.Item>
      <Form.Item name="workedBy" label={t('workedBy')}>
        <Input maxLength={100} autoComplete="name" />
      </Form.Item>
      <Form.Item name="files" label={t('photos')}>
        <AttachmentInput send={(file, options) => uploadToOrder(token, file, options)} />
      </Form.Item>
      <FormError messages={[...messages, ...(failure === null ? [] : [failureText(failure)])]} />
      <div className="agent-form-end">
        <Button type="primary" htmlType="submit" size="large" loading={running}>
          {t('submit')}
        </Button>
        <Button size="large" onClick={onCancel}>
          {t('shell:common.cancel')}
        </Button>
      </div>
    </Form>
  )
}

function Parts({ parts }: { readonly parts: AgentOrderSeenFragment['parts'] }) {
  const { t } = useTranslation('agent-order')
  return (
    <Form.List name="partsUsed">
      {(rows, { add, remove }) => (
        <fieldset className="agent-parts">
          <legend>{t('partsUsed')}</legend>
          {rows.map((row, index) => (
            <div
              key={row.key}
              className="agent-part"
              role="group"
              aria-label={t('part', { number: String(index + 1) })}
            >
              <Form.Item name={[row.name, 'partNumber']} label={t('partNumber')} required>
                <Input className="ml-mono" autoComplete="off" />
              </Form.Item>
              <Form.Item name={[row.name, 'name']} label={t('partName')} required>
                <Input autoComplete="off" />
              </Form.Item>
              <Form.Item name={[row.name, 'quantity']} label={t('quantity')} required>
                <InputNumber controls={false} inputMode="numeric" />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t('removePart', { number: String(index + 1) })}
                onClick={() => remove(row.name)}
              />
            </div>
          ))}
          {parts.map(({ partNumber, name }) => (
            <Button key={partNumber} onClick={() => add({ partNumber, name, quantity: 1 })}>
              + {name} <span className="ml-mono">{partNumber}</span>
            </Button>
          ))}
          <Button type="dashed" onClick={() => add({ partNumber: '', name: '', quantity: 1 })}>
            {t('addPart')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

/** The record as the server takes it. */
function inputOf(values: RecordValues) {
  const { result } = values
  const reason = values.reason.trim()
  const serial = values.replacementSerial.trim()
  const workedBy = values.workedBy.trim()
  return {
    faultSeen: values.faultSeen.trim(),
    causeCode: values.causeCode ?? '',
    action: values.action.trim(),
    minutes: values.minutes ?? 0,
    result: result ?? 'REPAIRED',
    reason: EXPLAINED.includes(result) && reason !== '' ? reason : null,
    replacementSerial: result === 'REPLACED' && serial !== '' ? serial : null,
    workedBy: workedBy === '' ? null : workedBy,
    partsUsed: values.partsUsed.map(({ partNumber, name, quantity }) => ({
      partNumber: partNumber.trim(),
      name: name.trim(),
      quantity: quantity ?? 0,
    })),
    attachmentIds: values.files.map(({ id }) => id),
  }
}

/** Fields that must be filled in. */
function missing(values: RecordValues): FieldError[] {
  const needed = [
    ['faultSeen', values.faultSeen.trim()],
    ['causeCode', values.causeCode],
    ['action', values.action.trim()],
    ['result', values.result],
    ['minutes', values.minutes],
    ...values.partsUsed.flatMap(({ partNumber, name }, i) => [
      [`partsUsed.${String(i)}.partNumber`, partNumber.trim()],
      [`partsUsed.${String(i)}.name`, name.trim()],
    ]),
  ] as const
  return needed.flatMap(([field, value]) =>
    field !== undefined && (value === null || value === undefined || value === '')
      ? [fieldError('REQUIRED', String(field))]
      : [],
  )
}
