import { frontOffice, type Department, type Region } from '../department'
import { predecessorSteps, type StepOf } from './procedure'
import { REPAIR_PROCEDURE, stepOf } from './repair-procedure'
import type { StepId } from './step-id'

/** A lane of the flow charts of clause 7.0: a department, or those a step concerns, which only the case tells. */
export type OverviewLane = Department | 'CONCERNED'

/** A step as the general flow chart shows it: whose it is and what comes directly before it. */
export interface OverviewStep {
  readonly id: StepId
  readonly section: StepOf<'case'>['section']
  readonly lane: OverviewLane
  readonly before: readonly StepId[]
}

/** What only a customer or a destination abroad asks for (W4.2, W5.5.1); W5.6 leaves it out at home. */
const ONLY_ABROAD: readonly StepId[] = [
  'clear-import',
  'obtain-sample',
  'return-sample',
  'request-invitation',
  'obtain-visas',
  'reimport-goods',
]

/** Whose a step is as a rule where the case may say otherwise: the reviewed department tests, MATERIALS confirms returns. */
const AS_A_RULE: Readonly<Partial<Record<StepId, Department>>> = {
  'test-units': 'QUALITY',
  'return-tools': 'PRODUCTION_ENGINEERING',
}

/** The procedure as such, of no single case: every step that may apply in that region, with the fewest links that say its order. */
export function procedureOverview(region: Region): readonly OverviewStep[] {
  const rows = REPAIR_PROCEDURE.steps.filter(
    ({ id, until }) => until === null && (region === 'OVERSEAS' || !ONLY_ABROAD.includes(id)),
  )
  const before = directlyBefore(new Set(rows.map(({ id }) => id)))
  return rows.map(({ id, section, department }) => ({
    id,
    section,
    lane: department === 'FRONT_OFFICE' ? frontOffice(region) : (department ?? AS_A_RULE[id] ?? 'CONCERNED'),
    before: before(id),
  }))
}

/**
 * What comes directly before each of these steps. A step that is not among them hands on its own predecessors, and what
 * follows from other links is left out: the fewest links that say the same.
 */
export function directlyBefore(among: ReadonlySet<StepId>): (id: StepId) => readonly StepId[] {
  const before = memoised((id): ReadonlySet<StepId> => {
    const found = new Set<StepId>()
    for (const predecessor of stepOf(id).after.flatMap(predecessorSteps)) {
      if (among.has(predecessor)) found.add(predecessor)
      else for (const earlier of before(predecessor)) found.add(earlier)
    }
    return found
  })
  const ancestors = memoised((id): ReadonlySet<StepId> => {
    const found = new Set<StepId>()
    for (const predecessor of before(id)) {
      found.add(predecessor)
      for (const earlier of ancestors(predecessor)) found.add(earlier)
    }
    return found
  })
  return (id) => {
    const direct = [...before(id)]
    return direct.filter((one) => !direct.some((other) => other !== one && ancestors(other).has(one)))
  }
}

function memoised<T>(compute: (id: StepId) => T): (id: StepId) => T {
  const known = new Map<StepId, T>()
  return (id) => {
    const value = known.get(id) ?? compute(id)
    known.set(id, value)
    return value
  }
}
