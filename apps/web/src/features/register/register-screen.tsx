import {
  CHANNELS,
  REQUEST_KINDS,
  textOrNull,
  URGENCIES,
  type Channel,
  type RequestKind,
  type Urgency,
} from '@mendline/domain'
import { DateTimeInput, FormError } from '@mendline/ui'
import { Alert, Button, Checkbox, Form, Input, Segmented, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RepairCaseRegisterInput } from '../../gql/graphql'
import { useCommand, type UserError } from '../../server/use-command'
import { useFailureText } from '../../server/use-failure-text'
import { showUserErrors } from '../../server/user-errors'
import { markOptional } from '../../shell/optional-mark'
import { Page } from '../../shell/page'
import { useViewer } from '../../viewer'
import { CustomerFields } from './customer-fields'
import { dropDraft, keepDraft, readDraft } from './draft'
import { ProductFields } from './product-fields'
import { REGISTER } from './register-operations'
import { readUnitLines } from './unit-lines'
import './register.css'

interface Values {
  readonly customerId?: string
  readonly newCustomer?: NonNullable<RepairCaseRegisterInput['newCustomer']>
  readonly contactId?: string
  readonly newContact?: NonNullable<RepairCaseRegisterInput['newContact']>
  readonly model?: { readonly value: string; readonly label: string }
  readonly units?: string
  readonly quantity: number
  readonly description: string
  readonly kind: RequestKind
  readonly channel: Channel
  readonly urgency: Urgency
  readonly reportedAt: string
  readonly sourceReference?: string
  readonly markedForKnowledge?: boolean
}

const NEW = 'NEW'
const KEEP_AFTER_MILLISECONDS = 400

interface RegisterScreenProps {
  readonly onRegistered: (caseNumber: string) => void
}

/** Registers a complaint: what is typed is kept on this device until it is registered or thrown away. */
export function RegisterScreen({ onRegistered }: RegisterScreenProps) {
  const { t } = useTranslation(['register', 'domain', 'shell'])
  const viewer = useViewer()
  const failureText = useFailureText()
  const [form] = Form.useForm<Values>()
  const [draft, setDraft] = useState(() => readDraft(viewer.id))
  const [run, { running, failure }] = useCommand(REGISTER)
  const [rest, setRest] = useState<readonly string[]>([])
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const keep = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(
      () => keepDraft(viewer.id, form.getFieldsValue(true) as object),
      KEEP_AFTER_MILLISECONDS,
    )
  }
  const forget = () => {
    clearTimeout(timer.current)
    dropDraft(viewer.id)
  }
  const submit = async (values: Values) => {
    setRest([])
    const outcome = await run(inputOf(values))
    if (outcome.ok) {
      forget()
      onRegistered(outcome.payload.repairCase?.number ?? '')
      return
    }
    setRest(showUserErrors(form, outcome.userErrors.map(atLine)))
  }
  /** Errors of one unit stand at the list of them, with the line they are about. */
  const atLine = (error: UserError): UserError => {
    const [list, index] = error.field?.[0] === 'input' ? error.field.slice(1) : (error.field ?? [])
    if (list === 'modelId') return { ...error, field: ['model'] }
    if (list !== 'units' || index === undefined) return error
    const line =
      readUnitLines(form.getFieldValue('units') as string)[Number(index)]?.line ?? Number(index) + 1
    return {
      ...error,
      field: ['units'],
      message: t('atLine', { line: String(line), message: error.message }),
    }
  }
  return (
    <Page title={t('title')}>
      {draft !== null && (
        <Alert
          className="register-draft"
          type="info"
          showIcon
          title={t('draft.restored')}
          action={
            <Button
              size="small"
              onClick={() => {
                forget()
                setDraft(null)
                form.resetFields()
                form.setFieldsValue({ reportedAt: now() })
              }}
            >
              {t('draft.discard')}
            </Button>
          }
        />
      )}
      <Form<Values>
        form={form}
        layout="vertical"
        className="register"
        requiredMark={markOptional}
        disabled={running}
        scrollToFirstError={{ focus: true }}
        initialValues={{
          kind: 'REPAIR',
          channel: 'PHONE',
          urgency: 'NORMAL',
          quantity: 1,
          counted: 1,
          reportedAt: now(),
          ...draft,
        }}
        onValuesChange={keep}
        onFinish={(values) => void submit(values)}
      >
        <FormError messages={[...rest, ...(failure === null ? [] : [failureText(failure)])]} />
        <div className="register-parts">
          <CustomerFields />
          <ProductFields />
          <fieldset className="register-part">
            <legend>{t('part.complaint')}</legend>
            <Form.Item
              name="description"
              label={t('field.description')}
              rules={[{ required: true, whitespace: true, message: t('needed.description') }]}
            >
              <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} placeholder={t('hint.description')} />
            </Form.Item>
            <div className="register-row">
              <Form.Item name="kind" label={t('field.kind')} required>
                <Select
                  options={REQUEST_KINDS.map((value) => ({ value, label: t(`domain:kind.${value}`) }))}
                />
              </Form.Item>
              <Form.Item name="channel" label={t('field.channel')} required>
                <Select
                  options={CHANNELS.filter((value) => value !== 'IMPORT').map((value) => ({
                    value,
                    label: t(`domain:channel.${value}`),
                  }))}
                />
              </Form.Item>
            </div>
            <div className="register-row">
              <Form.Item
                name="reportedAt"
                label={t('field.reportedAt')}
                rules={[{ required: true, message: t('needed.reportedAt') }]}
              >
                <DateTimeInput max={endOfToday()} />
              </Form.Item>
              <Form.Item name="urgency" label={t('field.urgency')} required>
                <Segmented
                  options={URGENCIES.map((value) => ({ value, label: t(`domain:urgency.${value}`) }))}
                />
              </Form.Item>
            </div>
            <Form.Item name="sourceReference" label={t('field.reference')}>
              <Input maxLength={200} autoComplete="off" placeholder={t('hint.reference')} />
            </Form.Item>
            <Form.Item name="markedForKnowledge" valuePropName="checked">
              <Checkbox>{t('field.knowledge')}</Checkbox>
            </Form.Item>
          </fieldset>
        </div>
        <div className="register-end">
          <Button type="primary" htmlType="submit" loading={running}>
            {t('submit')}
          </Button>
          <span className="ml-secondary">{t('draft.kept')}</span>
        </div>
      </Form>
    </Page>
  )
}

const now = () => new Date().toISOString()

function endOfToday(): string {
  const end = new Date()
  end.setHours(23, 59, 59, 0)
  return end.toISOString()
}

function inputOf(values: Values): RepairCaseRegisterInput {
  const { customerId, contactId, newCustomer, newContact, model } = values
  const isNew = customerId === NEW
  const named = newContact?.name?.trim() ? newContact : undefined
  return {
    ...(isNew ? { newCustomer } : { customerId }),
    ...(!isNew && contactId !== undefined && contactId !== NEW ? { contactId } : {}),
    ...((isNew || contactId === NEW) && named !== undefined ? { newContact: named } : {}),
    modelId: model?.value ?? '',
    units: readUnitLines(values.units ?? '').map(({ serial, shippedOn, purchasedOn }) => ({
      serial,
      shippedOn,
      purchasedOn,
    })),
    quantity: values.quantity,
    description: values.description,
    kind: values.kind,
    channel: values.channel,
    urgency: values.urgency,
    // Fields give minutes; a minute not over yet would lie ahead.
    reportedAt: values.reportedAt > now() ? now() : values.reportedAt,
    sourceReference: textOrNull(values.sourceReference),
    markedForKnowledge: values.markedForKnowledge === true,
  }
}
