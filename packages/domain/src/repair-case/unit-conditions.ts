import { all, any, some, type Applies } from '../procedure/applies'
import {
  isCancelled,
  isOfThisRound,
  isReturn,
  newestAfter,
  newestSeq,
  ofUnit,
  roundStart,
} from './case-conditions'
import type {
  CaseFacts,
  Fact,
  PartsIssueFact,
  ReceiptLineFact,
  RepairRecordFact,
  UnitFact,
  VerificationReviewFact,
} from './facts'
import { perFacts } from './per-facts'
import type { RepairResult } from './vocabulary'
import { isWaivedAfter } from './waivers'

/*
 * What the facts say together about the units at the factory (W5.4).
 */

/** The newest count of a unit in this round, or null before it was counted. */
export const receiptOf = (f: CaseFacts, unitId: string): ReceiptLineFact | null =>
  newestAfter(ofUnit(f.receiptLines, unitId), roundStart(f))

/** A count that needs an answer from the front office: a unit missing, or one nobody applied for (W5.4.2). */
export const needsAnswer = (line: ReceiptLineFact): boolean => line.outcome !== 'RECEIVED'

/** The newest counts that need an answer, one per unit. */
export const differences = perFacts((f): readonly ReceiptLineFact[] =>
  f.units.flatMap((unit) => {
    const line = receiptOf(f, unit.id)
    return line !== null && needsAnswer(line) ? [line] : []
  }),
)

/** Whether the count of this round found a difference; open until every unit that takes part is counted. */
export const foundDifferences = perFacts((f): Applies => {
  const start = roundStart(f)
  if (f.receiptLines.some((line) => line.seq > start && needsAnswer(line))) return true
  const counted = (unit: UnitFact) =>
    receiptOf(f, unit.id) !== null ||
    takesPart(f, unit) === false ||
    isWaivedAfter(f, 'receive-units', unit.id, start)
  return f.units.every(counted) ? false : 'UNDECIDED'
})

/** What settled the differences of this round: an answer to each, or a later count without one; empty while one is open. */
export function settledDifferences(f: CaseFacts): readonly Fact[] {
  const open = differences(f).some((line) => {
    const answer = ofUnit(f.shortageResolutions, line.unitId).at(-1)
    return answer === undefined || answer.seq < line.seq
  })
  if (open) return []
  const different = new Set(f.receiptLines.filter(needsAnswer).map((line) => line.unitId))
  const counted = f.receiptLines.filter((line) => !needsAnswer(line) && different.has(line.unitId))
  return [...f.shortageResolutions, ...counted]
}

/** Whether the unit takes part in the repair; withdrawn and lost units leave the totals, as do those disposed of in an earlier round. */
export function takesPart(f: CaseFacts, unit: UnitFact): Applies {
  const line = receiptOf(f, unit.id)
  const answer = ofUnit(f.shortageResolutions, unit.id).at(-1) ?? null
  if (line === null || line.outcome === 'RECEIVED') {
    if (answer !== null && answer.seq > (line?.seq ?? 0) && isGone(answer.resolution)) return false
    return line !== null || !wasDisposedOf(f, unit)
  }
  if (answer === null || answer.seq < line.seq) return 'UNDECIDED'
  return answer.resolution === 'ACCEPTED' || answer.resolution === 'LATER_DELIVERY'
}

/** Whether any unit takes part. */
export const someTakePart = perFacts((f): Applies => some(f.units, (unit) => takesPart(f, unit)))

const isGone = (resolution: string): boolean => resolution === 'WITHDRAWN' || resolution === 'LOST'

/** Scrapped or credited in an earlier round: nothing of it went back, so nothing can come again. */
function wasDisposedOf(f: CaseFacts, unit: UnitFact): boolean {
  const record = ofUnit(f.repairRecords, unit.id).at(-1)
  if (record === undefined || record.seq > roundStart(f)) return false
  return LEAVES_NOTHING.includes(record.result) && newestSeq(repairReopenings(f, unit.id)) < record.seq
}

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

const LEAVES_NOTHING: readonly RepairResult[] = ['CREDITED', 'SCRAPPED']

/** The unit comes off the bench as a working unit, to be aged and tested. */
export const isRepaired = (f: CaseFacts, unit: UnitFact): Applies =>
  resultIs(f, unit, ['REPAIRED', 'NO_FAULT_FOUND'])

/** Whether any unit comes off the bench as a working unit. */
export const someRepaired = perFacts((f): Applies => some(f.units, (unit) => isRepaired(f, unit)))

/** The customer gets something else, or nothing, in place of the unit: needs consent. */
export const isDisposed = (f: CaseFacts, unit: UnitFact): Applies =>
  resultIs(f, unit, ['REPLACED', 'CREDITED', 'SCRAPPED'])

/** The unit was scrapped or credited in this round, and the customer consented (or consent was waived). */
export function isDisposedOf(f: CaseFacts, unit: UnitFact): boolean {
  const record = repairOf(f, unit.id)
  if (record === null || !LEAVES_NOTHING.includes(record.result)) return false
  const approval = newestAfter(ofUnit(f.dispositionApprovals, unit.id), record.seq)
  return approval !== null || isWaivedAfter(f, 'approve-disposition', unit.id, record.seq)
}

/**
 * Something goes back to the customer for this unit: what the repair gave back; and whatever is in the house but will
 * not be repaired there, because the case was cancelled, the unit withdrawn, or another mode chosen.
 */
export function goesBack(f: CaseFacts, unit: UnitFact): Applies {
  if (isCancelled(f)) return isInHouse(f, unit) && !isDisposedOf(f, unit)
  const stays = all(isReturn(f), takesPart(f, unit))
  if (stays === false) return isInHouse(f, unit) && !isDisposedOf(f, unit)
  return all(stays, resultIs(f, unit, ['REPAIRED', 'NO_FAULT_FOUND', 'REPLACED', 'RETURNED_UNREPAIRED']))
}

/** Whether units of this round were handed in to the warehouse. */
export const wasHandedIn = (f: CaseFacts): boolean =>
  f.warehouseDeliveries.some((delivery) => isOfThisRound(f, delivery))

/** Whether units come to the factory, or came before the case was cancelled or another mode chosen. */
export const cameIn = (f: CaseFacts): Applies =>
  any(isReturn(f), wasHandedIn(f) || f.receiptLines.length > 0 || f.unitDraws.length > 0)

/** Whether any unit goes back; open while there are no units. */
export const someGoBack = perFacts((f): Applies =>
  f.units.length === 0 ? 'UNDECIDED' : some(f.units, (unit) => goesBack(f, unit)),
)

/** Whether the unit was received, or drawn without a count, in this round. That it was shipped again does not matter. */
export function isInHouse(f: CaseFacts, unit: UnitFact): boolean {
  const line = receiptOf(f, unit.id)
  const answer = ofUnit(f.shortageResolutions, unit.id).at(-1)
  if (answer?.resolution === 'LOST' && answer.seq > (line?.seq ?? 0)) return false
  if (line !== null) return line.outcome !== 'MISSING'
  return newestAfter(ofUnit(f.unitDraws, unit.id), roundStart(f)) !== null
}

/** More units than the threshold frozen at registration (W5.4.3, W5.4.6). */
export const isBatch = (f: CaseFacts): boolean => f.registration.quantity > f.registration.batchThreshold

/** The departments' review of ageing and testing in force, or null. */
export const verificationReview = (f: CaseFacts): VerificationReviewFact | null =>
  newestAfter(f.verificationReviews, roundStart(f))

function asReviewed(f: CaseFacts, wanted: (review: VerificationReviewFact) => boolean): Applies {
  if (!isBatch(f)) return true
  const review = verificationReview(f)
  if (isWaivedAfter(f, 'review-verification', '', review?.seq ?? roundStart(f))) return true
  return review === null ? 'UNDECIDED' : wanted(review)
}

/** A single unit is always aged; a batch as reviewed (W5.4.6). */
export const needsAgeing = (f: CaseFacts): Applies => asReviewed(f, (review) => review.ageingNeeded)
/** A single unit is always tested; a batch as reviewed (W5.4.6). */
export const needsFullTest = (f: CaseFacts): Applies => asReviewed(f, (review) => review.fullTestNeeded)

/** A yes/no decision of this round; a waived decision is a no. */
export function decided(
  f: CaseFacts,
  decisions: readonly (Fact & { needed: boolean })[],
  step: string,
): Applies {
  const decision = newestAfter(decisions, roundStart(f))
  if (isWaivedAfter(f, step, '', decision?.seq ?? roundStart(f))) return false
  return decision === null ? 'UNDECIDED' : decision.needed
}

const issuesByLine = perFacts((f) => {
  const issues = new Map<string, { readonly facts: PartsIssueFact[]; quantity: number }>()
  for (const issue of f.partsIssues) {
    const known = issues.get(issue.lineId)
    if (known === undefined) issues.set(issue.lineId, { facts: [issue], quantity: issue.quantity })
    else {
      known.facts.push(issue)
      known.quantity += issue.quantity
    }
  }
  return issues
})

/** Quantity issued so far for a line of a parts request. */
export const issued = (f: CaseFacts, lineId: string): number => issuesByLine(f).get(lineId)?.quantity ?? 0

/** The issues of a line of a parts request. */
export const issuesOf = (f: CaseFacts, lineId: string): readonly PartsIssueFact[] =>
  issuesByLine(f).get(lineId)?.facts ?? []
