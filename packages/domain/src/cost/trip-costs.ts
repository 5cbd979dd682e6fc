import type { Department } from '../department'
import { dayNumberOf, localDateOf, type Instant, type LocalDate } from '../instant'
import { stillTravels, type BookingKind, type LineKind } from '../trip/trip'
import type { LineSource } from '../repair-case/facts'
import { hoursOf } from './hours'
import type { CostCategory } from './cost-item'
import type { SuggestedCost } from './suggested-cost'

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
}

/** When repairs of the case were recorded, and the time they took. */
interface RepairTime {
  readonly repairRecords: readonly { readonly at: Instant; readonly minutes: number }[]
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
 * engineering had tools out for so many days. A trip for several cases is offered to the one it was planned for, so that nothing counts twice.
 */
export function tripCosts(f: TripWork & RepairTime, department: Department): readonly SuggestedCost[] {
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
      ...[...ours.values()].flatMap((trip) => lostTime(f, trip)),
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

/**
 * The time the daily reports tell beyond that of the repair records, which engineering enters: waiting, setting up,
 * training (W5.8 B). A record written from the first day at the destination until the end was declared belongs to it.
 */
function lostTime(
  { dailyReports, repairRecords }: TripWork & RepairTime,
  { id, number, createdAt, timeZone, startsOn, endedAt }: TripWork['trips'][number],
): readonly SuggestedCost[] {
  if (startsOn === null) return []
  const told = dailyReports
    .filter(({ tripId }) => tripId === id)
    .reduce((sum, { minutes }) => sum + minutes, 0)
  const repaired = repairRecords
    .filter(({ at }) => localDateOf(at, timeZone) >= startsOn && (endedAt === null || at <= endedAt))
    .reduce((sum, { minutes }) => sum + minutes, 0)
  const lost = told - repaired
  if (lost <= 0) return []
  return [
    { ...NONE, sourceId: id, category: 'LOST_TIME', quantity: hoursOf(lost), name: number, at: createdAt },
  ]
}
