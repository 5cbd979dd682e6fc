import { textOrNull } from '@mendline/domain'
import type { TypedDocumentNode } from '@apollo/client'
import type { FieldError, LocalDate } from '@mendline/domain'
import { Fragment, type ReactNode } from 'react'
import { ChoiceField, TickField, YesNoField } from '../fields/choice-fields'
import type { FieldLabel } from '../fields/labels'
import { AmountField, CurrencyField } from '../fields/money-fields'
import { AreaField, DateField, DateTimeField, TextField, WholeField } from '../fields/text-fields'
import { useOptions, type ListName } from '../fields/use-options'
import { StepForm, type Fields, type Subject } from './step-form'

/** What is entered so far: any field of the input may still be empty. */
export type Entered<Values> = { readonly [Name in keyof Values]-?: Values[Name] | null }

interface Common<Values> {
  readonly name: keyof Values & FieldLabel
  /** Where the same field of the input means something else than usual. */
  readonly label?: FieldLabel
  /** May stay empty. */
  readonly optional?: boolean | ((values: Entered<Values>) => boolean)
  /** Asked only then; what is not asked is sent as empty. */
  readonly when?: (values: Entered<Values>) => boolean
  readonly hint?: ReactNode
}

/** One field of a form, as data. */
export type FlatField<Values> = Common<Values> &
  (
    | { readonly kind: 'text' | 'area' | 'dateTime' | 'yesNo' | 'tick' }
    | { readonly kind: 'currency' }
    | { readonly kind: 'amount'; readonly currency: (values: Entered<Values>) => string | null }
    | { readonly kind: 'whole'; readonly suffix?: string }
    | { readonly kind: 'date'; readonly min?: LocalDate; readonly max?: LocalDate }
    | { readonly kind: 'choice'; readonly list: ListName; readonly stacked?: boolean }
  )

interface FlatFormProps<Data, Input> {
  readonly command: TypedDocumentNode<Data, { input: Input }>
  readonly defaults: Entered<Fields<Input>>
  readonly fields: readonly FlatField<Fields<Input>>[]
  readonly check?: (input: Fields<Input>) => readonly FieldError[]
  readonly versioned?: boolean
  readonly trip?: { readonly id: string; readonly version: number }
  readonly part?: string
  readonly submitLabel?: string
  /** What is known, above the fields. */
  readonly children?: ReactNode
}

/** A form whose fields are those of the input, one under the other. */
export function FlatForm<Data extends object, Input extends Subject>({
  fields,
  children,
  ...form
}: FlatFormProps<Data, Input>) {
  type Values = Entered<Fields<Input>>
  const asked = (values: Values) => fields.filter((field) => field.when?.(values) !== false)
  const isOptional = ({ optional = false, kind }: FlatField<Fields<Input>>, values: Values) =>
    kind === 'tick' || (typeof optional === 'function' ? optional(values) : optional)
  return (
    <StepForm<Data, Input, Values>
      {...form}
      required={(values) =>
        asked(values)
          .filter((field) => !isOptional(field, values))
          .map(({ name }) => name)
      }
      toInput={(values) => {
        const shown = new Set(asked(values).map(({ name }) => name))
        // Only what the defaults name: a draft of an older release may hold fields that are gone.
        const input: Record<string, unknown> = {}
        for (const name of Object.keys(form.defaults)) input[name] = values[name as keyof Values]
        for (const { name, kind } of fields) {
          const value = values[name] as unknown
          if (!shown.has(name)) input[name] = kind === 'tick' ? false : null
          else if (typeof value === 'string') input[name] = textOrNull(value)
        }
        // Every required field was found filled in, and fields carry the input's own names.
        return input as unknown as Fields<Input>
      }}
    >
      {(values) => (
        <>
          {children}
          {asked(values).map((field) => (
            <Fragment key={field.name}>
              <OneField field={field} values={values} required={!isOptional(field, values)} />
            </Fragment>
          ))}
        </>
      )}
    </StepForm>
  )
}

interface OneFieldProps<Values> {
  readonly field: FlatField<Values>
  readonly values: Entered<Values>
  readonly required: boolean
}

function OneField<Values>({ field, values, required }: OneFieldProps<Values>) {
  const common = { name: field.name, label: field.label ?? field.name, required, hint: field.hint }
  switch (field.kind) {
    case 'text':
      return <TextField {...common} />
    case 'area':
      return <AreaField {...common} />
    case 'currency':
      return <CurrencyField {...common} />
    case 'amount':
      return <AmountField {...common} currency={field.currency(values)} />
    case 'whole':
      return <WholeField {...common} suffix={field.suffix} />
    case 'date':
      return <DateField {...common} min={field.min} max={field.max} />
    case 'dateTime':
      return <DateTimeField {...common} />
    case 'yesNo':
      return <YesNoField {...common} />
    case 'tick':
      return <TickField {...common} />
    case 'choice':
      return <ListField {...common} list={field.list} stacked={field.stacked} />
  }
}

interface ListFieldProps {
  readonly name: FieldLabel
  readonly label: FieldLabel
  readonly required: boolean
  readonly hint: ReactNode
  readonly list: ListName
  readonly stacked?: boolean
}

function ListField({ list, ...field }: ListFieldProps) {
  const options = useOptions(list)
  return <ChoiceField {...field} options={options} />
}
