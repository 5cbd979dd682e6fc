import { companyBurden } from '../cost/cost-posting'
import type { Instant } from '../instant'
import { add, compare, zero, type Money } from '../money'
import { all, any, not, type Applies } from '../procedure/applies'
import type { CaseFacts, Fact, ModeDecisionFact, OfUnit, ResponsibilityDecisionFact } from './facts'
import { perFacts } from './per-facts'
import type { RepairMode } from './vocabulary'
import { isWaivedAfter, newestWaiver } from './waivers'

/*
 * What the facts say together about the case: the questions the steps ask. Each is a pure reading of `CaseFacts`.
 */

/** The newest of the facts newer than `seq`, or null. Lists are in `seq` order. */
export function newestAfter<T extends Fact>(facts: readonly T[], seq: number): T | null {
  const last = facts.at(-1)
  return last !== undefined && last.seq > seq ? last : null
}

/** The order of the newest of the facts; 0 for none. */
export const newestSeq = (facts: readonly Fact[]): number =>
  facts.reduce((seq, fact) => Math.max(seq, fact.seq), 0)

const indexes = new WeakMap<readonly OfUnit[], Map<string, OfUnit[]>>()

/** The facts of one unit, found through an index so that a case of thousands of units stays fast. */
export function ofUnit<T extends OfUnit>(facts: readonly T[], unitId: string): readonly T[] {
  let index = indexes.get(facts) as Map<string, T[]> | undefined
  if (index === undefined) {
    index = new Map()
    for (const fact of facts) {
      const known = index.get(fact.unitId)
      if (known === undefined) index.set(fact.unitId, [fact])
      else known.push(fact)
    }
    indexes.set(facts, index)
  }
  return index.get(unitId) ?? []
}

// Rounds ------------------------------------------------------------------------------------------

/** "Not solved" from the customer: each begins a new round at `decide-mode` (rule 4). */
export const notSolved = perFacts((f): readonly Fact[] =>
  f.customerConfirmations.filter((confirmation) => !confirmation.solved),
)

/** The round the case is in, from 1. */
export const round = (f: CaseFacts): number => 1 + notSolved(f).length

/** Facts up to this order belong to earlier rounds. */
export const roundStart = perFacts((f): number => newestSeq(notSolved(f)))

/**
 * What reopens `decide-mode`: the customer refused the terms, or says it is not solved. Only the latter begins a new
 * round: what was received, drawn and inspected stays so when terms are refused.
 */
export const modeReopenings = perFacts((f): readonly Fact[] => [
  ...f.termsSignatures.filter((signature) => signature.outcome === 'REFUSED'),
  ...notSolved(f),
])

/** Those of the facts that belong to the same round as this one. */
export function ofSameRound<T extends Fact>(
  f: CaseFacts,
  { seq }: Pick<Fact, 'seq'>,
  facts: readonly T[],
): readonly T[] {
  const starts = notSolved(f).map((one) => one.seq)
  const from = starts.findLast((start) => start < seq) ?? 0
  const until = starts.find((start) => start > seq) ?? Infinity
  return facts.filter((fact) => fact.seq > from && fact.seq < until)
}

/** Whether something belongs to the round the case is in. */
export const isOfThisRound = (f: CaseFacts, fact: Fact): boolean => fact.seq > roundStart(f)

// Intake and decision -----------------------------------------------------------------------------

export const isCancelled = (f: CaseFacts): boolean => f.cancellations.length > 0

/** Whether the complaint was solved by phone or online; a waived attempt counts as not solved. */
export const solvedRemotely = perFacts((f): Applies => {
  if (notSolved(f).length > 0) return false
  const outcome = f.remoteResolutions.at(-1)
  if (isWaivedAfter(f, 'resolve-remotely', '', outcome?.seq ?? 0)) return false
  return outcome === undefined ? 'UNDECIDED' : outcome.outcome === 'SOLVED'
})

export const needsRepair = (f: CaseFacts): Applies => not(solvedRemotely(f))

/** Findings at the bench or in inspection that put the responsibility in question again (table A). */
export const responsibilityReopenings = perFacts((f): readonly Fact[] => [
  ...f.inspections.filter((i) => i.reopensResponsibility),
  ...f.repairRecords.filter((r) => r.reopensResponsibility),
])

/** The responsibility decision in force, or null while none stands. */
export const responsibility = perFacts((f): ResponsibilityDecisionFact | null =>
  newestAfter(f.responsibilityDecisions, newestSeq(responsibilityReopenings(f))),
)

export function customerBearsShare(f: CaseFacts): Applies {
  const decision = responsibility(f)
  return all(needsRepair(f), decision === null ? 'UNDECIDED' : decision.customerShare > 0)
}

/** Whether the service is given free although the customer bears a share (W5.4.1). */
export function isFree(f: CaseFacts): Applies {
  const decision = responsibility(f)
  if (decision === null) return 'UNDECIDED'
  if (!decision.freeAsked || decision.customerShare === 0) return false
  const approval = newestAfter(f.freeServiceApprovals, decision.seq)
  return approval === null ? 'UNDECIDED' : approval.outcome === 'APPROVED'
}

export function asksForFreeService(f: CaseFacts): Applies {
  const decision = responsibility(f)
  return all(customerBearsShare(f), decision === null ? 'UNDECIDED' : decision.freeAsked)
}

/** The customer pays: bears a share, and it is not given free. */
export const customerPays = (f: CaseFacts): Applies => all(customerBearsShare(f), not(isFree(f)))

/**
 * The company bears a cost: its share, a service given free, or what was confirmed for it although the customer bears
 * the case: the share of a single line, or what the charge falls short of (W5.8).
 */
export function companyBears(f: CaseFacts): Applies {
  const decision = responsibility(f)
  const share: Applies = decision === null ? 'UNDECIDED' : decision.companyShare > 0
  return all(needsRepair(f), any(share, isFree(f), bearsConfirmedCosts(f)))
}

/** Reversing entries take back what their line put on the company, so that only what is left counts. */
function bearsConfirmedCosts(f: CaseFacts): boolean {
  const burdens = new Map<string, Money>()
  for (const line of f.confirmedCosts) {
    const { baseCurrency: currency } = line
    burdens.set(currency, add(burdens.get(currency) ?? zero(currency), companyBurden(line)))
  }
  return [...burdens].some(([currency, burden]) => compare(burden, zero(currency)) > 0)
}

export function companyBearsShare(f: CaseFacts): Applies {
  const decision = responsibility(f)
  return all(needsRepair(f), decision === null ? 'UNDECIDED' : decision.companyShare > 0)
}

/** The decision on the way of repair in force, or null while none stands. */
export const modeDecision = perFacts((f): ModeDecisionFact | null =>
  newestAfter(f.modeDecisions, newestSeq(modeReopenings(f))),
)

export function isMode(f: CaseFacts, mode: RepairMode): Applies {
  const decision = modeDecision(f)
  return all(needsRepair(f), decision === null ? 'UNDECIDED' : decision.mode === mode)
}
export const isReturn = perFacts((f): Applies => isMode(f, 'RETURN_TO_FACTORY'))
export const isDispatch = perFacts((f): Applies => isMode(f, 'DISPATCH'))
export const isAgent = (f: CaseFacts): Applies => isMode(f, 'LOCAL_AGENT')
export function isDispatchAbroad(f: CaseFacts): Applies {
  const decision = modeDecision(f)
  return all(isDispatch(f), decision === null ? 'UNDECIDED' : decision.serviceAbroad)
}

/** Severe enough to share what was learnt; a case whose classification was waived is not. */
export function isSevere(f: CaseFacts): Applies {
  const classification = f.classifications.at(-1)
  if (f.registration.markedForKnowledge) return true
  if (classification === undefined) return newestWaiver(f, 'classify', '') === null ? 'UNDECIDED' : false
  return classification.severity === 'HIGH' || classification.severity === 'CRITICAL'
}

export const isUrgent = (f: CaseFacts): boolean =>
  (f.classifications.at(-1)?.urgency ?? f.registration.urgency) === 'URGENT'

export const isComplex = (f: CaseFacts): boolean => f.classifications.at(-1)?.complex === true

// Settlement --------------------------------------------------------------------------------------

/** Whether work was begun that may have cost something: only then are costs declared after a cancellation. */
export const workBegan = (f: CaseFacts): Applies =>
  isCancelled(f) ? all(needsRepair(f), f.modeDecisions.length > 0) : needsRepair(f)

/** Whether the customer owes something: pays; after a cancellation only under signed terms, or what was invoiced. */
export function customerOwes(f: CaseFacts): Applies {
  if (!isCancelled(f)) return customerPays(f)
  const agreed = f.termsSignatures.at(-1)?.outcome === 'SIGNED' || f.receivables.length > 0
  return all(workBegan(f), agreed, customerPays(f))
}

/** Rejected cost lines, which go back to their department (W5.8). */
export const costRejections = (f: CaseFacts): readonly (Fact & { department: string })[] =>
  f.costReviews.filter((review) => review.outcome === 'REJECTED')

/** Confirmed lines taken back: their department enters what is right instead, or that there is nothing (W5.8). */
export const costReversals = (f: CaseFacts): readonly (Fact & { department: string })[] =>
  f.costItems.filter(({ reversesId }) => reversesId !== null)

/** What a department bears by each split that changed its share; the first one is such. */
export function shareChanges(f: CaseFacts, department: string): readonly Fact[] {
  const own = f.internalShares.filter((share) => share.department === department)
  return own.filter((share, index) => share.percent !== own[index - 1]?.percent)
}

/** The moment a promise to the customer is counted from. */
export const reportedAt = (f: CaseFacts): Instant => f.registration.reportedAt
