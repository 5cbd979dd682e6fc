import { isDisposedOf, isInHouse, isWaivedAfter, ofUnit, takesPart } from './conditions'
import type { CaseFacts, Fact, OfUnit, UnitFact } from './facts'
import type { Custody } from './vocabulary'

/** Where a unit is now, read from its newest fact (product.md, CaseUnit). */
export function custodyOf(f: CaseFacts, unit: UnitFact): Custody {
  if (takesPart(f, unit) === false) {
    const out = whereOut(f, unit)
    if (out !== null) return out
  }
  let newest: Fact | null = null
  let custody: Custody = 'WITH_CUSTOMER'
  for (const [fact, place] of moves(f, unit)) {
    if (fact === undefined || (newest !== null && fact.seq < newest.seq)) continue
    newest = fact
    custody = place
  }
  return custody
}

/** Where a unit outside the totals is; null where its moves tell. */
function whereOut(f: CaseFacts, unit: UnitFact): Custody | null {
  const answer = ofUnit(f.shortageResolutions, unit.id).at(-1)
  if (answer?.resolution === 'LOST') return 'LOST'
  if (answer?.resolution === 'WITHDRAWN') return isInHouse(f, unit) ? null : 'WITHDRAWN'
  // Disposed of in an earlier round: later applications do not concern it.
  return 'SCRAPPED'
}

/** What moved the unit, each with where it came to. */
function moves(f: CaseFacts, unit: UnitFact): readonly (readonly [Fact | undefined, Custody])[] {
  const last = <T extends Fact & OfUnit>(facts: readonly T[], test: (fact: T) => boolean = () => true) =>
    ofUnit(facts, unit.id).findLast(test)
  const shipped = last(f.shipmentUnits)
  const delivered = f.deliveryConfirmations.at(-1)
  const repaired = last(f.repairRecords)
  return [
    [unit.appliedFor ? f.returnApplications.at(-1) : undefined, 'IN_TRANSIT'],
    [
      last(f.receiptLines, (line) => line.outcome === 'MISSING'),
      f.returnApplications.length > 0 ? 'IN_TRANSIT' : 'WITH_CUSTOMER',
    ],
    [last(f.receiptLines, (line) => line.outcome !== 'MISSING'), 'RECEIVED'],
    [last(f.unitDraws), 'DRAWN'],
    [last(f.onlineTestResults), 'ON_LINE'],
    [repaired, 'REPAIRED'],
    [last(f.dispositionApprovals, (approval) => approval.outcome === 'REJECTED'), 'DRAWN'],
    [isDisposedOf(f, unit) ? disposal(f, unit, repaired) : undefined, 'SCRAPPED'],
    [last(f.ageingStarts), 'AGEING'],
    [last(f.ageings, (ageing) => ageing.passed), 'REPAIRED'],
    [last(f.ageings, (ageing) => !ageing.passed), 'DRAWN'],
    [last(f.slipUnits), 'IN_TEST'],
    [last(f.testResults, (result) => result.passed), 'TESTED'],
    [last(f.testResults, (result) => !result.passed), 'DRAWN'],
    [shipped, 'SHIPPED'],
    [
      shipped !== undefined && delivered !== undefined && delivered.seq > shipped.seq ? delivered : undefined,
      'RETURNED',
    ],
  ]
}

/** What made a unit scrap: the customer's consent, or, where that was waived, the record itself. */
function disposal(f: CaseFacts, unit: UnitFact, repaired: Fact | undefined): Fact | undefined {
  if (repaired === undefined || isWaivedAfter(f, 'approve-disposition', unit.id, repaired.seq))
    return repaired
  return ofUnit(f.dispositionApprovals, unit.id).at(-1)
}
