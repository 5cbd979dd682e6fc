import { describe, expect, it } from 'vitest'
import { tripCosts, type TripWork } from './trip-costs'
import type { TripSharer } from './trip-shares'

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
const sharer = (caseId: string, repairs: TripSharer['repairs'], tripId = 'trip'): TripSharer => ({
  tripId,
  caseId,
  at: AT,
  units: 1,
  served: true,
  repairs,
  entered: [],
})
const work: Parameters<typeof tripCosts>[0] = {
  trips: [
    {
      id: 'trip',
      number: 'WC28-00001',
      createdAt: AT,
      timeZone: 'America/Los_Angeles',
      startsOn: '2028-02-28',
      endsOn: '2028-03-02',
      endedAt: '2028-03-03T07:00:00.000Z',
    },
  ],
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
  dailyReports: [
    { id: 'd1', tripId: 'trip', at: LATER, day: '2028-02-28', minutes: 480 },
    { id: 'd2', tripId: 'trip', at: LATER, day: '2028-02-29', minutes: 300 },
    { id: 'd3', tripId: 'another', at: LATER, day: '2028-02-29', minutes: 999 },
  ],
  tripSharers: [
    sharer('first', [
      // Still the last of February at the destination.
      { at: '2028-03-01T07:30:00.000Z', minutes: 90 },
      // The evening before the trip there, and after its end.
      { at: '2028-02-28T07:59:00.000Z', minutes: 40 },
      { at: '2028-03-03T08:00:00.000Z', minutes: 40 },
    ]),
  ],
  tripConsignments: [{ id: 'parcel', tripId: 'trip', at: AT, carrier: 'DHL', waybill: 'W-1' }],
}
const told = (f: typeof work, department: Parameters<typeof tripCosts>[1]) =>
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
      ['trip', 'LOST_TIME', '11.5', null],
      ['parcel', 'FREIGHT', null, null],
    ])
  })

  it('are no time lost where the repair records tell of as much as the reports', () => {
    const busy = {
      ...work,
      tripSharers: [sharer('first', [{ at: '2028-02-29T20:00:00.000Z', minutes: 780 }])],
    }
    expect(told(busy, 'HR_ADMIN').map(([source]) => source)).not.toContain('trip')
  })

  it('are no time lost that went into the repairs of another case of the trip', () => {
    const repairs = [{ at: '2028-02-29T20:00:00.000Z', minutes: 60 }]
    const two = [...work.tripSharers, sharer('second', repairs), sharer('first', repairs, 'another')]
    expect(told({ ...work, tripSharers: two }, 'HR_ADMIN')).toContainEqual([
      'trip',
      'LOST_TIME',
      '10.5',
      null,
    ])
  })

  it('are for engineering the days its tools were out', () => {
    expect(told(work, 'PRODUCTION_ENGINEERING')).toEqual([['scope', 'TOOL_USE', '4', null]])
    expect(told(work, 'MATERIALS')).toEqual([])
  })
})
