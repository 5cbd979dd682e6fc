import { describe, expect, it } from 'vitest'
import { drive, story, storyOf, storyUntil, type Profile, type Story } from '../testing'
import type { StepId } from '../procedure/step-id'
import { custodyOf } from './custody'
import type { Custody } from './vocabulary'

const custody = ({ facts }: Story, unitId = 'unit-1'): Custody | undefined => {
  const unit = facts.units.find((candidate) => candidate.id === unitId)
  return unit === undefined ? undefined : custodyOf(facts, unit)
}
const closed = (wishes: Partial<Profile> = {}): Story => storyOf(drive(wishes).facts)

describe('where a unit is', () => {
  it.each([
    ['apply-return', 'WITH_CUSTOMER'],
    ['deliver-to-warehouse', 'IN_TRANSIT'],
    ['draw-units', 'RECEIVED'],
    ['repair-units', 'DRAWN'],
    ['age-units', 'REPAIRED'],
    ['check-ageing', 'REPAIRED'],
    ['test-units', 'IN_TEST'],
    ['report-complete', 'TESTED'],
    ['confirm-delivery', 'SHIPPED'],
    ['confirm-with-customer', 'RETURNED'],
  ] satisfies [StepId, Custody][])('before %s: %s', (step, place) => {
    expect(custody(storyUntil(step))).toBe(place)
  })

  it('on the line while it is tested there, ageing from the start of the ageing on', () => {
    expect(custody(storyUntil('repair-units', { onlineTest: true }))).toBe('ON_LINE')
    const ageing = storyUntil('age-units').record('ageingStarts', {
      unitId: 'unit-1',
      startsAt: '2026-03-03T01:00:00.000Z',
    })
    expect(custody(ageing)).toBe('AGEING')
  })

  it('back on the bench when it failed its test or its ageing, or the customer refused the disposition', () => {
    expect(custody(storyUntil('test-units').record('testResults', { unitId: 'unit-1', passed: false }))).toBe(
      'DRAWN',
    )
    expect(custody(storyUntil('check-ageing').record('ageings', { unitId: 'unit-1', passed: false }))).toBe(
      'DRAWN',
    )
    const refused = storyUntil('approve-disposition', { results: ['SCRAPPED'] }).record(
      'dispositionApprovals',
      { unitId: 'unit-1', outcome: 'REJECTED' },
    )
    expect(custody(refused)).toBe('DRAWN')
  })

  it('scrapped only once the customer consented, or consent was waived', () => {
    const waiting = storyUntil('approve-disposition', { results: ['CREDITED'] })
    expect(custody(waiting)).toBe('REPAIRED')
    expect(custody(waiting.record('dispositionApprovals', { unitId: 'unit-1', outcome: 'APPROVED' }))).toBe(
      'SCRAPPED',
    )
    expect(custody(waiting.record('waivers', { step: 'approve-disposition', subjectId: 'unit-1' }))).toBe(
      'SCRAPPED',
    )
    expect(custody(closed({ results: ['SCRAPPED'] }))).toBe('SCRAPPED')
  })

  it('lost or withdrawn when it never came', () => {
    expect(custody(closed({ firstUnit: 'LOST', quantity: 2 }))).toBe('LOST')
    expect(custody(closed({ firstUnit: 'WITHDRAWN', quantity: 2 }))).toBe('WITHDRAWN')
    expect(custody(closed({ firstUnit: 'LATE', quantity: 2 }))).toBe('RETURNED')
  })

  it('in transit still when it was missing at the count', () => {
    const missing = storyUntil('receive-units', { quantity: 2 }).record('receiptLines', {
      unitId: 'unit-1',
      outcome: 'MISSING',
    })
    expect(custody(missing)).toBe('IN_TRANSIT')
  })

  it('follows a withdrawn unit that is in the house until it is back', () => {
    const inHouse = storyUntil('draw-units', { unexpected: 'WITHDRAWN', quantity: 1 })
    expect(custody(inHouse, 'unit-unexpected')).toBe('RECEIVED')
    expect(custody(closed({ unexpected: 'WITHDRAWN' }), 'unit-unexpected')).toBe('RETURNED')
  })

  it('begins again in the next round, except for what is gone', () => {
    const again = storyUntil('confirm-with-customer', {
      quantity: 2,
      batchThreshold: 5,
      results: ['SCRAPPED', 'REPAIRED'],
    })
      .record('customerConfirmations', { solved: false })
      .record('modeDecisions', { mode: 'RETURN_TO_FACTORY', serviceAbroad: false })
      .record('returnApplications', { quantity: 1 })
    expect(custody(again, 'unit-1')).toBe('SCRAPPED')
    expect(custody(again, 'unit-2')).toBe('IN_TRANSIT')
  })

  it('at the customer when it never left', () => {
    expect(custody(story())).toBe('WITH_CUSTOMER')
    expect(custody(closed({ solvedRemotely: true }))).toBe('WITH_CUSTOMER')
    expect(custody(closed({ mode: 'LOCAL_AGENT' }))).toBe('WITH_CUSTOMER')
  })
})
