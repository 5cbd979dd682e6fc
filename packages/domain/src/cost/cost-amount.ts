import { amountOf, whole } from '../checks'
import { fieldError, type FieldError } from '../errors'
import { allocate, compare, multiply, subtract, type Money } from '../money'
import { measureOfCost, type CostCategory } from './cost-item'

/** The most days, months or pieces a cost can be counted in. */
const MAX_COUNT = 1_000_000
/** The longest useful life of a tool or instrument, in months. */
const MAX_LIFE_MONTHS = 600
const DAYS_A_YEAR = 365
const MONTHS_A_YEAR = 12
/** Up to seven digits and three decimals: 7.5 hours, 0.125 days. */
const QUANTITY = /^\d{1,7}(\.\d{1,3})?$/

/** What a cost is computed from; a category uses only what it is counted by, the rest is null. */
export interface CostInputs {
  readonly category: CostCategory
  /** Pieces, journeys, nights, days or hours, as a decimal. */
  readonly quantity: string | null
  /** The price of one of them; of a thing worn by use its whole price; else the amount itself. */
  readonly unitPrice: string
  /** What a thing is still worth after its useful life. */
  readonly residualValue: string | null
  readonly usefulLifeMonths: number | null
  readonly daysUsed: number | null
}

/** The amount of a cost, or what is wrong with what it is computed from, at fields below `field`. */
export function costAmount(
  field: string,
  inputs: CostInputs,
  currency: string,
): { readonly money: Money | null; readonly errors: readonly FieldError[] } {
  const price = amountOf(`${field}.unitPrice`, inputs.unitPrice, currency)
  switch (measureOfCost(inputs.category)) {
    case 'AMOUNT':
      return inputs.quantity === null || inputs.quantity.trim() === '1'
        ? price
        : { money: null, errors: [...price.errors, fieldError('NOT_COUNTED', `${field}.quantity`)] }
    case 'WEAR':
      return wear(field, inputs, price, currency)
    default: {
      const errors = [...price.errors, ...quantityErrors(`${field}.quantity`, inputs.quantity)]
      if (price.money === null || errors.length > 0) return { money: null, errors }
      const amount = multiply(price.money, inputs.quantity?.trim() ?? '1')
      // A price per piece may be below half a cent times its quantity; what rounds to nothing is no cost.
      return amountOf(`${field}.unitPrice`, amount.amount, currency)
    }
  }
}

/** What is wrong with a quantity: none, none that can be read, or nothing. */
export function quantityErrors(field: string, quantity: string | null): FieldError[] {
  const text = quantity?.trim() ?? ''
  if (text === '') return [fieldError('REQUIRED', field)]
  if (!QUANTITY.test(text)) return [fieldError('NOT_A_QUANTITY', field)]
  return Number(text) === 0 ? [fieldError('TOO_SMALL', field, { min: 0.001 })] : []
}

/**
 * Straight-line depreciation by days (W5.8 C): the price less the residual value, over the useful life, for the days
 * used. A year has 365 days, so that a life of 36 months is 1095 days; never more than what there is to wear off.
 */
function wear(
  field: string,
  inputs: CostInputs,
  price: ReturnType<typeof amountOf>,
  currency: string,
): ReturnType<typeof costAmount> {
  const { usefulLifeMonths: months, daysUsed: days } = inputs
  const residual = amountOf(`${field}.residualValue`, inputs.residualValue ?? '', currency, 'ZERO')
  const errors = [
    ...price.errors,
    ...residual.errors,
    ...(months === null
      ? [fieldError('REQUIRED', `${field}.usefulLifeMonths`)]
      : whole(`${field}.usefulLifeMonths`, months, 1, MAX_LIFE_MONTHS)),
    ...(days === null
      ? [fieldError('REQUIRED', `${field}.daysUsed`)]
      : whole(`${field}.daysUsed`, days, 1, MAX_COUNT)),
  ]
  if (
    price.money === null ||
    residual.money === null ||
    months === null ||
    days === null ||
    errors.length > 0
  )
    return { money: null, errors }
  if (compare(residual.money, price.money) >= 0)
    return { money: null, errors: [fieldError('RESIDUAL_NOT_BELOW_PRICE', `${field}.residualValue`)] }
  const life = months * DAYS_A_YEAR
  const used = days * MONTHS_A_YEAR
  if (used > life) {
    const max = Math.floor(life / MONTHS_A_YEAR)
    return { money: null, errors: [fieldError('TOO_LARGE', `${field}.daysUsed`, { max })] }
  }
  const [worn] = allocate(subtract(price.money, residual.money), [used, life - used])
  return amountOf(`${field}.daysUsed`, worn?.amount ?? '0', currency)
}
