import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReviewOutcome } from '../repair-case/vocabulary'
import { hoursOf } from './hours'
import { checkSources, suggestedCosts, type SourcedCost } from './suggested-costs'
import type { TripSharer } from './trip-shares'

const AT = '2026-07-01T01:00:00.000Z'
const work = {
  caseId: 'a',
  region: 'OVERSEAS' as const,
  trips: [],
  tripSharers: [],
  tripMembers: [],
  tripLines: [],
  travelBookings: [],
  tripConsignments: [],
  dailyReports: [],
  importClearances: [
    { id: 'k1', at: AT, declarationNumber: '5304-2026-17', dutyAmount: '120.5', dutyCurrency: 'CNY' },
  ],
  agentQuotes: [
    { id: 'q1', at: AT, agentName: 'Nordwind Service', amount: '900', currency: 'EUR' },
    { id: 'q2', at: AT, agentName: 'Elbe Repair', amount: '640', currency: 'EUR' },
  ],
  agentQuoteReviews: [
    { quoteId: 'q1', outcome: 'REJECTED' as const },
    { quoteId: 'q2', outcome: 'APPROVED' as const },
    { quoteId: 'q2', outcome: 'APPROVED' as const },
  ],
  sampleReturns: [],
  agentPartsReleases: [],
  partsLines: [],
  partsIssues: [],
  agentConsignments: [],
  shipments: [{ id: 's1', at: AT, carrier: '顺丰', trackingNumber: 'SF-1' }],
  repairRecords: [
    { id: 'r1', at: AT, unitId: 'u1', minutes: 50, technicianId: 'liu' },
    { id: 'r2', at: AT, unitId: 'u2', minutes: 0, technicianId: 'liu' },
  ],
  partsUsed: [{ id: 'p1', at: AT, recordId: 'r1', partNumber: 'C-22', name: '电容', quantity: 2 }],
}
const nothing = { costItems: [], costReviews: [], costWithdrawals: [], confirmedCosts: [] }
const cost = (seq: number, sourceId: string | null): SourcedCost => ({
  id: `c${String(seq)}`,
  seq,
  at: AT,
  byId: null,
  department: 'MATERIALS',
  amount: '1',
  currency: 'CNY',
  reversesId: null,
  sourceId,
})
const review = (seq: number, costItemId: string, outcome: ReviewOutcome) => ({
  id: `v${String(seq)}`,
  seq,
  at: AT,
  byId: null,
  costItemId,
  department: 'MATERIALS' as const,
  outcome,
})

describe('suggested costs', () => {
  it('are the parts used for materials, the bench’s time for engineering, nothing for others', () => {
    expect(suggestedCosts({ ...nothing, ...work }, 'MATERIALS')).toEqual([
      {
        sourceId: 'p1',
        category: 'PART',
        quantity: '2',
        unitId: 'u1',
        partNumber: 'C-22',
        name: '电容',
        supplier: null,
        amount: null,
        currency: null,
        personId: null,
        share: null,
        at: AT,
      },
    ])
    expect(suggestedCosts({ ...nothing, ...work }, 'PRODUCTION_ENGINEERING')).toMatchObject([
      { sourceId: 'r1', category: 'LOST_TIME', quantity: '0.833', unitId: 'u1', personId: 'liu' },
    ])
    expect(suggestedCosts({ ...nothing, ...work }, 'FINANCE')).toEqual([])
  })

  it('are the duty for HR and the freight for the front office of the region', () => {
    expect(suggestedCosts({ ...nothing, ...work }, 'HR_ADMIN')).toMatchObject([
      { sourceId: 'k1', category: 'DUTY', quantity: null, name: '5304-2026-17', supplier: null },
    ])
    expect(suggestedCosts({ ...nothing, ...work }, 'MARKETING')).toMatchObject([
      { sourceId: 's1', category: 'FREIGHT', quantity: null, name: 'SF-1', supplier: '顺丰' },
      { sourceId: 'q2', category: 'AGENT', supplier: 'Elbe Repair', amount: '640', currency: 'EUR' },
    ])
    expect(suggestedCosts({ ...nothing, ...work }, 'DOMESTIC_BUSINESS')).toEqual([])
  })

  it('are the parts an agent got for materials, once however often they went out, and their freight for HR', () => {
    const sent = {
      ...nothing,
      ...work,
      sampleReturns: [
        { id: 'm1', at: AT, carrier: 'DHL', trackingNumber: 'DHL-7' },
        { id: 'm2', at: AT, carrier: null, trackingNumber: null },
      ],
      agentPartsReleases: [
        { at: AT, lineIds: ['l1'] },
        { at: AT, lineIds: ['l1'] },
      ],
      partsLines: [
        { id: 'l1', partNumber: 'BL-21', name: '背光板' },
        { id: 'l2', partNumber: 'BL-22', name: '电源板' },
      ],
      partsIssues: [
        { lineId: 'l1', quantity: 2 },
        { lineId: 'l1', quantity: 1 },
        { lineId: 'l2', quantity: 5 },
      ],
      agentConsignments: [{ id: 'g1', at: AT, carrier: 'UPS', waybill: '1Z-9' }],
    }
    expect(suggestedCosts(sent, 'MATERIALS').slice(1)).toMatchObject([
      { sourceId: 'l1', category: 'PART', quantity: '3', partNumber: 'BL-21', unitId: null },
    ])
    expect(suggestedCosts(sent, 'HR_ADMIN').slice(1)).toMatchObject([
      { sourceId: 'g1', category: 'FREIGHT', name: '1Z-9', supplier: 'UPS' },
    ])
    expect(suggestedCosts(sent, 'MARKETING')).toMatchObject([
      { sourceId: 's1' },
      { sourceId: 'm1', category: 'FREIGHT', name: 'DHL-7', supplier: 'DHL' },
      { sourceId: 'q2' },
    ])
  })

  it('go once they are counted, and come back when the line is rejected', () => {
    const f = { ...nothing, ...work, costItems: [cost(1, 'p1'), cost(2, null)] }
    expect(suggestedCosts(f, 'MATERIALS')).toEqual([])
    const rejected = { ...f, costReviews: [review(3, 'c1', 'REJECTED')] }
    expect(suggestedCosts(rejected, 'MATERIALS')).toHaveLength(1)
    const reversed = { ...f, costItems: [...f.costItems, { ...cost(4, null), reversesId: 'c1' }] }
    expect(suggestedCosts(reversed, 'MATERIALS')).toHaveLength(1)
  })
})

describe('where a line is taken from', () => {
  const check = (sourceIds: (string | null)[], costItems: SourcedCost[] = []) =>
    checkSources(
      { ...nothing, ...work, costItems },
      'MATERIALS',
      sourceIds.map((sourceId) => ({ sourceId, replacesId: null })),
    ).map(({ code, field }) => `${code} ${field.join('.')}`)

  it('is on record of the department and counts once', () => {
    expect(check(['p1', null])).toEqual([])
    expect(check(['r1'])).toEqual(['NOT_FOUND items.0.sourceId'])
    expect(check(['p1', 'p1'])).toEqual(['ALREADY_COUNTED items.1.sourceId'])
    expect(check(['p1'], [cost(1, 'p1')])).toEqual(['ALREADY_COUNTED items.0.sourceId'])
  })
})

describe('what a trip for several cases cost', () => {
  const booking = {
    id: 'flight',
    tripId: 'trip',
    at: AT,
    kind: 'FLIGHT' as const,
    title: 'MU589',
    amount: '100',
    currency: 'CNY',
    cancelledAt: null,
  }
  const sharer = (caseId: string, units: number, entered: TripSharer['entered'] = []): TripSharer => ({
    tripId: 'trip',
    caseId,
    at: AT,
    units,
    served: true,
    repairs: [],
    entered,
  })
  const line = { sourceId: 'flight', category: 'AIR' as const, amount: '100', currency: 'CNY' }
  const whole = { ...line, quantity: '1', daysUsed: null }
  const at = (...tripSharers: TripSharer[]) => ({
    ...nothing,
    ...work,
    travelBookings: [booking],
    tripSharers,
  })
  const flight = (f: Parameters<typeof suggestedCosts>[0]) =>
    suggestedCosts(f, 'HR_ADMIN').filter(({ sourceId }) => sourceId === 'flight')

  it('is offered as the share of the case', () => {
    expect(flight(at(sharer('a', 1), sharer('b', 2)))).toMatchObject([
      { amount: '33.33', share: { units: 1, ofUnits: 3 } },
    ])
    const entered = { ...cost(1, 'flight'), department: 'HR_ADMIN' as const }
    expect(flight({ ...at(sharer('a', 1), sharer('b', 2)), costItems: [entered] })).toEqual([])
  })

  it('is neither offered nor taken once another case has entered all of it, but a line is corrected all the same', () => {
    const f = at(sharer('a', 1), sharer('b', 2, [whole]))
    expect(flight(f)).toEqual([])
    const check = (replacesId: string | null) =>
      checkSources(f, 'HR_ADMIN', [{ sourceId: 'flight', replacesId }]).map(({ code }) => code)
    expect(check(null)).toEqual(['ALREADY_COUNTED'])
    expect(check('c1')).toEqual([])
  })
})

describe('minutes as hours', () => {
  it('have three decimals at most, and are never off by more than half a thousandth', () => {
    expect([0, 1, 30, 45, 50, 60, 600].map(hoursOf)).toEqual([
      '0',
      '0.017',
      '0.5',
      '0.75',
      '0.833',
      '1',
      '10',
    ])
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), (minutes) => {
        expect(hoursOf(minutes)).toMatch(/^\d+(\.\d{0,2}[1-9])?$/)
        expect(Math.abs(Number(hoursOf(minutes)) * 60 - minutes)).toBeLessThanOrEqual(0.0301)
      }),
    )
  })
})
