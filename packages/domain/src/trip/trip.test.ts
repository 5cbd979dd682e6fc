import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayNumberOf, localDateOf, plus } from '../instant'
import { checkReportDay, checkTripDays, missedReports, missingInChannel } from './trip'

const trip = (startsOn: string, endsOn: string, timeZone: string, endedAt: string | null = null) => ({
  startsOn,
  endsOn,
  timeZone,
  endedAt,
})
const none = new Set<string>()
const codes = (errors: readonly { readonly code: string }[]) => errors.map(({ code }) => code)

describe('daily reports', () => {
  it('are missed when the local day is over, not the day at the factory', () => {
    const reno = trip('2026-11-02', '2026-11-06', 'America/Los_Angeles')
    // 23:59 of 2 November in Reno is already the afternoon of the 3rd in China.
    expect(missedReports(reno, none, '2026-11-03T07:59:00.000Z')).toEqual([])
    expect(missedReports(reno, none, '2026-11-03T08:00:00.000Z')).toEqual(['2026-11-02'])
    expect(missedReports(reno, new Set(['2026-11-02']), '2026-11-04T08:00:00.000Z')).toEqual(['2026-11-03'])
  })

  it('run over the new year and a leap day', () => {
    const winter = trip('2026-12-30', '2027-01-02', 'Asia/Shanghai')
    expect(missedReports(winter, none, '2027-02-01T00:00:00.000Z')).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ])
    const leap = trip('2028-02-28', '2028-03-01', 'Asia/Shanghai')
    expect(missedReports(leap, none, '2028-03-05T00:00:00.000Z')).toEqual([
      '2028-02-28',
      '2028-02-29',
      '2028-03-01',
    ])
    expect(codes(checkReportDay('2028-02-29', leap, '2028-02-28T16:00:00.000Z'))).toEqual([])
    expect(codes(checkReportDay('2028-02-29', leap, '2028-02-28T15:59:00.000Z'))).toEqual(['IN_FUTURE'])
    expect(codes(checkReportDay('2028-03-02', leap, '2028-03-05T00:00:00.000Z'))).toEqual(['NOT_ON_TRIP'])
  })

  it('keep their day over the change of the clocks', () => {
    // In Los Angeles the clocks go back on 1 November 2026: that day has 25 hours.
    const change = trip('2026-11-01', '2026-11-01', 'America/Los_Angeles')
    expect(missedReports(change, none, '2026-11-02T07:59:00.000Z')).toEqual([])
    expect(missedReports(change, none, '2026-11-02T08:00:00.000Z')).toEqual(['2026-11-01'])
  })

  it('are not owed after the end of the work was declared, nor without days', () => {
    const early = trip('2026-03-02', '2026-03-06', 'Asia/Shanghai', '2026-03-03T10:00:00.000Z')
    expect(missedReports(early, none, '2026-03-10T00:00:00.000Z')).toEqual(['2026-03-02', '2026-03-03'])
    expect(
      missedReports({ ...early, startsOn: null, endsOn: null }, none, '2026-03-10T00:00:00.000Z'),
    ).toEqual([])
  })

  it('are for every day of a trip exactly one, whatever zone and length', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom(
          'Asia/Shanghai',
          'America/Los_Angeles',
          'Pacific/Auckland',
          'Europe/Berlin',
          'Asia/Kolkata',
        ),
        fc.integer({ min: 0, max: 60 * 24 }),
        fc.array(fc.integer({ min: 0, max: 40 })),
        (offset, length, zone, hours, written) => {
          const startsOn = addDays('2026-01-01', offset)
          const reno = trip(startsOn, addDays(startsOn, length), zone)
          const now = plus(`${startsOn}T12:00:00.000Z`, { hours })
          const reported = new Set(written.map((day) => addDays(startsOn, day)))
          const missed = missedReports(reno, reported, now)
          const today = localDateOf(now, zone)
          const owed = Array.from({ length: length + 1 }, (_, i) => addDays(startsOn, i)).filter(
            (day) => dayNumberOf(day) < dayNumberOf(today) && !reported.has(day),
          )
          expect(missed).toEqual(owed)
        },
      ),
    )
  })
})

describe('the days of a trip', () => {
  it('begin today or later and end not before, within half a year', () => {
    expect(codes(checkTripDays('2026-03-02', '2026-03-01', '2026-03-01'))).toEqual(['BEFORE'])
    expect(codes(checkTripDays('2026-02-28', '2026-03-01', '2026-03-01'))).toEqual(['IN_PAST'])
    expect(codes(checkTripDays('2026-03-01', '2026-03-01', '2026-03-01'))).toEqual([])
    expect(codes(checkTripDays('2026-03-01', addDays('2026-03-01', 180), '2026-03-01'))).toEqual([
      'TRIP_TOO_LONG',
    ])
  })
})

describe('the channel', () => {
  it('names the heads and travellers who are missing', () => {
    const head = (id: string, department: 'QUALITY' | 'RND') => ({ id, department, role: 'HEAD' as const })
    const members = [head('a', 'QUALITY'), { id: 'b', department: 'RND' as const, role: 'MEMBER' as const }]
    expect(missingInChannel(members, ['b', 'c'])).toEqual({
      heads: ['HR_ADMIN', 'RND', 'PRODUCTION_ENGINEERING', 'WORKSHOP'],
      travellers: ['c'],
    })
  })
})
