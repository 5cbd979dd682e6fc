import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, money, ofMinorUnits, subtract, sum, zero, type Money } from '../money'
import { COST_KINDS } from './cost-item'
import { compareEstimate, quotedLines, readEstimate, type ComparedCost, type EstimateInput } from './estimate'

const line = (values: Partial<EstimateInput> = {}): EstimateInput => ({
  category: 'PART',
  description: '背光条',
  quantity: '3',
  unitPrice: '12.50',
  residualValue: null,
  usefulLifeMonths: null,
  daysUsed: null,
  currency: 'CNY',
  ...values,
})

describe('an estimate', () => {
  it('computes each line in its own currency', () => {
    const { lines, errors } = readEstimate('estimate', [
      line({ unitPrice: '1,012.50' }),
      line({ category: 'AIR', description: ' 机票 ', quantity: '2', unitPrice: '98000', currency: 'JPY' }),
    ])
    expect(errors).toEqual([])
    expect(lines).toMatchObject([
      { kind: 'PURCHASE', unitPrice: '1012.50', amount: '3037.50', currency: 'CNY' },
      { kind: 'TRAVEL', description: '机票', amount: '196000', currency: 'JPY' },
    ])
  })

  it('says at the line what is wrong', () => {
    const wrong = readEstimate('estimate', [
      line({ currency: 'XXX' }),
      line({ description: ' ', unitPrice: '-1' }),
      line({ quantity: null }),
      line({ unitPrice: '1'.repeat(20) }),
    ]).errors
    expect(wrong.map(({ code, field }) => `${code} ${field.join('.')}`)).toEqual([
      'UNKNOWN_CURRENCY estimate.0.currency',
      'REQUIRED estimate.1.description',
      'TOO_SMALL estimate.1.unitPrice',
      'REQUIRED estimate.2.quantity',
      'TOO_LARGE estimate.3.unitPrice',
    ])
    expect(readEstimate('estimate', []).errors).toMatchObject([{ code: 'REQUIRED' }])
    expect(
      readEstimate(
        'estimate',
        Array.from({ length: 201 }, () => line()),
      ).errors,
    ).toMatchObject([{ code: 'TOO_MANY' }])
  })

  it('gives the lines of a quotation, with a percentage on top, and leaves other currencies to FINANCE', () => {
    const { lines } = readEstimate('estimate', [line(), line({ currency: 'USD' })])
    expect(quotedLines(lines, 'CNY', '20')).toEqual([
      { description: '背光条', amount: '45.00' },
      { description: '背光条', amount: '' },
    ])
    expect(quotedLines(lines, 'USD', '0').map(({ amount }) => amount)).toEqual(['', '37.50'])
  })
})

describe('estimate and actual', () => {
  const cost = (kind: ComparedCost['kind'], amount: string, currency = 'CNY'): ComparedCost => ({
    kind,
    amount,
    currency,
    day: '2026-01-02',
  })

  it('are compared by kind and together; what has no rate is counted, never taken for one', () => {
    const found = compareEstimate(
      [cost('PURCHASE', '100'), cost('TRAVEL', '50'), cost('OTHER', '9', 'USD')],
      [cost('PURCHASE', '130.5'), cost('EQUIPMENT', '7', 'EUR')],
      'CNY',
      (amount) => (amount.currency === 'EUR' ? money('56', 'CNY') : null),
    )
    const cny = (amount: string) => ({ amount, currency: 'CNY' })
    expect(found).toEqual({
      kinds: [
        { kind: 'PURCHASE', estimate: cny('100.00'), actual: cny('130.50'), difference: cny('30.50') },
        { kind: 'TRAVEL', estimate: cny('50.00'), actual: cny('0.00'), difference: cny('-50.00') },
        { kind: 'EQUIPMENT', estimate: cny('0.00'), actual: cny('56.00'), difference: cny('56.00') },
      ],
      estimate: cny('150.00'),
      actual: cny('186.50'),
      difference: cny('36.50'),
      unconverted: 1,
    })
  })

  it('add up: kinds to the totals, and both sides to their lines', () => {
    const costs = fc.array(
      fc
        .tuple(fc.constantFrom(...COST_KINDS), fc.bigInt(0n, 10n ** 12n))
        .map(([kind, units]) => cost(kind, ofMinorUnits(units, 'CNY').amount)),
    )
    const all = (list: readonly ComparedCost[]): Money => sum(list, 'CNY')
    fc.assert(
      fc.property(costs, costs, (estimate, actual) => {
        const found = compareEstimate(estimate, actual, 'CNY', () => null)
        expect(found.estimate).toEqual(all(estimate))
        expect(found.actual).toEqual(all(actual))
        expect(found.difference).toEqual(subtract(found.actual, found.estimate))
        const byKind = found.kinds.map(({ difference }) => difference).reduce(add, zero('CNY'))
        expect(byKind).toEqual(found.difference)
      }),
    )
  })
})
