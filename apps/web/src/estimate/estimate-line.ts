import {
  costAmount,
  isCurrencyCode,
  measureOfCost,
  money,
  type CostCategory,
  type Money,
} from '@mendline/domain'

/** An expected cost as it is typed. */
export interface EstimateValue {
  readonly category: CostCategory | null
  readonly description: string
  readonly quantity: string
  readonly unitPrice: string
  readonly residualValue: string
  readonly usefulLifeMonths: number | null
  readonly daysUsed: number | null
  readonly currency: string
}

/** A line of an estimate as the server gives it. */
interface KnownLine {
  readonly category: CostCategory
  readonly description: string
  readonly quantity?: string | null | undefined
  readonly unitPrice: string
  readonly residualValue?: string | null | undefined
  readonly usefulLifeMonths?: number | null | undefined
  readonly daysUsed?: number | null | undefined
  readonly currency: string
}

/** A line nobody has typed into. */
export const blankEstimate = (currency: string): EstimateValue => ({
  category: null,
  description: '',
  quantity: '',
  unitPrice: '',
  residualValue: '',
  usefulLifeMonths: null,
  daysUsed: null,
  currency,
})

/** A line of the newest estimate, to go on from. */
export const estimateValueOf = (line: KnownLine): EstimateValue => ({
  category: line.category,
  description: line.description,
  quantity: line.quantity ?? '',
  unitPrice: money(line.unitPrice, line.currency).amount,
  residualValue: line.residualValue == null ? '' : money(line.residualValue, line.currency).amount,
  usefulLifeMonths: line.usefulLifeMonths ?? null,
  daysUsed: line.daysUsed ?? null,
  currency: line.currency,
})

/** The lines somebody said of what they are for. */
export const filledLines = (lines: readonly EstimateValue[] | undefined): readonly EstimateValue[] =>
  (lines ?? []).filter(
    ({ category, description, unitPrice }) => category !== null || description + unitPrice !== '',
  )

/** The line as the server takes it: what its category does not use is left out. */
export function estimateInput(line: EstimateValue & { readonly category: CostCategory }) {
  const measure = measureOfCost(line.category)
  const worn = measure === 'WEAR'
  const written = (text: string) => (text.trim() === '' ? null : text.trim())
  return {
    category: line.category,
    description: line.description.trim(),
    quantity: measure === 'AMOUNT' || worn ? null : written(line.quantity),
    unitPrice: line.unitPrice.trim(),
    residualValue: worn ? written(line.residualValue) : null,
    usefulLifeMonths: worn ? line.usefulLifeMonths : null,
    daysUsed: worn ? line.daysUsed : null,
    currency: line.currency,
  }
}

/** What the line comes to; null while it cannot be computed. */
export function estimateAmount(line: EstimateValue): Money | null {
  const { category, currency } = line
  if (category === null || !isCurrencyCode(currency)) return null
  return costAmount('', estimateInput({ ...line, category }), currency).money
}
