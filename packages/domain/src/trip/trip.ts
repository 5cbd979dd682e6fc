import { DEPARTMENTS, type Department, type Role } from '../department'
import { fieldError, type FieldError } from '../errors'
import { addDays, dayNumberOf, localDateOf, type Instant, type LocalDate } from '../instant'

/** How the people of a trip talk to each other (W5.2). */
export const TRIP_CHANNELS = ['WECOM', 'WECHAT', 'DINGTALK', 'WHATSAPP', 'TEAMS', 'EMAIL', 'OTHER'] as const
export type TripChannelKind = (typeof TRIP_CHANNELS)[number]

/** Where the visa of a traveller stands; it completes `obtain-visas` when granted for the whole trip. */
export const VISA_STATES = ['TO_APPLY', 'APPLIED', 'GRANTED', 'REFUSED'] as const
export type VisaState = (typeof VISA_STATES)[number]

/** What is booked for a trip (W5.5.7). */
export const BOOKING_KINDS = ['FLIGHT', 'RAIL', 'CAR', 'LODGING', 'OTHER'] as const
export type BookingKind = (typeof BOOKING_KINDS)[number]

/** Under which papers goods leave the country: those that come back need a carnet or a temporary export. */
export const CUSTOMS_PAPERS = ['NONE', 'EXPORT', 'TEMPORARY_EXPORT', 'ATA_CARNET'] as const
export type CustomsPaper = (typeof CUSTOMS_PAPERS)[number]

/** Whether goods under such papers have to come back, by a day the papers name. */
export const isTemporaryExport = (paper: CustomsPaper): boolean =>
  paper === 'TEMPORARY_EXPORT' || paper === 'ATA_CARNET'

/** Where a consignment is on its way. */
export const MILESTONES = [
  'PICKED_UP',
  'EXPORT_CLEARED',
  'DEPARTED',
  'IMPORT_CLEARED',
  'OUT_FOR_DELIVERY',
  'ARRIVED',
] as const
export type Milestone = (typeof MILESTONES)[number]

/** What state a tool is in when it is issued and when it comes back. */
export const TOOL_CONDITIONS = ['GOOD', 'WORN', 'DAMAGED'] as const
export type ToolCondition = (typeof TOOL_CONDITIONS)[number]

export const LINE_KINDS = ['MATERIAL', 'TOOL'] as const
export type LineKind = (typeof LINE_KINDS)[number]

/** Whether a member of a trip still travels; one who is taken off keeps the row. */
export const stillTravels = ({ releasedAt }: { readonly releasedAt?: Instant | null }): boolean =>
  releasedAt == null

/** Who still travels, the leader first. */
export const travellersOf = <M extends { readonly leads: boolean; readonly releasedAt?: Instant | null }>(
  members: readonly M[],
): readonly M[] => members.filter(stillTravels).toSorted((a, b) => Number(b.leads) - Number(a.leads))

/** The departments whose heads belong in the channel of a trip (W5.2). */
export const CHANNEL_HEADS = [
  'QUALITY',
  'WORKSHOP',
  'PRODUCTION_ENGINEERING',
  'HR_ADMIN',
  'RND',
] as const satisfies readonly Department[]

interface ChannelMember {
  readonly id: string
  readonly department: Department
  readonly role: Role
}

/** Who is missing in the channel: departments without their head, and travellers by the id of their account. */
export function missingInChannel(
  members: readonly ChannelMember[],
  travellerIds: readonly string[],
): { readonly heads: readonly Department[]; readonly travellers: readonly string[] } {
  const isHead = (role: Role) => role === 'HEAD' || role === 'GENERAL_MANAGER'
  const led = new Set(members.filter(({ role }) => isHead(role)).map(({ department }) => department))
  const ids = new Set(members.map(({ id }) => id))
  return {
    heads: DEPARTMENTS.filter((one) => CHANNEL_HEADS.some((head) => head === one) && !led.has(one)),
    travellers: travellerIds.filter((id) => !ids.has(id)),
  }
}

/** The longest trip; more is a stay. */
export const MAX_TRIP_DAYS = 180

/** What is wrong with the days of a trip. */
export function checkTripDays(startsOn: LocalDate, endsOn: LocalDate, today: LocalDate): FieldError[] {
  if (startsOn < today) return [fieldError('IN_PAST', 'startsOn')]
  if (endsOn < startsOn) return [fieldError('BEFORE', 'endsOn', { other: startsOn })]
  const days = dayNumberOf(endsOn) - dayNumberOf(startsOn) + 1
  return days > MAX_TRIP_DAYS ? [fieldError('TRIP_TOO_LONG', 'endsOn', { max: MAX_TRIP_DAYS })] : []
}

/** A trip as far as its daily reports are concerned. Its days are local days of the destination. */
export interface ReportedTrip {
  readonly startsOn: LocalDate | null
  readonly endsOn: LocalDate | null
  readonly timeZone: string
  /** When the leader declared the end of the work; null while it goes on. */
  readonly endedAt: Instant | null
}

/**
 * The local days of the trip that are over and have no report (W5.5.8). Today is not missed before it ends at the
 * destination; days after the work was declared done need none.
 */
export function missedReports(
  trip: ReportedTrip,
  reported: ReadonlySet<LocalDate>,
  now: Instant,
): readonly LocalDate[] {
  if (trip.startsOn === null || trip.endsOn === null) return []
  const yesterday = addDays(localDateOf(now, trip.timeZone), -1)
  const ended = trip.endedAt === null ? null : localDateOf(trip.endedAt, trip.timeZone)
  const last = [trip.endsOn, yesterday, ...(ended === null ? [] : [ended])].reduce((a, b) => (b < a ? b : a))
  const missed: LocalDate[] = []
  for (let day = trip.startsOn; day <= last; day = addDays(day, 1)) if (!reported.has(day)) missed.push(day)
  return missed
}

/** What is wrong with the day of a report: it lies on the trip, and not after today at the destination. */
export function checkReportDay(
  day: LocalDate,
  trip: Omit<ReportedTrip, 'endedAt'>,
  now: Instant,
): FieldError[] {
  if (trip.startsOn === null || trip.endsOn === null) return [fieldError('TRIP_WITHOUT_DAYS', 'day')]
  if (day < trip.startsOn || day > trip.endsOn)
    return [fieldError('NOT_ON_TRIP', 'day', { from: trip.startsOn, until: trip.endsOn })]
  return day > localDateOf(now, trip.timeZone) ? [fieldError('IN_FUTURE', 'day')] : []
}
