import { localDateOf, type Instant, type LocalDate } from '../instant'

/** How far a trip has come, in one word for lists: read from what is on record, like everything else. */
export const TRIP_STAGES = [
  'PLANNED',
  'PREPARING',
  'READY',
  'ON_SITE',
  'ENDED',
  'SIGNED_OFF',
  'CALLED_OFF',
] as const
export type TripStage = (typeof TRIP_STAGES)[number]

/** What the stage of a trip is read from. */
export interface StagedTrip {
  readonly startsOn: LocalDate | null
  readonly timeZone: string
  readonly endedAt: Instant | null
  /** Whether the travel is booked and the travellers are briefed. */
  readonly booked: boolean
  readonly signedOff: boolean
  /** Whether no case needs it any more. */
  readonly calledOff: boolean
}

/** Nobody is on site before the travel is booked, whatever day was planned; and from its first day there, all are. */
export function tripStage(trip: StagedTrip, now: Instant): TripStage {
  if (trip.signedOff) return 'SIGNED_OFF'
  if (trip.calledOff) return 'CALLED_OFF'
  if (trip.endedAt !== null) return 'ENDED'
  if (trip.startsOn === null) return 'PLANNED'
  if (!trip.booked) return 'PREPARING'
  return trip.startsOn <= localDateOf(now, trip.timeZone) ? 'ON_SITE' : 'READY'
}
