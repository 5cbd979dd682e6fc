import { plus } from '../instant'
import type { Instant } from '../instant'
import type { Language } from '../language'
import { addWorkingDays, addWorkingMinutes } from '../procedure/work-calendar'
import type { StepId } from '../procedure/step-id'
import type { WorkCalendar } from '../procedure/work-calendar'

/**
 * How long somebody has. In the tables of the procedure "1 h" and "4 h" are working hours; "24 h", "48 h" and "72 h"
 * are one, two and three working days, as "1 day" is one; only the first response counts calendar time, because a
 * customer waits by the clock on the wall.
 */
export type Duration =
  | { readonly kind: 'CALENDAR'; readonly minutes: number }
  | { readonly kind: 'WORKING'; readonly minutes: number }
  | { readonly kind: 'WORKING_DAYS'; readonly days: number }

/** What a company promises: when its departments work, and how long a step may take where not as the procedure says. */
export interface ServicePolicy {
  readonly calendar: WorkCalendar
  readonly dues: Readonly<Partial<Record<DueId, Duration>>>
}

/** Cases for which a step has a time of its own: reported as urgent; classified as complex. */
export const DUE_CASES = ['URGENT', 'COMPLEX'] as const
export type DueCase = (typeof DUE_CASES)[number]

/** How long a step may take: alike for all cases, or another time for some of them. */
export type DueRule =
  | { readonly when: null; readonly otherwise: Duration }
  | { readonly when: DueCase; readonly then: Duration; readonly otherwise: Duration }

/** One time of the procedure that a policy may set: a step's, or the step's for cases of a kind. */
export type DueId = StepId | `${StepId}:${DueCase}`

/** The id of a step's time, for all cases or for those of a kind. */
export function dueIdOf(step: StepId, when: DueCase | null): DueId {
  return when === null ? step : `${step}:${when}`
}

/** A rule from a time that holds for all cases, or as it is. */
export function dueRule(due: Duration | DueRule): DueRule {
  return 'kind' in due ? { when: null, otherwise: due } : due
}

/** Hours by the clock, night and holidays included. */
export function hours(count: number): Duration {
  return { kind: 'CALENDAR', minutes: count * 60 }
}

/** Days of 24 hours by the clock, weekends and holidays included. */
export function calendarDays(count: number): Duration {
  return { kind: 'CALENDAR', minutes: count * MINUTES_A_DAY }
}

/** Hours of the department's working time. */
export function workingHours(count: number): Duration {
  return { kind: 'WORKING', minutes: count * 60 }
}

/** Working days: the same clock time that many working days later. */
export function workingDays(count: number): Duration {
  return { kind: 'WORKING_DAYS', days: count }
}

/** Whether the value is a duration a policy may set: whole, not negative, at most a year. */
export function isDuration(value: unknown): value is Duration {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  if (value.kind === 'WORKING_DAYS') return 'days' in value && isCountUpTo(value.days, 366)
  if (value.kind !== 'CALENDAR' && value.kind !== 'WORKING') return false
  return 'minutes' in value && isCountUpTo(value.minutes, 366 * MINUTES_A_DAY)
}

/** The moment a duration that began at `from` is over; a working duration of nothing moves into working time. */
export function applyDuration(duration: Duration, from: Instant, calendar: WorkCalendar): Instant {
  switch (duration.kind) {
    case 'CALENDAR':
      return plus(from, { minutes: duration.minutes })
    case 'WORKING':
      return addWorkingMinutes(calendar, from, duration.minutes)
    case 'WORKING_DAYS':
      return addWorkingDays(calendar, from, duration.days)
  }
}

/** A duration in words: '4 个工作小时', '1 working day', '24 hours', '7 days'; '立即' / 'at once' for nothing. */
export function formatDuration(duration: Duration, language: Language): string {
  const unit = UNITS[language]
  if (duration.kind === 'WORKING_DAYS') {
    return duration.days === 0 ? unit.atOnce : counted(duration.days, unit.workingDay, language)
  }
  const { minutes } = duration
  if (minutes === 0) return unit.atOnce
  const working = duration.kind === 'WORKING'
  // One and two days of the clock are better known as 24 and 48 hours.
  if (!working && minutes % MINUTES_A_DAY === 0 && minutes > 2 * MINUTES_A_DAY) {
    return counted(minutes / MINUTES_A_DAY, unit.day, language)
  }
  const wholeHours = Math.floor(minutes / 60)
  const parts = [
    wholeHours > 0 ? counted(wholeHours, working ? unit.workingHour : unit.hour, language) : '',
    minutes % 60 > 0 ? counted(minutes % 60, working ? unit.workingMinute : unit.minute, language) : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

const MINUTES_A_DAY = 24 * 60

const UNITS = {
  zh: {
    atOnce: '立即',
    day: '天',
    hour: '小时',
    minute: '分钟',
    workingDay: '个工作日',
    workingHour: '个工作小时',
    workingMinute: '个工作分钟',
  },
  en: {
    atOnce: 'at once',
    day: 'day',
    hour: 'hour',
    minute: 'minute',
    workingDay: 'working day',
    workingHour: 'working hour',
    workingMinute: 'working minute',
  },
} as const

function counted(count: number, unit: string, language: Language): string {
  return `${count} ${unit}${language === 'en' && count !== 1 ? 's' : ''}`
}

function isCountUpTo(value: unknown, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
}
