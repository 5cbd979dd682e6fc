import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, type LocalDate } from '../instant'
import { fitnessFor, rankCandidates, type WantedTrip } from './fitness'
import { expiringPapers, paperWarning, reserveOn } from './reserve'
import { overlap, type Period, type TechnicianFacts } from './technician'

const technician = (values: Partial<TechnicianFacts> = {}): TechnicianFacts => ({
  id: 'wang',
  department: 'PRODUCTION_ENGINEERING',
  skills: [],
  passport: { country: 'CN', validUntil: '2030-01-01' },
  visas: [],
  absences: [],
  leftOn: null,
  ...values,
})
const trip = (values: Partial<WantedTrip> = {}): WantedTrip => ({
  from: '2026-12-01',
  until: '2026-12-10',
  country: 'DE',
  visaRequired: false,
  ...values,
})
const unfit = (who: Partial<TechnicianFacts>, wanted: Partial<WantedTrip> = {}, others: Period[] = []) =>
  fitnessFor(technician(who), trip(wanted), others)

describe('who can go on a trip', () => {
  it('needs a passport that is valid for the trip and six months more, abroad only', () => {
    expect(unfit({ passport: null })).toEqual(['NO_PASSPORT'])
    expect(unfit({ passport: { country: 'CN', validUntil: '2027-06-10' } })).toEqual([])
    expect(unfit({ passport: { country: 'CN', validUntil: '2027-06-09' } })).toEqual(['PASSPORT_TOO_SHORT'])
    expect(unfit({ passport: null }, { country: null, visaRequired: true })).toEqual([])
  })

  it('counts six months from the end of a month, and over a leap day', () => {
    const passport = (validUntil: LocalDate) => ({ passport: { country: 'CN', validUntil } })
    const ending = (until: LocalDate) => ({ from: addDays(until, -3), until })
    expect(unfit(passport('2027-02-28'), ending('2026-08-31'))).toEqual([])
    expect(unfit(passport('2027-02-27'), ending('2026-08-31'))).toEqual(['PASSPORT_TOO_SHORT'])
    expect(unfit(passport('2028-02-28'), ending('2027-08-31'))).toEqual(['PASSPORT_TOO_SHORT'])
    expect(unfit(passport('2028-02-29'), ending('2027-08-31'))).toEqual([])
  })

  it('needs a visa for that country which covers every day, where one is asked for', () => {
    const visa = {
      country: 'DE',
      entries: 'SINGLE',
      validFrom: '2026-12-01',
      validUntil: '2026-12-10',
    } as const
    const wanted = { visaRequired: true }
    expect(unfit({ visas: [visa] }, wanted)).toEqual([])
    for (const wrong of [{ validUntil: '2026-12-09' }, { validFrom: '2026-12-02' }, { country: 'FR' }])
      expect(unfit({ visas: [{ ...visa, ...wrong }] }, wanted)).toEqual(['VISA_MISSING'])
    expect(unfit({}, {})).toEqual([])
  })

  it('is not away on any day of it, nor on another trip, nor gone by its end', () => {
    const day = (on: LocalDate) => ({ from: on, until: on })
    expect(unfit({ absences: [day('2026-12-10')] })).toEqual(['ABSENT'])
    expect(unfit({ absences: [day('2026-11-30'), day('2026-12-11')] })).toEqual([])
    expect(unfit({}, {}, [day('2026-12-01')])).toEqual(['OVERLAPPING_TRIP'])
    expect(unfit({ leftOn: '2026-12-10' })).toEqual(['LEFT'])
    expect(unfit({ leftOn: '2026-12-11' })).toEqual([])
  })

  const skilled = (id: string, level: 'LEARNING' | 'ABLE' | 'EXPERT', values: object = {}) =>
    technician({ id, skills: [{ modelId: 'dp', level }], ...values })
  const ill = { absences: [{ from: '2026-12-05', until: '2026-12-05' }] }
  const ranked = (all: readonly TechnicianFacts[]) =>
    rankCandidates(all, { ...trip(), modelId: 'dp' }, () => [])

  it('comes first by skill, then who can go, whatever order they are given in', () => {
    const all = [
      skilled('learner', 'LEARNING'),
      skilled('expert-ill', 'EXPERT', ill),
      technician({ id: 'unskilled' }),
      skilled('able-ill', 'ABLE', ill),
      skilled('able-b', 'ABLE'),
      skilled('able-a', 'ABLE'),
      skilled('expert', 'EXPERT'),
    ]
    const order = ['expert', 'expert-ill', 'able-a', 'able-b', 'able-ill', 'learner', 'unskilled']
    expect(ranked(all).map((one) => one.technician.id)).toEqual(order)
    expect(ranked(all)[1]).toMatchObject({ unfit: ['ABSENT'], rank: 2 })
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(ranked(shuffled).map((one) => one.technician.id)).toEqual(order)
      }),
    )
  })
})

describe('the reserve', () => {
  const required = new Map([['PRODUCTION_ENGINEERING', 2] as const, ['QUALITY', 1] as const])

  it('counts who belongs to it and is not away, and who could go abroad, against what is required', () => {
    const away = technician({ id: 'a', absences: [{ from: '2026-12-01', until: '2026-12-03' }] })
    const old = technician({ id: 'b', passport: { country: 'CN', validUntil: '2027-01-01' } })
    const rnd = technician({ id: 'c', department: 'RND' })
    const on = (day: LocalDate) => reserveOn(day, [away, old, rnd], required)
    expect(on('2026-12-03')).toEqual([
      { department: 'RND', required: 0, members: 1, available: 1, abroad: 1, gap: 0 },
      { department: 'PRODUCTION_ENGINEERING', required: 2, members: 2, available: 1, abroad: 0, gap: 1 },
      { department: 'QUALITY', required: 1, members: 0, available: 0, abroad: 0, gap: 1 },
    ])
    expect(on('2026-12-04')[1]).toMatchObject({ available: 2, abroad: 1, gap: 0 })
  })

  it('is warned of papers 180, 90 and 30 days ahead, and of a passport that is over', () => {
    const today = '2026-11-26'
    const at = (days: number) => paperWarning(addDays(today, days), today)
    expect([-1, 0, 30, 31, 90, 91, 180, 181].map(at)).toEqual([
      'EXPIRED',
      'DAYS_30',
      'DAYS_30',
      'DAYS_90',
      'DAYS_90',
      'DAYS_180',
      'DAYS_180',
      null,
    ])
    const visa = (validUntil: LocalDate) =>
      ({ country: 'US', entries: 'MULTIPLE', validFrom: '2020-01-01', validUntil }) as const
    const all = [
      technician({ id: 'soon', visas: [visa('2027-01-10'), visa('2026-01-01')] }),
      technician({ id: 'over', passport: { country: 'CN', validUntil: '2026-11-01' } }),
      technician({ id: 'left', leftOn: '2026-11-01', passport: { country: 'CN', validUntil: '2026-12-01' } }),
    ]
    expect(expiringPapers(all, today).map((one) => [one.technician.id, one.paper, one.warning])).toEqual([
      ['over', 'PASSPORT', 'EXPIRED'],
      ['soon', 'VISA', 'DAYS_90'],
    ])
  })
})

const days = fc.integer({ min: 0, max: 1500 }).map((count) => addDays('2026-01-01', count))
const periods = fc
  .tuple(days, fc.nat(60))
  .map(([from, length]): Period => ({ from, until: addDays(from, length) }))

describe('whatever the dates', () => {
  it('somebody fit is away on no day of the trip, and a longer passport never makes them unfit', () => {
    fc.assert(
      fc.property(
        fc.array(periods, { maxLength: 5 }),
        periods,
        days,
        fc.nat(900),
        (absences, when, valid, more) => {
          const who = (validUntil: LocalDate) =>
            technician({ absences, passport: { country: 'CN', validUntil } })
          const reasons = fitnessFor(who(valid), trip(when), [])
          expect(reasons.includes('ABSENT')).toBe(absences.some((absence) => overlap(absence, when)))
          expect(reasons.includes('PASSPORT_TOO_SHORT')).toBe(valid < addMonths(when.until, 6))
          const longer = fitnessFor(who(addDays(valid, more)), trip(when), [])
          expect(longer.every((reason) => reasons.includes(reason))).toBe(true)
        },
      ),
    )
  })

  it('a department lacks exactly what it has not available', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(periods, { maxLength: 3 }), { maxLength: 6 }),
        fc.nat(8),
        days,
        (away, wanted, day) => {
          const all = away.map((absences, i) => technician({ id: String(i), absences }))
          const [row] = reserveOn(day, all, new Map([['PRODUCTION_ENGINEERING', wanted] as const]))
          const available = away.filter(
            (absences) => !absences.some(({ from, until }) => from <= day && day <= until),
          ).length
          expect(row?.gap ?? 0).toBe(Math.max(0, wanted - available))
          expect(row?.available ?? 0).toBe(available)
        },
      ),
    )
  })
})
