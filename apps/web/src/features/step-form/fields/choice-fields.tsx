import { DEPARTMENTS, type Department } from '@mendline/domain'
import { useUi } from '@mendline/ui'
import { Checkbox, Form, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, pathOf, type FieldProps } from './field'

export interface Option<Value extends string> {
  readonly value: Value
  readonly text: string
  readonly disabled?: boolean
  /** Said beside the text, smaller. */
  readonly remark?: string
}

interface ChoiceFieldProps<Value extends string> extends FieldProps {
  readonly options: readonly Option<Value>[]
  /** Under each other, where the texts are long. */
  readonly stacked?: boolean
  /** On a list that opens, however few they are; then it can be left empty again. */
  readonly asList?: boolean
}

/** From so many options on a list that opens is easier than buttons side by side. */
const MANY = 7

/** One of a closed list: all in sight where they are few. */
export function ChoiceField<Value extends string>({
  options,
  stacked = false,
  asList = false,
  ...field
}: ChoiceFieldProps<Value>) {
  const { t } = useTranslation('step-form')
  const label = t(`field.${field.label}`)
  return (
    <Field {...field}>
      {asList || options.length >= MANY ? (
        <Select
          allowClear={asList}
          showSearch={{ optionFilterProp: 'label' }}
          options={options.map(({ value, text, disabled }) => ({ value, label: text, disabled }))}
        />
      ) : (
        <Radio.Group aria-label={label} className={stacked ? 'step-stacked' : 'step-flowing'}>
          {options.map(({ value, text, disabled = false, remark }) => (
            <Radio key={value} value={value} disabled={disabled}>
              {text}
              {remark !== undefined && <span className="step-remark">{remark}</span>}
            </Radio>
          ))}
        </Radio.Group>
      )}
    </Field>
  )
}

/** Yes or no; neither is chosen beforehand unless the form knows better. */
export function YesNoField(field: FieldProps) {
  const { t } = useTranslation(['step-form', 'shell'])
  return (
    <Field {...field}>
      <Radio.Group aria-label={t(`field.${field.label}`)} className="step-flowing">
        <Radio value={true}>{t('shell:common.yes')}</Radio>
        <Radio value={false}>{t('shell:common.no')}</Radio>
      </Radio.Group>
    </Field>
  )
}

/** One thing to tick, its words beside the box. */
export function TickField({ label, ...field }: FieldProps) {
  const { t } = useTranslation('step-form')
  return (
    <BareField {...field}>
      <Checkbox>{t(`field.${label}`)}</Checkbox>
    </BareField>
  )
}

function BareField({ name, hint, children }: Omit<FieldProps, 'label'> & { readonly children: ReactNode }) {
  return (
    <Form.Item name={pathOf(name)} valuePropName="checked" extra={hint}>
      {children}
    </Form.Item>
  )
}

interface DepartmentFieldProps extends FieldProps {
  readonly departments?: readonly Department[]
}

/** One department, by the names set here. */
export function DepartmentField({ departments = DEPARTMENTS, ...field }: DepartmentFieldProps) {
  const { departmentName } = useUi()
  return (
    <ChoiceField {...field} options={departments.map((value) => ({ value, text: departmentName(value) }))} />
  )
}

/** Several departments. */
export function DepartmentsField(field: FieldProps) {
  const { departmentName } = useUi()
  const { t } = useTranslation('step-form')
  return (
    <Field {...field}>
      <Checkbox.Group
        aria-label={t(`field.${field.label}`)}
        className="step-departments"
        options={DEPARTMENTS.map((value) => ({ value, label: departmentName(value) }))}
      />
    </Field>
  )
}
