import { describe, expect, it } from 'vitest'
import { drive, look, storyUntil } from '../testing'
import { stepOf } from '../procedure/repair-procedure'
import { reexportBy } from './reexport'

describe('units imported for repair', () => {
  const cleared = (step: Parameters<typeof storyUntil>[0], wishes: object = {}) =>
    reexportBy(storyUntil(step, { region: 'OVERSEAS', ...wishes }).facts)

  it('have to leave by the day declared, until the last of them has', () => {
    expect(cleared('clear-import')).toBeNull()
    const by = cleared('deliver-to-warehouse')
    expect(by).toBe('2026-09-30')
    for (const step of ['repair-units', 'ship-back'] as const) expect(cleared(step, { quantity: 3 })).toBe(by)
    expect(cleared('confirm-delivery', { quantity: 3 })).toBeNull()
  })

  it('do not when they are scrapped, nor units of a customer at home', () => {
    expect(cleared('confirm-with-customer', { results: ['SCRAPPED'] })).toBeNull()
    expect(reexportBy(storyUntil('repair-units').facts)).toBeNull()
  })
})

describe('a sample imported before a trip abroad (W5.5.1)', () => {
  const ABROAD = { region: 'OVERSEAS', mode: 'DISPATCH', serviceAbroad: true } as const

  it('is declared before it arrives, and has to leave by the day declared until it did', () => {
    const declared = storyUntil('obtain-sample', ABROAD)
    expect(declared.facts.importClearances.map(({ forSample }) => forSample)).toEqual([true])
    expect(reexportBy(declared.facts)).toBe('2026-09-30')
    expect(look(declared.facts).status('return-sample')).toBe('WAITING')
    const analysed = storyUntil('plan-work', ABROAD)
    expect(look(analysed.facts).of('return-sample').dueAt?.slice(0, 10)).toBe('2026-09-30')
    // The departure does not wait for it.
    expect(stepOf('confirm-departure').after).not.toContain('return-sample')
    const back = analysed.record('sampleReturns', { outcome: 'REEXPORTED' })
    expect(reexportBy(back.facts)).toBeNull()
    expect(look(back.facts).status('return-sample')).toBe('DONE')
    expect(look(back.record('cancellations', {}).facts).status('return-sample')).toBe('DONE')
  })

  it('has to leave itself, whatever became of another one', () => {
    const analysed = storyUntil('plan-work', ABROAD)
    const another = { forSample: true, reexportBy: '2026-05-31' }
    const two = analysed.record('importClearances', another)
    expect(reexportBy(two.facts)).toBe('2026-05-31')
    const one = two.record('sampleReturns', { outcome: 'REEXPORTED' })
    expect(reexportBy(one.facts)).toBe('2026-09-30')
    expect(look(one.facts).of('return-sample')).toMatchObject({ status: 'READY' })
    const none = one.record('sampleReturns', { outcome: 'KEPT' })
    expect(reexportBy(none.facts)).toBeNull()
    expect(look(none.facts).status('return-sample')).toBe('DONE')
    // A waiver is of those that were here, not of one that comes later.
    const waived = two.record('waivers', { step: 'return-sample', subjectId: null })
    expect([reexportBy(waived.facts), look(waived.facts).status('return-sample')]).toEqual([null, 'WAIVED'])
    const later = waived.record('importClearances', another)
    expect([reexportBy(later.facts), look(later.facts).status('return-sample')]).toEqual([
      '2026-05-31',
      'READY',
    ])
    // Nor is its return taken for that of a waived one that had to leave before.
    const last = waived
      .record('importClearances', { forSample: true, reexportBy: '2026-12-31' })
      .record('sampleReturns', { outcome: 'REEXPORTED' })
    expect([reexportBy(last.facts), look(last.facts).status('return-sample')]).toEqual([null, 'DONE'])
  })

  it('has to leave also when the case is cancelled, and needs nothing where none came', () => {
    const cancelled = storyUntil('plan-work', ABROAD).record('cancellations', {})
    expect(look(cancelled.facts).status('return-sample')).toBe('READY')
    const waived = drive({ ...ABROAD, waived: ['clear-import', 'obtain-sample'] })
    expect(waived.deeds.filter(({ step }) => step === 'return-sample')).toEqual([])
  })

  it('does not stand for the units, should they come to the factory after all', () => {
    const { facts } = drive({ ...ABROAD, laterMode: 'RETURN_TO_FACTORY', notSolved: 1 })
    expect(facts.importClearances.map(({ forSample }) => forSample)).toEqual([true, false])
    expect(reexportBy(facts)).toBeNull()
  })
})
