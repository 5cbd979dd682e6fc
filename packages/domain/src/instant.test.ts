import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayNumberOf,
  instantOf,
  instantOfClock,
  isClockTime,
  isInstant,
  isLocalDate,
  isTimeZone,
  localDateOf,
  localDateOfDayNumber,
  millisecondsOf,
  plus,
  startOfLocalDay,
} from './instant'

// UTC-8 is 'Etc/GMT+8' to IANA: the sign there means "west of".
const ZONES = [
  'Etc/GMT+8',
  'Asia/Shanghai',
  'America/Los_Angeles',
  'Europe/Berlin',
  'Asia/Kathmandu',
] as const
const zones = fc.constantFrom(...ZONES)
const instants = fc
  .integer({ min: Date.parse('1990-01-01T00:00:00Z'), max: Date.parse('2060-01-01T00:00:00Z') })
  .map((milliseconds) => instantOf(milliseconds))
const dates = fc
  .integer({ min: dayNumberOf('1990-01-01'), max: dayNumberOf('2059-12-31') })
  .map((day) => localDateOfDayNumber(day))

describe('instants', () => {
  it('are written as toISOString writes them', () => {
    expect(instantOf(0)).toBe('1970-01-01T00:00:00.000Z')
    expect(instantOf(new Date('2026-02-14T08:30:00+08:00'))).toBe('2026-02-14T00:30:00.000Z')
    expect(() => instantOf(Number.NaN)).toThrow(RangeError)
    expect(() => instantOf(new Date('nonsense'))).toThrow(RangeError)
    expect(() => instantOf(1e15)).toThrow(RangeError)
  })

  it.each([
    '2026-02-14T00:30:00Z',
    '2026-02-14T00:30:00.000+08:00',
    '2026-02-30T00:00:00.000Z',
    '2026-02-14T24:00:00.000Z',
    '2026-02-14T23:59:60.000Z',
    '0000-01-01T00:00:00.000Z',
    ' 2026-02-14T00:30:00.000Z',
    '２０２６-02-14T00:30:00.000Z',
    '',
    null,
    0,
  ])('refuses %j', (value) => {
    expect(isInstant(value)).toBe(false)
  })

  it('compare as strings like the moments they name', () => {
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        expect(isInstant(a)).toBe(true)
        expect(a < b).toBe(millisecondsOf(a) < millisecondsOf(b))
      }),
    )
  })

  it('move by elapsed time', () => {
    expect(plus('2026-02-28T23:59:00.000Z', { minutes: 1 })).toBe('2026-03-01T00:00:00.000Z')
    expect(plus('2026-01-01T00:00:00.000Z', { hours: -1 })).toBe('2025-12-31T23:00:00.000Z')
    expect(plus('2026-01-01T00:00:00.000Z', { days: 1, hours: 2, minutes: 3 })).toBe(
      '2026-01-02T02:03:00.000Z',
    )
    expect(() => plus('9999-12-31T00:00:00.000Z', { days: 1 })).toThrow(RangeError)
    expect(() => plus('yesterday', { days: 1 })).toThrow(RangeError)
  })
})

describe('calendar days', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '1899-12-31',
    '2201-01-01',
    '2026-2-1',
    '',
    20260201,
  ])('refuses %j', (value) => {
    expect(isLocalDate(value)).toBe(false)
  })

  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2200-12-31'])('accepts %s', (value) => {
    expect(isLocalDate(value)).toBe(true)
  })

  it('knows that 1900 and 2100 had no leap day', () => {
    expect(isLocalDate('1900-02-29')).toBe(false)
    expect(isLocalDate('2100-02-29')).toBe(false)
  })

  it('agrees with Date about every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1890, max: 2210 }), fc.nat(13), fc.nat(32), (year, month, day) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        const date = new Date(Date.UTC(year, month - 1, day))
        const real =
          date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 2200
        expect(isLocalDate(text)).toBe(real)
      }),
      { numRuns: 500 },
    )
  })

  it('moves by days over month, year and leap day', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError)
    expect(() => addDays('2026-1-1', 1)).toThrow(RangeError)
  })

  it('moves by months, clamped to the end of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
    expect(addMonths('2026-05-15', 0)).toBe('2026-05-15')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
    expect(() => addMonths('2026-01-15', 1e9)).toThrow(RangeError)
    expect(() => addMonths('2026-01-15', 1.5)).toThrow(RangeError)
  })

  it('adding months keeps order and the month asked for', () => {
    fc.assert(
      fc.property(dates, dates, fc.integer({ min: -600, max: 600 }), (a, b, months) => {
        if (a <= b) expect(addMonths(a, months) <= addMonths(b, months)).toBe(true)
        const monthsOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
        const moved = addMonths(a, months)
        expect(isLocalDate(moved)).toBe(true)
        expect(monthsOf(moved) - monthsOf(a)).toBe(months)
        expect(moved.slice(8) <= a.slice(8)).toBe(true)
      }),
    )
  })

  it('adding days is undone by subtracting them', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date)
        expect(dayNumberOf(addDays(date, days)) - dayNumberOf(date)).toBe(days)
      }),
    )
  })
})

describe('time zones', () => {
  it('gives the day on the clocks of the zone', () => {
    expect(localDateOf('2026-02-13T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-02-14')
    expect(localDateOf('2026-02-13T15:59:59.999Z', 'Asia/Shanghai')).toBe('2026-02-13')
    expect(localDateOf('2026-02-14T07:59:59.999Z', 'Etc/GMT+8')).toBe('2026-02-13')
    expect(localDateOf('0050-06-01T12:00:00.000Z', 'UTC')).toBe('0050-06-01')
  })

  it('puts the start of the day right in summer and winter', () => {
    expect(startOfLocalDay('2026-01-15', 'America/Los_Angeles')).toBe('2026-01-15T08:00:00.000Z')
    expect(startOfLocalDay('2026-07-15', 'America/Los_Angeles')).toBe('2026-07-15T07:00:00.000Z')
    expect(startOfLocalDay('2026-07-15', 'Asia/Shanghai')).toBe('2026-07-14T16:00:00.000Z')
    // China had summer time until 1991.
    expect(startOfLocalDay('1990-07-15', 'Asia/Shanghai')).toBe('1990-07-14T15:00:00.000Z')
  })

  it('starts the day after the gap where clocks skip midnight', () => {
    // São Paulo 2018-11-04 went from 00:00 to 01:00; Toronto 1919-03-30 from 23:30 to 00:30.
    expect(startOfLocalDay('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z')
    expect(startOfLocalDay('1919-03-31', 'America/Toronto')).toBe('1919-03-31T04:30:00.000Z')
    // Samoa left out 30 December 2011 altogether.
    expect(startOfLocalDay('2011-12-30', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z')
    expect(startOfLocalDay('2011-12-31', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z')
  })

  it('takes the first of two equal clock times and the end of a gap', () => {
    expect(instantOfClock('2026-11-01', '01:30', 'America/Los_Angeles')).toBe('2026-11-01T08:30:00.000Z')
    expect(instantOfClock('2026-03-08', '02:30', 'America/Los_Angeles')).toBe('2026-03-08T10:00:00.000Z')
    expect(instantOfClock('2026-03-08', '24:00', 'America/Los_Angeles')).toBe('2026-03-09T07:00:00.000Z')
    expect(() => instantOfClock('2026-03-08', '2:30', 'UTC')).toThrow(RangeError)
  })

  it('the start of the day is the first moment of that day', () => {
    fc.assert(
      fc.property(dates, zones, (date, zone) => {
        const start = startOfLocalDay(date, zone)
        expect(localDateOf(start, zone)).toBe(date)
        expect(localDateOf(instantOf(millisecondsOf(start) - 1), zone)).toBe(addDays(date, -1))
      }),
      { numRuns: 500 },
    )
  })

  it('every instant lies within its local day', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const date = localDateOf(instant, zone)
        expect(startOfLocalDay(date, zone) <= instant).toBe(true)
        expect(instant < startOfLocalDay(addDays(date, 1), zone)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('later clock times of a day are never earlier instants', () => {
    const times = fc.nat(24 * 60).map((minutes) => {
      const two = (n: number) => String(n).padStart(2, '0')
      return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
    })
    // Every day of two years, so that the days on which clocks change are among them.
    const days = fc.nat(730).map((n) => addDays('2025-01-01', n))
    fc.assert(
      fc.property(
        fc.oneof(days, fc.constantFrom('2026-03-08', '2026-11-01')),
        times,
        times,
        zones,
        (date, a, b, zone) => {
          expect(isClockTime(a)).toBe(true)
          if (a <= b) expect(instantOfClock(date, a, zone) <= instantOfClock(date, b, zone)).toBe(true)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('tells real zones from invented ones', () => {
    expect(isTimeZone('Asia/Shanghai')).toBe(true)
    expect(isTimeZone('UTC')).toBe(true)
    expect(isTimeZone('Mars/Olympus')).toBe(false)
    expect(isTimeZone('')).toBe(false)
    expect(isTimeZone(8)).toBe(false)
    expect(() => localDateOf('2026-01-01T00:00:00.000Z', 'Mars/Olympus')).toThrow(RangeError)
  })
})
