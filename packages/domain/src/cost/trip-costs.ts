import type { Department } from '../department'
import { dayNumberOf, type Instant, type LocalDate } from '../instant'
import { stillTravels, type BookingKind, type LineKind } from '../trip/trip'
import type { LineSource } from '../repair-case/facts'
import type { CostCategory } from './cost-item'
import type { SuggestedCost } from './suggested-cost'

/** What the trips of a case have on record that costs money (W5.8 B, C). */
export interface TripWork {
  readonly trips: readonly {
    readonly id: string
    readonly number: string
    readonly createdAt: Instant
    readonly startsOn: LocalDate | null
    readonly endsOn: LocalDate | null
  }[]
  readonly tripCases: readonly { readonly tripId: string; readonly at: Instant }[]
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
  readonly tripConsignments: readonly {
    readonly id: string
    readonly tripId: string
    readonly at: Instant
    readonly carrier: string
    readonly waybill: string
  }[]
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
 * What trips cost: HR has booked travel and sent goods and pays the travellers' allowance; engineering had tools out
 * for so many days. A trip for several cases is offered to the one it was planned for, so that nothing counts twice.
 */
export function tripCosts(f: TripWork, department: Department): readonly SuggestedCost[] {
  const ours = new Map(
    f.trips
      .filter((trip) => f.tripCases.some(({ tripId, at }) => tripId === trip.id && at === trip.createdAt))
      .map((trip) => [trip.id, trip]),
  )
  const own = <T extends { readonly tripId: string }>(rows: readonly T[]) =>
    rows.filter(({ tripId }) => ours.has(tripId))
  if (department === 'HR_ADMIN') {
    return [
      ...own(f.travelBookings)
        .filter(({ cancelledAt }) => cancelledAt === null)
        .map(({ id, at, kind, title, amount, currency }) => ({
          ...NONE,
          sourceId: id,
          category: CATEGORY[kind],
          name: title,
          amount,
          currency,
          at,
        })),
      ...own(f.tripMembers)
        .filter(stillTravels)
        .map(({ id, at, userId, startsOn, endsOn }) => ({
          ...NONE,
          sourceId: id,
          category: 'MEALS' as const,
          quantity: days(startsOn, endsOn),
          personId: userId,
          at,
        })),
      ...own(f.tripConsignments).map(({ id, at, carrier, waybill }) => ({
        ...NONE,
        sourceId: id,
        category: 'FREIGHT' as const,
        name: waybill,
        supplier: carrier,
        at,
      })),
    ]
  }
  if (department !== 'PRODUCTION_ENGINEERING') return []
  return own(f.tripLines).flatMap(({ id, tripId, at, kind, name, source, issued }) => {
    const trip = ours.get(tripId)
    if (kind !== 'TOOL' || source !== 'COMPANY' || issued === 0) return []
    if (trip?.startsOn == null || trip.endsOn === null) return []
    return [
      {
        ...NONE,
        sourceId: id,
        category: 'TOOL_USE' as const,
        quantity: days(trip.startsOn, trip.endsOn),
        name,
        at,
      },
    ]
  })
}
