import { describe, expect, it } from 'vitest'
import { storyUntil } from '../testing'
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
