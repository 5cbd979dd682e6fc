import { optionalText, requiredText, textOrNull } from '../checks'
import { isCurrencyCode } from '../currency'
import { fieldError, type FieldError } from '../errors'
import type { LocalDate } from '../instant'
import { add, multiply, parseAmount, subtract, zero, type Money } from '../money'
import { costAmount, type CostInputs } from './cost-amount'
import { COST_KINDS, kindOfCost, type CostKind } from './cost-item'
import { factorOf } from './fee-standard'

/** A cost FINANCE expects, by what it is counted by; its amount is computed. */
export interface EstimateLine extends CostInputs {
  readonly kind: CostKind
  readonly description: string
  readonly amount: string
  readonly currency: string
}

/** An expected cost as it is entered. */
export type EstimateInput = Omit<EstimateLine, 'kind' | 'amount'>

/** The most lines an estimate or a quotation may have. */
export const MAX_ESTIMATE_LINES = 200

/** The lines with their amounts, or what is wrong with them, at fields below `field`. */
export function readEstimate(
  field: string,
  inputs: readonly EstimateInput[],
): { readonly lines: readonly EstimateLine[]; readonly errors: readonly FieldError[] } {
  if (inputs.length === 0) return { lines: [], errors: [fieldError('REQUIRED', field)] }
  if (inputs.length > MAX_ESTIMATE_LINES)
    return { lines: [], errors: [fieldError('TOO_MANY', field, { max: MAX_ESTIMATE_LINES })] }
  const read = inputs.map((input, index) => readLine(`${field}.${String(index)}`, input))
  return { lines: read.flatMap(({ line }) => line ?? []), errors: read.flatMap(({ errors }) => errors) }
}

function readLine(
  field: string,
  input: EstimateInput,
): { readonly line: EstimateLine | null; readonly errors: readonly FieldError[] } {
  const { currency } = input
  const described = requiredText(`${field}.description`, input.description, 500)
  if (!isCurrencyCode(currency)) {
    const unknown = fieldError('UNKNOWN_CURRENCY', `${field}.currency`, { currency: currency.slice(0, 10) })
    return { line: null, errors: [...described, unknown] }
  }
  const { money, errors } = costAmount(field, input, currency)
  if (money === null || errors.length + described.length > 0)
    return { line: null, errors: [...described, ...errors] }
  const written = (text: string | null) => {
    const parsed = parseAmount(text ?? '', currency)
    return parsed.ok ? parsed.value.amount : null
  }
  return {
    line: {
      kind: kindOfCost(input.category),
      category: input.category,
      description: input.description.trim(),
      quantity: textOrNull(input.quantity),
      unitPrice: written(input.unitPrice) ?? '0',
      residualValue: written(input.residualValue),
      usefulLifeMonths: input.usefulLifeMonths,
      daysUsed: input.daysUsed,
      amount: money.amount,
      currency,
    },
    errors: [],
  }
}

/** What a remark on an estimate must be. */
export const checkEstimateNote = (field: string, note: string | null): FieldError[] =>
  optionalText(field, note, 2000)

/**
 * Lines of a quotation from those of an estimate, at cost or with a percentage on top. An amount in another currency
 * than the quotation's stays empty: FINANCE enters what it comes to.
 */
export function quotedLines(
  lines: readonly Pick<EstimateLine, 'description' | 'amount' | 'currency'>[],
  currency: string,
  percent: string,
): readonly { readonly description: string; readonly amount: string }[] {
  return lines.map((line) => ({
    description: line.description,
    amount: line.currency === currency ? multiply(line, factorOf(percent)).amount : '',
  }))
}

// Comparing ---------------------------------------------------------------------------------------

/** A cost on either side of the comparison. */
export interface ComparedCost {
  readonly kind: CostKind
  readonly amount: string
  readonly currency: string
  readonly day: LocalDate
}

/** What was expected, what it came to, and by how much that is more. */
export interface Compared {
  readonly estimate: Money
  readonly actual: Money
  readonly difference: Money
}

export interface EstimateComparison extends Compared {
  /** The kinds either side has costs of. */
  readonly kinds: readonly (Compared & { readonly kind: CostKind })[]
  /** Lines left out because their currency has no rate on their day. */
  readonly unconverted: number
}

/** What a cost comes to in the currency compared in, on that day; null where no rate is known. */
export type ToBase = (amount: Money, day: LocalDate) => Money | null

/** The estimate against the actual costs, by kind and together, in one currency. */
export function compareEstimate(
  estimate: readonly ComparedCost[],
  actual: readonly ComparedCost[],
  currency: string,
  toBase: ToBase,
): EstimateComparison {
  const [expected, came] = [byKind(estimate, currency, toBase), byKind(actual, currency, toBase)]
  const nothing = zero(currency)
  const kinds = COST_KINDS.filter((kind) => expected.sums.has(kind) || came.sums.has(kind)).map((kind) => ({
    kind,
    ...compared(expected.sums.get(kind) ?? nothing, came.sums.get(kind) ?? nothing),
  }))
  const total = (side: 'estimate' | 'actual') => kinds.map((row) => row[side]).reduce(add, nothing)
  return {
    kinds,
    ...compared(total('estimate'), total('actual')),
    unconverted: expected.unconverted + came.unconverted,
  }
}

const compared = (estimate: Money, actual: Money): Compared => ({
  estimate,
  actual,
  difference: subtract(actual, estimate),
})

function byKind(costs: readonly ComparedCost[], currency: string, toBase: ToBase) {
  const sums = new Map<CostKind, Money>()
  let unconverted = 0
  for (const { kind, day, ...cost } of costs) {
    const amount = { amount: cost.amount, currency: cost.currency }
    const found = cost.currency === currency ? amount : toBase(amount, day)
    if (found === null) unconverted += 1
    else sums.set(kind, add(sums.get(kind) ?? zero(currency), found))
  }
  return { sums, unconverted }
}
