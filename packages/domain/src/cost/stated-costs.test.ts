import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  allocate,
  compare,
  isZero,
  minorUnits,
  ofMinorUnits,
  subtract,
  sum,
  zero,
  type Money,
} from '../money'
import { allocateLines } from './allocate-lines'
import { freezeCosts, stateCosts, type StatedLine } from './stated-costs'

const cny = (amount: string): Money => ({ amount, currency: 'CNY' })
const currencies = fc.constantFrom('CNY', 'JPY', 'KWD', 'CLF')
const units = fc.bigInt(0n, 10n ** 17n)
const share = fc.integer({ min: 0, max: 100 })

describe('splitting lines', () => {
  it('gives back on the next line what rounding took', () => {
    const cents = allocateLines([cny('0.01'), cny('0.01'), cny('0.01'), cny('0.01')], [50, 50])
    expect(cents.map((parts) => parts.map(({ amount }) => amount))).toEqual([
      ['0.01', '0.00'],
      ['0.00', '0.01'],
      ['0.01', '0.00'],
      ['0.00', '0.01'],
    ])
  })

  it('loses no cent of a line, and a part of the whole never strays by more than a unit a part', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 9 })
      .filter((all) => all.some((weight) => weight > 0))
    fc.assert(
      fc.property(fc.array(units, { maxLength: 40 }), weights, currencies, (sizes, parts, currency) => {
        const lines = sizes.map((size) => ofMinorUnits(size, currency))
        const split = allocateLines(lines, parts)
        const whole = BigInt(parts.reduce((total, part) => total + part, 0))
        split.forEach((amounts, i) => {
          expect(sum([...amounts], currency)).toEqual(lines[i])
          amounts.forEach((amount, k) => {
            // Within one unit of its share of the line, and never below nothing.
            const off = minorUnits(amount) * whole - (sizes[i] ?? 0n) * BigInt(parts[k] ?? 0)
            expect(off > -whole && off <= whole).toBe(true)
            expect(minorUnits(amount) >= 0n).toBe(true)
          })
        })
        parts.forEach((part, k) => {
          const column = split.reduce(
            (total, amounts) => total + minorUnits(amounts[k] ?? zero(currency)),
            0n,
          )
          const exact = sizes.reduce((total, size) => total + size, 0n) * BigInt(part)
          const off = column * whole - exact
          const bound = whole * BigInt(parts.length)
          expect(off > -bound && off < bound).toBe(true)
        })
      }),
    )
  })

  it('refuses what cannot be split', () => {
    expect(() => allocateLines([cny('1')], [0, 0])).toThrow(RangeError)
    expect(() => allocateLines([cny('1')], [-1, 2])).toThrow(RangeError)
    expect(() => allocateLines([cny('-1')], [1])).toThrow(RangeError)
  })
})

const line = (base: Money, customerShare: number): StatedLine => ({ base, customerShare })

describe('a statement', () => {
  it('is, with one share, split as the total is', () => {
    fc.assert(
      fc.property(fc.array(units, { maxLength: 30 }), share, currencies, (sizes, customerShare, currency) => {
        const lines = sizes.map((size) => line(ofMinorUnits(size, currency), customerShare))
        const stated = stateCosts(lines, currency)
        const [customer, company] = allocate(stated.total, [customerShare, 100 - customerShare])
        // Two parts that stray by less than a unit can only differ where a half was rounded the other way.
        const off = minorUnits(subtract(stated.customerCost, customer ?? zero(currency)))
        expect(off >= -1n && off <= 1n).toBe(true)
        expect(add(stated.customerCost, stated.companyCost)).toEqual(
          add(customer ?? zero(currency), company ?? zero(currency)),
        )
      }),
    )
  })

  it('follows the share of each line', () => {
    const stated = stateCosts([line(cny('10'), 0), line(cny('10'), 100), line(cny('9.99'), 50)], 'CNY')
    expect(stated.lines.map(({ customer }) => customer.amount)).toEqual(['0.00', '10.00', '5.00'])
    expect(stated).toMatchObject({
      total: cny('29.99'),
      customerCost: cny('15.00'),
      companyCost: cny('14.99'),
    })
  })

  it('adds up: lines to the statement, shares to each line, charge and burden to cost and margin', () => {
    const lines = fc.array(fc.tuple(units, share), { maxLength: 25 })
    fc.assert(
      fc.property(lines, units, units, currencies, (rows, charged, used, currency) => {
        const charge = ofMinorUnits(charged, currency)
        const covered = ofMinorUnits(used < charged ? used : charged, currency)
        const bases = rows.map(([size, customerShare]) => line(ofMinorUnits(size, currency), customerShare))
        const frozen = freezeCosts(stateCosts(bases, currency), charge, covered)
        const none = zero(currency)
        frozen.lines.forEach(({ customer, company, shortfall }, i) => {
          expect(add(customer, company)).toEqual(bases[i]?.base)
          expect(compare(shortfall, none)).toBeGreaterThanOrEqual(0)
          expect(compare(shortfall, customer)).toBeLessThanOrEqual(0)
        })
        const total = (part: 'customer' | 'company' | 'shortfall') =>
          sum(
            frozen.lines.map((frozenLine) => frozenLine[part]),
            currency,
          )
        expect(total('customer')).toEqual(frozen.customerCost)
        expect(total('company')).toEqual(frozen.companyCost)
        expect(total('shortfall')).toEqual(frozen.shortfall)
        expect(add(frozen.customerCost, frozen.companyCost)).toEqual(frozen.total)
        expect(isZero(frozen.shortfall) || isZero(frozen.margin)).toBe(true)
        const burden = add(frozen.companyCost, frozen.shortfall)
        expect(add(subtract(charge, covered), burden)).toEqual(add(frozen.total, frozen.margin))
      }),
    )
  })

  it('lets a charge above the costs be margin, and one below fall to the company', () => {
    const stated = stateCosts([line(cny('60'), 100), line(cny('40'), 100)], 'CNY')
    expect(freezeCosts(stated, cny('130'), cny('0'))).toMatchObject({
      margin: cny('30.00'),
      shortfall: cny('0.00'),
    })
    const short = freezeCosts(stated, cny('90'), cny('0'))
    expect(short).toMatchObject({ margin: cny('0.00'), shortfall: cny('10.00') })
    expect(short.lines.map(({ shortfall }) => shortfall.amount)).toEqual(['6.00', '4.00'])
    // What an earlier statement used up of the charge is not there twice.
    expect(freezeCosts(stated, cny('130'), cny('100'))).toMatchObject({ shortfall: cny('70.00') })
  })
})
