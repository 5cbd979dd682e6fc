import { createRequire } from 'node:module'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addDays, instantOf, localDateOf, millisecondsOf, plus } from '../instant'
import type { Instant } from '../instant'
import {
  addWorkingDays,
  addWorkingMinutes,
  DEFAULT_WORK_CALENDAR,
  DEFAULT_WORK_HOURS,
  holidaysKnownFor,
  HOLIDAYS_PUBLISHED_UNTIL,
  isWorkHours,
  isWorkingDay,
  workingMinutesBetween,
} from './work-calendar'
import type { WorkCalendar } from './work-calendar'

/** Shanghai clock time as an instant. */
function cst(text: string): Instant {
  return new Date(`${text.replace(' ', 'T')}:00+08:00`).toISOString()
}

const factory = DEFAULT_WORK_CALENDAR
const westCoast: WorkCalendar = { timeZone: 'America/Los_Angeles', hours: DEFAULT_WORK_HOURS, holidays: [] }
const nightShift: WorkCalendar = {
  timeZone: 'America/Los_Angeles',
  hours: [
    { from: '00:00', to: '03:30' },
    { from: '20:00', to: '24:00' },
  ],
  holidays: [{ date: '2026-03-08', working: true }],
}
const pacific: WorkCalendar = { timeZone: 'Etc/GMT+8', hours: [{ from: '09:00', to: '17:00' }], holidays: [] }
const calendars = fc.constantFrom(factory, westCoast, nightShift, pacific)
const instants = fc
  .integer({ min: Date.parse('2024-12-01T00:00:00Z'), max: Date.parse('2028-02-01T00:00:00Z') })
  .map((milliseconds) => instantOf(milliseconds))
const minutes = fc.oneof(fc.nat(3 * 24 * 60), fc.nat(60), fc.constantFrom(0, 210, 270, 480))

function isWorkingTime(calendar: WorkCalendar, instant: Instant): boolean {
  if (!isWorkingDay(calendar, localDateOf(plus(instant, { minutes: -1 }), calendar.timeZone))) {
    // A stretch may begin at midnight, one minute after a day off.
    if (!isWorkingDay(calendar, localDateOf(instant, calendar.timeZone))) return false
  }
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: calendar.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
  }).format(new Date(instant))
  return (
    calendar.hours.some(
      ({ from, to }) =>
        clock >= from && (clock <= `${to}:00.000` || (to === '24:00' && clock === '00:00:00.000')),
    ) || calendar.hours.some(({ to }) => to === '24:00' && clock === '00:00:00.000')
  )
}

describe('working days', () => {
  it('knows the published calendar of 2026 at least', () => {
    expect(HOLIDAYS_PUBLISHED_UNTIL).toBeGreaterThanOrEqual(2026)
    expect(HOLIDAYS_PUBLISHED_UNTIL).toBeLessThan(2100)
    expect(holidaysKnownFor(factory, 2026)).toBe(true)
    expect(holidaysKnownFor(factory, 2100)).toBe(false)
    const edited = { ...factory, holidays: [{ date: '2100-10-01', working: false }] }
    expect(holidaysKnownFor(edited, 2100)).toBe(true)
  })

  it.each([
    ['2026-10-01', false, 'National Day, a Thursday'],
    ['2026-10-07', false, 'last day of the National Day holiday, a Wednesday'],
    ['2026-10-08', true, 'the day after it'],
    ['2026-09-20', true, 'a Sunday worked for it'],
    ['2026-10-10', true, 'a Saturday worked for it'],
    ['2026-10-11', false, 'an ordinary Sunday'],
    ['2026-02-13', true, 'Friday before Spring Festival'],
    ['2026-02-14', true, 'a Saturday worked for Spring Festival'],
    ['2026-02-15', false, 'first day of Spring Festival'],
    ['2026-02-23', false, 'last day of it, a Monday'],
    ['2026-02-24', true, 'the day after it'],
    ['2026-02-28', true, 'the other Saturday worked for it'],
    ['2026-01-01', false, 'New Year, a Thursday'],
    ['2026-01-04', true, 'a Sunday worked for New Year'],
  ])('%s works: %s (%s)', (date, working) => {
    expect(isWorkingDay(factory, date)).toBe(working)
  })

  it('lets the company list win over the published calendar', () => {
    const calendar: WorkCalendar = {
      ...factory,
      holidays: [
        { date: '2026-10-02', working: true },
        { date: '2026-07-15', working: false },
        { date: '2100-10-01', working: false },
      ],
    }
    expect(isWorkingDay(calendar, '2026-10-02')).toBe(true)
    expect(isWorkingDay(calendar, '2026-07-15')).toBe(false)
    expect(isWorkingDay(calendar, '2100-10-01')).toBe(false)
  })

  it('falls back to weekends where nothing is published', () => {
    expect(isWorkingDay(factory, '2100-10-01')).toBe(true)
    expect(isWorkingDay(factory, '2100-10-02')).toBe(false)
    expect(isWorkingDay(factory, '1990-10-01')).toBe(true)
  })

  describe('on machines in other zones', () => {
    const require = createRequire(import.meta.url)

    afterEach(() => {
      vi.unstubAllEnvs()
      vi.doUnmock('chinese-days')
      vi.resetModules()
    })

    it.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati', 'America/Sao_Paulo'])(
      'is the same in %s',
      async (other) => {
        const days = Array.from({ length: 1500 }, (_, n) => addDays('2023-12-15', n))
        const expected = days.map((day) => isWorkingDay(factory, day))
        vi.stubEnv('TZ', other)
        // The library makes its list when it is loaded, so it has to be loaded again in that zone.
        delete require.cache[require.resolve('chinese-days')]
        vi.doMock('chinese-days', () => ({ default: require('chinese-days') as unknown }))
        vi.resetModules()
        const there = await import('./work-calendar')
        expect(new Date(2026, 0, 1).getTimezoneOffset() === 0).toBe(other === 'UTC')
        expect(there.HOLIDAYS_PUBLISHED_UNTIL).toBe(HOLIDAYS_PUBLISHED_UNTIL)
        expect(days.map((day) => there.isWorkingDay(factory, day))).toEqual(expected)
      },
    )
  })
})

describe('working hours', () => {
  it('are checked', () => {
    expect(isWorkHours(DEFAULT_WORK_HOURS)).toBe(true)
    expect(isWorkHours([{ from: '00:00', to: '24:00' }])).toBe(true)
    expect(isWorkHours([])).toBe(false)
    expect(isWorkHours([{ from: '09:00', to: '09:00' }])).toBe(false)
    expect(isWorkHours([{ from: '9:00', to: '18:00' }])).toBe(false)
    expect(
      isWorkHours([
        { from: '13:30', to: '18:00' },
        { from: '08:30', to: '12:00' },
      ]),
    ).toBe(false)
    expect(
      isWorkHours([
        { from: '08:30', to: '12:00' },
        { from: '11:00', to: '18:00' },
      ]),
    ).toBe(false)
    expect(isWorkHours([null])).toBe(false)
    expect(isWorkHours('08:30-18:00')).toBe(false)
    expect(() => addWorkingMinutes({ ...factory, hours: [] }, cst('2026-03-02 09:00'), 1)).toThrow(RangeError)
  })
})

describe('adding working minutes', () => {
  it.each([
    ['2026-03-02 09:00', 60, '2026-03-02 10:00', 'within the morning'],
    ['2026-03-02 11:30', 60, '2026-03-02 14:00', 'over the lunch break'],
    ['2026-03-02 08:30', 210, '2026-03-02 12:00', 'to the very end of the morning'],
    ['2026-03-02 12:30', 60, '2026-03-02 14:30', 'from within the break'],
    ['2026-03-02 17:30', 60, '2026-03-03 09:00', 'into the next day'],
    ['2026-03-06 17:30', 60, '2026-03-09 09:00', 'over a weekend'],
    ['2026-03-07 10:00', 240, '2026-03-09 14:00', 'from a Saturday'],
    ['2026-03-02 06:00', 0, '2026-03-02 08:30', 'nothing, before opening'],
    ['2026-03-02 18:00', 0, '2026-03-02 18:00', 'nothing, at closing time'],
    ['2026-03-02 20:00', 0, '2026-03-03 08:30', 'nothing, after closing'],
    ['2026-09-30 17:00', 120, '2026-10-08 09:30', 'over National Day'],
    ['2026-09-19 10:00', 60, '2026-09-20 09:30', 'into the worked Sunday before it'],
    ['2026-10-09 17:00', 120, '2026-10-10 09:30', 'into the worked Saturday after it'],
    ['2026-02-13 17:30', 60, '2026-02-14 09:00', 'into the worked Saturday before Spring Festival'],
    ['2026-02-14 17:30', 60, '2026-02-24 09:00', 'over Spring Festival'],
    ['2025-12-31 17:30', 60, '2026-01-04 09:00', 'over the turn of the year'],
  ])('%s + %i min = %s (%s)', (from, span, to) => {
    expect(addWorkingMinutes(factory, cst(from), span)).toBe(cst(to))
  })

  it('refuses what has no answer', () => {
    const from = cst('2026-03-02 09:00')
    expect(() => addWorkingMinutes(factory, from, -1)).toThrow(RangeError)
    expect(() => addWorkingMinutes(factory, from, Number.NaN)).toThrow(RangeError)
    expect(() => addWorkingMinutes(factory, from, Number.POSITIVE_INFINITY)).toThrow(RangeError)
  })

  it('lands in working time', () => {
    fc.assert(
      fc.property(calendars, instants, minutes, (calendar, from, span) => {
        const to = addWorkingMinutes(calendar, from, span)
        expect(to >= from).toBe(true)
        expect(isWorkingTime(calendar, to), `${calendar.timeZone} ${to}`).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('is monotone in both', () => {
    fc.assert(
      fc.property(calendars, instants, instants, minutes, minutes, (calendar, a, b, x, y) => {
        const [earlier, later] = a <= b ? [a, b] : [b, a]
        const result = addWorkingMinutes(calendar, earlier, Math.min(x, y))
        expect(result <= addWorkingMinutes(calendar, later, Math.min(x, y))).toBe(true)
        expect(result <= addWorkingMinutes(calendar, earlier, Math.max(x, y))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('is additive', () => {
    fc.assert(
      fc.property(calendars, instants, minutes, minutes, (calendar, from, a, b) => {
        const inTwoSteps = addWorkingMinutes(calendar, addWorkingMinutes(calendar, from, a), b)
        expect(inTwoSteps).toBe(addWorkingMinutes(calendar, from, a + b))
      }),
      { numRuns: 500 },
    )
  })

  it('passes exactly the minutes asked for', () => {
    fc.assert(
      fc.property(calendars, instants, minutes, (calendar, from, span) => {
        const to = addWorkingMinutes(calendar, from, span)
        expect(workingMinutesBetween(calendar, from, to)).toBe(span)
      }),
      { numRuns: 500 },
    )
  })
})

describe('adding working days', () => {
  it.each([
    ['2026-03-02 10:00', 1, '2026-03-03 10:00', 'the same clock time'],
    ['2026-03-06 10:00', 1, '2026-03-09 10:00', 'over a weekend'],
    ['2026-03-06 18:00', 1, '2026-03-09 18:00', 'at closing time'],
    ['2026-03-06 20:00', 1, '2026-03-10 08:30', 'after closing: Monday morning counts as the start'],
    ['2026-03-07 10:00', 1, '2026-03-10 08:30', 'from a Saturday'],
    ['2026-03-02 12:30', 2, '2026-03-04 13:30', 'from within the break'],
    [
      '2026-09-30 10:00',
      3,
      '2026-10-10 10:00',
      'National Day, then Thursday, Friday and the worked Saturday',
    ],
    ['2026-02-13 09:00', 2, '2026-02-24 09:00', 'Spring Festival after its worked Saturday'],
    ['2025-12-31 16:00', 1, '2026-01-04 16:00', 'the turn of the year'],
    ['2026-03-07 10:00', 0, '2026-03-09 08:30', 'nothing'],
  ])('%s + %i = %s (%s)', (from, days, to) => {
    expect(addWorkingDays(factory, cst(from), days)).toBe(cst(to))
  })

  it('keeps the clock time where clocks change', () => {
    // Los Angeles changes on Sunday 8 March 2026: Friday 10:00 is 18:00 UTC, Monday 10:00 is 17:00 UTC.
    expect(addWorkingDays(westCoast, '2026-03-06T18:00:00.000Z', 1)).toBe('2026-03-09T17:00:00.000Z')
  })

  it('refuses what has no answer', () => {
    const from = cst('2026-03-02 09:00')
    expect(() => addWorkingDays(factory, from, -1)).toThrow(RangeError)
    expect(() => addWorkingDays(factory, from, 0.5)).toThrow(RangeError)
    expect(() => addWorkingDays(factory, from, 1e9)).toThrow(RangeError)
  })

  it('lands in working time, is monotone and additive', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(factory, westCoast, pacific),
        instants,
        instants,
        fc.nat(40),
        fc.nat(40),
        (calendar, a, b, x, y) => {
          const [earlier, later] = a <= b ? [a, b] : [b, a]
          const to = addWorkingDays(calendar, earlier, x)
          expect(isWorkingTime(calendar, to)).toBe(true)
          expect(to <= addWorkingDays(calendar, later, x)).toBe(true)
          expect(addWorkingDays(calendar, to, y)).toBe(addWorkingDays(calendar, earlier, x + y))
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('working minutes between', () => {
  it('counts only working time', () => {
    expect(workingMinutesBetween(factory, cst('2026-03-02 00:00'), cst('2026-03-03 00:00'))).toBe(480)
    expect(workingMinutesBetween(factory, cst('2026-03-02 11:00'), cst('2026-03-02 14:00'))).toBe(90)
    expect(workingMinutesBetween(factory, cst('2026-10-01 00:00'), cst('2026-10-08 00:00'))).toBe(0)
    expect(workingMinutesBetween(factory, cst('2026-03-03 09:00'), cst('2026-03-02 17:00'))).toBe(-90)
    expect(workingMinutesBetween(factory, '2026-03-02T01:00:30.000Z', '2026-03-02T01:01:00.000Z')).toBe(0.5)
  })

  it('adds up over any moment between', () => {
    fc.assert(
      fc.property(calendars, instants, instants, instants, (calendar, a, b, c) => {
        const whole = workingMinutesBetween(calendar, a, c)
        expect(workingMinutesBetween(calendar, a, b) + workingMinutesBetween(calendar, b, c)).toBeCloseTo(
          whole,
          6,
        )
        expect(Math.sign(millisecondsOf(c) - millisecondsOf(a)) * whole).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
