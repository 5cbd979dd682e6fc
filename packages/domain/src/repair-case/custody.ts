import type { CaseFacts, Fact, UnitFact } from './facts'
import { ofUnit, repairOf, takesPart } from './conditions'
import type { Custody } from './vocabulary'

/** Where a unit is now, read from its newest fact (product.md, CaseUnit). */
export function custodyOf(f: CaseFacts, unit: UnitFact): Custody {
  const answer = ofUnit(f.shortageResolutions, unit.id).at(-1)
  if (takesPart(f, unit) === false && answer?.resolution === 'LOST') return 'LOST'
  if (takesPart(f, unit) === false) return 'WITHDRAWN'

  const of = <T extends Fact & { unitId: string }>(list: readonly T[]): T | undefined =>
    ofUnit(list, unit.id).at(-1)
  const shipped = of(f.shipmentUnits)
  const delivery = f.deliveryConfirmations.at(-1)
  const repaired = repairOf(f, unit.id)
  const moves: readonly (readonly [Fact | undefined, Custody])[] = [
    [f.returnApplications.at(-1), 'IN_TRANSIT'],
    [notMissing(of(f.receiptLines)), 'RECEIVED'],
    [of(f.unitDraws), 'DRAWN'],
    [of(f.onlineTestResults), 'ON_LINE'],
    [repaired ?? undefined, repaired !== null && isGone(repaired.result) ? 'SCRAPPED' : 'REPAIRED'],
    [of(f.testResults.filter((t) => !t.passed)), 'DRAWN'],
    [of(f.ageingStarts), 'AGEING'],
    [of(f.ageings), 'REPAIRED'],
    [of(f.slipUnits), 'IN_TEST'],
    [of(f.testResults.filter((t) => t.passed)), 'TESTED'],
    [shipped, 'SHIPPED'],
    [
      shipped !== undefined && delivery !== undefined && delivery.seq > shipped.seq ? delivery : undefined,
      'RETURNED',
    ],
  ]
  let at = 0
  let custody: Custody = 'WITH_CUSTOMER'
  for (const [fact, place] of moves) {
    if (fact === undefined || fact.seq < at) continue
    at = fact.seq
    custody = place
  }
  return custody
}

const isGone = (result: string): boolean => result === 'SCRAPPED' || result === 'CREDITED'

function notMissing<T extends { outcome: string }>(line: T | undefined): T | undefined {
  return line?.outcome === 'MISSING' ? undefined : line
}
