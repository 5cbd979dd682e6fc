import { describe, expect, it } from 'vitest'
import { drive, look, storyUntil, type Profile, type Story } from '../testing'
import type { StepId } from './step-id'

/** The steps that are still done after the cancellation, in order. */
function afterwards(cancelled: Story): readonly StepId[] {
  return look(cancelled.facts)
    .states.filter(({ status }) => status === 'READY' || status === 'WAITING')
    .map(({ step }) => step)
}

const cancel = (step: StepId, wishes: Partial<Profile> = {}) =>
  storyUntil(step, wishes).record('cancellations', {})

describe('rule 7: cancelling', () => {
  it('ends everything at once when nothing was begun', () => {
    const cancelled = cancel('classify')
    const seen = look(cancelled.facts)
    expect(seen.ready()).toEqual(['close'])
    expect(seen.status('classify')).toBe('CANCELLED')
    expect(seen.status('register')).toBe('DONE')
    expect(seen.status('opine-rnd')).toBe('NOT_APPLICABLE')
    expect(seen.phase).toBe('CANCELLED')
  })

  it('brings home what is in the house, then settles what it cost', () => {
    const cancelled = cancel('repair-units', { quantity: 2, customerShare: 0 })
    expect(look(cancelled.facts).ready()).toEqual(['ship-back unit-1', 'ship-back unit-2'])
    expect(look(cancelled.facts).of('ship-back', 'unit-1').readySince).toBe(cancelled.now)
    expect([...new Set(afterwards(cancelled))]).toEqual([
      'ship-back',
      'confirm-delivery',
      'declare-costs',
      'collect-costs',
      'confirm-costs',
      'send-cost-basis',
      'trace-internally',
      'close',
    ])
  })

  it('counts what was handed in, and sends it back', () => {
    const cancelled = cancel('receive-units')
    expect(look(cancelled.facts).ready()).toEqual(['receive-units unit-1'])
    const counted = cancelled.record('receiptLines', { unitId: 'unit-1', outcome: 'RECEIVED' })
    expect(look(counted.facts).ready()).toEqual(['ship-back unit-1'])
    const missing = cancelled.record('receiptLines', { unitId: 'unit-1', outcome: 'MISSING' })
    expect(look(missing.facts).status('ship-back', 'unit-1')).toBe('NOT_APPLICABLE')
  })

  it('counts nothing that never came', () => {
    expect(look(cancel('deliver-to-warehouse').facts).status('receive-units', 'unit-1')).toBe(
      'NOT_APPLICABLE',
    )
  })

  it('sends back a unit that was to be scrapped, unless the customer had consented', () => {
    const scrapped = storyUntil('approve-disposition', { results: ['SCRAPPED'] })
    expect(look(scrapped.record('cancellations', {}).facts).status('ship-back', 'unit-1')).toBe('READY')
    const consented = scrapped.record('dispositionApprovals', { unitId: 'unit-1', outcome: 'APPROVED' })
    expect(look(consented.record('cancellations', {}).facts).status('ship-back', 'unit-1')).toBe(
      'NOT_APPLICABLE',
    )
  })

  it('sends back a unit in the middle of its rework', () => {
    const failed = storyUntil('test-units').record('testResults', { unitId: 'unit-1', passed: false })
    expect(look(failed.record('cancellations', {}).facts).status('ship-back', 'unit-1')).toBe('READY')
  })

  it('recovers from the customer only what was agreed or invoiced', () => {
    expect(look(cancel('sign-terms', { customerShare: 100 }).facts).status('recover-from-customer')).toBe(
      'NOT_APPLICABLE',
    )
    expect(look(cancel('apply-return', { customerShare: 100 }).facts).status('recover-from-customer')).toBe(
      'WAITING',
    )
  })

  it('gets tools back that left the store, and no others', () => {
    const trip = { mode: 'DISPATCH', tripLines: 'SOME' } as const
    expect(afterwards(cancel('draw-tools', trip))).not.toContain('return-tools')
    expect(afterwards(cancel('book-travel', trip))).toContain('return-tools')
  })

  it('lets a dispatch be cancelled before its trip has begun', () => {
    const { facts } = storyUntil('obtain-sample', { mode: 'DISPATCH', serviceAbroad: true }).record(
      'cancellations',
      {},
    )
    expect(look({ ...facts, trips: [] }).status('declare-costs', 'MATERIALS')).toBe('READY')
  })

  it('ends a hold', () => {
    const held = storyUntil('repair-units').record('holds', { held: true })
    expect(look(held.facts).ready()).toEqual([])
    expect(look(held.record('cancellations', {}).facts).ready()).toEqual(['ship-back unit-1'])
  })

  it('needs no after care', () => {
    const { deeds, facts } = drive({ cancelAt: 20, severity: 'CRITICAL' })
    expect(facts.cancellations).toHaveLength(1)
    for (const step of ['confirm-with-customer', 'call-back', 'survey', 'share-knowledge'] as const) {
      expect(deeds.map((deed) => deed.step)).not.toContain(step)
    }
  })
})

describe('a hold', () => {
  it('keeps every step from being ready, and says so', () => {
    const held = storyUntil('repair-units', { quantity: 2, batchThreshold: 5 }).record('holds', {
      held: true,
    })
    const seen = look(held.facts)
    expect(seen.ready()).toEqual([])
    expect(seen.of('repair-units', 'unit-1')).toMatchObject({ status: 'WAITING', held: true, waitingFor: [] })
    // What waits for something else anyway is not held.
    expect(seen.of('report-complete')).toMatchObject({ status: 'WAITING', held: false })
    expect(seen.phase).toBe('ON_HOLD')
  })

  it('gives the time allowed anew when it ends', () => {
    const held = storyUntil('repair-units').record('holds', { held: true })
    const resumed = held.wait({ days: 30 }).record('holds', { held: false })
    const seen = look(resumed.facts)
    expect(seen.of('repair-units', 'unit-1')).toMatchObject({ status: 'READY', readySince: resumed.now })
    expect(seen.phase).toBe('REPAIR')
  })

  it('undoes nothing', () => {
    const before = storyUntil('repair-units')
    const done = (tale: Story) => look(tale.facts).states.filter(({ status }) => status === 'DONE')
    expect(done(before.record('holds', { held: true }))).toEqual(done(before))
  })
})
