import { CURRENCIES, currencySymbol, isCurrencyCode } from '@mendline/domain'
import { useUi } from '@mendline/ui'
import { Input, Select } from 'antd'
import { Field, type FieldProps } from './field'

interface AmountFieldProps extends FieldProps {
  /** Its sign stands before the amount. */
  readonly currency: string | null
}

/** An amount as it is written; digits stay as typed, the checks say what is wrong with them. */
export function AmountField({ currency, ...field }: AmountFieldProps) {
  const { language } = useUi()
  return (
    <Field {...field}>
      <Input
        inputMode="decimal"
        autoComplete="off"
        className="step-amount"
        prefix={isCurrencyCode(currency) ? currencySymbol(currency, language) : ''}
      />
    </Field>
  )
}

/** Those used most come first. */
const FIRST = ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP']

/** A currency, found by its code or its name. */
export function CurrencyField(field: FieldProps) {
  const { language } = useUi()
  const codes = [...FIRST, ...Object.keys(CURRENCIES).filter((code) => !FIRST.includes(code))]
  return (
    <Field {...field}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={codes.filter(isCurrencyCode).map((code) => ({
          value: code,
          label: `${code} ${CURRENCIES[code].name[language]}`,
        }))}
      />
    </Field>
  )
}
