import { Input, InputNumber } from 'antd'
import { DateInput, DateTimeInput } from '@mendline/ui'
import type { Instant, LocalDate } from '@mendline/domain'
import { Field, type FieldProps } from './field'

interface TextFieldProps extends FieldProps {
  readonly placeholder?: string
  readonly mono?: boolean
}

/** One line of text. */
export function TextField({ placeholder, mono = false, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      <Input autoComplete="off" placeholder={placeholder} className={mono ? 'ml-mono' : ''} />
    </Field>
  )
}

/** A text of several lines that grows with what is typed. */
export function AreaField({ rows = 2, ...field }: FieldProps & { readonly rows?: number }) {
  return (
    <Field {...field}>
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 12 }} />
    </Field>
  )
}

interface WholeFieldProps extends FieldProps {
  readonly suffix?: string
}

/** A whole number. What is not one is told by the checks, not rounded away. */
export function WholeField({ suffix, ...field }: WholeFieldProps) {
  return (
    <Field {...field}>
      <InputNumber controls={false} inputMode="numeric" className="step-number" suffix={suffix} />
    </Field>
  )
}

interface DateFieldProps extends FieldProps {
  readonly min?: LocalDate
  readonly max?: LocalDate
}

/** A calendar day. */
export function DateField({ min, max, ...field }: DateFieldProps) {
  return (
    <Field {...field}>
      <DateInput min={min} max={max} />
    </Field>
  )
}

interface DateTimeFieldProps extends FieldProps {
  readonly min?: Instant
  readonly max?: Instant
}

/** A moment to the minute, in the reader's zone. */
export function DateTimeField({ min, max, ...field }: DateTimeFieldProps) {
  return (
    <Field {...field}>
      <DateTimeInput min={min} max={max} />
    </Field>
  )
}
