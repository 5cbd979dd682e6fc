import { frontOffice, type Department } from '../department'
import { fieldError, type FieldError } from '../errors'
import type { CaseFacts, CostItemFact } from '../repair-case/facts'
import type { ReviewOutcome } from '../repair-case/vocabulary'
import { liveCosts, type CostFacts } from './cost-statement'
import type { RecordedCost, SuggestedCost } from './suggested-cost'
import { hoursOf } from './hours'
import { agentPartsCosts, type PartsForAgent } from './agent-parts-costs'
import { tripCosts, type TripWork } from './trip-costs'
import { shareOfTrip } from './trip-shares'

/** A cost line as far as it matters which record it was taken from. */
export interface SourcedCost extends CostItemFact {
  readonly sourceId: string | null
}

/** What the bench recorded of a unit: its time and the parts put in. */
export interface BenchWork {
  readonly repairRecords: readonly {
    readonly id: string
    readonly at: string
    readonly unitId: string
    readonly minutes: number
    readonly technicianId: string
  }[]
  readonly partsUsed: readonly {
    readonly id: string
    readonly at: string
    readonly recordId: string
    readonly partNumber: string
    readonly name: string
    readonly quantity: number
  }[]
}

/** What was done and costs money: the work at the bench, what was declared at customs, and what was shipped. */
export interface WorkRecorded extends BenchWork, TripWork, PartsForAgent {
  /** The case they are looked for. */
  readonly caseId: string

  readonly agentQuotes: readonly {
    readonly id: string
    readonly at: string
    readonly agentName: string
    readonly amount: string | null
    readonly currency: string | null
  }[]
  readonly agentQuoteReviews: readonly { readonly quoteId: string; readonly outcome: ReviewOutcome }[]
  readonly region: CaseFacts['registration']['region']
  readonly importClearances: readonly {
    readonly id: string
    readonly at: string
    readonly declarationNumber: string
    readonly dutyAmount: string | null
    readonly dutyCurrency: string | null
  }[]
  readonly sampleReturns: readonly {
    readonly id: string
    readonly at: string
    readonly carrier: string | null
    readonly trackingNumber: string | null
  }[]
  readonly shipments: readonly {
    readonly id: string
    readonly at: string
    readonly carrier: string
    readonly trackingNumber: string
  }[]
}

/**
 * What a department has on record and not yet among the costs (W5.8 A, B): the parts used are MATERIALS' costs, the
 * bench's time is PRODUCTION_ENGINEERING's, import duty HR's, the freight of what was shipped and
 * the agent's accepted quote the front office's; parts for an agent are MATERIALS', their freight HR's. What a live line
 * of the case was taken from is never offered again; of the costs of a trip for several cases, the case is offered its share.
 */
export function suggestedCosts(
  f: CostFacts<SourcedCost> & WorkRecorded,
  department: Department,
): readonly SuggestedCost[] {
  const counted = countedSources(f)
  return recorded(f, department).flatMap(({ sourceId, offer }) =>
    offer === null || counted.has(sourceId) ? [] : [offer],
  )
}

/** The records that live costs were taken from; what was taken back counts no more. */
export function countedSources(f: CostFacts<SourcedCost>): ReadonlySet<string> {
  const reversed = new Set(f.costItems.map(({ reversesId }) => reversesId))
  return new Set(liveCosts(f).flatMap(({ id, sourceId }) => (reversed.has(id) ? [] : (sourceId ?? []))))
}

interface Recorded {
  readonly sourceId: string
  /** What the case may enter of it; null where other cases bear it, or have entered all of it. */
  readonly offer: SuggestedCost | null
}

/** All a department has on record, counted by this case already or not. */
const recorded = (f: WorkRecorded, department: Department): readonly Recorded[] => [
  ...[...atHome(f, department), ...agentPartsCosts(f, department)].map((cost) => ({
    sourceId: cost.sourceId,
    offer: { ...cost, share: null },
  })),
  ...tripCosts(f, department).map((cost) => ({
    sourceId: cost.sourceId,
    offer: shareOfTrip(cost, f.tripSharers, f.caseId),
  })),
]

/** What is on record besides trips. */
function atHome(f: WorkRecorded, department: Department): readonly RecordedCost[] {
  if (department === 'MATERIALS') {
    const unitOf = new Map(f.repairRecords.map(({ id, unitId }) => [id, unitId]))
    return f.partsUsed.map(({ id, at, recordId, partNumber, name, quantity }) => ({
      sourceId: id,
      category: 'PART',
      quantity: String(quantity),
      unitId: unitOf.get(recordId) ?? null,
      partNumber,
      name,
      supplier: null,
      amount: null,
      currency: null,
      personId: null,
      at,
    }))
  }
  const whole = { quantity: null, unitId: null, partNumber: null, personId: null } as const
  const amount = { ...whole, amount: null, currency: null } as const
  if (department === 'HR_ADMIN') {
    return f.importClearances.map(({ id, at, declarationNumber, dutyAmount, dutyCurrency }) => ({
      ...whole,
      sourceId: id,
      category: 'DUTY',
      name: declarationNumber,
      supplier: null,
      amount: dutyAmount,
      currency: dutyCurrency,
      at,
    }))
  }
  if (department === frontOffice(f.region)) {
    const freight = f.shipments.map(({ id, at, carrier, trackingNumber }) => ({
      ...amount,
      sourceId: id,
      category: 'FREIGHT' as const,
      name: trackingNumber,
      supplier: carrier,
      at,
    }))
    const agents = acceptedQuotes(f).map(({ id, at, agentName, ...agreed }) => ({
      ...whole,
      sourceId: id,
      category: 'AGENT' as const,
      name: null,
      supplier: agentName,
      amount: agreed.amount,
      currency: agreed.currency,
      at,
    }))
    const samples = f.sampleReturns.flatMap(({ id, at, carrier, trackingNumber }) =>
      carrier === null
        ? []
        : [
            {
              ...amount,
              sourceId: id,
              category: 'FREIGHT' as const,
              name: trackingNumber,
              supplier: carrier,
              at,
            },
          ],
    )
    return [...freight, ...samples, ...agents]
  }
  if (department !== 'PRODUCTION_ENGINEERING') return []
  return f.repairRecords
    .filter(({ minutes }) => minutes > 0)
    .map(({ id, at, unitId, minutes, technicianId }) => ({
      sourceId: id,
      category: 'LOST_TIME',
      quantity: hoursOf(minutes),
      unitId,
      partNumber: null,
      name: null,
      supplier: null,
      amount: null,
      currency: null,
      personId: technicianId,
      at,
    }))
}

/** The quotes of agents that FINANCE accepted (W5.3). */
function acceptedQuotes(f: WorkRecorded): WorkRecorded['agentQuotes'] {
  const accepted = new Set(
    f.agentQuoteReviews.filter(({ outcome }) => outcome === 'APPROVED').map(({ quoteId }) => quoteId),
  )
  return f.agentQuotes.filter(({ id }) => accepted.has(id))
}

/**
 * What is wrong with where lines are taken from: a record that is none of the department's, or counted already, by this
 * case or, of a trip, by the others together. A line in the place of another keeps the record it was taken from,
 * whatever other cases have entered since.
 */
export function checkSources(
  f: CostFacts<SourcedCost> & WorkRecorded,
  department: Department,
  items: readonly { readonly sourceId: string | null; readonly replacesId: string | null }[],
): FieldError[] {
  const known = new Map(recorded(f, department).map(({ sourceId, offer }) => [sourceId, offer]))
  const counted = new Set(countedSources(f))
  return items.flatMap(({ sourceId, replacesId }, index) => {
    if (sourceId === null) return []
    const field = `items.${String(index)}.sourceId`
    const offer = known.get(sourceId)
    if (offer === undefined) return [fieldError('NOT_FOUND', field)]
    if (counted.has(sourceId) || (offer === null && replacesId === null))
      return [fieldError('ALREADY_COUNTED', field)]
    counted.add(sourceId)
    return []
  })
}
