import type { Department } from '../department'
import { dayNumberOf, localDateOf, type Instant, type LocalDate } from '../instant'
import { stillTravels, type BookingKind, type LineKind } from '../trip/trip'
import type { LineSource } from '../repair-case/facts'
import { hoursOf } from './hours'
import type { CostCategory } from './cost-item'
import type { TripCost, TripSharer } from './trip-shares'

/** What the trips of a case have on record that costs money (W5.8 B, C). */
export interface TripWork {
  readonly trips: readonly {
    readonly id: string
    readonly number: string
    readonly createdAt: Instant
    readonly timeZone: string
    readonly startsOn: LocalDate | null
    readonly endsOn: LocalDate | null
    /** When the leader declared the end of the work; null while it goes on. */
    readonly endedAt: Instant | null
  }[]
  readonly tripMembers: readonly {
    readonly id: string
    readonly tripId: string
    readonly at: Instant
    readonly userId: string | null
    readonly startsOn: LocalDate
    readonly endsOn: LocalDate
    readonly releasedAt: Instant | null
  }[]
  readonly tripLines: readonly {
    readonly id: string
    readonly tripId: string
    readonly at: Instant
    readonly kind: LineKind
    readonly name: string
    readonly source: LineSource | null
    readonly issued: number
  }[]
  readonly travelBookings: readonly {
    readonly id: string
    readonly tripId: string
    readonly at: Instant
    readonly kind: BookingKind
    readonly title: string
    readonly amount: string | null
    readonly currency: string | null
    readonly cancelledAt: Instant | null
  }[]
  readonly dailyReports: readonly {
    readonly id: string
    readonly tripId: string
    readonly at: Instant
    readonly day: LocalDate
    /** Working time of all travellers. */
    readonly minutes: number
  }[]
  readonly tripConsignments: readonly {
    readonly id: string
    readonly tripId: string
    readonly at: Instant
    readonly carrier: string
    readonly waybill: string
  }[]
  /** The cases each of the trips is for. */
  readonly tripSharers: readonly TripSharer[]
}

const CATEGORY: Readonly<Record<BookingKind, CostCategory>> = {
  FLIGHT: 'AIR',
  RAIL: 'RAIL',
  CAR: 'LOCAL_TRANSPORT',
  LODGING: 'LODGING',
  OTHER: 'OTHER_TRAVEL',
}

const NONE = {
  quantity: null,
  unitId: null,
  partNumber: null,
  name: null,
  supplier: null,
  amount: null,
  currency: null,
  personId: null,
} as const

const days = (from: LocalDate, until: LocalDate): string => String(dayNumberOf(until) - dayNumberOf(from) + 1)

/**
 * What trips cost: HR has booked travel and sent goods, pays the travellers' allowance and the time they lost;
 * engineering had tools out for so many days. Each is the whole; what of it is offered to a case is its share.
 */
export function tripCosts(f: TripWork, department: Department): readonly TripCost[] {
  if (department === 'HR_ADMIN') {
    return [
      ...f.travelBookings
        .filter(({ cancelledAt }) => cancelledAt === null)
        .map(({ id, tripId, at, kind, title, amount, currency }) => ({
          ...NONE,
          tripId,
          sourceId: id,
          category: CATEGORY[kind],
          name: title,
          amount,
          currency,
          at,
        })),
      ...f.tripMembers.filter(stillTravels).map(({ id, tripId, at, userId, startsOn, endsOn }) => ({
        ...NONE,
        tripId,
        sourceId: id,
        category: 'MEALS' as const,
        quantity: days(startsOn, endsOn),
        personId: userId,
        at,
      })),
      ...f.trips.flatMap((trip) => lostTime(f, trip)),
      ...f.tripConsignments.map(({ id, tripId, at, carrier, waybill }) => ({
        ...NONE,
        tripId,
        sourceId: id,
        category: 'FREIGHT' as const,
        name: waybill,
        supplier: carrier,
        at,
      })),
    ]
  }
  if (department !== 'PRODUCTION_ENGINEERING') return []
  const trips = new Map(f.trips.map((trip) => [trip.id, trip]))
  return f.tripLines.flatMap(({ id, tripId, at, kind, name, source, issued }) => {
    const trip = trips.get(tripId)
    if (kind !== 'TOOL' || source !== 'COMPANY' || issued === 0) return []
    if (trip?.startsOn == null || trip.endsOn === null) return []
    return [
      {
        ...NONE,
        tripId,
        sourceId: id,
        category: 'TOOL_USE' as const,
        quantity: days(trip.startsOn, trip.endsOn),
        name,
        at,
      },
    ]
  })
}

/**
 * The time the daily reports tell beyond that of the repair records of all cases of the trip, which engineering enters:
 * waiting, setting up, training (W5.8 B). A record made on the trip, from the first day at the destination until the end
 * was declared, belongs to it.
 */
function lostTime(
  { dailyReports, tripSharers }: TripWork,
  { id, number, createdAt, timeZone, startsOn, endedAt }: TripWork['trips'][number],
): readonly TripCost[] {
  if (startsOn === null) return []
  const told = dailyReports
    .filter(({ tripId }) => tripId === id)
    .reduce((sum, { minutes }) => sum + minutes, 0)
  const repaired = tripSharers
    .filter(({ tripId }) => tripId === id)
    .flatMap(({ repairs }) => repairs)
    .filter(({ at }) => localDateOf(at, timeZone) >= startsOn && (endedAt === null || at <= endedAt))
    .reduce((sum, { minutes }) => sum + minutes, 0)
  const lost = told - repaired
  if (lost <= 0) return []
  return [
    {
      ...NONE,
      tripId: id,
      sourceId: id,
      category: 'LOST_TIME',
      quantity: hoursOf(lost),
      name: number,
      at: createdAt,
    },
  ]
}
