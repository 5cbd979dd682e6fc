import { reasonWhen, type FieldError, type ReviewOutcome } from '@mendline/domain'
import type { StatedCase, StatedItem } from './desk-queries'

/** What FINANCE says of one line, as far as it is said. */
export interface Verdict {
  readonly outcome: ReviewOutcome | null
  readonly reason: string
}

export type Verdicts = ReadonlyMap<string, Verdict>

const UNSAID: Verdict = { outcome: null, reason: '' }

/** The lines FINANCE has not spoken of yet, in the order they were entered. */
export function linesToReview({ costItems, costReviews, costsToState }: StatedCase): readonly StatedItem[] {
  const reviewed = new Set(costReviews.map(({ costItemId }) => costItemId))
  const open = new Set(costsToState.lines.map(({ costItemId }) => costItemId))
  // Without the rates nothing is stated in the base currency, but the lines are still there to be read.
  const known = costsToState.missingRates.length > 0
  return costItems.filter(({ id }) => !reviewed.has(id) && (known || open.has(id)))
}

export const verdictOf = (verdicts: Verdicts, id: string): Verdict => verdicts.get(id) ?? UNSAID

/** The reviews to send: those said. */
export function reviewsOf(lines: readonly StatedItem[], verdicts: Verdicts) {
  return lines.flatMap(({ id }) => {
    const { outcome, reason } = verdictOf(verdicts, id)
    if (outcome === null) return []
    return [{ costItemId: id, outcome, reason: outcome === 'REJECTED' ? reason.trim() : null }]
  })
}

/** What keeps a rejected line from being sent, by its id. */
export function reasonErrors(
  lines: readonly StatedItem[],
  verdicts: Verdicts,
): ReadonlyMap<string, FieldError> {
  return new Map(
    lines.flatMap(({ id }): [string, FieldError][] => {
      const { outcome, reason } = verdictOf(verdicts, id)
      const [error] = reasonWhen(outcome === 'REJECTED', 'reason', reason)
      return error === undefined ? [] : [[id, error]]
    }),
  )
}
