import { compare, multiply, type Money } from '../money'

/** What an amount is measured against: FINANCE's own estimate, or what cases alike came to. */
export const FLAG_BASES = ['ESTIMATE', 'SIMILAR'] as const
export type FlagBasis = (typeof FLAG_BASES)[number]

/** An estimate is a promise, cases alike are only a hint: so much more than either is worth a second look. */
const ABOVE: Readonly<Record<FlagBasis, string>> = { ESTIMATE: '1.2', SIMILAR: '1.5' }

/** Whether an amount is far enough above what was expected to be shown to who confirms it; all of one currency. */
export function isConspicuous(basis: FlagBasis, actual: Money, expected: Money): boolean {
  return compare(actual, multiply(expected, ABOVE[basis])) > 0
}
