import { fieldError, type FieldError } from '@mendline/domain'
import type { TypedDocumentNode } from '@apollo/client'
import { FormError, useUi } from '@mendline/ui'
import { Button, Form } from 'antd'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepFormCaseFragment } from '../../../gql/graphql'
import { useCommand, type UserError } from '../../../server/use-command'
import { useFailureText } from '../../../server/use-failure-text'
import { showUserErrors } from '../../../server/user-errors'
import { useViewer } from '../../../viewer'
import { useStep } from '../frame/step-context'
import { draftOf, withDraft } from './draft'
import { FormHandContext, type FormHand } from './form-context'
import { inWords, isBlank, type Place } from './place'

/** An input without what the form fills in by itself. */
export type Fields<Input> = Omit<Input, 'caseId' | 'tripId' | 'expectedVersion'>

/** What an input says it is about. */
export type Subject = { caseId: string } | { tripId: string }

interface StepFormProps<Data, Input, Values> {
  readonly command: TypedDocumentNode<Data, { input: Input }>
  readonly defaults: Values
  readonly toInput: (values: Values) => Fields<Input>
  /** Paths of fields that must be filled in before anything else is looked at. */
  readonly required?: (values: Values) => readonly string[]
  /** The domain's own checks of the input; what they find never leaves the browser. */
  readonly check?: (input: Fields<Input>) => readonly FieldError[]
  /** Where the form keeps a field of the input, where not at the same path. */
  readonly place?: Place
  /** Refused when the case has changed since the form opened: for decisions made on what the form shows. */
  readonly versioned?: boolean
  /** The trip a command is about, where it is not about the case alone. */
  readonly trip?: { readonly id: string; readonly version: number }
  /** Tells the drafts of several forms of one step apart. */
  readonly part?: string
  readonly submitLabel?: string
  readonly children: ReactNode | ((values: Values) => ReactNode)
}

/** Codes that say somebody else was faster. */
const OVERTAKEN: ReadonlySet<string> = new Set([
  'STEP_ALREADY_DONE',
  'STEP_NOT_READY',
  'STEP_NOT_APPLICABLE',
  'UNIT_NOT_READY',
  'LINE_NOT_READY',
  'CASE_ON_HOLD',
  'CASE_CLOSED',
  'CASE_CANCELLED',
])

/**
 * The frame of every form of a step: keeps a draft, sends one command, shows what is wrong beside the fields and loses
 * nothing that was typed. Enter submits; in a text of several lines Ctrl or Command and Enter.
 */
export function StepForm<Data extends object, Input extends Subject, Values extends object>({
  command,
  defaults,
  part = '',
  ...props
}: StepFormProps<Data, Input, Values>) {
  const { t } = useTranslation('step-form')
  const { language } = useUi()
  const viewer = useViewer()
  const step = useStep()
  const failureText = useFailureText()
  // Fields name themselves by paths of the input, which the type of a whole form cannot follow.
  const [form] = Form.useForm()
  const [run, { running }] = useCommand(command)
  const [messages, setMessages] = useState<readonly string[]>([])
  const sending = useRef(false)
  const [draft] = useState(() => draftOf<Values>(viewer.id, step.caseId, step.step, step.row.owner, part))
  const [start, setStart] = useState(() => {
    const kept = draft.read()
    return { values: withDraft(defaults, kept), restored: kept !== null }
  })
  const [values, setValues] = useState(start.values)

  const entered = (): Values => form.getFieldsValue(true) as Values
  const keep = () => {
    const now = entered()
    setValues(now)
    draft.write(now)
  }
  const [hand] = useState<FormHand>(() => ({
    set: (...changes) => {
      for (const [path, value] of changes) form.setFieldValue([...path], value)
      const now = form.getFieldsValue(true) as Values
      setValues(now)
      draft.write(now)
    },
  }))
  const startAgain = () => {
    draft.clear()
    setStart({ values: defaults, restored: false })
    setMessages([])
    form.setFieldsValue(defaults)
    setValues(defaults)
  }

  const refuse = (errors: readonly UserError[], input: unknown) => {
    const placed = errors.map((error) => {
      const path = error.field?.[0] === 'input' ? error.field.slice(1) : (error.field ?? [])
      return { ...error, field: props.place?.(path, input) ?? path }
    })
    const rest = showUserErrors(form, placed)
    setMessages([...new Set(rest)])
  }

  const submit = async () => {
    if (sending.current || step.blocked) return
    const now = entered()
    form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })))
    setMessages([])
    const missing = (props.required?.(now) ?? []).filter((path) => isBlank(valueAt(now, path)))
    if (missing.length > 0) {
      const errors = missing.map((path) => fieldError('REQUIRED', path))
      setMessages(showUserErrors(form, inWords(errors, language)))
      return
    }
    const fields = props.toInput(now)
    const wrong = props.check?.(fields) ?? []
    if (wrong.length > 0) {
      refuse(inWords(wrong, language), fields)
      return
    }
    sending.current = true
    const { trip } = props
    const version = trip?.version ?? step.version
    const outcome = await run({
      ...fields,
      ...(trip === undefined ? { caseId: step.caseId } : { tripId: trip.id }),
      ...(props.versioned === true ? { expectedVersion: version } : {}),
    } as unknown as Input)
    sending.current = false
    if (outcome.ok) {
      draft.clear()
      step.recorded(caseOf(outcome.payload, step.caseId))
      return
    }
    if (outcome.failure === null) {
      const late = outcome.userErrors.find(({ code }) => OVERTAKEN.has(code))
      if (late !== undefined) step.overtaken(late.message)
      refuse(
        outcome.userErrors.filter((error) => error !== late),
        fields,
      )
    } else if (outcome.failure.code === 'CONFLICT') step.overtaken(failureText(outcome.failure))
    else setMessages([failureText(outcome.failure)])
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void submit()
  }
  const { children } = props
  return (
    <FormHandContext value={hand}>
      <Form
        form={form}
        name={['step', step.step, part].filter((word) => word !== '').join('-')}
        layout="vertical"
        className="step-form"
        initialValues={start.values}
        requiredMark={false}
        onValuesChange={keep}
        onFinish={() => void submit()}
        onKeyDown={onKeyDown}
      >
        {start.restored && (
          <p className="step-form-restored">
            {t('draft.restored')}
            <Button type="link" size="small" onClick={startAgain}>
              {t('draft.discard')}
            </Button>
          </p>
        )}
        {typeof children === 'function' ? children(values) : children}
        <div className="step-form-submit">
          <FormError messages={messages} />
          <Button type="primary" htmlType="submit" loading={running} disabled={step.blocked}>
            {props.submitLabel ?? t('submit')}
          </Button>
          <span className="step-form-keys">{t('keys')}</span>
        </div>
      </Form>
    </FormHandContext>
  )
}

function valueAt(values: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], values)
}

/** The case a payload carries, where the command asked for it; one about a trip carries all the trip is for. */
function caseOf(payload: object, caseId: string): StepFormCaseFragment | null {
  if ('repairCase' in payload) return payload.repairCase as StepFormCaseFragment | null
  const trip = 'trip' in payload ? (payload.trip as { cases: readonly StepFormCaseFragment[] } | null) : null
  return trip?.cases.find(({ id }) => id === caseId) ?? null
}
