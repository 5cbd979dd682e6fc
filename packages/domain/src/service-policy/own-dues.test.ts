import { describe, expect, it } from 'vitest'
import { hours } from './service-policy'
import { checkOwnDue, DUE_UNITS, durationOf, MOST_OF_UNIT, SETTABLE_DUES } from './own-dues'

describe('times a company may set', () => {
  it('are those of every step people do, with the urgent and the complex ones apart', () => {
    const ids = SETTABLE_DUES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(
      expect.arrayContaining(['respond', 'respond:URGENT', 'repair-units', 'repair-units:COMPLEX', 'survey']),
    )
    for (const id of ['register', 'report-complete', 'close']) expect(ids).not.toContain(id)
    expect(SETTABLE_DUES.find(({ id }) => id === 'respond:URGENT')?.default).toEqual(hours(1))
  })

  it.each([
    ['respond', null, 4, 'WORKING_HOURS', null],
    ['respond', 'URGENT', 1, 'HOURS', null],
    ['classify', 'URGENT', 1, 'HOURS', 'NO_DUE_TO_SET'],
    ['close', null, 1, 'HOURS', 'NO_DUE_TO_SET'],
    ['respond', null, null, 'HOURS', 'REQUIRED'],
    ['respond', null, 1, null, 'REQUIRED'],
    ['respond', null, 1.5, 'HOURS', 'NOT_WHOLE'],
    ['respond', null, 0, 'HOURS', 'TOO_SMALL'],
    ['respond', null, -3, 'HOURS', 'TOO_SMALL'],
    ['respond', null, 721, 'HOURS', 'TOO_LARGE'],
    ['respond', null, 1e300, 'DAYS', 'NOT_WHOLE'],
  ] as const)('%s %s = %s %s: %s', (step, when, count, unit, code) => {
    const result = checkOwnDue(step, when, { count, unit })
    expect(result.ok ? null : result.errors.map((error) => error.code).join()).toBe(code)
  })

  it('are durations', () => {
    for (const unit of DUE_UNITS) expect(durationOf({ count: MOST_OF_UNIT[unit], unit })).toBeTruthy()
    expect(durationOf({ count: 3, unit: 'HOURS' })).toEqual(hours(3))
  })
})
