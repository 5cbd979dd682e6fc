import { describe, expect, it } from 'vitest'
import {
  isMonth,
  monthsIn,
  monthsOf,
  PERIOD_PRESETS,
  periodBefore,
  periodOfPreset,
  shiftMonth,
} from './month'

describe('a month', () => {
  it('is written with four and two digits', () => {
    expect(['2026-07', '1900-01', '2199-12'].map(isMonth)).toEqual([true, true, true])
    expect(['2026-13', '2026-7', '2026-07-01', '0001-01', '', 202607, null].map(isMonth)).not.toContain(true)
  })

  it('goes over the ends of years', () => {
    expect(shiftMonth('2026-01', -1)).toBe('2025-12')
    expect(shiftMonth('2026-11', 3)).toBe('2027-02')
  })
})

describe('a period', () => {
  const period = { from: '2025-11', to: '2026-02' }

  it('counts and names its months', () => {
    expect(monthsIn(period)).toBe(4)
    expect(monthsOf(period)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(monthsOf({ from: '2026-02', to: '2026-01' })).toEqual([])
  })

  it('follows right on one as long', () => {
    expect(periodBefore(period)).toEqual({ from: '2025-07', to: '2025-10' })
  })

  it.each([
    [
      '2026-01',
      ['2026-01 2026-01', '2025-12 2025-12', '2026-01 2026-01', '2026-01 2026-01', '2025-02 2026-01'],
    ],
    [
      '2026-09',
      ['2026-09 2026-09', '2026-08 2026-08', '2026-07 2026-09', '2026-01 2026-09', '2025-10 2026-09'],
    ],
  ])('of each preset in %s', (now, expected) => {
    const periods = PERIOD_PRESETS.map((preset) => periodOfPreset(preset, now))
    expect(periods.map(({ from, to }) => `${from} ${to}`)).toEqual(expected)
  })
})
