import { requiredText } from '../checks'
import { isCurrencyCode } from '../currency'
import { fieldError, type FieldError } from '../errors'
import { isLocalDate, type LocalDate } from '../instant'
import { convert, type Money } from '../money'

/** What one unit of a currency is worth in the base currency, from a day on until the next rate. */
export interface ExchangeRate {
  readonly currency: string
  readonly validFrom: LocalDate
  /** Units of the base currency for one unit, as a decimal. */
  readonly rate: string
}

/** The rate an amount was converted at; `validFrom` is null for the base currency itself. */
export interface RateUsed {
  readonly rate: string
  readonly validFrom: LocalDate | null
}

/** A rate people have to enter before an amount can be counted. */
export interface MissingRate {
  readonly currency: string
  readonly day: LocalDate
}

/** An amount in the base currency, with the rate it was converted at. */
export interface BaseAmount extends RateUsed {
  readonly money: Money
}

/**
 * The rate of a currency on a day: the newest one on or before it; of two from the same day the later in the list,
 * which corrects the other. Null when there is none: a rate is never made up.
 */
export function rateOn(
  rates: readonly ExchangeRate[],
  currency: string,
  day: LocalDate,
  base: string,
): RateUsed | null {
  if (currency === base) return { rate: '1', validFrom: null }
  let newest: ExchangeRate | null = null
  for (const rate of rates) {
    if (rate.currency !== currency || rate.validFrom > day) continue
    if (newest === null || rate.validFrom >= newest.validFrom) newest = rate
  }
  return newest
}

/** An amount in the base currency at the rate of the day; null when no rate is known. */
export function inBase(
  rates: readonly ExchangeRate[],
  amount: Money,
  day: LocalDate,
  base: string,
): BaseAmount | null {
  const used = rateOn(rates, amount.currency, day, base)
  if (used === null) return null
  const money = used.validFrom === null ? amount : convert(amount, used.rate, base)
  return { money, rate: used.rate, validFrom: used.validFrom }
}

/** The error of a rate nobody entered, at a field. */
export function rateMissing(field: string, { currency, day }: MissingRate): FieldError {
  return fieldError('RATE_MISSING', field, { currency, day })
}

/** Up to ten digits and ten decimals: from the rial to the dinar. */
const RATE = /^\d{1,10}(\.\d{1,10})?$/

/** What is wrong with a rate somebody enters: its currency, its day (not in the future), its figure. */
export function checkRate(rate: ExchangeRate, base: string, today: LocalDate, at = ''): FieldError[] {
  const field = (name: string) => (at === '' ? name : `${at}.${name}`)
  const { currency, validFrom } = rate
  return [
    ...currencyErrors(field('currency'), currency, base),
    ...(!isLocalDate(validFrom)
      ? [fieldError('NOT_A_DATE', field('validFrom'))]
      : validFrom > today
        ? [fieldError('IN_FUTURE', field('validFrom'))]
        : []),
    ...rateErrors(field('rate'), rate.rate.trim()),
  ]
}

function currencyErrors(field: string, currency: string, base: string): FieldError[] {
  const missing = requiredText(field, currency, 3)
  if (missing.length > 0) return missing
  if (!isCurrencyCode(currency)) return [fieldError('UNKNOWN_CURRENCY', field, { currency })]
  return currency === base ? [fieldError('RATE_OF_BASE', field, { currency })] : []
}

function rateErrors(field: string, rate: string): FieldError[] {
  if (rate === '') return [fieldError('REQUIRED', field)]
  return RATE.test(rate) && Number(rate) > 0 ? [] : [fieldError('NOT_A_RATE', field)]
}
