import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'

let desk: SettlementDesk
beforeAll(async () => {
  desk = await openSettlementDesk()
})
afterAll(() => desk.server.close())

const CHARGE =
  'proposedCharge { agreed { amount currency } customerPercent capped total { amount } lines { key kind partNumber name quantity unitPrice computed problem } }'
const STATEMENTS =
  'costStatements { chargeAmount chargeCurrency chargeLines { key kind partNumber quantity unitPrice computed amount reason } }'
const RATES = {
  labourRate: '200',
  partsPercent: '10',
  travelRate: '300',
  travelPer: 'TRIP',
  fixedFee: '80',
}

/** A case whose unit is back, on these terms, with nothing left to declare: 45 minutes and two capacitors C-470. */
async function onTerms(terms: object) {
  const { id } = await desk.repaired({ customerShare: 100, terms })
  await desk.declareNothing(id, 'MATERIALS', 'HR_ADMIN', 'PRODUCTION_ENGINEERING', 'DOMESTIC_BUSINESS')
  return id
}
const collect = (id: string, input: object = {}) => desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id, input)
const refused = (id: string, input: object = {}) =>
  desk.refused('DOMESTIC_BUSINESS', 'CollectCosts', id, input)

async function price(partNumber: string, listPrice: string, currency = 'CNY') {
  const { data } = await desk.server.execute(
    `mutation ($input: PartPriceSetInput!) { partPriceSet(input: $input) { partPrice { id } userErrors { code } } }`,
    { input: { partNumber, name: '电容', listPrice, currency } },
    { as: desk.people.MATERIALS },
  )
  expect(data.partPriceSet.userErrors).toEqual([])
}

describe('the charge', () => {
  it('names the part without a list price, unless somebody says with a reason what it costs', async () => {
    const id = await onTerms({ fees: { partsPercent: '0' }, currency: 'CNY', amount: '500' })
    const { proposedCharge } = await desk.see(id, CHARGE)
    expect(proposedCharge).toMatchObject({ total: null, lines: [{ key: 'PART:C-470', computed: null }] })
    expect(proposedCharge.lines[0].problem).toContain('C-470')
    expect(await refused(id)).toEqual([['LIST_PRICE_MISSING', 'chargeLines']])
    expect(await refused(id, { chargeLines: [{ key: 'PART:C-470', amount: '30' }] })).toEqual([
      ['REASON_REQUIRED', 'chargeLines.0.reason'],
    ])
    await collect(id, { chargeLines: [{ key: 'PART:C-470', amount: '30', reason: '供应商报价' }] })
    expect((await desk.see(id, STATEMENTS)).costStatements).toMatchObject([
      {
        chargeAmount: '30',
        chargeCurrency: 'CNY',
        chargeLines: [{ computed: null, amount: '30', reason: '供应商报价' }],
      },
    ])
  })

  it('is computed from the rates agreed, what was done and the list prices, and kept line by line', async () => {
    await price('C-470', '12.35')
    const id = await onTerms({ fees: RATES, currency: 'CNY', amount: '500' })
    expect((await desk.see(id, CHARGE)).proposedCharge).toMatchObject({
      agreed: { amount: '500', currency: 'CNY' },
      customerPercent: 100,
      capped: false,
      total: { amount: '257.16' },
      lines: [
        { kind: 'LABOUR', quantity: '0.75', unitPrice: '200', computed: '150' },
        { kind: 'PART', partNumber: 'C-470', quantity: '2', unitPrice: '13.58', computed: '27.16' },
        { kind: 'TRAVEL', quantity: '0', unitPrice: '300', computed: '0' },
        { kind: 'FIXED_FEE', quantity: null, computed: '80' },
      ],
    })
    await collect(id, {
      chargeLines: [
        { key: 'TRAVEL', quantity: '1' },
        { key: 'FIXED_FEE', amount: '40', reason: '老客户减半' },
        { key: 'ADJUSTMENT', amount: '-17.16', reason: '抹零' },
      ],
    })
    expect((await desk.see(id, STATEMENTS)).costStatements).toMatchObject([
      {
        chargeAmount: '500',
        chargeLines: [
          { key: 'LABOUR', amount: '150', reason: null },
          { key: 'PART:C-470', amount: '27.16' },
          { key: 'TRAVEL', quantity: '1', computed: '300', amount: '300', reason: null },
          { key: 'FIXED_FEE', computed: '80', amount: '40', reason: '老客户减半' },
          { key: 'ADJUSTMENT', computed: null, amount: '-17.16', reason: '抹零' },
        ],
      },
    ])
  })

  it('leaves the company its share and stays below the cap agreed', async () => {
    const id = await onTerms({
      fees: { fixedFee: '1000', customerPercent: 60, capped: true },
      currency: 'USD',
      amount: '500',
    })
    await collect(id)
    expect((await desk.see(id, STATEMENTS)).costStatements).toMatchObject([
      {
        chargeAmount: '500',
        chargeCurrency: 'USD',
        chargeLines: [
          { kind: 'FIXED_FEE', amount: '1000' },
          { kind: 'SHARE', quantity: '40', amount: '-400' },
          { kind: 'CAP', amount: '-100' },
        ],
      },
    ])
  })

  it('does not take a list price in another currency', async () => {
    const id = await onTerms({ fees: { partsPercent: '0' }, currency: 'USD', amount: '500' })
    expect(await refused(id)).toEqual([['LIST_PRICE_CURRENCY', 'chargeLines']])
  })

  it('is not what somebody wrote beside its lines', async () => {
    const id = await onTerms({ fees: { fixedFee: '80' }, currency: 'CNY', amount: '500' })
    expect(await refused(id, { chargeAmount: '90' })).toEqual([['CHARGE_DIFFERS', 'chargeAmount']])
    expect(await refused(id, { chargeCurrency: 'USD' })).toEqual([['CURRENCY_DIFFERS', 'chargeCurrency']])
    const wrong = [
      { key: 'FIXED_FEE', amount: '-1' },
      { key: 'LABOUR', amount: '1' },
      { key: 'ADJUSTMENT', amount: '1'.repeat(20), reason: 'x' },
      { key: 'FIXED_FEE', reason: '长'.repeat(501) },
    ]
    expect(await refused(id, { chargeLines: wrong })).toEqual([
      ['NOT_FOUND', 'chargeLines.1.key'],
      ['DUPLICATE', 'chargeLines.3.key'],
      ['TOO_LARGE', 'chargeLines.2.amount'],
      ['TOO_LONG', 'chargeLines.3.reason'],
    ])
    expect((await desk.see(id, STATEMENTS)).costStatements).toEqual([])
    await collect(id, { chargeAmount: '80.00', chargeCurrency: 'CNY' })
  })

  it('is the signed amount where no rates were agreed, in one line that may be changed with a reason', async () => {
    const id = await onTerms({})
    expect((await desk.see(id, CHARGE)).proposedCharge).toMatchObject({
      total: { amount: '88.8' },
      lines: [{ key: 'AGREED', computed: '88.8' }],
    })
    expect(await refused(id, { chargeLines: [{ key: 'AGREED', amount: '70' }] })).toEqual([
      ['REASON_REQUIRED', 'chargeLines.0.reason'],
    ])
    await collect(id, { chargeLines: [{ key: 'AGREED', amount: '70', reason: '折让' }] })
    expect((await desk.see(id, STATEMENTS)).costStatements).toMatchObject([
      { chargeAmount: '70', chargeCurrency: 'USD', chargeLines: [{ computed: '88.8', amount: '70' }] },
    ])
  })

  it('is none from a customer who pays nothing', async () => {
    const { id } = await desk.repaired()
    await desk.declareNothing(id, 'MATERIALS', 'HR_ADMIN', 'PRODUCTION_ENGINEERING', 'DOMESTIC_BUSINESS')
    expect((await desk.see(id, CHARGE)).proposedCharge).toBeNull()
    expect(await refused(id, { chargeLines: [{ key: 'AGREED', amount: '1' }] })).toEqual([
      ['CHARGE_NOT_DUE', 'chargeLines'],
    ])
    await collect(id)
    expect((await desk.see(id, STATEMENTS)).costStatements).toMatchObject([
      { chargeAmount: null, chargeLines: [] },
    ])
  })
})

describe('the terms', () => {
  it('need words or rates, and say at the rate what is wrong', async () => {
    const { id } = await desk.returning({ customerShare: 100 })
    await desk.done('FINANCE', 'Quote', id, {
      currency: 'CNY',
      validUntil: '2026-12-31',
      lines: [{ description: '检修', amount: '88.80' }],
    })
    const draft = {
      settlementMethod: '电汇',
      qualityResponsibility: '三个月',
      amount: '88.80',
      currency: 'CNY',
    }
    const wrong = (values: object) =>
      desk.refused('DOMESTIC_BUSINESS', 'DraftTerms', id, { ...draft, ...values })
    expect(await wrong({})).toEqual([['REQUIRED', 'feeStandard']])
    expect(await wrong({ fees: {} })).toEqual([['FEES_EMPTY', 'fees.labourRate']])
    expect(await wrong({ fees: { travelRate: '-5', partsPercent: '12,5', customerPercent: 101 } })).toEqual([
      ['TOO_SMALL', 'fees.travelRate'],
      ['REQUIRED', 'fees.travelPer'],
      ['NOT_A_PERCENTAGE', 'fees.partsPercent'],
      ['TOO_LARGE', 'fees.customerPercent'],
    ])
    await desk.done('DOMESTIC_BUSINESS', 'DraftTerms', id, { ...draft, fees: { labourRate: '1,200.5' } })
    const { serviceAgreements } = await desk.see(id, 'serviceAgreements { feeStandard fees { labourRate } }')
    expect(serviceAgreements).toEqual([{ feeStandard: '', fees: { labourRate: '1200.5' } }])
  })
})
