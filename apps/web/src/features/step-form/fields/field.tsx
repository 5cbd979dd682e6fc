import { Form } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldLabel } from './labels'

export type FieldPath = string | readonly (string | number)[]

/** What every field is told. */
export interface FieldProps {
  /** Its path in the form: that of the input, so that the server's errors find it. */
  readonly name: FieldPath
  readonly label: FieldLabel
  /** Shown as optional when false. */
  readonly required?: boolean
  /** A line of help under the field. */
  readonly hint?: ReactNode
}

interface FieldFrameProps extends FieldProps {
  readonly valuePropName?: string
  readonly children: ReactElement
}

/** Label, help and errors around one control. */
export function Field({ name, label, required = true, hint, valuePropName, children }: FieldFrameProps) {
  const text = useFieldLabel(label, required)
  return (
    <Form.Item
      name={pathOf(name)}
      label={text}
      extra={hint}
      {...(valuePropName === undefined ? {} : { valuePropName })}
    >
      {children}
    </Form.Item>
  )
}

/** The label in words; what may stay empty says so, as most fields must be filled in. */
export function useFieldLabel(label: FieldLabel, required: boolean): ReactNode {
  const { t } = useTranslation(['step-form', 'shell'])
  const text = t(`field.${label}`)
  if (required) return text
  return (
    <>
      {text}
      <span className="step-optional">{t('shell:common.optional')}</span>
    </>
  )
}

/** antd wants paths it may change. */
export const pathOf = (name: FieldPath): string | (string | number)[] =>
  typeof name === 'string' ? name : [...name]
