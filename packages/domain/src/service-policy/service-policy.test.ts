import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf, plus } from '../instant'
import { LANGUAGES } from '../language'
import { addWorkingDays, addWorkingMinutes, DEFAULT_WORK_CALENDAR } from '../procedure/work-calendar'
import {
  applyDuration,
  calendarDays,
  formatDuration,
  hours,
  isDuration,
  workingDays,
  workingHours,
} from './service-policy'
import type { Duration } from './service-policy'

const durations: fc.Arbitrary<Duration> = fc.oneof(
  fc.record({ kind: fc.constant('CALENDAR' as const), minutes: fc.nat(366 * 1440) }),
  fc.record({ kind: fc.constant('WORKING' as const), minutes: fc.nat(60 * 480) }),
  fc.record({ kind: fc.constant('WORKING_DAYS' as const), days: fc.nat(366) }),
)

describe('a duration', () => {
  // Friday 27 February 2026, 17:00 in Shanghai; Saturday is worked for Spring Festival.
  const friday = '2026-02-27T09:00:00.000Z'

  it.each([
    [hours(24), '2026-02-28T09:00:00.000Z'],
    [calendarDays(5), '2026-03-04T09:00:00.000Z'],
    [workingHours(1), '2026-02-27T10:00:00.000Z'],
    [workingHours(4), '2026-02-28T03:30:00.000Z'],
    [workingDays(1), '2026-02-28T09:00:00.000Z'],
    [workingDays(2), '2026-03-02T09:00:00.000Z'],
    [workingDays(0), friday],
  ])('%j ends at %s', (duration, end) => {
    expect(applyDuration(duration, friday, DEFAULT_WORK_CALENDAR)).toBe(end)
  })

  it('means what the calendar means', () => {
    const from = fc
      .integer({ min: Date.parse('2025-01-01'), max: Date.parse('2028-01-01') })
      .map((n) => instantOf(n))
    fc.assert(
      fc.property(durations, from, (duration, start) => {
        const calendar = DEFAULT_WORK_CALENDAR
        const end = applyDuration(duration, start, calendar)
        expect(end >= start).toBe(true)
        if (duration.kind === 'CALENDAR') expect(end).toBe(plus(start, { minutes: duration.minutes }))
        if (duration.kind === 'WORKING')
          expect(end).toBe(addWorkingMinutes(calendar, start, duration.minutes))
        if (duration.kind === 'WORKING_DAYS') expect(end).toBe(addWorkingDays(calendar, start, duration.days))
      }),
    )
  })

  it.each([
    [hours(0), '立即', 'at once'],
    [workingDays(0), '立即', 'at once'],
    [hours(1), '1 小时', '1 hour'],
    [hours(24), '24 小时', '24 hours'],
    [hours(1.5), '1 小时 30 分钟', '1 hour 30 minutes'],
    [calendarDays(7), '7 天', '7 days'],
    [calendarDays(2), '48 小时', '48 hours'],
    [workingHours(4), '4 个工作小时', '4 working hours'],
    [workingHours(0.25), '15 个工作分钟', '15 working minutes'],
    [workingDays(1), '1 个工作日', '1 working day'],
    [workingDays(3), '3 个工作日', '3 working days'],
  ])('%j reads %s, %s', (duration, zh, en) => {
    expect(formatDuration(duration, 'zh')).toBe(zh)
    expect(formatDuration(duration, 'en')).toBe(en)
  })

  it('always has words, and different ones for different durations', () => {
    fc.assert(
      fc.property(durations, durations, fc.constantFrom(...LANGUAGES), (a, b, language) => {
        const text = formatDuration(a, language)
        expect(text).not.toBe('')
        const nothing = (d: Duration) => (d.kind === 'WORKING_DAYS' ? d.days : d.minutes) === 0
        const same = JSON.stringify(a) === JSON.stringify(b) || (nothing(a) && nothing(b))
        expect(text === formatDuration(b, language)).toBe(same)
      }),
    )
  })

  it('is told from what is none', () => {
    fc.assert(fc.property(durations, isDuration))
    for (const value of [
      null,
      24,
      '24 h',
      {},
      { kind: 'WORKING' },
      { kind: 'WORKING', minutes: -1 },
      { kind: 'CALENDAR', minutes: 1.5 },
      { kind: 'CALENDAR', minutes: 1e9 },
      { kind: 'WORKING_DAYS', minutes: 60 },
      { kind: 'WORKING_DAYS', days: Number.NaN },
      { kind: 'YEARS', days: 1 },
    ]) {
      expect(isDuration(value)).toBe(false)
    }
  })
})
