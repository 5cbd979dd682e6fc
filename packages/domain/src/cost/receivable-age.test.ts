import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '../instant'
import { daysPastDue, dueDaysOf, receivableAge, RECEIVABLE_AGES } from './receivable-age'

const TODAY = '2026-07-31'

it.each([
  ['2026-08-01', 'NOT_DUE'],
  ['2026-07-31', 'NOT_DUE'],
  ['2026-07-30', 'TO_30'],
  ['2026-07-01', 'TO_30'],
  ['2026-06-30', 'TO_60'],
  ['2026-06-01', 'TO_60'],
  ['2026-05-31', 'TO_90'],
  ['2026-05-02', 'TO_90'],
  ['2026-05-01', 'OVER_90'],
])('due on %s it is %s', (dueOn, age) => {
  expect(receivableAge(dueOn, TODAY)).toBe(age)
})

it('every day has one age, and lies within its bounds', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
      const dueOn = addDays(TODAY, -days)
      expect(daysPastDue(dueOn, TODAY)).toBe(days)
      const within = RECEIVABLE_AGES.filter((age) => {
        const { leastDays, mostDays } = dueDaysOf(age)
        return days >= (leastDays ?? -Infinity) && days <= (mostDays ?? Infinity)
      })
      expect(within).toEqual([receivableAge(dueOn, TODAY)])
    }),
  )
})
