import { describe, expect, it } from 'vitest'
import { tripCosts, type TripWork } from './trip-costs'

const AT = '2028-02-20T02:00:00.000Z'
const LATER = '2028-02-21T02:00:00.000Z'
const booking = (id: string, values: Partial<TripWork['travelBookings'][number]> = {}) => ({
  id,
  tripId: 'trip',
  at: AT,
  kind: 'FLIGHT' as const,
  title: 'MU589',
  amount: '9800',
  currency: 'CNY',
  cancelledAt: null,
  ...values,
})
const tool = (id: string, values: Partial<TripWork['tripLines'][number]> = {}) => ({
  id,
  tripId: 'trip',
  at: AT,
  kind: 'TOOL' as const,
  name: '示波器',
  source: 'COMPANY' as const,
  issued: 1,
  ...values,
})
const member = {
  id: 'member',
  tripId: 'trip',
  at: AT,
  userId: 'user',
  startsOn: '2028-02-28',
  endsOn: '2028-03-02',
  releasedAt: null,
}
const work: TripWork = {
  trips: [{ id: 'trip', number: 'WC28-00001', createdAt: AT, startsOn: '2028-02-28', endsOn: '2028-03-02' }],
  tripCases: [{ tripId: 'trip', at: AT }],
  tripMembers: [member, { ...member, id: 'gone', releasedAt: LATER }],
  tripLines: [
    tool('scope'),
    tool('theirs', { source: 'CUSTOMER' }),
    tool('left', { issued: 0 }),
    tool('part', { kind: 'MATERIAL' }),
  ],
  travelBookings: [
    booking('flight'),
    booking('off', { cancelledAt: LATER }),
    booking('hotel', { kind: 'LODGING', title: 'Inn', amount: null, currency: null }),
  ],
  tripConsignments: [{ id: 'parcel', tripId: 'trip', at: AT, carrier: 'DHL', waybill: 'W-1' }],
}
const told = (f: TripWork, department: Parameters<typeof tripCosts>[1]) =>
  tripCosts(f, department).map(({ sourceId, category, quantity, amount }) => [
    sourceId,
    category,
    quantity,
    amount,
  ])

describe('the costs of a trip', () => {
  it('are what HR booked and sent and the days of each traveller, a leap day counted', () => {
    expect(told(work, 'HR_ADMIN')).toEqual([
      ['flight', 'AIR', null, '9800'],
      ['hotel', 'LODGING', null, null],
      ['member', 'MEALS', '4', null],
      ['parcel', 'FREIGHT', null, null],
    ])
  })

  it('are for engineering the days its tools were out', () => {
    expect(told(work, 'PRODUCTION_ENGINEERING')).toEqual([['scope', 'TOOL_USE', '4', null]])
    expect(told(work, 'MATERIALS')).toEqual([])
  })

  it('are offered to the case a trip was planned for, not to those that joined it', () => {
    const joined = { ...work, tripCases: [{ tripId: 'trip', at: LATER }] }
    expect(told(joined, 'HR_ADMIN')).toEqual([])
  })
})
