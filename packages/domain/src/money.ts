import * as dinero from 'dinero.js/bigint'
import type { Dinero, DineroCurrency } from 'dinero.js/bigint'
import { currencyOf, currencySymbol, isCurrencyCode } from './currency'
import { fieldError } from './errors'
import type { FieldError } from './errors'
import type { Language } from './language'
import { err, ok } from './result'
import type { Result } from './result'

/** An amount as an exact decimal, with as many decimals as its currency has, and the currency's ISO 4217 code. */
export interface Money {
  readonly amount: string
  readonly currency: string
}

/** An amount of money, written out with the currency's decimals; RangeError when it is not one of that currency. */
export function money(amount: string, currency: string): Money {
  return fromDinero(toDinero({ amount, currency }))
}

/** Nothing, in that currency. */
export function zero(currency: string): Money {
  return money('0', currency)
}

/** The sum of two amounts of one currency; RangeError for two. */
export function add(a: Money, b: Money): Money {
  return fromDinero(dinero.add(toDinero(a), toDineroOf(b, a.currency)))
}

/** The first amount less the second, of one currency; RangeError for two. */
export function subtract(a: Money, b: Money): Money {
  return fromDinero(dinero.subtract(toDinero(a), toDineroOf(b, a.currency)))
}

/** The sum of amounts that all are of that currency (RangeError otherwise); nothing for none. */
export function sum(amounts: readonly Money[], currency: string): Money {
  return amounts.reduce(add, zero(currency))
}

/** The same amount the other way round. */
export function negate(amount: Money): Money {
  return subtract(zero(amount.currency), amount)
}

/** -1, 0 or 1 as the first amount is less than, equal to or more than the second of the same currency; RangeError for two. */
export function compare(a: Money, b: Money): -1 | 0 | 1 {
  return dinero.compare(toDinero(a), toDineroOf(b, a.currency))
}

/** Whether the amount is nothing. */
export function isZero(amount: Money): boolean {
  return dinero.isZero(toDinero(amount))
}

/** Whether the amount is less than nothing. */
export function isNegative(amount: Money): boolean {
  return dinero.isNegative(toDinero(amount))
}

/** The amount times a decimal factor, rounded half to even to the currency's decimals; RangeError for another factor. */
export function multiply(amount: Money, factor: string): Money {
  const { units, scale } = decimal(factor)
  return fromDinero(dinero.multiply(toDinero(amount), { amount: units, scale: BigInt(scale) }))
}

/** The amount in another currency at a rate (units of that currency for one of this), rounded half to even; the rate must be above 0. */
export function convert(amount: Money, rate: string, to: string): Money {
  const { units, scale } = decimal(rate)
  if (units <= 0n) throw new RangeError('a rate must be above 0')
  const rates = { [to]: { amount: units, scale: BigInt(scale) } }
  return fromDinero(dinero.convert(toDinero(amount), dineroCurrency(to), rates))
}

/**
 * The amount in another currency by the rates of both against a third, rounded half to even: so many units of the third
 * for one of each. The rates must be above 0.
 */
export function crossConvert(amount: Money, fromRate: string, toRate: string, to: string): Money {
  const [from, against] = [decimal(fromRate), decimal(toRate)]
  if (from.units <= 0n || against.units <= 0n) throw new RangeError('a rate must be above 0')
  const exponent = (currency: string) => 10n ** BigInt(currencyOf(currency).exponent)
  const above = minorUnits(amount) * from.units * 10n ** BigInt(against.scale) * exponent(to)
  const below = against.units * 10n ** BigInt(from.scale) * exponent(amount.currency)
  return ofMinorUnits(halfToEven(above, below), to)
}

function halfToEven(above: bigint, below: bigint): bigint {
  const sign = above < 0n ? -1n : 1n
  const size = above * sign
  const whole = size / below
  const twice = (size % below) * 2n
  const up = twice > below || (twice === below && whole % 2n === 1n)
  return sign * (up ? whole + 1n : whole)
}

/**
 * Splits an amount by weights (decimals, not negative, not all 0) so that the parts add up to it exactly. Each part is
 * within one smallest unit of its share; left-over units go to the largest remainders, of equal ones to the first.
 * A weight of 0 gets nothing. Amounts below 0 are split like those above. RangeError for other weights.
 */
export function allocate(amount: Money, weights: readonly (string | number)[]): Money[] {
  const whole = minorUnits(amount)
  const parts = allocateWhole(whole < 0n ? -whole : whole, weights)
  return parts.map((units) => ofMinorUnits(whole < 0n ? -units : units, amount.currency))
}

/** Splits a whole number, not negative, in the same way: the parts are whole numbers that add up to it exactly. */
export function allocateWhole(size: bigint, weights: readonly (string | number)[]): bigint[] {
  const shares = wholeWeights(weights)
  const total = shares.reduce((sum, share) => sum + share, 0n)
  if (total === 0n) throw new RangeError('at least one weight must be above 0')
  const parts = shares.map((share) => ({
    units: (size * share) / total,
    remainder: (size * share) % total,
  }))
  let left = parts.reduce((rest, part) => rest - part.units, size)
  // Sorting is stable, so of equal remainders the first stays first.
  for (const part of [...parts].sort((a, b) =>
    a.remainder === b.remainder ? 0 : a.remainder > b.remainder ? -1 : 1,
  )) {
    if (left === 0n) break
    part.units += 1n
    left -= 1n
  }
  return parts.map(({ units }) => units)
}

/** The amount in the currency's smallest units (fen, cents): exact, for storing and counting. */
export function minorUnits(amount: Money): bigint {
  const { amount: written, currency } = amount
  // '70' is read with no decimals; its smallest units are counted with the currency's.
  return dinero.toSnapshot(
    dinero.transformScale(toDinero({ amount: written, currency }), BigInt(currencyOf(currency).exponent)),
  ).amount
}

/** The money of a number of the currency's smallest units. */
export function ofMinorUnits(units: bigint, currency: string): Money {
  return fromDinero(dinero.dinero({ amount: units, currency: dineroCurrency(currency) }))
}

/** The largest amount a person may enter has this many digits before the point. */
export const MAX_INTEGER_DIGITS = 15

/**
 * Reads an amount as a person writes it: grouped by commas or not, full-width digits, sign and currency sign allowed.
 * Errors (at `field`): REQUIRED, NOT_AN_AMOUNT, TOO_MANY_DECIMALS, TOO_LARGE, UNKNOWN_CURRENCY.
 */
export function parseAmount(text: string, currency: string, field = ''): Result<Money, FieldError> {
  if (!isCurrencyCode(currency))
    return err(fieldError('UNKNOWN_CURRENCY', field, { currency: currency.slice(0, 10) }))
  if (text.trim() === '') return err(fieldError('REQUIRED', field))
  const match = text.length > LONGEST_TEXT ? null : WRITTEN_AMOUNT.exec(withoutCurrency(text, currency))
  if (!match) return err(fieldError('NOT_AN_AMOUNT', field))
  const integer = (match[2] ?? '').replaceAll(',', '').replace(/^0+/, '')
  const fraction = match[3] ?? ''
  const { exponent } = currencyOf(currency)
  if (fraction.length > exponent) {
    return err(fieldError('TOO_MANY_DECIMALS', field, { currency, decimals: exponent }))
  }
  if (integer.length > MAX_INTEGER_DIGITS) {
    return err(fieldError('TOO_LARGE', field, { max: grouped('9'.repeat(MAX_INTEGER_DIGITS)) }))
  }
  const sign = match[1] === '-' ? '-' : ''
  return ok(money(`${sign}${integer || '0'}${fraction && `.${fraction}`}`, currency))
}

/** An amount with its digits grouped and no currency, for where one is named once for many: '1,234.50', '-0.05'. */
export function formatAmount(amount: Money): string {
  const written = money(amount.amount, amount.currency).amount
  const sign = written.startsWith('-') ? '-' : ''
  const [integer = '', fraction] = written.slice(sign.length).split('.')
  return `${sign}${grouped(integer)}${fraction === undefined ? '' : `.${fraction}`}`
}

/** An amount as people read it: '¥1,234.50', '-US$0.05', 'CHF 12.00' (with a space that does not break). */
export function formatMoney(amount: Money, language: Language): string {
  const written = formatAmount(amount)
  const sign = written.startsWith('-') ? '-' : ''
  const symbol = currencySymbol(amount.currency, language)
  const space = symbol === amount.currency ? '\u00a0' : ''
  return `${sign}${symbol}${space}${written.slice(sign.length)}`
}

const DECIMAL = /^(-?)(\d{1,60})(?:\.(\d{1,60}))?$/
const WRITTEN_AMOUNT = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+|(?=\.))(?:\.(\d+))?$/
const LONGEST_TEXT = 100

/** A plain decimal as a whole number of its last place; RangeError for anything else, exponents included. */
function decimal(text: string): { readonly units: bigint; readonly scale: number } {
  const match = DECIMAL.exec(text)
  if (!match) throw new RangeError('not a decimal')
  const [, sign = '', integer = '', fraction = ''] = match
  return { units: BigInt(sign + integer + fraction), scale: fraction.length }
}

function dineroCurrency(code: string): DineroCurrency<bigint> {
  return { code, base: 10n, exponent: BigInt(currencyOf(code).exponent) }
}

function toDinero(amount: Money): Dinero<bigint> {
  const { units, scale } = decimal(amount.amount)
  if (scale > currencyOf(amount.currency).exponent) throw new RangeError('too many decimals for the currency')
  return dinero.dinero({ amount: units, scale: BigInt(scale), currency: dineroCurrency(amount.currency) })
}

function toDineroOf(amount: Money, currency: string): Dinero<bigint> {
  if (amount.currency !== currency) throw new RangeError('amounts of different currencies')
  return toDinero(amount)
}

/** Every amount leaves with the decimals of its currency; what has more is rounded half to even. */
function fromDinero(value: Dinero<bigint>): Money {
  const { currency } = dinero.toSnapshot(value)
  const written = dinero.transformScale(value, currency.exponent, dinero.halfEven)
  return { amount: dinero.toDecimal(written), currency: currency.code }
}

/** Weights as whole numbers in the same proportion. */
function wholeWeights(weights: readonly (string | number)[]): bigint[] {
  const decimals = weights.map((weight) => decimal(String(weight)))
  const scale = Math.max(0, ...decimals.map((weight) => weight.scale))
  return decimals.map((weight) => {
    if (weight.units < 0n) throw new RangeError('a weight must not be negative')
    return weight.units * 10n ** BigInt(scale - weight.scale)
  })
}

/** The text in half-width characters, without the currency's own sign or code at either end. */
function withoutCurrency(text: string, currency: string): string {
  // Not NFKC: it would read 5² as 52.
  const plain = text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace('\uffe5', '¥')
    .replace('\u2212', '-')
    .trim()
  const sign = /^[+-]/.exec(plain)?.[0] ?? ''
  const rest = plain.slice(sign.length).trim()
  const marks = [currency, currencySymbol(currency, 'zh'), currencySymbol(currency, 'en')]
  if (currency === 'CNY') marks.push('元')
  const before = marks.find((mark) => rest.startsWith(mark))
  if (before !== undefined) return sign + rest.slice(before.length).trim()
  const after = marks.find((mark) => rest.endsWith(mark))
  return sign + (after === undefined ? rest : rest.slice(0, -after.length).trim())
}

function grouped(integer: string): string {
  return integer.replace(/\B(?=(\d{3})+$)/g, ',')
}
