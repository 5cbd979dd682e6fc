import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, compare, money, ofMinorUnits, zero } from '../money'
import { costAmount, type CostInputs } from './cost-amount'
import { categoriesOf, COST_CATEGORIES, COST_KINDS, kindOfCost, measureOfCost } from './cost-item'

const inputs = (values: Partial<CostInputs>): CostInputs => ({
  category: 'PART',
  quantity: null,
  unitPrice: '10',
  residualValue: null,
  usefulLifeMonths: null,
  daysUsed: null,
  ...values,
})
const amount = (values: Partial<CostInputs>, currency = 'CNY') => {
  const { money: found, errors } = costAmount('items.0', inputs(values), currency)
  return found?.amount ?? errors.map(({ code, field }) => `${code} ${field.join('.')}`)
}

describe('categories', () => {
  it('each belong to one kind, in which they can be chosen', () => {
    expect(COST_KINDS.flatMap(categoriesOf).sort()).toEqual([...COST_CATEGORIES].sort())
    expect(kindOfCost('LOST_TIME')).toBe('TRAVEL')
    expect(measureOfCost('LODGING')).toBe('NIGHT')
  })
})

describe('the amount of a cost', () => {
  it('is so many times the price, rounded half to even to the cent', () => {
    expect(amount({ quantity: '3', unitPrice: '12.50' })).toBe('37.50')
    expect(amount({ category: 'LOST_TIME', quantity: '7.5', unitPrice: '60.33' })).toBe('452.48')
    expect(amount({ category: 'LODGING', quantity: '2', unitPrice: '9800' }, 'JPY')).toBe('19600')
  })

  it('is the voucher’s where nothing is counted', () => {
    expect(amount({ category: 'FREIGHT', unitPrice: '79.5' })).toBe('79.50')
    expect(amount({ category: 'FREIGHT', quantity: '1', unitPrice: '79.5' })).toBe('79.50')
    expect(amount({ category: 'FREIGHT', quantity: '2' })).toEqual(['NOT_COUNTED items.0.quantity'])
  })

  it('needs a quantity that is one', () => {
    const refused = (quantity: string | null) => amount({ quantity })
    expect(refused(null)).toEqual(['REQUIRED items.0.quantity'])
    expect(refused('0')).toEqual(['TOO_SMALL items.0.quantity'])
    for (const text of ['-1', '1.0005', '12345678', '二', '1e3', '١'])
      expect(refused(text)).toEqual(['NOT_A_QUANTITY items.0.quantity'])
    expect(amount({ quantity: '9999999', unitPrice: '999999999999999.99' })).toEqual([
      'TOO_LARGE items.0.unitPrice',
    ])
    expect(amount({ quantity: '0.001', unitPrice: '0.01' })).toEqual(['TOO_SMALL items.0.unitPrice'])
  })

  it('of a thing worn by use is its price less what is left, by the days of its life', () => {
    // 36 months are 1095 days: (11950 − 1000) ÷ 1095 = 10 a day.
    const worn = (values: Partial<CostInputs>) =>
      amount({
        category: 'DEPRECIATION',
        unitPrice: '11950',
        residualValue: '1000',
        usefulLifeMonths: 36,
        daysUsed: 7,
        ...values,
      })
    expect(worn({})).toBe('70.00')
    expect(worn({ daysUsed: 1095 })).toBe('10950.00')
    expect(worn({ daysUsed: 1096 })).toEqual(['TOO_LARGE items.0.daysUsed'])
    expect(worn({ residualValue: '11950' })).toEqual(['RESIDUAL_NOT_BELOW_PRICE items.0.residualValue'])
    expect(worn({ daysUsed: 0.5 })).toEqual(['NOT_WHOLE items.0.daysUsed'])
    expect(worn({ residualValue: null, usefulLifeMonths: null, daysUsed: null })).toEqual([
      'REQUIRED items.0.residualValue',
      'REQUIRED items.0.usefulLifeMonths',
      'REQUIRED items.0.daysUsed',
    ])
  })

  it('of two spells of use is what one of both would be, to the cent', () => {
    const cents = fc.bigInt(2n, 10n ** 15n)
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 600 }), fc.nat(), fc.nat(), (price, months, a, b) => {
        const life = Math.floor((months * 365) / 12)
        const spells = [(a % life) + 1, (b % life) + 1] as const
        fc.pre(spells[0] + spells[1] <= life)
        const of = (days: number) =>
          costAmount(
            'x',
            inputs({
              category: 'DEPRECIATION',
              unitPrice: ofMinorUnits(price, 'CNY').amount,
              residualValue: '0',
              usefulLifeMonths: months,
              daysUsed: days,
            }),
            'CNY',
          ).money ?? zero('CNY')
        const apart = add(of(spells[0]), of(spells[1]))
        const together = of(spells[0] + spells[1])
        const [less, more] = compare(apart, together) < 0 ? [apart, together] : [together, apart]
        expect(compare(add(less, money('0.01', 'CNY')), more)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
