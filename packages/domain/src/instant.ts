/** A moment as ISO-8601 UTC with milliseconds, exactly as `Date.prototype.toISOString()` gives; compares as a string. */
export type Instant = string

/** A calendar day 'YYYY-MM-DD' of no particular zone; compares as a string. */
export type LocalDate = string

/** A wall-clock time 'HH:mm' from '00:00' to '24:00' (the end of the day); compares as a string. */
export type ClockTime = string

/** A span of elapsed time; the parts add up, a day is 24 hours. */
export interface TimeSpan {
  readonly minutes?: number
  readonly hours?: number
  readonly days?: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const DAYS_OF_400_YEARS = 146_097

// Outside these years toISOString no longer writes four digits, and strings would not compare like times.
const EARLIEST = Date.parse('0001-01-01T00:00:00.000Z')
const LATEST = Date.parse('9999-12-31T23:59:59.999Z')

const INSTANT_SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const LOCAL_DATE_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
const CLOCK_TIME_SHAPE = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/

/** The instant of a Date or of milliseconds since 1970 (fractions rounded); RangeError outside the years 1-9999. */
export function instantOf(moment: Date | number): Instant {
  const milliseconds = Math.round(typeof moment === 'number' ? moment : moment.getTime())
  if (!(milliseconds >= EARLIEST && milliseconds <= LATEST)) throw new RangeError('moment out of range')
  return new Date(milliseconds).toISOString()
}

/** Milliseconds since 1970 of an instant; RangeError when it is not one. */
export function millisecondsOf(instant: Instant): number {
  const milliseconds = Date.parse(instant)
  if (Number.isNaN(milliseconds)) throw new RangeError('not an instant')
  return milliseconds
}

/** Whether the value is an instant of a real day in the one spelling that compares as a string. */
export function isInstant(value: unknown): value is Instant {
  if (typeof value !== 'string' || !INSTANT_SHAPE.test(value)) return false
  const milliseconds = Date.parse(value)
  // Date.parse forgives 31 February and 24:00, so only what it writes back unchanged counts.
  return milliseconds >= EARLIEST && new Date(milliseconds).toISOString() === value
}

/** Whether the value is a real calendar day of the years 1900-2200. */
export function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string') return false
  const match = LOCAL_DATE_SHAPE.exec(value)
  if (!match) return false
  const year = Number(match[1])
  const month = Number(match[2])
  const day = Number(match[3])
  return (
    year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month)
  )
}

/** Whether the value is a wall-clock time from '00:00' to '24:00'. */
export function isClockTime(value: unknown): value is ClockTime {
  return typeof value === 'string' && CLOCK_TIME_SHAPE.test(value)
}

/** The instant a span of elapsed time later (or earlier, when negative); RangeError outside the years 1-9999. */
export function plus(instant: Instant, span: TimeSpan): Instant {
  const { minutes = 0, hours = 0, days = 0 } = span
  return instantOf(millisecondsOf(instant) + minutes * MINUTE + hours * HOUR + days * DAY)
}

/** The calendar day `days` after the given one (before, when negative); RangeError outside the years 1-9999. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return localDateOfDayNumber(dayNumberOf(date) + days)
}

/** The same day of the month `months` later, clamped to the last day of a shorter month (31 Jan + 1 = 28 or 29 Feb). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  dayNumberOf(date)
  const monthIndex = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(monthIndex / 12)
  const month = monthIndex - year * 12 + 1
  if (!Number.isInteger(months) || year < 1 || year > 9999) throw new RangeError('date out of range')
  const day = Math.min(Number(date.slice(8, 10)), daysOfMonth(year, month))
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Days since 1970-01-01 of a calendar day; RangeError when it is not one. */
export function dayNumberOf(date: LocalDate): number {
  const milliseconds = LOCAL_DATE_SHAPE.test(date) ? Date.parse(date) : Number.NaN
  if (Number.isNaN(milliseconds)) throw new RangeError('not a calendar day')
  return milliseconds / DAY
}

/** The calendar day of a number of days since 1970-01-01; RangeError outside the years 1-9999. */
export function localDateOfDayNumber(dayNumber: number): LocalDate {
  if (!Number.isInteger(dayNumber)) throw new RangeError('not a whole number of days')
  return instantOf(dayNumber * DAY).slice(0, 10)
}

/** Whether the running environment knows the IANA time zone. */
export function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string' || value === '') return false
  try {
    formatterOf(value)
    return true
  } catch {
    return false
  }
}

/** The calendar day that clocks in the zone show at the instant; RangeError for an unknown zone. */
export function localDateOf(instant: Instant, timeZone: string): LocalDate {
  const milliseconds = millisecondsOf(instant)
  return instantOf(milliseconds + offsetAt(milliseconds, timeZone)).slice(0, 10)
}

/** The first instant of the local day, also where clocks skip midnight; RangeError for an unknown zone. */
export function startOfLocalDay(date: LocalDate, timeZone: string): Instant {
  return instantOfClock(date, '00:00', timeZone)
}

/**
 * The instant at which clocks in the zone first show the time, or a later one where that time is skipped (the moment
 * clocks are put forward). Of a time that comes twice (clocks put back) it is the first.
 */
export function instantOfClock(date: LocalDate, time: ClockTime, timeZone: string): Instant {
  if (!isClockTime(time)) throw new RangeError('not a clock time')
  const wall = dayNumberOf(date) * DAY + Number(time.slice(0, 2)) * HOUR + Number(time.slice(3, 5)) * MINUTE
  // No zone is further than 14 hours from UTC, and none changes its clocks twice within two days.
  const before = offsetAt(wall - DAY, timeZone)
  const after = offsetAt(wall + DAY, timeZone)
  const first = wall - Math.max(before, after)
  const second = wall - Math.min(before, after)
  if (offsetAt(first, timeZone) === wall - first) return instantOf(first)
  if (offsetAt(second, timeZone) === wall - second) return instantOf(second)
  return instantOf(firstMomentWithOffset(after, first, second, timeZone))
}

/** Clocks change to `offset` somewhere in (from, to]: the millisecond at which they do. */
function firstMomentWithOffset(offset: number, from: number, to: number, timeZone: string): number {
  let earlier = from
  let later = to
  while (later - earlier > 1) {
    const middle = Math.floor((earlier + later) / 2)
    if (offsetAt(middle, timeZone) === offset) later = middle
    else earlier = middle
  }
  return later
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

interface ZoneClock {
  readonly formatter: Intl.DateTimeFormat
  /** Offset of each whole UTC hour in which it does not change; Intl is slow and these are asked for by the thousand. */
  readonly hours: Map<number, number>
}

const MAX_ZONES = 100
const MAX_HOURS = 10_000
const zoneClocks = new Map<string, ZoneClock>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  return zoneClockOf(timeZone).formatter
}

function zoneClockOf(timeZone: string): ZoneClock {
  const known = zoneClocks.get(timeZone)
  if (known) return known
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const clock = { formatter, hours: new Map<number, number>() }
  // Zone names ignore case, so what readers send could otherwise grow this without end.
  if (zoneClocks.size >= MAX_ZONES) zoneClocks.clear()
  zoneClocks.set(timeZone, clock)
  return clock
}

/** How far clocks in the zone are ahead of UTC at that moment, in milliseconds. */
function offsetAt(milliseconds: number, timeZone: string): number {
  const clock = zoneClockOf(timeZone)
  const hour = Math.floor(milliseconds / HOUR)
  const known = clock.hours.get(hour)
  if (known !== undefined) return known
  const first = measureOffset(hour * HOUR, clock.formatter)
  if (first !== measureOffset(hour * HOUR + HOUR - 1, clock.formatter)) {
    return measureOffset(milliseconds, clock.formatter)
  }
  if (clock.hours.size >= MAX_HOURS) clock.hours.clear()
  clock.hours.set(hour, first)
  return first
}

function measureOffset(milliseconds: number, formatter: Intl.DateTimeFormat): number {
  // 'M/D/YYYY, HH:mm:ss' by the options above; milliseconds are the same in every zone.
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = (
    formatter.format(milliseconds).match(/\d+/g) ?? []
  ).map(Number)
  const wholeSeconds = Math.floor(milliseconds / 1000) * 1000
  // Date.UTC takes years below 100 for 1900 and later; the calendar repeats every 400 years, so ask 400 years later.
  return Date.UTC(year + 400, month - 1, day, hour, minute, second) - DAYS_OF_400_YEARS * DAY - wholeSeconds
}
