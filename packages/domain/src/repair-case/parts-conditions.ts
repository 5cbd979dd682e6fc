import type { StepState } from '../procedure/procedure'
import { isOfThisRound } from './case-conditions'
import type { CaseFacts, PartsLineFact, PartsShortageFact } from './facts'
import { perFacts } from './per-facts'
import { completed } from './trip-conditions'
import { issued } from './unit-conditions'
import { isWaivedAfter } from './waivers'

/*
 * What the facts say together about parts the store has not (W5.4.5, W5.5.6).
 */

const shortagesByLine = perFacts((f) => {
  const found = new Map<string, PartsShortageFact[]>()
  for (const shortage of f.partsShortages) {
    const known = found.get(shortage.lineId)
    if (known === undefined) found.set(shortage.lineId, [shortage])
    else known.push(shortage)
  }
  return found
})

/** What the store found short of a line of a parts request. */
export const shortagesOf = (f: CaseFacts, lineId: string): readonly PartsShortageFact[] =>
  shortagesByLine(f).get(lineId) ?? []

/** How many of a line were found short, bought since or not. */
export const partsShort = (f: CaseFacts, lineId: string): number =>
  shortagesOf(f, lineId).reduce((sum, { quantity }) => sum + quantity, 0)

/**
 * Whether something of a line of this round has to be bought. What turned up in the store after all, or a head decided
 * not to issue, is not bought any more, unless it was demanded already.
 */
export function isPartShort(f: CaseFacts, line: PartsLineFact): boolean {
  if (!isOfThisRound(f, line) || shortagesOf(f, line.id).length === 0) return false
  const demanded = completed('request-parts-purchase')(f, line).length > 0
  return (
    demanded || (issued(f, line.id) < line.quantity && !isWaivedAfter(f, 'issue-parts', line.id, line.seq))
  )
}

/** Whether only a purchase keeps a line from being issued: what the store has is issued all the same. */
export const partsWaitForPurchase = (
  _f: CaseFacts,
  { status, waitingFor }: Pick<StepState, 'status' | 'waitingFor'>,
): boolean =>
  status === 'WAITING' && waitingFor.length > 0 && waitingFor.every((step) => step === 'purchase-parts')
