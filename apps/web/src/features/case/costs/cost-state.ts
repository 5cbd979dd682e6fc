import { reviewOfCost } from '@mendline/domain'
import type { CaseCosts, CostItem } from './costs-query'

export type CostState = 'DECLARED' | 'SUBMITTED' | 'CONFIRMED' | 'REJECTED'

/** Where a cost stands between its department and FINANCE (W5.8). A confirmation covers all there was before it. */
export function costState(f: CaseCosts, item: CostItem): CostState {
  if (reviewOfCost(f, item.id)?.outcome === 'REJECTED') return 'REJECTED'
  if (item.seq < (f.costConfirmations.at(-1)?.seq ?? 0)) return 'CONFIRMED'
  return item.seq < (f.costStatements.at(-1)?.seq ?? 0) ? 'SUBMITTED' : 'DECLARED'
}

/** Why FINANCE sent the cost back, as it stands now. */
export function rejectionReason(f: CaseCosts, item: CostItem): string | null {
  const last = f.costReviews.filter((review) => review.costItemId === item.id).at(-1)
  return last?.outcome === 'REJECTED' ? last.reason : null
}
