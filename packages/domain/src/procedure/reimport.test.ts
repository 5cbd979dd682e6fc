import { describe, expect, it } from 'vitest'
import { goodsBackBy } from '../repair-case/conditions'
import { look, storyUntil, type Story } from '../testing'
import type { StepId } from './step-id'

const ABROAD = { region: 'OVERSEAS', mode: 'DISPATCH', serviceAbroad: true, tripLines: 'SOME' } as const
const back = (f: { readonly trips: readonly { readonly id: string }[] }) => f.trips[0]?.id ?? ''

describe('goods that left under a carnet or as temporary export (W4.2)', () => {
  const consigned = storyUntil('confirm-departure', ABROAD)
  const declaredBack = (one: Story, trip: string) =>
    one
      .amend('trips', trip, {
        temporaryExports: (one.facts.trips.find(({ id }) => id === trip)?.temporaryExports ?? []).map(
          (out) => ({
            ...out,
            reimported: one.facts.registration,
          }),
        ),
      })
      .record('completions', { step: 'reimport-goods', subjectId: null, refused: false })
  const declared = declaredBack(consigned, back(consigned.facts))
  const out = (one: Story, reimportBy: string) => ({ at: one.now, reimportBy, reimported: null })

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
    const still = again.amend('trips', trip, { temporaryExports: [out(again, '2026-09-30')] })
    expect(look(still.facts).status('reimport-goods')).toBe('READY')
    expect(look(still.facts).status('decide-mode')).toBe('READY')
  })

  it('are asked for again when others leave, and concern nobody where none did', () => {
    const trip = { abroad: true, visaRequired: false, invitationRequired: false, goodsUnderway: false }
    const more = declared.record('trips', { ...trip, temporaryExports: [out(declared, '2026-12-31')] })
    expect(look(more.facts).status('reimport-goods')).toBe('READY')
    const other = declared.record('trips', { ...trip, temporaryExports: [] })
    expect(look(other.facts).status('reimport-goods')).toBe('DONE')
    const atHome = storyUntil('confirm-departure', { mode: 'DISPATCH', tripLines: 'NONE' })
    expect(look(atHome.facts).status('reimport-goods')).toBe('NOT_APPLICABLE')
  })
  it('are left at that by a head, but not what leaves later', () => {
    const waived = consigned.record('waivers', { step: 'reimport-goods', subjectId: null })
    expect(look(waived.facts).status('reimport-goods')).toBe('WAIVED')
    expect(goodsBackBy(waived.facts)).toBeNull()
    const later = waived.wait({ hours: 1 })
    const first = waived.facts.trips[0]?.temporaryExports ?? []
    const more = later
      .amend('trips', back(later.facts), { temporaryExports: [...first, out(later, '2026-12-31')] })
      .record('completions', { step: 'reimport-goods', subjectId: null, refused: true })
    expect(look(more.facts).of('reimport-goods').status).toBe('READY')
    expect(goodsBackBy(more.facts)).toBe('2026-12-31')
    expect(look(declaredBack(more, back(more.facts)).facts).status('reimport-goods')).toBe('DONE')
  })
})

describe('consigned goods (W5.5.4)', () => {
  const trip = (one: Story) => back(one.facts)
  const sent = storyUntil('consign', ABROAD)
  const underway = (one: Story, goodsUnderway: boolean) => one.amend('trips', trip(one), { goodsUnderway })
  const waived = (one: Story) => one.record('waivers', { step: 'consign', subjectId: trip(one) })
  const arrival = (one: Story) => look(one.facts).status('receive-consignments', trip(one))

  it('are waited for while some are underway, although a head decided that the rest stays', () => {
    expect(arrival(sent)).toBe('WAITING')
    const rest = waived(underway(sent, true))
    expect(arrival(rest)).toBe('READY')
    const there = underway(rest, false).record('completions', {
      step: 'receive-consignments',
      subjectId: trip(rest),
      refused: false,
    })
    expect(arrival(there)).toBe('DONE')
  })

  it('are not when all that was sent is there already, or nothing was', () => {
    expect(arrival(waived(sent))).toBe('NOT_APPLICABLE')
    // A later consignment is waited for after all.
    const consigned = underway(waived(sent), true).record('completions', {
      step: 'consign',
      subjectId: trip(sent),
      refused: false,
    })
    expect(arrival(consigned)).toBe('READY')
  })
  it('leave again for a line that is listed later, and undo neither the departure nor the work', () => {
    const gone = storyUntil('work-on-site', ABROAD)
    const asked = ['release-goods', 'hand-over-goods', 'consign'].reduce(
      (tale, step) => tale.record('completions', { step, subjectId: trip(tale), refused: true }),
      gone,
    )
    const seen = look(asked.facts)
    const status = (step: StepId) => seen.status(step, trip(asked))
    expect([status('release-goods'), status('hand-over-goods'), status('consign')]).toEqual([
      'READY',
      'READY',
      'WAITING',
    ])
    expect([status('confirm-departure'), status('book-travel')]).toEqual(['DONE', 'DONE'])
    expect(status('receive-consignments')).toBe('WAITING')
  })
})
