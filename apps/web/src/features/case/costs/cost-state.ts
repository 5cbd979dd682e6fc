import { reviewOfCost } from '@mendline/domain'
import type { CaseCosts, CostItem } from './costs-query'

export type CostState =
  'DECLARED' | 'WITHDRAWN' | 'SUBMITTED' | 'CONFIRMED' | 'REJECTED' | 'REVERSED' | 'REVERSAL'

/** Where a cost stands between its department and FINANCE (W5.8). What is taken back and what takes it back both stay. */
export function costState(f: CaseCosts, item: CostItem): CostState {
  if (item.reversesId !== null) return 'REVERSAL'
  if (f.costItems.some(({ reversesId }) => reversesId === item.id)) return 'REVERSED'
  if (f.confirmedCosts.some(({ costItemId }) => costItemId === item.id)) return 'CONFIRMED'
  if (f.costWithdrawals.some(({ costItemId }) => costItemId === item.id)) return 'WITHDRAWN'
  if (reviewOfCost(f, item.id)?.outcome === 'REJECTED') return 'REJECTED'
  return item.seq < (f.costStatements.at(-1)?.seq ?? 0) ? 'SUBMITTED' : 'DECLARED'
}

/** Why FINANCE sent the cost back, as it stands now. */
export function rejectionReason(f: CaseCosts, item: CostItem): string | null {
  const last = f.costReviews.filter((review) => review.costItemId === item.id).at(-1)
  return last?.outcome === 'REJECTED' ? last.reason : null
}
