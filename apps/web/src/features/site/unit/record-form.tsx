import DeleteOutlined from '@ant-design/icons/DeleteOutlined'
import {
  checkRepairRecord,
  REPAIR_RESULTS,
  stillListed,
  textOrNull,
  type RepairResult,
} from '@mendline/domain'
import { FormError, LoadingState, useUi } from '@mendline/ui'
import { Button, Form, Input, InputNumber, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AttachmentInput } from '../../../attachments/attachment-input'
import { uploadAttachment, type UploadedFile } from '../../../server/upload'
import { useCommand, type UserError } from '../../../server/use-command'
import { useFailureText } from '../../../server/use-failure-text'
import { showUserErrors } from '../../../server/user-errors'
import { markOptional } from '../../../shell/optional-mark'
import { missing, placed, told } from '../form-errors'
import { REPAIR_ON_SITE, type SiteCauses, type SiteTrip } from '../site.operations'
import { useDeviceDraft } from '../use-device-draft'
import type { SiteUnit } from './site-unit'

/** What is being entered of one unit (FORM-MA-077). */
interface RecordValues {
  readonly faultSeen: string
  readonly causeCode: string | null
  readonly action: string
  readonly minutes: number | null
  readonly result: RepairResult | null
  readonly reason: string
  readonly replacementSerial: string
  readonly partsUsed: readonly { partNumber: string; name: string; quantity: number | null }[]
  readonly files: readonly UploadedFile[]
}

const blank = (): RecordValues => ({
  faultSeen: '',
  causeCode: null,
  action: '',
  minutes: null,
  result: null,
  reason: '',
  replacementSerial: '',
  partsUsed: [],
  files: [],
})

const EXPLAINED: readonly (RepairResult | null)[] = [
  'REPLACED',
  'CREDITED',
  'SCRAPPED',
  'RETURNED_UNREPAIRED',
]
/** Fields whose emptiness is said already. */
const BY_NAME: readonly string[] = ['faultSeen', 'action']
const AREA = { minRows: 2, maxRows: 10 }

interface RecordFormProps {
  readonly trip: SiteTrip
  readonly unit: SiteUnit
  readonly causes: SiteCauses
  readonly viewerId: string
  readonly onDone: () => void
}

/** The record of one unit; what is typed stays on the device until the server has it. */
export function RecordForm(props: RecordFormProps) {
  const { t } = useTranslation('site')
  const { trip, unit, viewerId } = props
  const draft = useDeviceDraft(`record:${viewerId}:${trip.id}:${unit.id}`, blank)
  if (draft.start === undefined) return <LoadingState label={t('loading')} rows={6} />
  return <Fields {...props} start={draft.start} later={draft.later} clear={draft.clear} />
}

interface FieldsProps extends RecordFormProps {
  readonly start: RecordValues
  readonly later: (values: RecordValues) => void
  readonly clear: () => Promise<void>
}

function Fields({ trip, unit, causes, onDone, start, later, clear }: FieldsProps) {
  const { t } = useTranslation(['site', 'domain'])
  const { language } = useUi()
  const failureText = useFailureText()
  // Fields name themselves by paths of the input, which the type of a whole form cannot follow.
  const [form] = Form.useForm()
  const result = (Form.useWatch('result', form) as RepairResult | null | undefined) ?? start.result
  const [run, { running, failure }] = useCommand(REPAIR_ON_SITE)
  const [messages, setMessages] = useState<readonly string[]>([])
  const refuse = (errors: readonly UserError[]) =>
    setMessages(showUserErrors(form, placed(errors, { attachmentIds: 'files' })))

  const submit = async () => {
    form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })))
    setMessages([])
    const values = form.getFieldsValue(true) as RecordValues
    const { faultSeen, causeCode, action, minutes } = values
    const input = inputOf(values)
    const wrong = [
      ...missing({ faultSeen, causeCode, action, minutes, result: values.result }),
      ...checkRepairRecord(input, new Set()).filter(
        ({ code, field }) => code !== 'REQUIRED' || !BY_NAME.includes(field[0] ?? ''),
      ),
    ]
    if (wrong.length > 0) {
      refuse(told(wrong, language))
      return
    }
    const outcome = await run({ ...input, caseId: unit.caseId, unitId: unit.id })
    if (!outcome.ok) {
      refuse(outcome.userErrors)
      return
    }
    await clear()
    onDone()
  }
  return (
    <Form
      form={form}
      name={`record-${unit.id}`}
      layout="vertical"
      size="large"
      requiredMark={markOptional}
      initialValues={start}
      onValuesChange={() => later(form.getFieldsValue(true) as RecordValues)}
      onFinish={() => void submit()}
    >
      <Form.Item name="faultSeen" label={t('unit.faultSeen')} required>
        <Input.TextArea autoSize={AREA} />
      </Form.Item>
      <Form.Item name="causeCode" label={t('unit.cause')} required>
        <Select showSearch={{ optionFilterProp: 'label' }} options={causeOptions(causes)} />
      </Form.Item>
      <Form.Item name="action" label={t('unit.action')} required>
        <Input.TextArea autoSize={AREA} />
      </Form.Item>
      <Form.Item name="result" label={t('unit.result')} required>
        <Radio.Group className="site-choices" aria-label={t('unit.result')}>
          {REPAIR_RESULTS.map((value) => (
            <Radio key={value} value={value}>
              {t(`domain:repairResult.${value}`)}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {result === 'REPLACED' && (
        <Form.Item name="replacementSerial" label={t('unit.replacementSerial')} required>
          <Input className="ml-mono" autoComplete="off" />
        </Form.Item>
      )}
      {EXPLAINED.includes(result) && (
        <Form.Item name="reason" label={t('unit.reason')} required>
          <Input.TextArea autoSize={AREA} />
        </Form.Item>
      )}
      <Parts lines={trip.lines} />
      <Form.Item name="minutes" label={t('unit.minutes')} required>
        <InputNumber controls={false} min={0} precision={0} inputMode="numeric" />
      </Form.Item>
      <Form.Item name="files" label={t('photos')}>
        <AttachmentInput
          accept="image/*"
          send={(file, options) =>
            uploadAttachment(file, { caseId: unit.caseId, kind: 'work-on-site' }, options)
          }
        />
      </Form.Item>
      <FormError messages={[...messages, ...(failure === null ? [] : [failureText(failure)])]} />
      <Button type="primary" htmlType="submit" size="large" block loading={running}>
        {t('unit.submit')}
      </Button>
    </Form>
  )
}

/** The parts put in; those issued for the trip come in by one touch. */
function Parts({ lines }: Pick<SiteTrip, 'lines'>) {
  const { t } = useTranslation('site')
  const issued = lines.filter((line) => line.kind === 'MATERIAL' && line.issued > 0 && stillListed(line))
  return (
    <Form.List name="partsUsed">
      {(rows, { add, remove }) => (
        <fieldset className="site-parts">
          <legend>{t('unit.parts')}</legend>
          {rows.map((row, index) => (
            <div key={row.key} role="group" aria-label={t('unit.part', { number: String(index + 1) })}>
              <Form.Item name={[row.name, 'partNumber']} label={t('unit.partNumber')}>
                <Input className="ml-mono" autoComplete="off" />
              </Form.Item>
              <Form.Item name={[row.name, 'name']} label={t('unit.partName')}>
                <Input autoComplete="off" />
              </Form.Item>
              <Form.Item name={[row.name, 'quantity']} label={t('unit.quantity')} required>
                <InputNumber controls={false} min={1} precision={0} inputMode="numeric" />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t('unit.removePart', { number: String(index + 1) })}
                onClick={() => remove(row.name)}
              />
            </div>
          ))}
          {issued.map(({ id, partNumber, name }) => (
            <Button key={id} onClick={() => add({ partNumber: partNumber ?? '', name, quantity: 1 })}>
              + {name} <span className="ml-mono">{partNumber}</span>
            </Button>
          ))}
          <Button type="dashed" onClick={() => add({ partNumber: '', name: '', quantity: 1 })}>
            {t('unit.addPart')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

function causeOptions(causes: SiteCauses) {
  const offered = causes.filter(({ inUse }) => inUse)
  return offered
    .filter(({ parentId }) => parentId === null)
    .map((group) => ({
      label: group.name,
      options: offered
        .filter(({ parentId }) => parentId === group.id)
        .map(({ code, name }) => ({ value: code, label: name })),
    }))
}

/** The record as the server takes it. */
function inputOf(values: RecordValues) {
  const { result, reason, replacementSerial } = values
  return {
    faultSeen: values.faultSeen.trim(),
    causeCode: values.causeCode ?? '',
    action: values.action.trim(),
    minutes: values.minutes ?? 0,
    result: result ?? 'REPAIRED',
    reason: EXPLAINED.includes(result) ? textOrNull(reason) : null,
    replacementSerial: result === 'REPLACED' ? textOrNull(replacementSerial) : null,
    partsUsed: values.partsUsed.map(({ partNumber, name, quantity }) => ({
      partNumber: partNumber.trim(),
      name: name.trim(),
      quantity: quantity ?? 0,
    })),
    attachmentIds: values.files.map(({ id }) => id),
  }
}
