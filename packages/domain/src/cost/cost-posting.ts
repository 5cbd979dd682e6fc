import type { Department } from '../department'
import { add, money, negate, subtract, zero, type Money } from '../money'
import type { CaseFacts, ConfirmedCostFact } from '../repair-case/facts'
import { allocateLines } from './allocate-lines'
import type { DepartmentShare } from './internal-tracing'

/** Who bears a cost: the customer who pays for it, or the company. */
export const COST_PARTIES = ['CUSTOMER', 'COMPANY'] as const
export type CostParty = (typeof COST_PARTIES)[number]

/** What confirmed costs can be broken down by. */
export const COST_DIMENSIONS = [
  'MONTH',
  'PARTY',
  'DEPARTMENT',
  'KIND',
  'CATEGORY',
  'DECLARED_BY',
  'CUSTOMER',
  'MODEL',
  'MODE',
  'CAUSE',
] as const
export type CostDimension = (typeof COST_DIMENSIONS)[number]

/** A part of one confirmed line, in the base currency, and who bears it in the end. */
export interface CostPosting {
  readonly costItemId: string
  readonly party: CostParty
  /** The department the company's part was traced to; null until it is, and for the customer's. */
  readonly department: Department | null
  readonly amount: Money
}

/** The split of the company's costs in force: it speaks of the lines confirmed before it (W5.7). */
export interface SplitInForce {
  readonly seq: number
  readonly shares: readonly DepartmentShare[]
}

type PostingFacts = Pick<CaseFacts, 'costItems' | 'confirmedCosts'>

/** What the company bears of a confirmed line: its own part, and the customer's that no charge covers. */
export function companyBurden(line: ConfirmedCostFact): Money {
  const { baseCurrency: currency } = line
  return add(money(line.companyAmount, currency), money(line.shortfallAmount, currency))
}

/** The newest split over departments, or null before the first. */
export function splitInForce(f: Pick<CaseFacts, 'internalTracings' | 'internalShares'>): SplitInForce | null {
  const tracing = f.internalTracings.at(-1)
  if (tracing === undefined) return null
  return { seq: tracing.seq, shares: f.internalShares.filter(({ tracingId }) => tracingId === tracing.id) }
}

/**
 * Who bears what of every confirmed line: the parts of a line add up to it exactly, and those of a reversing entry are
 * the opposite of the line's it takes back. Parts of nothing are left out.
 */
export function postingsOf(f: PostingFacts, split: SplitInForce | null): readonly CostPosting[] {
  const reverses = new Map(f.costItems.map(({ id, reversesId }) => [id, reversesId]))
  const lines = f.confirmedCosts.filter(({ costItemId }) => reverses.get(costItemId) == null)
  const parts = new Map<string, readonly CostPosting[]>()
  const traced = split === null ? [] : lines.filter(({ seq }) => seq < split.seq)
  const byDepartment = split === null ? [] : split.shares
  const burdens =
    traced.length === 0
      ? []
      : allocateLines(
          traced.map(companyBurden),
          byDepartment.map(({ percent }) => percent),
        )
  const tracedParts = new Map(traced.map(({ costItemId }, i) => [costItemId, burdens[i] ?? []]))
  for (const line of lines) {
    const { costItemId, baseCurrency: currency } = line
    const burden = companyBurden(line)
    const ofCustomer = subtract(money(line.baseAmount, currency), burden)
    const ofDepartments = tracedParts.get(costItemId)
    const company =
      ofDepartments === undefined
        ? [{ costItemId, party: 'COMPANY' as const, department: null, amount: burden }]
        : byDepartment.map(({ department }, i) => ({
            costItemId,
            party: 'COMPANY' as const,
            department,
            amount: ofDepartments[i] ?? zero(currency),
          }))
    parts.set(costItemId, [
      { costItemId, party: 'CUSTOMER', department: null, amount: ofCustomer },
      ...company,
    ])
  }
  return f.confirmedCosts
    .flatMap(({ costItemId }): readonly CostPosting[] => {
      const original = reverses.get(costItemId)
      if (original == null) return parts.get(costItemId) ?? []
      return (parts.get(original) ?? []).map((part) => ({ ...part, costItemId, amount: negate(part.amount) }))
    })
    .filter(({ amount }) => Number(amount.amount) !== 0)
}

/** The sum of what each department of a split bears; the parts add up to the company's cost exactly. */
export function borneByDepartment(
  postings: readonly CostPosting[],
  department: Department,
  currency: string,
): Money {
  return postings
    .filter((posting) => posting.department === department)
    .reduce((sum, posting) => add(sum, posting.amount), zero(currency))
}
