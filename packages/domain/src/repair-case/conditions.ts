import type { Instant } from '../instant'
import { all, any, not, type Applies } from '../procedure/applies'
import type {
  CaseFacts,
  Fact,
  ModeDecisionFact,
  OfUnit,
  ReceiptLineFact,
  RepairRecordFact,
  ResponsibilityDecisionFact,
  UnitFact,
  VerificationReviewFact,
} from './facts'
import type { RepairMode, RepairResult } from './vocabulary'

/*
 * What the facts say together: the questions the steps ask. Each is a pure reading of `CaseFacts`.
 */

/** The newest of the facts newer than `seq`, or null. Lists are in `seq` order. */
export function newestAfter<T extends Fact>(facts: readonly T[], seq: number): T | null {
  const last = facts.at(-1)
  return last !== undefined && last.seq > seq ? last : null
}

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
export function notSolved(f: CaseFacts): readonly Fact[] {
  return f.customerConfirmations.filter((confirmation) => !confirmation.solved)
}

/** The round the case is in, from 1. */
export function round(f: CaseFacts): number {
  return 1 + notSolved(f).length
}

/** What reopens `decide-mode`: the customer refused the terms, or says it is not solved. */
export function modeReopenings(f: CaseFacts): readonly Fact[] {
  return [...f.termsSignatures.filter((signature) => signature.outcome === 'REFUSED'), ...notSolved(f)]
}

/** Facts up to this order belong to earlier rounds. */
export function roundStart(f: CaseFacts): number {
  return Math.max(0, ...modeReopenings(f).map((fact) => fact.seq))
}

// Intake and decision -----------------------------------------------------------------------------

/** Whether the complaint was solved by phone or online; a waived attempt counts as not solved. */
export function solvedRemotely(f: CaseFacts): Applies {
  if (notSolved(f).length > 0) return false
  const outcome = f.remoteResolutions.at(-1)
  const waived = f.waivers.some((w) => w.step === 'resolve-remotely' && w.seq > (outcome?.seq ?? 0))
  if (waived) return false
  return outcome === undefined ? 'UNDECIDED' : outcome.outcome === 'SOLVED'
}

export const needsRepair = (f: CaseFacts): Applies => not(solvedRemotely(f))

/** Findings at the bench or in inspection that put the responsibility in question again (table A). */
export function responsibilityReopenings(f: CaseFacts): readonly Fact[] {
  return [
    ...f.inspections.filter((i) => i.reopensResponsibility),
    ...f.repairRecords.filter((r) => r.reopensResponsibility),
  ]
}

/** The responsibility decision in force, or null while none stands. */
export function responsibility(f: CaseFacts): ResponsibilityDecisionFact | null {
  const reopened = Math.max(0, ...responsibilityReopenings(f).map((fact) => fact.seq))
  return newestAfter(f.responsibilityDecisions, reopened)
}

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

/** The company bears a cost: its share, or a service given free. */
export function companyBears(f: CaseFacts): Applies {
  const decision = responsibility(f)
  const share: Applies = decision === null ? 'UNDECIDED' : decision.companyShare > 0
  return all(needsRepair(f), any(share, isFree(f)))
}

export function companyBearsShare(f: CaseFacts): Applies {
  const decision = responsibility(f)
  return all(needsRepair(f), decision === null ? 'UNDECIDED' : decision.companyShare > 0)
}

/** The decision on the way of repair in force, or null while none stands. */
export const modeDecision = (f: CaseFacts): ModeDecisionFact | null => newestAfter(f.modeDecisions, roundStart(f))

export function isMode(f: CaseFacts, mode: RepairMode): Applies {
  const decision = modeDecision(f)
  return all(needsRepair(f), decision === null ? 'UNDECIDED' : decision.mode === mode)
}
export const isReturn = (f: CaseFacts): Applies => isMode(f, 'RETURN_TO_FACTORY')
export const isDispatch = (f: CaseFacts): Applies => isMode(f, 'DISPATCH')
export const isAgent = (f: CaseFacts): Applies => isMode(f, 'LOCAL_AGENT')
export function isDispatchAbroad(f: CaseFacts): Applies {
  const decision = modeDecision(f)
  return all(isDispatch(f), decision === null ? 'UNDECIDED' : decision.serviceAbroad)
}

export function isSevere(f: CaseFacts): Applies {
  const classification = f.classifications.at(-1)
  if (f.registration.markedForKnowledge) return true
  if (classification === undefined) return 'UNDECIDED'
  return classification.severity === 'HIGH' || classification.severity === 'CRITICAL'
}

export const isUrgent = (f: CaseFacts): boolean =>
  (f.classifications.at(-1)?.urgency ?? f.registration.urgency) === 'URGENT'

export const isComplex = (f: CaseFacts): boolean => f.classifications.at(-1)?.complex === true

// Units at the factory ----------------------------------------------------------------------------

/** The newest count of a unit in this round, or null before it was counted. */
export const receiptOf = (f: CaseFacts, unitId: string): ReceiptLineFact | null =>
  newestAfter(ofUnit(f.receiptLines, unitId), roundStart(f))

/** A count that needs an answer from the front office: a unit missing, or one nobody applied for (W5.4.2). */
export const needsAnswer = (line: ReceiptLineFact): boolean => line.outcome !== 'RECEIVED'

/** The newest counts that need an answer, one per unit. */
export function differences(f: CaseFacts): readonly ReceiptLineFact[] {
  return f.units.flatMap((unit) => {
    const line = receiptOf(f, unit.id)
    return line !== null && needsAnswer(line) ? [line] : []
  })
}

/** Whether the unit takes part in the repair; withdrawn and lost units leave the totals. */
export function takesPart(f: CaseFacts, unit: UnitFact): Applies {
  const line = receiptOf(f, unit.id)
  const answer = ofUnit(f.shortageResolutions, unit.id).at(-1) ?? null
  if (line === null || line.outcome === 'RECEIVED') {
    return !(answer !== null && answer.seq > (line?.seq ?? 0) && isGone(answer.resolution))
  }
  if (answer === null || answer.seq < line.seq) return 'UNDECIDED'
  return answer.resolution === 'ACCEPTED' || answer.resolution === 'LATER_DELIVERY'
}

const isGone = (resolution: string): boolean => resolution === 'WITHDRAWN' || resolution === 'LOST'

/** What reopens the repair of a unit: a refused disposition, failed ageing, or a failed test (tables B, W5.4.6-7). */
export function repairReopenings(f: CaseFacts, unitId: string): readonly Fact[] {
  return [
    ...ofUnit(f.dispositionApprovals, unitId).filter((a) => a.outcome === 'REJECTED'),
    ...ofUnit(f.ageings, unitId).filter((a) => !a.passed),
    ...ofUnit(f.testResults, unitId).filter((t) => !t.passed),
  ]
}

/** The repair record in force for a unit, or null while it is not repaired. */
export function repairOf(f: CaseFacts, unitId: string): RepairRecordFact | null {
  const reopened = Math.max(roundStart(f), ...repairReopenings(f, unitId).map((fact) => fact.seq))
  return newestAfter(ofUnit(f.repairRecords, unitId), reopened)
}

function resultIs(f: CaseFacts, unit: UnitFact, results: readonly RepairResult[]): Applies {
  const record = repairOf(f, unit.id)
  return all(takesPart(f, unit), record === null ? 'UNDECIDED' : results.includes(record.result))
}

/** The unit comes off the bench as a working unit, to be aged and tested. */
export const isRepaired = (f: CaseFacts, unit: UnitFact): Applies =>
  resultIs(f, unit, ['REPAIRED', 'NO_FAULT_FOUND'])

/** The customer gets something else, or nothing, in place of the unit: needs consent. */
export const isDisposed = (f: CaseFacts, unit: UnitFact): Applies =>
  resultIs(f, unit, ['REPLACED', 'CREDITED', 'SCRAPPED'])

/** Something goes back to the customer for this unit; after a cancellation, whatever is still in the house. */
export function goesBack(f: CaseFacts, unit: UnitFact): Applies {
  if (f.cancellations.length > 0 && repairOf(f, unit.id) === null) return isInHouse(f, unit)
  return resultIs(f, unit, ['REPAIRED', 'NO_FAULT_FOUND', 'REPLACED', 'RETURNED_UNREPAIRED'])
}

function isInHouse(f: CaseFacts, unit: UnitFact): boolean {
  const line = receiptOf(f, unit.id)
  return line !== null && line.outcome !== 'MISSING'
}

/** More units than the threshold frozen at registration (W5.4.3, W5.4.6). */
export const isBatch = (f: CaseFacts): boolean => f.registration.quantity > f.registration.batchThreshold

/** The departments' review of ageing and testing in force, or null. */
export const verificationReview = (f: CaseFacts): VerificationReviewFact | null =>
  newestAfter(f.verificationReviews, roundStart(f))

function asReviewed(f: CaseFacts, wanted: (review: VerificationReviewFact) => boolean): Applies {
  if (!isBatch(f)) return true
  const review = verificationReview(f)
  if (review !== null) return wanted(review)
  return f.waivers.some((w) => w.step === 'review-verification' && w.seq > roundStart(f)) ? true : 'UNDECIDED'
}

/** A single unit is always aged; a batch as reviewed (W5.4.6). */
export const needsAgeing = (f: CaseFacts): Applies => asReviewed(f, (review) => review.ageingNeeded)
/** A single unit is always tested; a batch as reviewed (W5.4.6). */
export const needsFullTest = (f: CaseFacts): Applies => asReviewed(f, (review) => review.fullTestNeeded)

/** A yes/no decision of this round; a waived decision is a no. */
export function decided(f: CaseFacts, decisions: readonly (Fact & { needed: boolean })[], step: string): Applies {
  const decision = newestAfter(decisions, roundStart(f))
  if (decision !== null) return decision.needed
  return f.waivers.some((w) => w.step === step && w.seq > roundStart(f)) ? false : 'UNDECIDED'
}

/** Quantity issued so far for a line of a parts request. */
export const issued = (f: CaseFacts, lineId: string): number =>
  f.partsIssues.filter((issue) => issue.lineId === lineId).reduce((sum, issue) => sum + issue.quantity, 0)

// Settlement --------------------------------------------------------------------------------------

/** Whether work was begun that may have cost something: only then are costs declared after a cancellation. */
export const workBegan = (f: CaseFacts): Applies =>
  f.cancellations.length === 0 ? needsRepair(f) : all(needsRepair(f), f.modeDecisions.length > 0)

/** Rejected cost lines, which go back to their department (W5.8). */
export const costRejections = (f: CaseFacts): readonly (Fact & { department: string })[] =>
  f.costReviews.filter((review) => review.outcome === 'REJECTED')

/** The moment a promise to the customer is counted from. */
export const reportedAt = (f: CaseFacts): Instant => f.registration.reportedAt
