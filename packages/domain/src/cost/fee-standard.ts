import { amountOf, whole } from '../checks'
import { fieldError, type FieldError } from '../errors'

/** What a travel rate is counted by. */
export const TRAVEL_MEASURES = ['TRIP', 'DAY'] as const
export type TravelMeasure = (typeof TRAVEL_MEASURES)[number]

/** The rates a customer agreed to pay by, in the currency of the agreement; what is null is not charged (W5.3). */
export interface FeeStandard {
  /** For one hour of work. */
  readonly labourRate: string | null
  /** For one trip or one day of travel. */
  readonly travelRate: string | null
  readonly travelPer: TravelMeasure | null
  /** Percent on top of the list price of parts, or off it when negative; null: parts are not charged. */
  readonly partsPercent: string | null
  /** Once a case, whatever is done. */
  readonly fixedFee: string | null
  /** How much of all this the customer pays, percent: the customer's share, as agreed. */
  readonly customerPercent: number
  /** Whether the charge never exceeds the amount agreed. */
  readonly capped: boolean
}

/** The most that may come on top of a list price, percent. */
const MOST_PERCENT = 1000
/** Up to four digits and two decimals, with a sign. */
const PERCENT = /^[+-]?\d{1,4}(\.\d{1,2})?$/

/** A percentage as people write it, above -100; the percentage, or the error at the field. */
export function percentOf(
  field: string,
  text: string,
): { readonly percent: string | null; readonly errors: readonly FieldError[] } {
  const plain = text.trim().replace(/%$/, '').trim().replace(/^\+/, '')
  if (!PERCENT.test(plain)) return { percent: null, errors: [fieldError('NOT_A_PERCENTAGE', field)] }
  const value = Number(plain)
  if (value < -100) return { percent: null, errors: [fieldError('TOO_SMALL', field, { min: -100 })] }
  if (value > MOST_PERCENT)
    return { percent: null, errors: [fieldError('TOO_LARGE', field, { max: MOST_PERCENT })] }
  return { percent: plain, errors: [] }
}

/** What a price is multiplied by for a percentage on top or off: '12.5' gives '1.125'. */
export function factorOf(percent: string): string {
  const hundredths = 10_000 + Math.round(Number(percent) * 100)
  const text = String(hundredths).padStart(5, '0')
  return `${text.slice(0, -4)}.${text.slice(-4)}`
}

/** The rates as they are kept, written out; or what is wrong with them, at fields below `field`. */
export function readFees(
  field: string,
  fees: FeeStandard,
  currency: string,
): { readonly fees: FeeStandard | null; readonly errors: readonly FieldError[] } {
  const rate = (name: 'labourRate' | 'travelRate' | 'fixedFee') => {
    const text = fees[name]
    return text === null ? { money: null, errors: [] } : amountOf(`${field}.${name}`, text, currency)
  }
  const [labour, travel, fixed] = [rate('labourRate'), rate('travelRate'), rate('fixedFee')]
  const parts =
    fees.partsPercent === null
      ? { percent: null, errors: [] }
      : percentOf(`${field}.partsPercent`, fees.partsPercent)
  const nothing =
    fees.labourRate === null &&
    fees.travelRate === null &&
    fees.fixedFee === null &&
    fees.partsPercent === null
  const errors = [
    ...(nothing ? [fieldError('FEES_EMPTY', `${field}.labourRate`)] : []),
    ...labour.errors,
    ...travel.errors,
    ...(fees.travelRate !== null && fees.travelPer === null
      ? [fieldError('REQUIRED', `${field}.travelPer`)]
      : []),
    ...parts.errors,
    ...fixed.errors,
    ...whole(`${field}.customerPercent`, fees.customerPercent, 1, 100),
  ]
  if (errors.length > 0) return { fees: null, errors }
  return {
    fees: {
      labourRate: labour.money?.amount ?? null,
      travelRate: travel.money?.amount ?? null,
      travelPer: fees.travelRate === null ? null : fees.travelPer,
      partsPercent: parts.percent,
      fixedFee: fixed.money?.amount ?? null,
      customerPercent: fees.customerPercent,
      capped: fees.capped,
    },
    errors: [],
  }
}
