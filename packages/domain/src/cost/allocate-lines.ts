import { minorUnits, ofMinorUnits, type Money } from '../money'

/**
 * Splits every line by the same whole weights so that the parts of a line add up to it exactly, and each part is within
 * one smallest unit of its share. What rounding took from a part on one line it gets back on the next, so that the sum
 * of a part over all lines is its share of the whole as nearly as whole units allow. Lines must not be negative.
 * RangeError for negative lines, or when no weight is above 0. The lines are all of one currency.
 */
export function allocateLines(
  lines: readonly Money[],
  weights: readonly number[],
): readonly (readonly Money[])[] {
  const shares = weights.map((weight) => BigInt(weight))
  const total = shares.reduce((sum, share) => sum + share, 0n)
  if (total <= 0n || shares.some((share) => share < 0n)) throw new RangeError('weights must be above 0')
  /** What each part is owed from the lines before, in units times the total of the weights. */
  const owed = shares.map(() => 0n)
  return lines.map((line) => {
    const size = minorUnits(line)
    if (size < 0n) throw new RangeError('a line must not be negative')
    const parts = shares.map((share, index) => {
      const units = (size * share) / total
      owed[index] = (owed[index] ?? 0n) + size * share - units * total
      return units
    })
    let left = parts.reduce((rest, units) => rest - units, size)
    // Sorting is stable, so of equal claims the first comes first; a weight of 0 is owed nothing.
    const claims = shares
      .map((share, index) => ({ share, index }))
      .filter(({ share }) => share > 0n)
      .sort((a, b) => {
        const [first, second] = [owed[a.index] ?? 0n, owed[b.index] ?? 0n]
        return first === second ? 0 : first > second ? -1 : 1
      })
    for (const { index } of claims) {
      if (left === 0n) break
      parts[index] = (parts[index] ?? 0n) + 1n
      owed[index] = (owed[index] ?? 0n) - total
      left -= 1n
    }
    return parts.map((units) => ofMinorUnits(units, line.currency))
  })
}
