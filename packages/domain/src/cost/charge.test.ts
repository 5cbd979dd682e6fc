import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, money, ofMinorUnits, sum, zero, type Money } from '../money'
import {
  chargedUnits,
  proposeCharge,
  settleCharge,
  type Agreed,
  type ChargedWork,
  type ChargeEdit,
} from './charge'
import { factorOf, readFees, type FeeStandard } from './fee-standard'
import { feeText } from './fee-text'

const NOTHING: FeeStandard = {
  labourRate: null,
  travelRate: null,
  travelPer: null,
  partsPercent: null,
  fixedFee: null,
  customerPercent: 100,
  capped: false,
}
const agreed = (fees: Partial<FeeStandard> | null, amount = '1000', currency = 'CNY'): Agreed => ({
  amount,
  currency,
  fees: fees === null ? null : { ...NOTHING, ...fees },
})
const AT = '2026-01-01T00:00:00.000Z'
const work = (values: Partial<ChargedWork> = {}): ChargedWork => ({
  units: [{ id: 'u1' }, { id: 'u2' }],
  unitWarranties: [
    { unitId: 'u1', result: 'OUT_OF_WARRANTY' },
    { unitId: 'u2', result: 'IN_WARRANTY' },
  ],
  trips: [],
  repairRecords: [
    { id: 'r1', at: AT, unitId: 'u1', minutes: 50, technicianId: 'p' },
    { id: 'r2', at: AT, unitId: 'u2', minutes: 600, technicianId: 'p' },
    { id: 'r3', at: AT, unitId: 'u1', minutes: 40, technicianId: 'p' },
  ],
  partsUsed: [
    { id: 'p1', at: AT, recordId: 'r1', partNumber: 'C-470', name: '电容', quantity: 2 },
    { id: 'p2', at: AT, recordId: 'r3', partNumber: 'C-470', name: '电容', quantity: 1 },
    { id: 'p3', at: AT, recordId: 'r2', partNumber: 'C-999', name: '主板', quantity: 1 },
  ],
  ...values,
})
const prices = (...list: readonly (readonly [string, string, string?])[]) =>
  new Map(list.map(([part, amount, currency = 'CNY']) => [part, money(amount, currency)]))
const edit = (key: string, values: Partial<ChargeEdit>): ChargeEdit => ({
  key,
  quantity: null,
  amount: null,
  reason: null,
  ...values,
})
const seen = (errors: readonly { code: string; field: readonly string[] }[]) =>
  errors.map(({ code, field }) => `${code} ${field.join('.')}`)

describe('what the customer is charged', () => {
  it('is the signed amount where no rates were agreed', () => {
    const terms = agreed(null, '88.8', 'USD')
    const { lines, total } = settleCharge(terms, proposeCharge(terms, work(), prices()), [])
    expect(total).toEqual({ amount: '88.80', currency: 'USD' })
    expect(lines).toMatchObject([{ key: 'AGREED', computed: '88.80', amount: '88.80', reason: null }])
  })

  it('is counted by the work on units no warranty covers', () => {
    const terms = agreed({
      labourRate: '200',
      partsPercent: '10',
      travelRate: '300',
      travelPer: 'DAY',
      fixedFee: '50',
    })
    const proposed = proposeCharge(terms, work(), prices(['C-470', '12.35']))
    expect(proposed).toMatchObject([
      { key: 'LABOUR', quantity: '1.5', unitPrice: '200.00', computed: '300.00' },
      { key: 'PART:C-470', name: '电容', quantity: '3', unitPrice: '13.58', computed: '40.74' },
      { key: 'TRAVEL', quantity: '0', computed: '0.00' },
      { key: 'FIXED_FEE', quantity: null, computed: '50.00' },
    ])
    expect(settleCharge(terms, proposed, [edit('TRAVEL', { quantity: '2.5' })]).total?.amount).toBe('1140.74')
  })

  it('counts all units where the customer pays although a warranty covers each', () => {
    const covered = work({
      unitWarranties: [
        { unitId: 'u1', result: 'IN_WARRANTY' },
        { unitId: 'u2', result: 'REPAIR_WARRANTY' },
      ],
    })
    expect([...chargedUnits(covered)]).toEqual(['u1', 'u2'])
    expect([...chargedUnits(work())]).toEqual(['u1'])
  })

  it('names a part without a list price, and never charges nothing for it', () => {
    const terms = agreed({ partsPercent: '0' })
    const proposed = proposeCharge(terms, work(), prices())
    expect(proposed).toMatchObject([
      { computed: null, problem: { code: 'LIST_PRICE_MISSING', params: { part: 'C-470' } } },
    ])
    expect(seen(settleCharge(terms, proposed, []).errors)).toEqual(['LIST_PRICE_MISSING chargeLines'])
    const byHand = [edit('PART:C-470', { amount: '30', reason: '供应商报价' })]
    expect(settleCharge(terms, proposed, byHand).total?.amount).toBe('30.00')
  })

  it('does not take a list price for one of another currency', () => {
    const terms = agreed({ partsPercent: '0' }, '100', 'EUR')
    const [line] = proposeCharge(terms, work(), prices(['C-470', '12']))
    expect(line?.problem).toMatchObject({
      code: 'LIST_PRICE_CURRENCY',
      params: { part: 'C-470', currency: 'CNY', expected: 'EUR' },
    })
  })

  it('changes with a reason only, and keeps what was computed beside it', () => {
    const terms = agreed({ fixedFee: '500' })
    const proposed = proposeCharge(terms, work(), prices())
    expect(seen(settleCharge(terms, proposed, [edit('FIXED_FEE', { amount: '450' })]).errors)).toEqual([
      'REASON_REQUIRED chargeLines.0.reason',
    ])
    expect(settleCharge(terms, proposed, [edit('FIXED_FEE', { amount: '500.00' })]).errors).toEqual([])
    const { lines, total } = settleCharge(terms, proposed, [
      edit('FIXED_FEE', { amount: '450', reason: '老客户' }),
      edit('ADJUSTMENT', { amount: '-50.5', reason: '延期补偿' }),
    ])
    expect(total?.amount).toBe('399.50')
    expect(lines).toMatchObject([
      { key: 'FIXED_FEE', computed: '500.00', amount: '450.00', reason: '老客户' },
      { key: 'ADJUSTMENT', computed: null, amount: '-50.50', reason: '延期补偿' },
    ])
  })

  it('leaves the company its share, and what lies above the cap', () => {
    const terms = agreed({ fixedFee: '999.99', customerPercent: 60, capped: true }, '550')
    const { lines, total } = settleCharge(terms, proposeCharge(terms, work(), prices()), [])
    expect(lines).toMatchObject([
      { key: 'FIXED_FEE', amount: '999.99' },
      { key: 'SHARE', quantity: '40', amount: '-400.00' },
      { key: 'CAP', amount: '-49.99' },
    ])
    expect(total?.amount).toBe('550.00')
  })

  it('says at the line what is wrong', () => {
    const terms = agreed({ fixedFee: '500', travelRate: '10', travelPer: 'TRIP' })
    const proposed = proposeCharge(terms, work(), prices())
    const wrong = (...edits: ChargeEdit[]) => seen(settleCharge(terms, proposed, edits).errors)
    expect(wrong(edit('OTHER', {}), edit('FIXED_FEE', {}), edit('FIXED_FEE', {}))).toEqual([
      'NOT_FOUND chargeLines.0.key',
      'DUPLICATE chargeLines.2.key',
    ])
    expect(wrong(edit('FIXED_FEE', { amount: '-1' }))).toEqual(['TOO_SMALL chargeLines.0.amount'])
    expect(wrong(edit('FIXED_FEE', { amount: '1e3' }))).toEqual(['NOT_AN_AMOUNT chargeLines.0.amount'])
    expect(wrong(edit('FIXED_FEE', { amount: '9'.repeat(20) }))).toEqual(['TOO_LARGE chargeLines.0.amount'])
    expect(wrong(edit('TRAVEL', { quantity: 'two' }))).toEqual(['NOT_A_QUANTITY chargeLines.0.quantity'])
    expect(wrong(edit('ADJUSTMENT', { amount: '-600', reason: 'x' }))).toEqual([
      'TOO_SMALL chargeLines.0.amount',
    ])
    expect(wrong(edit('ADJUSTMENT', { amount: '5' }))).toEqual(['REASON_REQUIRED chargeLines.0.reason'])
  })

  it('is the sum of its lines, never below nothing and never above a cap, whatever was done', () => {
    const cents = fc.bigInt(1n, 10n ** 9n).map((units) => ofMinorUnits(units, 'CNY'))
    const fees = fc.record({
      labourRate: fc.option(cents.map(({ amount }) => amount)),
      travelRate: fc.option(cents.map(({ amount }) => amount)),
      fixedFee: cents.map(({ amount }) => amount),
      partsPercent: fc.option(fc.integer({ min: -100, max: 1000 }).map(String)),
      customerPercent: fc.integer({ min: 1, max: 100 }),
      capped: fc.boolean(),
    })
    const quantities = fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 6 })
    fc.assert(
      fc.property(
        fees,
        cents,
        fc.nat(10_000),
        quantities,
        fc.nat(30),
        (rates, most, minutes, parts, trips) => {
          const terms = agreed({ ...rates, travelPer: 'TRIP' }, most.amount)
          const done = work({
            repairRecords: [{ id: 'r', at: AT, unitId: 'u1', minutes, technicianId: 'p' }],
            partsUsed: parts.map((quantity, i) => ({
              id: `p${String(i)}`,
              at: AT,
              recordId: 'r',
              partNumber: `C-${String(i % 3)}`,
              name: 'part',
              quantity,
            })),
          })
          const known = prices(['C-0', '1.05'], ['C-1', '0.01'], ['C-2', '99999.99'])
          const edits = rates.travelRate === null ? [] : [edit('TRAVEL', { quantity: String(trips) })]
          const { lines, total, errors } = settleCharge(terms, proposeCharge(terms, done, known), edits)
          expect(errors).toEqual([])
          const amounts = lines.map(({ amount }): Money => ({ amount, currency: 'CNY' }))
          expect(total).toEqual(sum(amounts, 'CNY'))
          if (total === null) return
          expect(compare(total, zero('CNY'))).toBeGreaterThanOrEqual(0)
          if (rates.capped) expect(compare(total, most)).toBeLessThanOrEqual(0)
        },
      ),
    )
  })
})

describe('a fee standard', () => {
  const read = (fees: Partial<FeeStandard>, currency = 'CNY') => {
    const found = readFees('fees', { ...NOTHING, ...fees }, currency)
    return found.fees ?? seen(found.errors)
  }

  it('is kept written out', () => {
    expect(read({ labourRate: '1,200', partsPercent: ' +15% ', travelPer: 'DAY' })).toEqual({
      ...NOTHING,
      labourRate: '1200.00',
      partsPercent: '15',
    })
    expect([factorOf('0'), factorOf('12.5'), factorOf('-100'), factorOf('1000')]).toEqual([
      '1.0000',
      '1.1250',
      '0.0000',
      '11.0000',
    ])
  })

  it('says at the rate what is wrong with it', () => {
    expect(read({})).toEqual(['FEES_EMPTY fees.labourRate'])
    expect(read({ labourRate: '-1', travelRate: '5', partsPercent: '12,5', fixedFee: '1.005' })).toEqual([
      'TOO_SMALL fees.labourRate',
      'REQUIRED fees.travelPer',
      'NOT_A_PERCENTAGE fees.partsPercent',
      'TOO_MANY_DECIMALS fees.fixedFee',
    ])
    expect(read({ partsPercent: '-101' })).toEqual(['TOO_SMALL fees.partsPercent'])
    expect(read({ partsPercent: '1001', customerPercent: 0 })).toEqual([
      'TOO_LARGE fees.partsPercent',
      'TOO_SMALL fees.customerPercent',
    ])
  })

  it('reads in words, in both languages, of what is charged alone', () => {
    expect(
      feeText({ labourRate: '60', partsPercent: '-5', customerPercent: 80, capped: true }, 'EUR', 'en'),
    ).toEqual([
      'Work: €60.00 an hour',
      'Parts: list price less 5 %',
      'The customer pays 80 % of the above',
      'Never more than the amount agreed',
    ])
    const rest = { partsPercent: '0', travelRate: '300', travelPer: 'TRIP', fixedFee: '80' } as const
    expect(feeText(rest, 'CNY', 'zh')).toEqual(['零件：按目录价', '差旅：¥300.00 / 次', '固定服务费：¥80.00'])
  })
})
