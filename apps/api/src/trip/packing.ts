import { amountOf, fieldError, optionalText, textOrNull, type FieldError } from '@mendline/domain'

/** What a packing list and a proforma say of a line, as it is entered (W5.5.3-5). */
export interface PackingValues {
  readonly weightKg?: string | null
  readonly size?: string | null
  readonly hsCode?: string | null
  readonly customsValue?: string | null
  readonly currency?: string | null
}

/** The same as it is kept, and what is wrong with it, each at its field below `at`. */
export function packingOf(entry: PackingValues, at: string) {
  const [size, hsCode] = [textOrNull(entry.size), textOrNull(entry.hsCode)]
  const currency = textOrNull(entry.currency)?.toUpperCase() ?? 'CNY'
  const [customsValue, weightKg] = [textOrNull(entry.customsValue), textOrNull(entry.weightKg)]
  const errors: FieldError[] = [
    ...(customsValue === null ? [] : amountOf(`${at}.customsValue`, customsValue, currency, 'ZERO').errors),
    ...(weightKg !== null && !/^\d{1,7}(\.\d{1,3})?$/.test(weightKg)
      ? [fieldError('NOT_AN_AMOUNT', `${at}.weightKg`)]
      : []),
    ...optionalText(`${at}.size`, size, 60),
    ...optionalText(`${at}.hsCode`, hsCode, 20),
  ]
  const values = { weightKg, size, hsCode, customsValue, currency: customsValue === null ? null : currency }
  return { values, errors }
}
