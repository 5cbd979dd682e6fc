import { add, allocate, compare, subtract, sum, zero, type Money } from '../money'
import { allocateLines } from './allocate-lines'

/** A line of a statement in the base currency, with the percentage of it that is the customer's. */
export interface StatedLine {
  readonly base: Money
  readonly customerShare: number
}

/** Whose a line is by the share that holds for it; the two parts add up to it exactly. */
export interface SharedLine {
  readonly customer: Money
  readonly company: Money
}

/** The costs of a statement, and whose they are by the shares; the two parts add up to the total exactly. */
export interface StatedCosts {
  readonly lines: readonly SharedLine[]
  readonly total: Money
  readonly customerCost: Money
  readonly companyCost: Money
}

/** The costs of a statement line by line, by the customer's share of each in whole percent (W5.8). */
export function stateCosts(lines: readonly StatedLine[], currency: string): StatedCosts {
  const shared = shareLines(lines)
  const customerCost = sum(
    shared.map(({ customer }) => customer),
    currency,
  )
  const companyCost = sum(
    shared.map(({ company }) => company),
    currency,
  )
  return { lines: shared, total: add(customerCost, companyCost), customerCost, companyCost }
}

/** Lines of one share are split together, so that rounding does not add up over them. */
function shareLines(lines: readonly StatedLine[]): readonly SharedLine[] {
  const shared: SharedLine[] = []
  for (const share of new Set(lines.map(({ customerShare }) => customerShare))) {
    const places = lines.flatMap((line, index) =>
      line.customerShare === share ? [{ index, base: line.base }] : [],
    )
    const parts = allocateLines(
      places.map(({ base }) => base),
      [share, 100 - share],
    )
    places.forEach(({ index, base }, i) => {
      const [customer = zero(base.currency), company = zero(base.currency)] = parts[i] ?? []
      shared[index] = { customer, company }
    })
  }
  return shared
}

/** A line as it is confirmed: base = customer + company; the shortfall is the part of the customer's nobody pays for. */
export interface FrozenLine extends SharedLine {
  /** The part of the customer's amount that the charge does not cover; it falls to the company. */
  readonly shortfall: Money
}

/** A statement as it is confirmed. Charged + what the company bears (company + shortfall) = total + margin. */
export interface FrozenCosts extends StatedCosts {
  readonly lines: readonly FrozenLine[]
  readonly shortfall: Money
  /** What the charge brings above the customer's part of the costs. */
  readonly margin: Money
}

/**
 * Sets the charge against the customer's part of the costs (W5.8 D): the receivable follows the agreement, not the
 * costs. What is charged above them is margin; what they exceed the charge by is a shortfall, which falls to the company.
 *
 * @param charge what the customer is charged, in the base currency; nothing from one who pays nothing
 * @param covered how much of it earlier statements of the same round have used up already
 */
export function freezeCosts(stated: StatedCosts, charge: Money, covered: Money): FrozenCosts {
  const none = zero(stated.total.currency)
  const left = atLeast(subtract(charge, covered), none)
  const shortfall = atLeast(subtract(stated.customerCost, left), none)
  const margin = atLeast(subtract(left, stated.customerCost), none)
  const weights = stated.lines.map(({ customer }) => customer.amount)
  const parts = compare(shortfall, none) > 0 ? allocate(shortfall, weights) : stated.lines.map(() => none)
  const lines = stated.lines.map((line, index) => ({ ...line, shortfall: parts[index] ?? none }))
  return { ...stated, lines, shortfall, margin }
}

const atLeast = (amount: Money, least: Money): Money => (compare(amount, least) < 0 ? least : amount)
