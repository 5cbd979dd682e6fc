import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, zero, type Money } from '../money'
import { ofThousandths, thousandthsOf } from './quantity'
import { shareOfTrip, type TripCost, type TripSharer } from './trip-shares'

const AT = '2028-02-20T02:00:00.000Z'
const flight: TripCost = {
  tripId: 'trip',
  sourceId: 'flight',
  category: 'AIR',
  quantity: null,
  unitId: null,
  partNumber: null,
  name: 'MU589',
  supplier: null,
  amount: '100',
  currency: 'CNY',
  personId: null,
  at: AT,
}
const allowance: TripCost = {
  ...flight,
  sourceId: 'member',
  category: 'MEALS',
  quantity: '4',
  amount: null,
  currency: null,
}
const tool: TripCost = { ...allowance, sourceId: 'scope', category: 'TOOL_USE' }
const freight: TripCost = { ...flight, category: 'FREIGHT', amount: null, currency: null }

type Entered = TripSharer['entered'][number]
const line = (values: Partial<Entered> = {}): Entered => ({
  sourceId: 'flight',
  category: 'AIR',
  amount: '100',
  currency: 'CNY',
  quantity: '1',
  daysUsed: null,
  ...values,
})
const sharer = (caseId: string, units: number, values: Partial<TripSharer> = {}): TripSharer => ({
  tripId: 'trip',
  caseId,
  at: AT,
  units,
  served: true,
  repairs: [],
  entered: [],
  ...values,
})
/** What each case is offered: amount or quantity, and its units of all. */
const offers = (cost: TripCost, ...sharers: TripSharer[]) =>
  sharers.map(({ caseId }) => {
    const offer = shareOfTrip(cost, sharers, caseId)
    if (offer === null) return null
    const { amount, quantity, share } = offer
    return [amount ?? quantity, ...(share === null ? [] : [share.units, share.ofUnits])]
  })

describe('the share of a case in what its trip cost', () => {
  it('is everything, as it was booked, where the trip is for it alone', () => {
    expect(shareOfTrip(flight, [sharer('a', 3)], 'a')).toEqual({
      ...flight,
      tripId: undefined,
      share: null,
    })
    expect(offers(flight, sharer('a', 3), sharer('a', 3, { tripId: 'another' }))[0]).toEqual(['100'])
  })

  it('follows the units of the cases, to the cent and to thousandths of days', () => {
    const three = [sharer('a', 3), sharer('b', 2), sharer('c', 1)]
    expect(offers(flight, ...three)).toEqual([
      ['50.00', 3, 6],
      ['33.33', 2, 6],
      ['16.67', 1, 6],
    ])
    expect(offers(allowance, ...three)).toEqual([
      ['2', 3, 6],
      ['1.333', 2, 6],
      ['0.667', 1, 6],
    ])
  })

  it('gives what cannot be halved to the case that joined first, whatever order they are read in', () => {
    const later = sharer('a', 1, { at: '2028-02-21T02:00:00.000Z' })
    const cent = { ...flight, amount: '0.03' }
    expect(offers(cent, later, sharer('b', 1))).toEqual([
      ['0.01', 1, 2],
      ['0.02', 1, 2],
    ])
    expect(offers({ ...flight, amount: '0.01' }, later, sharer('b', 1))).toEqual([null, ['0.01', 1, 2]])
  })

  it('is told without an amount where none is on record', () => {
    expect(offers(freight, sharer('a', 3), sharer('b', 2))).toEqual([
      [null, 3, 5],
      [null, 2, 5],
    ])
  })

  it('is nothing where the trip is not made for the case any more, unless that is so of all', () => {
    const off = { served: false }
    expect(offers(flight, sharer('a', 3, off), sharer('b', 2))).toEqual([null, ['100.00']])
    expect(offers(flight, sharer('a', 3, off), sharer('b', 2, off))).toEqual([
      ['60.00', 3, 5],
      ['40.00', 2, 5],
    ])
  })
})

describe('what other cases have entered', () => {
  const joined = (...entered: Entered[]) => [sharer('a', 3, { entered }), sharer('b', 2), sharer('c', 1)]

  it('is taken off: who joins after all of it was entered, or more, is offered nothing', () => {
    for (const amount of ['100', '120'])
      expect(offers(flight, ...joined(line({ amount }))).slice(1)).toEqual([null, null])
  })

  it('leaves the rest to those that entered nothing, by their units', () => {
    expect(offers(flight, ...joined(line({ amount: '40' }))).slice(1)).toEqual([
      ['40.00', 2, 6],
      ['20.00', 1, 6],
    ])
    expect(
      offers(allowance, ...joined(line({ sourceId: 'member', category: 'MEALS', quantity: '1' }))),
    ).toEqual([
      ['2', 3, 6],
      ['2', 2, 6],
      ['1', 1, 6],
    ])
  })

  it('is taken off as well where the trip is not made for that case any more', () => {
    const gone = sharer('a', 3, { served: false, entered: [line({ amount: '40' })] })
    expect(offers(flight, gone, sharer('b', 2))).toEqual([null, ['60.00']])
  })

  it('stands for the share of its case where it cannot be compared', () => {
    expect(offers(flight, ...joined(line({ currency: 'USD' }))).slice(1)).toEqual([
      ['33.33', 2, 6],
      ['16.67', 1, 6],
    ])
    const lump = line({ sourceId: 'member', category: 'OTHER_TRAVEL', quantity: null })
    expect(offers(allowance, ...joined(lump))[1]).toEqual(['1.333', 2, 6])
  })

  it('may be days of wear instead of days of use, and nothing from another record', () => {
    const worn = line({ sourceId: 'scope', category: 'DEPRECIATION', quantity: null, daysUsed: 1 })
    expect(offers(tool, ...joined(worn))[1]).toEqual(['2', 2, 6])
    expect(offers(tool, ...joined(line()))[1]).toEqual(['1.333', 2, 6])
  })
})

describe('the shares of all cases', () => {
  const cases = fc.array(fc.record({ units: fc.integer({ min: 1, max: 10_000 }), order: fc.nat() }), {
    minLength: 1,
    maxLength: 8,
  })
  const currency = fc.constantFrom('CNY', 'JPY', 'KWD')
  const whole = fc.tuple(currency, fc.integer({ min: 1, max: 10_000_000 })).map(([code, amount]): Money => ({
    amount: String(amount),
    currency: code,
  }))
  const sharersOf = (found: readonly { readonly units: number }[]) =>
    found.map(({ units }, index) => sharer(`case-${String(index)}`, units))

  it('add up to the amount exactly', () => {
    fc.assert(
      fc.property(cases, whole, (found, money) => {
        const sharers = sharersOf(found)
        const cost = { ...flight, ...money }
        const shares = sharers.map(({ caseId }) => shareOfTrip(cost, sharers, caseId)?.amount ?? '0')
        const total = shares.reduce((sum, amount) => add(sum, { ...money, amount }), zero(money.currency))
        expect(total).toEqual(add(money, zero(money.currency)))
      }),
    )
  })

  it('add up to the days or hours exactly', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 9_999_999 }), (found, thousandths) => {
        const sharers = sharersOf(found)
        const cost = { ...allowance, quantity: ofThousandths(BigInt(thousandths)) }
        const shares = sharers.map(({ caseId }) => shareOfTrip(cost, sharers, caseId)?.quantity ?? '0')
        expect(shares.reduce((sum, quantity) => sum + thousandthsOf(quantity), 0n)).toBe(BigInt(thousandths))
      }),
    )
  })

  it('add up to the whole in whatever order they are entered, also when somebody joins in between', () => {
    fc.assert(
      fc.property(cases, whole, fc.nat(8), (found, money, early) => {
        const cost = { ...flight, ...money }
        const sharers = sharersOf(found)
        const present = sharers.slice(0, Math.max(1, early % (found.length + 1)))
        const entering = [...sharers].sort((a, b) => orderOf(found, a) - orderOf(found, b))
        const enter = (caseId: string, among: TripSharer[]) => {
          const amount = shareOfTrip(cost, among, caseId)?.amount
          const index = among.findIndex((one) => one.caseId === caseId)
          const before = among[index]
          if (amount == null || before === undefined || before.entered.length > 0) return among
          return among.with(index, { ...before, entered: [line({ ...money, amount })] })
        }
        const first = entering.find(({ caseId }) => present.some((one) => one.caseId === caseId))
        const begun = enter(first?.caseId ?? '', present)
        const joined = [...begun, ...sharers.slice(present.length)]
        const ended = entering.reduce((among, { caseId }) => enter(caseId, among), joined)
        const total = ended
          .flatMap(({ entered }) => entered)
          .reduce((sum, { amount }) => add(sum, { ...money, amount }), zero(money.currency))
        expect(total).toEqual(add(money, zero(money.currency)))
      }),
    )
  })
})

const orderOf = (found: readonly { readonly order: number }[], { caseId }: TripSharer): number =>
  found[Number(caseId.slice(5))]?.order ?? 0
