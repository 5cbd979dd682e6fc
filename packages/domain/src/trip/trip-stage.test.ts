import { describe, expect, it } from 'vitest'
import { tripStage, type StagedTrip } from './trip-stage'

const trip = (values: Partial<StagedTrip> = {}): StagedTrip => ({
  startsOn: '2026-12-01',
  timeZone: 'America/Los_Angeles',
  endedAt: null,
  booked: true,
  signedOff: false,
  calledOff: false,
  ...values,
})

describe('tripStage', () => {
  it('goes from a plan without a team to the word of the customer', () => {
    const now = '2026-11-20T00:00:00.000Z'
    expect(tripStage(trip({ startsOn: null, booked: false }), now)).toBe('PLANNED')
    expect(tripStage(trip({ booked: false }), now)).toBe('PREPARING')
    expect(tripStage(trip(), now)).toBe('READY')
    expect(tripStage(trip({ endedAt: now }), now)).toBe('ENDED')
    expect(tripStage(trip({ endedAt: now, signedOff: true }), now)).toBe('SIGNED_OFF')
  })

  it('begins on its first day at the destination, not at the factory', () => {
    expect(tripStage(trip(), '2026-12-01T07:59:00.000Z')).toBe('READY')
    expect(tripStage(trip(), '2026-12-01T08:00:00.000Z')).toBe('ON_SITE')
  })

  it('has not begun while nothing is booked, however late it is', () => {
    expect(tripStage(trip({ booked: false }), '2026-12-24T00:00:00.000Z')).toBe('PREPARING')
  })

  it('is called off when no case needs it any more, unless the customer signed', () => {
    const now = '2026-12-24T00:00:00.000Z'
    expect(tripStage(trip({ calledOff: true }), now)).toBe('CALLED_OFF')
    expect(tripStage(trip({ calledOff: true, signedOff: true }), now)).toBe('SIGNED_OFF')
  })
})
