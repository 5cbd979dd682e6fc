import { describe, expect, it } from 'vitest'
import { story } from '../testing'
import { ageingStartInForce, checkAgeing, checkAgeingStart } from './ageing'

const now = '2026-03-02T01:00:00.000Z'
const start = { startsAt: now, hours: 24, standard: 'Q/AG-01' }

const startErrors = (values: Partial<typeof start>) =>
  checkAgeingStart({ ...start, ...values }, now).map(({ code, field }) => [code, field.join('.')])

describe('an announced ageing', () => {
  it('starts now or later', () => {
    expect(startErrors({})).toEqual([])
    expect(startErrors({ startsAt: '2026-03-02T00:55:00.000Z' })).toEqual([])
    expect(startErrors({ startsAt: '2026-03-02T00:54:59.999Z' })).toEqual([['AGEING_TOLD_LATE', 'startsAt']])
    expect(startErrors({ startsAt: '2026-03-05T00:00:00.000Z' })).toEqual([])
  })

  it.each([0, -24, 10_001])('does not last %d hours', (hours) => {
    expect(startErrors({ hours }).map(([, field]) => field)).toEqual(['hours'])
  })

  it('names its standard', () => {
    expect(startErrors({ standard: ' ' })).toEqual([['REQUIRED', 'standard']])
  })
})

describe('the result of ageing', () => {
  const result = { hours: 24, passed: true }
  const errors = (values: Partial<typeof result & { findings: string }>, from: typeof start | null = start) =>
    checkAgeing('units.0', { ...result, ...values }, from, now).map(({ code, field }) => [
      code,
      field.join('.'),
    ])

  it('follows an announced start that has come', () => {
    expect(errors({})).toEqual([])
    expect(errors({}, null)).toEqual([['AGEING_NOT_STARTED', 'units.0.unitId']])
    expect(errors({}, { ...start, startsAt: '2026-03-02T01:05:00.001Z' })).toEqual([
      ['AGEING_NOT_BEGUN', 'units.0.unitId'],
    ])
  })

  it('passes only after the hours announced', () => {
    expect(errors({ hours: 23 })).toEqual([['AGEING_TOO_SHORT', 'units.0.hours']])
    expect(errors({ hours: 3, passed: false, findings: '第三小时黑屏' })).toEqual([])
    expect(errors({ hours: 48 })).toEqual([])
    expect(errors({ hours: 0 })).toEqual([['TOO_SMALL', 'units.0.hours']])
  })

  it('tells what was found when it failed', () => {
    expect(errors({ passed: false })).toEqual([['REQUIRED', 'units.0.findings']])
  })
})

describe('the start in force', () => {
  const told = story({ units: 2 })
    .record('repairRecords', {
      unitId: 'unit-1',
      result: 'REPAIRED',
      causeCode: 'COMPONENT',
      minutes: 30,
      reopensResponsibility: false,
    })
    .record('ageingStarts', { id: 'start', unitId: 'unit-1', startsAt: now })
  const startOf = ({ facts }: typeof told, unitId = 'unit-1') =>
    ageingStartInForce(facts, facts.ageingStarts, unitId)?.id ?? null

  it('is the newest announced for the unit', () => {
    expect(startOf(told)).toBe('start')
    expect(startOf(told, 'unit-2')).toBeNull()
    const moved = told.record('ageingStarts', { id: 'later', unitId: 'unit-1', startsAt: now })
    expect(startOf(moved)).toBe('later')
  })

  it('counts for one result only', () => {
    expect(startOf(told.record('ageings', { unitId: 'unit-1', passed: true }))).toBeNull()
  })
})
