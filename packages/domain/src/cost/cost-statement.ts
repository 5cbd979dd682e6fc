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
  'costReviews' | 'confirmedCosts' | 'costWithdrawals'
> & {
  readonly costItems: readonly L[]
}

/** The newest review of a cost, or null before FINANCE looked at it. */
export function reviewOfCost(f: Pick<CaseFacts, 'costReviews'>, itemId: string): CostReviewFact | null {
  return f.costReviews.filter((review) => review.costItemId === itemId).at(-1) ?? null
}

/** The costs that count: all but those rejected by FINANCE or taken back by their department, which stay on record (W5.8). */
export function liveCosts<L extends CostItemFact>(f: CostFacts<L>): readonly L[] {
  const gone = new Set<string>()
  for (const review of f.costReviews) {
    if (review.outcome === 'REJECTED') gone.add(review.costItemId)
    else gone.delete(review.costItemId)
  }
  for (const { costItemId } of f.costWithdrawals) gone.add(costItemId)
  return f.costItems.filter((item) => !gone.has(item.id))
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

/** What a department declares: its lines, those it takes back, or that it had no costs. */
export interface DeclaredCosts {
  readonly none: boolean
  readonly items: readonly { readonly replacesId: string | null }[]
  /** Lines that count no more, without another in their place. */
  readonly takenBack: readonly string[]
}

/** The lines a department may still change: its own, before FINANCE has said a word on them (W5.8). */
export function changeableCosts<L extends CostItemFact>(
  f: CostFacts<L>,
  department: Department,
): readonly L[] {
  return unconfirmedCosts(f).filter(
    (item) => item.department === department && item.reversesId === null && reviewOfCost(f, item.id) === null,
  )
}

/** The lines that count no more by a declaration: those taken back, and those others come in the place of. */
export function withdrawnBy(
  f: CostFacts,
  department: Department,
  declared: DeclaredCosts,
): ReadonlySet<string> {
  const replaced = new Set(declared.items.map(({ replacesId }) => replacesId))
  const takenBack = new Set(declared.takenBack)
  return new Set(
    changeableCosts(f, department).flatMap(({ id }) => (replaced.has(id) || takenBack.has(id) ? id : [])),
  )
}

/**
 * What is wrong with a department's declaration. Nothing and lines exclude each other; after a rejection only lines
 * come that correct a rejected one, as everything else was declared before. What was not submitted yet can be changed
 * and taken back.
 *
 * @param submitted whether a statement with the department's lines is before FINANCE
 */
export function checkDeclaration(
  f: DeclarationFacts,
  department: Department,
  declared: DeclaredCosts,
  submitted: boolean,
): FieldError[] {
  const own = f.costItems.filter((item) => item.department === department)
  const changeable = new Set(changeableCosts(f, department).map(({ id }) => id))
  const withdrawn = withdrawnBy(f, department, declared)
  const entered = unconfirmedCosts(f).filter(
    (item) => item.department === department && !withdrawn.has(item.id),
  )
  const rejected = new Set(
    own.filter((item) => reviewOfCost(f, item.id)?.outcome === 'REJECTED').map((i) => i.id),
  )
  const correcting = owesCorrection(f, department)
  const wrong = (id: string, field: string) => {
    if (!changeable.has(id)) return [fieldError('LINE_NOT_CHANGEABLE', field)]
    return submitted ? [fieldError('COSTS_SUBMITTED', field)] : []
  }
  const seen = new Set<string>()
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
      if (rejected.has(replacesId)) return []
      const twice = seen.has(replacesId)
      seen.add(replacesId)
      return twice ? [fieldError('LINE_NOT_CHANGEABLE', field)] : wrong(replacesId, field)
    }),
    ...declared.takenBack.flatMap((id, index) => {
      const field = `takenBack.${String(index)}`
      return seen.has(id) ? [fieldError('LINE_NOT_CHANGEABLE', field)] : wrong(id, field)
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

/** What is wrong with a review: a line twice, one of another case, one taken back, approved or rejected already, no reason. */
export function checkReviews(f: CostFacts, verdicts: readonly CostVerdict[]): FieldError[] {
  const known = new Set(f.costItems.map((item) => item.id))
  const withdrawn = new Set(f.costWithdrawals.map(({ costItemId }) => costItemId))
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
        ...(withdrawn.has(costItemId) ? [fieldError('COST_ITEM_WITHDRAWN', `${field}.costItemId`)] : []),
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
