import {
  instantOf,
  localDateOf,
  SIGNATURE_OUTCOMES,
  type LocalDate,
  type SignatureOutcome,
} from '@mendline/domain'
import { DateInput, FormError, LoadingState, useUi } from '@mendline/ui'
import { Button, Form, Input, Radio } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AttachmentInput } from '../../../attachments/attachment-input'
import { uploadAttachment, UploadError, type UploadedFile } from '../../../server/upload'
import { useCommand, type UserError } from '../../../server/use-command'
import { useFailureText } from '../../../server/use-failure-text'
import { showUserErrors } from '../../../server/user-errors'
import { markOptional } from '../../../shell/optional-mark'
import { missing, placed, told } from '../form-errors'
import { SIGN_OFF, type SiteTrip } from '../site.operations'
import { useDeviceDraft } from '../use-device-draft'
import { signatureFile, SignatureField } from './signature-pad'

interface SignOffValues {
  readonly outcome: SignatureOutcome
  readonly tested: string
  readonly signedBy: string
  readonly signedOn: LocalDate | null
  readonly reason: string
  /** What was drawn, as a data URL. */
  readonly signature: string | null
  readonly files: readonly UploadedFile[]
}

interface SignOffFormProps {
  readonly trip: SiteTrip
  readonly viewerId: string
  readonly onDone: () => void
}

/** The customer's word, with a signature drawn on the screen or a photo of the sheet. */
export function SignOffForm(props: SignOffFormProps) {
  const { t } = useTranslation('site')
  const { trip, viewerId } = props
  const draft = useDeviceDraft(`sign-off:${viewerId}:${trip.id}`, () => blank(trip))
  if (draft.start === undefined) return <LoadingState label={t('loading')} rows={6} />
  return <Fields {...props} start={draft.start} later={draft.later} clear={draft.clear} />
}

const blank = ({ timeZone }: SiteTrip): SignOffValues => ({
  outcome: 'SIGNED',
  tested: '',
  signedBy: '',
  signedOn: localDateOf(instantOf(Date.now()), timeZone),
  reason: '',
  signature: null,
  files: [],
})

interface FieldsProps extends SignOffFormProps {
  readonly start: SignOffValues
  readonly later: (values: SignOffValues) => void
  readonly clear: () => Promise<void>
}

function Fields({ trip, onDone, start, later, clear }: FieldsProps) {
  const { t } = useTranslation(['site', 'domain', 'shell'])
  const { language } = useUi()
  const failureText = useFailureText()
  // Fields name themselves by paths of the input, which the type of a whole form cannot follow.
  const [form] = Form.useForm()
  const outcome = (Form.useWatch('outcome', form) as SignatureOutcome | undefined) ?? start.outcome
  const [run, { running, failure }] = useCommand(SIGN_OFF)
  const [messages, setMessages] = useState<readonly string[]>([])
  // A signature that has arrived is not sent again when what follows fails.
  const arrived = useRef<{ readonly drawn: string; readonly id: string } | null>(null)
  const caseId = trip.cases[0]?.id ?? ''
  const refuse = (errors: readonly UserError[]) =>
    setMessages(showUserErrors(form, placed(errors, { attachmentIds: 'signature' })))

  const signatureId = async (drawn: string): Promise<string> => {
    if (arrived.current?.drawn === drawn) return arrived.current.id
    const file = signatureFile(drawn, `signature-${trip.number}.png`)
    const { id } = await uploadAttachment(file, { caseId, kind: 'sign-off' })
    arrived.current = { drawn, id }
    return id
  }
  const submit = async () => {
    form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })))
    setMessages([])
    const values = form.getFieldsValue(true) as SignOffValues
    const { tested, signedBy, signedOn, reason, signature, files } = values
    const refused = values.outcome === 'REFUSED'
    const wrong = missing({ tested, signedBy, signedOn, ...(refused ? { reason } : {}) })
    if (wrong.length > 0 || signedOn === null) {
      refuse(told(wrong, language))
      return
    }
    try {
      const drawn = signature === null ? [] : [await signatureId(signature)]
      const sent = await run({
        tripId: trip.id,
        outcome: values.outcome,
        tested: tested.trim(),
        signedBy: signedBy.trim(),
        signedOn,
        reason: refused ? reason.trim() : null,
        attachmentIds: [...drawn, ...files.map(({ id }) => id)],
      })
      if (!sent.ok) {
        refuse(sent.userErrors)
        return
      }
      await clear()
      onDone()
    } catch (error) {
      if (!(error instanceof UploadError)) throw error
      setMessages([error.reason ?? t('shell:failure.OFFLINE')])
    }
  }
  return (
    <Form
      form={form}
      name="sign-off"
      layout="vertical"
      size="large"
      requiredMark={markOptional}
      initialValues={start}
      onValuesChange={() => later(form.getFieldsValue(true) as SignOffValues)}
      onFinish={() => void submit()}
    >
      <Form.Item name="tested" label={t('signOff.tested')} required>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />
      </Form.Item>
      <Form.Item name="outcome" label={t('signOff.outcome')} required>
        <Radio.Group className="site-choices" aria-label={t('signOff.outcome')}>
          {SIGNATURE_OUTCOMES.map((value) => (
            <Radio key={value} value={value}>
              {t(`domain:signature.${value}`)}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {outcome === 'REFUSED' && (
        <Form.Item name="reason" label={t('signOff.reason')} required>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />
        </Form.Item>
      )}
      <Form.Item name="signedBy" label={t('signOff.signedBy')} required>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="signedOn" label={t('signOff.signedOn')} required>
        <DateInput />
      </Form.Item>
      <Form.Item name="signature" label={t('signOff.signature')}>
        <SignatureField />
      </Form.Item>
      <Form.Item name="files" label={t('signOff.files')}>
        <AttachmentInput
          send={(file, options) => uploadAttachment(file, { caseId, kind: 'sign-off' }, options)}
        />
      </Form.Item>
      <FormError messages={[...messages, ...(failure === null ? [] : [failureText(failure)])]} />
      <Button type="primary" htmlType="submit" size="large" block loading={running}>
        {t('signOff.submit')}
      </Button>
    </Form>
  )
}
