import { fieldError, type FieldError } from '../errors'
import { reasonWhen } from '../checks'
import type { Department } from '../department'
import type { CaseFacts, CostItemFact, CostReviewFact } from '../repair-case/facts'
import type { ReviewOutcome } from '../repair-case/vocabulary'

/** A cost line as the rules see it; it may correct a rejected one. */
export interface CostLine extends CostItemFact {
  readonly replacesId: string | null
}

/** The facts the rules of costs look at. */
export type CostFacts<L extends CostItemFact = CostItemFact> = Pick<
  CaseFacts,
  'costReviews' | 'confirmedCosts'
> & {
  readonly costItems: readonly L[]
}

/** The newest review of a cost, or null before FINANCE looked at it. */
export function reviewOfCost(f: Pick<CaseFacts, 'costReviews'>, itemId: string): CostReviewFact | null {
  return f.costReviews.filter((review) => review.costItemId === itemId).at(-1) ?? null
}

/** The costs that count: all but the rejected ones, which stay on record (W5.8). */
export function liveCosts<L extends CostItemFact>(f: CostFacts<L>): readonly L[] {
  const rejected = new Set<string>()
  for (const review of f.costReviews) {
    if (review.outcome === 'REJECTED') rejected.add(review.costItemId)
    else rejected.delete(review.costItemId)
  }
  return f.costItems.filter((item) => !rejected.has(item.id))
}

/** The live costs FINANCE has not confirmed yet: those of the next statement. */
export function unconfirmedCosts<L extends CostItemFact>(f: CostFacts<L>): readonly L[] {
  const confirmed = new Set(f.confirmedCosts.map(({ costItemId }) => costItemId))
  return liveCosts(f).filter(({ id }) => !confirmed.has(id))
}

/** The customer's share of a line in percent: as set for the line, or as decided for the case (W5.3). */
export function shareOfLine(f: Pick<CaseFacts, 'costShares'>, itemId: string, ofCase: number): number {
  return f.costShares.filter(({ costItemId }) => costItemId === itemId).at(-1)?.customerShare ?? ofCase
}

/** What is wrong with taking a line back: it must be confirmed, no reversing entry, and not reversed before (W5.8). */
export function checkReversal(f: CostFacts, itemId: string): FieldError[] {
  const item = f.costItems.find(({ id }) => id === itemId)
  if (item === undefined) return [fieldError('NOT_FOUND', 'costItemId')]
  if (item.reversesId !== null) return [fieldError('REVERSAL_FINAL', 'costItemId')]
  if (f.costItems.some(({ reversesId }) => reversesId === itemId))
    return [fieldError('ALREADY_REVERSED', 'costItemId')]
  return f.confirmedCosts.some(({ costItemId }) => costItemId === itemId)
    ? []
    : [fieldError('NOT_CONFIRMED', 'costItemId')]
}

// Declaring ---------------------------------------------------------------------------------------

/** What a department declares: its lines, or that it had no costs. */
export interface DeclaredCosts {
  readonly none: boolean
  readonly items: readonly { readonly replacesId: string | null }[]
}

/**
 * What is wrong with a department's declaration. Nothing and lines exclude each other; after a rejection only lines
 * come that correct a rejected one, as everything else was declared before.
 */
export function checkDeclaration(
  f: DeclarationFacts,
  department: Department,
  declared: DeclaredCosts,
): FieldError[] {
  const own = f.costItems.filter((item) => item.department === department)
  const entered = unconfirmedCosts(f).filter((item) => item.department === department)
  const rejected = new Set(
    own.filter((item) => reviewOfCost(f, item.id)?.outcome === 'REJECTED').map((i) => i.id),
  )
  const correcting = owesCorrection(f, department)
  return [
    ...(declared.none && (declared.items.length > 0 || entered.length > 0)
      ? [fieldError('COST_NONE_WITH_ITEMS', 'none')]
      : []),
    ...(!declared.none && declared.items.length === 0 && entered.length === 0
      ? [fieldError('COST_ITEMS_MISSING', 'items')]
      : []),
    ...declared.items.flatMap(({ replacesId }, index) => {
      const field = `items.${String(index)}.replacesId`
      if (replacesId === null) return correcting ? [fieldError('CORRECTION_EXPECTED', field)] : []
      return rejected.has(replacesId) ? [] : [fieldError('NOT_A_REJECTED_LINE', field)]
    }),
  ]
}

type DeclarationFacts = CostFacts<CostLine> & Pick<CaseFacts, 'costDeclarations'>

/** Whether FINANCE sent lines back to the department since it last declared. */
export function owesCorrection(
  f: Pick<CaseFacts, 'costReviews' | 'costDeclarations'>,
  department: Department,
): boolean {
  const declared = f.costDeclarations.filter((declaration) => declaration.department === department).at(-1)
  return f.costReviews.some(
    (review) =>
      review.department === department && review.outcome === 'REJECTED' && review.seq > (declared?.seq ?? 0),
  )
}

// Reviewing ---------------------------------------------------------------------------------------

/** FINANCE's word on one line. */
export interface CostVerdict {
  readonly costItemId: string
  readonly outcome: ReviewOutcome
  readonly reason: string | null
}

/** What is wrong with a review: a line twice, one of another case, one already approved or rejected, no reason. */
export function checkReviews(f: CostFacts, verdicts: readonly CostVerdict[]): FieldError[] {
  const known = new Set(f.costItems.map((item) => item.id))
  const seen = new Set<string>()
  const nothingSaid =
    verdicts.length === 0 && unconfirmedCosts(f).some((item) => reviewOfCost(f, item.id) === null)
  return [
    ...(nothingSaid ? [fieldError('REQUIRED', 'reviews')] : []),
    ...verdicts.flatMap(({ costItemId, outcome, reason }, index) => {
      const field = `reviews.${String(index)}`
      if (!known.has(costItemId)) return [fieldError('NOT_FOUND', `${field}.costItemId`)]
      const twice = seen.has(costItemId)
      seen.add(costItemId)
      const before = reviewOfCost(f, costItemId)?.outcome
      return [
        ...(twice ? [fieldError('LINE_TWICE', `${field}.costItemId`)] : []),
        ...(before === 'APPROVED' ? [fieldError('COST_ITEM_FINAL', `${field}.costItemId`)] : []),
        ...(before === 'REJECTED' ? [fieldError('COST_ITEM_REJECTED', `${field}.costItemId`)] : []),
        ...reasonWhen(outcome === 'REJECTED', `${field}.reason`, reason),
      ]
    }),
  ]
}

/** Whether these verdicts end the review: every line of the statement is approved, and none goes back. */
export function confirmsCosts(f: CostFacts, verdicts: readonly CostVerdict[]): boolean {
  if (verdicts.some((verdict) => verdict.outcome === 'REJECTED')) return false
  const approved = new Set(verdicts.map((verdict) => verdict.costItemId))
  return unconfirmedCosts(f).every(
    (item) => approved.has(item.id) || reviewOfCost(f, item.id)?.outcome === 'APPROVED',
  )
}
