import { describe, expect, it } from 'vitest'
import { look, storyUntil } from '../testing'

const ABROAD = { region: 'OVERSEAS', mode: 'DISPATCH', serviceAbroad: true, tripLines: 'SOME' } as const
const back = (f: { readonly trips: readonly { readonly id: string }[] }) => f.trips[0]?.id ?? ''

describe('goods that left under a carnet or as temporary export (W4.2)', () => {
  const consigned = storyUntil('confirm-departure', ABROAD)
  const declared = consigned.amend('trips', back(consigned.facts), {
    reimportBy: null,
    reimported: { ...consigned.facts.registration, seq: consigned.facts.trips[0]?.seq ?? 0 },
  })

  it('are declared back by the day of their papers, from the consignment on', () => {
    expect(look(consigned.facts).of('reimport-goods')).toMatchObject({ status: 'READY', owner: 'HR_ADMIN' })
    expect(look(consigned.facts).of('reimport-goods').dueAt?.slice(0, 10)).toBe('2026-09-30')
    expect(look(declared.facts).status('reimport-goods')).toBe('DONE')
    // The departure waits for neither.
    expect(look(consigned.facts).status('confirm-departure', back(consigned.facts))).toBe('READY')
  })

  it('also when the case is cancelled, and after the customer said that it is not solved', () => {
    const cancelled = consigned.record('cancellations', {})
    expect(look(cancelled.facts).status('reimport-goods')).toBe('READY')
    const again = storyUntil('confirm-with-customer', ABROAD).record('customerConfirmations', {
      solved: false,
    })
    const trip = back(again.facts)
    const out = again.amend('trips', trip, { reimportBy: '2026-09-30', reimported: null })
    expect(look(out.facts).status('reimport-goods')).toBe('READY')
    expect(look(out.facts).status('decide-mode')).toBe('READY')
  })

  it('are asked for again when others leave, and concern nobody where none did', () => {
    const trip = { abroad: true, visaRequired: false, invitationRequired: false, reimported: null }
    const more = declared.record('trips', { ...trip, temporaryExport: true, reimportBy: '2026-12-31' })
    expect(look(more.facts).status('reimport-goods')).toBe('READY')
    const other = declared.record('trips', { ...trip, temporaryExport: false, reimportBy: null })
    expect(look(other.facts).status('reimport-goods')).toBe('DONE')
    const atHome = storyUntil('confirm-departure', { mode: 'DISPATCH', tripLines: 'NONE' })
    expect(look(atHome.facts).status('reimport-goods')).toBe('NOT_APPLICABLE')
  })
})
