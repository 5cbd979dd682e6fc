import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../instant'
import { byUrgency, daysLate, promisedDays } from './purchase'

const demand = (neededBy: string, expectedOn: string | null, receivedAt: string | null = null, id = 'a') => ({
  id,
  neededBy,
  expectedOn,
  receivedAt,
})

describe('a purchase', () => {
  it('is late by what it is promised after it is needed', () => {
    expect(daysLate(demand('2026-03-10', '2026-03-14'), '2026-03-01')).toBe(4)
    expect(daysLate(demand('2026-03-10', '2026-03-10'), '2026-03-01')).toBe(0)
  })

  it('is late from day to day once the day it was promised for is over', () => {
    expect(daysLate(demand('2026-02-28', '2026-02-27'), '2026-02-28')).toBe(0)
    expect(daysLate(demand('2026-02-28', '2026-02-27'), '2026-03-02')).toBe(2)
    expect(daysLate(demand('2028-02-28', null), '2028-03-01')).toBe(2)
  })

  it('is not late any more when it came', () => {
    expect(daysLate(demand('2026-03-10', '2026-03-20', '2026-03-20T00:00:00.000Z'), '2026-04-01')).toBe(0)
  })

  it('stands before every one that is less late', () => {
    const day = fc.integer({ min: 0, max: 40 }).map((n) => addDays('2026-02-15', n))
    const row = fc.record({
      id: fc.uuid(),
      neededBy: day,
      expectedOn: fc.option(day, { nil: null }),
      receivedAt: fc.constantFrom(null, '2026-03-01T00:00:00.000Z'),
    })
    fc.assert(
      fc.property(fc.array(row), day, (rows, today) => {
        const sorted = byUrgency(rows, today)
        expect(sorted.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        )
        const open = sorted.filter(({ receivedAt }) => receivedAt === null)
        expect(sorted.slice(0, open.length)).toEqual(open)
        const late = open.map((one) => daysLate(one, today))
        expect(late).toEqual(late.toSorted((a, b) => b - a))
      }),
    )
  })
})

it('a line comes by the last day promised of what is still to come', () => {
  const of = (of: string, expectedOn: string | null, receivedAt: string | null = null) => ({
    of,
    expectedOn,
    receivedAt,
  })
  const days = promisedDays([
    of('a', '2026-03-10'),
    of('a', '2026-03-12'),
    of('a', '2026-04-01', '2026-03-01T00:00:00.000Z'),
    of('b', null),
  ])
  expect([...days]).toEqual([['a', '2026-03-12']])
})
