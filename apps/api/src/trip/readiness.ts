import {
  assess,
  conditions,
  procedureFor,
  promisedDays,
  promisedFor,
  purchasesExpected,
  readinessOf,
  startOfLocalDay,
  statesOfTrip,
  stillListed,
  stillTravels,
  type Instant,
  type PurchasePromise,
  type Readiness,
  type ServicePolicy,
  type TripState,
} from '@mendline/domain'
import type { Context } from '../context'
import { factsOf, type CaseRows } from '../repair-case/fact-tables'
import { servicePolicy } from '../setting/service-policy'
import type { PurchaseDemand } from '../purchase/purchase.entity'
import type { TripLine } from './trip-goods.entity'
import type { Trip, TripMember } from './trip.entity'

/** What a trip is judged by: its rows and those of its cases. */
interface TripRows {
  readonly trip: Trip
  readonly members: readonly TripMember[]
  readonly lines: readonly TripLine[]
  readonly demands: readonly PurchaseDemand[]
  readonly cases: readonly CaseRows[]
}

/** How ready a trip is, with everything the same question takes when it is asked again with another promise. */
export interface AssessedTrip {
  readonly readiness: Readiness
  readonly states: readonly TripState[]
  readonly promises: readonly PurchasePromise[]
  readonly policy: ServicePolicy
  readonly neededBy: Instant | null
  readonly now: Instant
}

/**
 * Assesses the cases of one trip for its board. Reads take what commands stored everywhere else; but what is stored of
 * a case says how far its steps are, not how far each line and each traveller is, and that is what a board is about.
 * One trip has few cases, and its board is one page.
 */
export async function assessTrip(rows: TripRows, context: Context): Promise<AssessedTrip> {
  const { trip, members, lines, demands, cases } = rows
  const policy = await policyOf(context)
  const { timeZone } = policy.calendar
  const states = cases.flatMap((one): readonly TripState[] => {
    const facts = factsOf(one)
    // An earlier round of the case is over, and its trip with it.
    if (!conditions.tripsOfThisRound(facts).some(({ id }) => id === trip.id)) return []
    const caseId = one.repairCase.id
    return assess(procedureFor(facts, timeZone), facts, policy).map((state) => ({ ...state, caseId }))
  })
  const going = members.filter(stillTravels)
  const live = lines.filter(stillListed)
  const kinds = new Map(live.map(({ id, kind }) => [id, kind]))
  const ofTrip = statesOfTrip(states, {
    id: trip.id,
    memberIds: new Set(going.map(({ id }) => id)),
    lineIds: new Set(kinds.keys()),
  })
  const promises = promisesOf(demands, timeZone)
  const now = context.clock()
  const neededBy = trip.startsOn === null ? null : startOfLocalDay(trip.startsOn, trip.timeZone)
  const readiness = readinessOf({
    states: ofTrip,
    lineKind: (id) => kinds.get(id) ?? null,
    neededBy,
    expected: purchasesExpected(promises),
    policy,
    now,
  })
  return { readiness, states: ofTrip, promises, policy, neededBy, now }
}

/** For each line the moment its purchase is promised for. */
function promisesOf(demands: readonly PurchaseDemand[], timeZone: string): readonly PurchasePromise[] {
  const days = promisedDays(
    demands.flatMap((one) => (one.lineId === null ? [] : [{ ...one, of: one.lineId }])),
  )
  return [...days].map(([lineId, day]) => ({ lineId, at: promisedFor(day, timeZone) }))
}

const policyOfRequest = new WeakMap<Context, Promise<ServicePolicy>>()

/** The policy once for a request, however many trips it asks about. */
function policyOf(context: Context): Promise<ServicePolicy> {
  const known = policyOfRequest.get(context) ?? servicePolicy(context.db.manager)
  policyOfRequest.set(context, known)
  return known
}
