import { WARRANTY_RESULTS, type WarrantyResult } from '@mendline/domain'

/** How many units have each warranty, those without a decision left out. */
export function countWarranties(
  units: readonly { readonly warrantyResult: WarrantyResult | null }[],
): readonly (readonly [WarrantyResult, number])[] {
  return WARRANTY_RESULTS.map(
    (result) => [result, units.filter((unit) => unit.warrantyResult === result).length] as const,
  ).filter(([, count]) => count > 0)
}
