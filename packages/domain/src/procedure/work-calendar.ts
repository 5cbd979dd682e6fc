// The default import is the one that means the same in Node (CommonJS) and in bundlers (ES module).
import chineseDays from 'chinese-days'
import {
  dayNumberOf,
  instantOf,
  instantOfClock,
  isClockTime,
  localDateOfDayNumber,
  millisecondsOf,
} from '../instant'
import type { ClockTime, Instant, LocalDate } from '../instant'

/** One stretch of a working day by the clocks of the calendar's zone; `to` may be '24:00'. */
export interface WorkSpan {
  readonly from: ClockTime
  readonly to: ClockTime
}

/** The stretches of a working day in order, not overlapping; what lies between them is break. */
export type WorkHours = readonly WorkSpan[]

/** A day that the published calendar does not know or that this company handles otherwise. */
export interface CalendarException {
  readonly date: LocalDate
  readonly working: boolean
}

/** When a department works. Never change one in place: what is derived from it is kept by object. */
export interface WorkCalendar {
  readonly timeZone: string
  readonly hours: WorkHours
  /** Editable holidays and moved workdays; they win over the published calendar. */
  readonly holidays: readonly CalendarException[]
}

export const DEFAULT_WORK_HOURS: WorkHours = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '18:00' },
]

export const DEFAULT_WORK_CALENDAR: WorkCalendar = {
  timeZone: 'Asia/Shanghai',
  hours: DEFAULT_WORK_HOURS,
  holidays: [],
}

/** The last year whose Chinese public holidays are known; later years are weekends plus the calendar's own list. */
export const HOLIDAYS_PUBLISHED_UNTIL: number = lastPublishedYear()

/** Whether the value can be working hours: at least one stretch, each longer than nothing, in order, not overlapping. */
export function isWorkHours(value: unknown): value is WorkHours {
  if (!Array.isArray(value) || value.length === 0) return false
  let free: ClockTime = '00:00'
  for (const span of value as readonly unknown[]) {
    if (typeof span !== 'object' || span === null || !('from' in span) || !('to' in span)) return false
    if (!isClockTime(span.from) || !isClockTime(span.to)) return false
    if (span.from < free || span.to <= span.from) return false
    free = span.to
  }
  return true
}

/** Whether the holidays of that year are known, by publication or by the calendar's own list. */
export function holidaysKnownFor(calendar: WorkCalendar, year: number): boolean {
  return year <= HOLIDAYS_PUBLISHED_UNTIL || calendar.holidays.some((day) => day.date.startsWith(`${year}-`))
}

/** Whether the calendar works on that day: its own list, then the published holidays with moved workdays, then Monday to Friday. */
export function isWorkingDay(calendar: WorkCalendar, date: LocalDate): boolean {
  return isWorkingDayOf(indexOf(calendar), date)
}

/**
 * The earliest moment of working time by which that many working minutes have passed since `from`. With 0 it moves
 * `from` into working time. The end of a stretch belongs to it: 08:30 and 3.5 hours give 12:00, not 13:30.
 * RangeError when minutes are negative or no such moment lies within ten years.
 */
export function addWorkingMinutes(calendar: WorkCalendar, from: Instant, minutes: number): Instant {
  let remaining = Math.round(minutes * MINUTE)
  if (!(remaining >= 0)) throw new RangeError('working minutes must not be negative')
  const index = indexOf(calendar)
  const start = millisecondsOf(from)
  const firstDay = dayNumberAt(index, start)
  for (let dayNumber = firstDay; dayNumber < firstDay + LONGEST_SEARCH; dayNumber++) {
    const day = dayOf(index, dayNumber)
    if (dayNumber > firstDay && remaining > day.length) {
      remaining -= day.length
      continue
    }
    for (const span of day.spans) {
      if (start > span.end) continue
      const begin = Math.max(start, span.start)
      if (remaining <= span.end - begin) return instantOf(begin + remaining)
      remaining -= span.end - begin
    }
  }
  throw new RangeError('no working time within ten years')
}

/**
 * The same clock time on the working day that many working days later, after `from` was moved into working time:
 * Friday 10:00 and 1 give Monday 10:00; Friday 20:00 counts as Monday 08:30 and gives Tuesday 08:30. With 0 it only
 * moves `from` into working time. RangeError when days are negative, not whole, or end beyond ten years.
 */
export function addWorkingDays(calendar: WorkCalendar, from: Instant, days: number): Instant {
  if (!Number.isInteger(days) || days < 0) throw new RangeError('working days must be a whole number')
  const moved = addWorkingMinutes(calendar, from, 0)
  if (days === 0) return moved
  const index = indexOf(calendar)
  const start = millisecondsOf(moved)
  const firstDay = dayNumberAt(index, start)
  const spans = dayOf(index, firstDay).spans
  const spanIndex = spans.findIndex((span) => start >= span.start && start <= span.end)
  const sinceOpening = start - (spans[spanIndex]?.start ?? start)
  let remaining = days
  for (let dayNumber = firstDay + 1; dayNumber < firstDay + LONGEST_SEARCH; dayNumber++) {
    // Every working day has the same stretches, so the same place in the same stretch is the same clock time.
    const span = dayOf(index, dayNumber).spans[spanIndex]
    if (span === undefined) continue
    remaining -= 1
    if (remaining === 0) return instantOf(Math.min(span.start + sinceOpening, span.end))
  }
  throw new RangeError('no working day within ten years')
}

/** Working minutes (with fractions) that pass between two instants; negative when the second is the earlier. */
export function workingMinutesBetween(calendar: WorkCalendar, from: Instant, to: Instant): number {
  const start = millisecondsOf(from)
  const end = millisecondsOf(to)
  return end < start ? -workingTimeBetween(calendar, end, start) : workingTimeBetween(calendar, start, end)
}

const MINUTE = 60_000
const DAY = 86_400_000
/** Ten years of days: further, the calendar must be one without working days. */
const LONGEST_SEARCH = 3_653

interface WorkingDay {
  /** The first moment of the local day. */
  readonly start: number
  /** Its stretches of working time in milliseconds since 1970; none on a day off. */
  readonly spans: readonly { readonly start: number; readonly end: number }[]
  /** Milliseconds of working time. */
  readonly length: number
}

interface CalendarIndex {
  readonly calendar: WorkCalendar
  readonly exceptions: ReadonlyMap<LocalDate, boolean>
  readonly days: Map<number, WorkingDay>
}

const indexes = new WeakMap<WorkCalendar, CalendarIndex>()

function indexOf(calendar: WorkCalendar): CalendarIndex {
  const known = indexes.get(calendar)
  if (known) return known
  if (!isWorkHours(calendar.hours)) throw new RangeError('working hours out of order')
  const index: CalendarIndex = {
    calendar,
    exceptions: new Map(calendar.holidays.map((day) => [day.date, day.working])),
    days: new Map(),
  }
  indexes.set(calendar, index)
  return index
}

function isWorkingDayOf(index: CalendarIndex, date: LocalDate): boolean {
  const exception = index.exceptions.get(date)
  if (exception !== undefined) return exception
  const published = publishedDay(date)
  if (published !== null) return published.working
  const weekday = new Date(dayNumberOf(date) * DAY).getUTCDay()
  return weekday >= 1 && weekday <= 5
}

function dayOf(index: CalendarIndex, dayNumber: number): WorkingDay {
  const known = index.days.get(dayNumber)
  if (known) return known
  const { timeZone, hours } = index.calendar
  const date = localDateOfDayNumber(dayNumber)
  const at = (time: ClockTime) => millisecondsOf(instantOfClock(date, time, timeZone))
  const spans = isWorkingDayOf(index, date)
    ? hours.map((span) => ({ start: at(span.from), end: at(span.to) }))
    : []
  const length = spans.reduce((sum, span) => sum + span.end - span.start, 0)
  const day: WorkingDay = { start: at('00:00'), spans, length }
  index.days.set(dayNumber, day)
  return day
}

/** The local day of the calendar's zone that the moment falls on. */
function dayNumberAt(index: CalendarIndex, milliseconds: number): number {
  // The local day is the UTC day or one beside it.
  let dayNumber = Math.floor(milliseconds / DAY) + 1
  while (dayOf(index, dayNumber).start > milliseconds) dayNumber -= 1
  return dayNumber
}

function workingTimeBetween(calendar: WorkCalendar, start: number, end: number): number {
  const index = indexOf(calendar)
  const lastDay = dayNumberAt(index, end)
  let total = 0
  for (let dayNumber = dayNumberAt(index, start); dayNumber <= lastDay; dayNumber++) {
    for (const span of dayOf(index, dayNumber).spans) {
      total += Math.max(0, Math.min(end, span.end) - Math.max(start, span.start))
    }
  }
  return total / MINUTE
}

/** What the published calendar says of a holiday or moved workday; null for a day like any other. */
function publishedDay(date: LocalDate): { readonly working: boolean } | null {
  // The library answers with the weekday of the machine's zone, which west of Greenwich is that of the day before.
  // Its list is right everywhere as long as it gets bare dates; entries are 'Spring Festival,春节,4', weekdays 'Monday'.
  const { work, name } = chineseDays.getDayDetail(date)
  return name.includes(',') ? { working: work } : null
}

function lastPublishedYear(): number {
  // 1 October is a holiday in every published year.
  let year = 2004
  while (publishedDay(`${year + 1}-10-01`) !== null) year += 1
  return year
}
