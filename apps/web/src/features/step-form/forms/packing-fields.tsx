import { textOrNull } from '@mendline/domain'
import type { ItemPath } from '../fields/checklist-field'
import { AmountField, CurrencyField } from '../fields/money-fields'
import { TextField } from '../fields/text-fields'

/** What a packing list and a proforma say of a line, as it stands in a form. */
export interface PackingValues {
  readonly weightKg: string
  readonly size: string
  readonly hsCode: string
  readonly customsValue: string
  readonly currency: string
}

export const BLANK_PACKING: PackingValues = {
  weightKg: '',
  size: '',
  hsCode: '',
  customsValue: '',
  currency: 'CNY',
}

/** The same as the commands take it. */
export const packingInput = (row: PackingValues) => ({
  weightKg: textOrNull(row.weightKg),
  size: textOrNull(row.size),
  hsCode: textOrNull(row.hsCode),
  customsValue: textOrNull(row.customsValue),
  currency: textOrNull(row.customsValue) === null ? null : row.currency,
})

interface PackingFieldsProps {
  readonly path: ItemPath
  readonly currency: string | null
  /** What the customs ask for is asked for abroad alone. */
  readonly abroad: boolean
}

/** Weight and size of a line; abroad also its tariff number and value. */
export function PackingFields({ path, currency, abroad }: PackingFieldsProps) {
  return (
    <>
      <div className="step-row">
        <TextField name={path('weightKg')} label="weightKg" required={false} />
        <TextField name={path('size')} label="size" required={false} />
      </div>
      {abroad && (
        <div className="step-row">
          <TextField name={path('hsCode')} label="hsCode" required={false} mono />
          <AmountField
            name={path('customsValue')}
            label="customsValue"
            required={false}
            currency={currency}
          />
          <CurrencyField name={path('currency')} label="currency" required={false} />
        </div>
      )}
    </>
  )
}
