import { isCurrencyCode } from './currency'
import { fieldError, type FieldError } from './errors'
import type { Instant, LocalDate } from './instant'
import { compare, parseAmount, zero, type Money } from './money'

/*
 * Checks of what people enter. Each gives the errors at a field, or none, so that a rule reads as a list of them.
 */

export const SHORT_TEXT = 200
export const LONG_TEXT = 10_000

/** Text that must be there: not blank, at most `max` characters (counted as people see them, by code point). */
export function requiredText(field: string, value: string | null | undefined, max = LONG_TEXT): FieldError[] {
  return value == null || value.trim() === ''
    ? [fieldError('REQUIRED', field)]
    : optionalText(field, value, max)
}

/** Text that may be missing: at most `max` characters, and nothing that cannot be stored. */
export function optionalText(field: string, value: string | null | undefined, max = LONG_TEXT): FieldError[] {
  if (value == null) return []
  if (value.includes('\0')) return [fieldError('INVALID_CHARACTER', field)]
  const length = value.length > max ? [...value].length : value.length
  return length > max ? [fieldError('TOO_LONG', field, { max, length })] : []
}

/** What was entered, without blanks around it; null for nothing, also for nothing but blanks. */
export const textOrNull = (text: string | null | undefined): string | null => text?.trim() || null

/** A reason where one is needed. */
export function reasonWhen(needed: boolean, field: string, value: string | null | undefined): FieldError[] {
  if (needed && (value == null || value.trim() === '')) return [fieldError('REASON_REQUIRED', field)]
  return optionalText(field, value)
}

/** A whole number within bounds, both included. */
export function whole(field: string, value: number, min: number, max: number): FieldError[] {
  if (!Number.isSafeInteger(value)) return [fieldError('NOT_WHOLE', field)]
  if (value < min) return [fieldError('TOO_SMALL', field, { min })]
  return value > max ? [fieldError('TOO_LARGE', field, { max })] : []
}

/** A moment that lies not after now; five minutes are allowed for clocks that differ. */
export function notFuture(field: string, value: Instant, now: Instant): FieldError[] {
  return Date.parse(value) > Date.parse(now) + 300_000 ? [fieldError('IN_FUTURE', field)] : []
}

/** A day that lies not after today, where there is one. */
export function notFutureDay(
  field: string,
  value: LocalDate | null | undefined,
  today: LocalDate,
): FieldError[] {
  return value != null && value > today ? [fieldError('IN_FUTURE', field)] : []
}

/** A day that lies not before today, where there is one. */
export function notPastDay(
  field: string,
  value: LocalDate | null | undefined,
  today: LocalDate,
): FieldError[] {
  return value != null && value < today ? [fieldError('IN_PAST', field)] : []
}

/** A day that lies not before another. */
export function notBefore(field: string, value: LocalDate, other: LocalDate): FieldError[] {
  return value < other ? [fieldError('BEFORE', field, { other })] : []
}

/** A day that lies within the life of a case: not before it was reported, and not in the future. */
export function withinCase(
  field: string,
  value: LocalDate,
  { reported, today }: { readonly reported: LocalDate; readonly today: LocalDate },
): FieldError[] {
  return value < reported
    ? [fieldError('BEFORE_CASE', field, { day: reported })]
    : notFutureDay(field, value, today)
}

/** An amount of money above zero (or from zero) in a known currency; gives the amount or the errors at the field. */
export function amountOf(
  field: string,
  text: string,
  currency: string,
  least: 'ZERO' | 'POSITIVE' = 'POSITIVE',
): { readonly money: Money | null; readonly errors: FieldError[] } {
  if (!isCurrencyCode(currency))
    return { money: null, errors: [fieldError('UNKNOWN_CURRENCY', field, { currency })] }
  const parsed = parseAmount(text, currency, field)
  if (!parsed.ok) return { money: null, errors: [...parsed.errors] }
  const order = compare(parsed.value, zero(currency))
  if (order < 0 || (order === 0 && least === 'POSITIVE')) {
    return { money: null, errors: [fieldError('TOO_SMALL', field, { min: least === 'ZERO' ? '0' : '0.01' })] }
  }
  return { money: parsed.value, errors: [] }
}
