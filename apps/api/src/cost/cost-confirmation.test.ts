import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statusOf } from '../testing/case-desk'
import { enterRate, openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'

let desk: SettlementDesk
beforeAll(async () => {
  desk = await openSettlementDesk()
  await enterRate(desk.server, 'JPY', '0.0466')
})
afterAll(() => desk.server.close())

const line = (values: object = {}) => ({
  category: 'FREIGHT',
  description: '运费',
  unitPrice: '100',
  incurredOn: '2026-07-01',
  ...values,
})
const OTHERS = ['HR_ADMIN', 'PRODUCTION_ENGINEERING', 'DOMESTIC_BUSINESS'] as const
const CONFIRMED = `confirmedCosts { costItemId baseAmount baseCurrency rate rateFrom customerShare customerAmount companyAmount shortfallAmount }
  costConfirmations { total customerCost companyCost chargeBase chargeRate shortfall margin } companyBurden { amount currency } costTotal { amount }`

/** A repaired case with these lines of MATERIALS, declared by all. */
async function declared(lines: readonly object[], customerShare = 0): Promise<string> {
  const { id } = await desk.repaired({ customerShare })
  await desk.done('MATERIALS', 'DeclareCosts', id, { department: 'MATERIALS', items: lines })
  await desk.declareNothing(id, ...OTHERS)
  return id
}

async function itemsOf(id: string): Promise<{ id: string; description: string; amount: string }[]> {
  return (await desk.see(id, 'costItems { id description amount }')).costItems
}

async function approveAll(id: string) {
  const { costItems, costReviews } = await desk.see(id, 'costItems { id } costReviews { costItemId }')
  const reviewed = new Set(costReviews.map((review: { costItemId: string }) => review.costItemId))
  const open = costItems.filter((item: { id: string }) => !reviewed.has(item.id))
  return desk.done('FINANCE', 'ReviewCosts', id, {
    reviews: open.map((item: { id: string }) => ({ costItemId: item.id, outcome: 'APPROVED' })),
  })
}

describe('costs in foreign money', () => {
  it('are converted at the rate of their day, and frozen when they are confirmed', async () => {
    const lines = [
      line({ currency: 'USD', unitPrice: '10.01' }),
      line({ currency: 'JPY', unitPrice: '15000' }),
      line(),
    ]
    const id = await declared(lines)
    expect(
      (await desk.see(id, 'costsToState { currency total { amount } missingRates { currency } }'))
        .costsToState,
    ).toEqual({
      currency: 'CNY',
      total: { amount: '869.07' },
      missingRates: [],
    })
    await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id)
    await approveAll(id)
    // A rate entered later changes nothing of what is confirmed.
    await enterRate(desk.server, 'USD', '9')
    const seen = await desk.see(id, CONFIRMED)
    expect(seen.confirmedCosts).toMatchObject([
      { baseAmount: '70.07', baseCurrency: 'CNY', rate: '7', rateFrom: '2026-01-01', companyAmount: '70.07' },
      { baseAmount: '699', rate: '0.0466', companyAmount: '699' },
      { baseAmount: '100', rate: '1', rateFrom: null, customerShare: 0 },
    ])
    expect(seen.costTotal.amount).toBe('869.07')
    expect(seen.companyBurden).toEqual({ amount: '869.07', currency: 'CNY' })
    await enterRate(desk.server, 'USD', '7')
  })

  it('without a rate stop the statement with the currency and the day, and nothing is made up', async () => {
    const id = await declared([line({ currency: 'EUR' }), line({ currency: 'XXQ' })].slice(0, 1))
    const { costTotal, costsToState } = await desk.see(
      id,
      'costTotal { amount } costsToState { total { amount } missingRates { currency day } }',
    )
    expect(costTotal).toBeNull()
    expect(costsToState).toEqual({ total: null, missingRates: [{ currency: 'EUR', day: '2026-07-01' }] })
    expect(await desk.refused('DOMESTIC_BUSINESS', 'CollectCosts', id)).toEqual([['RATE_MISSING', null]])
    await enterRate(desk.server, 'EUR', '8.1234567891')
    await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id)
    await approveAll(id)
    expect((await desk.see(id, CONFIRMED)).confirmedCosts).toMatchObject([{ baseAmount: '812.35' }])
  })

  it('must be in a currency there is', async () => {
    const { id } = await desk.repaired()
    const items = [line({ currency: 'XXQ' }), line({ currency: 'JPY', unitPrice: '1.5' })]
    expect(await desk.refused('MATERIALS', 'DeclareCosts', id, { department: 'MATERIALS', items })).toEqual([
      ['UNKNOWN_CURRENCY', 'items.0.currency'],
      ['TOO_MANY_DECIMALS', 'items.1.unitPrice'],
    ])
  })
})

describe('who bears a line', () => {
  it('may differ from the case, with a reason, until it is confirmed', async () => {
    const id = await declared([line(), line({ description: '误操作损坏的面板', unitPrice: '50' })], 50)
    const [, panel] = await itemsOf(id)
    const share = { costItemId: panel?.id, customerShare: 100, reason: '客户误操作' }
    expect(await desk.fails('MATERIALS', 'SetCostShare', id, share)).toBe('FORBIDDEN')
    const refused = (values: object) => desk.refused('FINANCE', 'SetCostShare', id, { ...share, ...values })
    expect(await refused({ customerShare: 101 })).toEqual([['TOO_LARGE', 'customerShare']])
    expect(await refused({ customerShare: -1 })).toEqual([['TOO_SMALL', 'customerShare']])
    expect(await refused({ reason: ' ' })).toEqual([['REQUIRED', 'reason']])
    expect(await refused({ costItemId: id })).toEqual([['NOT_FOUND', 'costItemId']])
    await desk.done('DOMESTIC_BUSINESS', 'SetCostShare', id, share)
    await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id)
    await approveAll(id)
    const seen = await desk.see(id, CONFIRMED)
    expect(seen.confirmedCosts).toMatchObject([
      { customerShare: 50, customerAmount: '50', companyAmount: '50' },
      { customerShare: 100, customerAmount: '50', companyAmount: '0' },
    ])
    // 88.80 US dollars at 7 are above the customer's part of the cost: the rest is margin.
    expect(seen.costConfirmations).toEqual([
      {
        total: '150',
        customerCost: '100',
        companyCost: '50',
        chargeBase: '621.6',
        chargeRate: '7',
        shortfall: '0',
        margin: '521.6',
      },
    ])
    // With all confirmed, nothing is left to set.
    expect(await refused({})).toEqual([['NOTHING_TO_REVIEW', null]])
  })

  it('is the company where the charge covers less than the customer’s part', async () => {
    const id = await declared([line({ unitPrice: '300' }), line({ unitPrice: '700' })], 100)
    await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id, { chargeAmount: '900', chargeCurrency: 'CNY' })
    await approveAll(id)
    const seen = await desk.see(id, CONFIRMED)
    expect(seen.confirmedCosts.map((one: { shortfallAmount: string }) => one.shortfallAmount)).toEqual([
      '30',
      '70',
    ])
    expect(seen.companyBurden.amount).toBe('100')
    expect(seen.costConfirmations).toMatchObject([{ shortfall: '100', margin: '0' }])
    // Who caused what falls to the company is traced, although the customer bears the case.
    const basis = await desk.done('FINANCE', 'SendCostBasis', id)
    expect(statusOf(basis, 'trace-internally')).toBe('READY')
    const shares = [{ department: 'RND', percent: 100 }]
    await desk.done('QUALITY', 'TraceInternally', id, { shares, basis: '报价低于成本' })
    const split = await desk.see(id, 'internalTracings { shares { department amount } }')
    expect(split.internalTracings).toEqual([{ shares: [{ department: 'RND', amount: '100' }] }])
  })

  it('is nobody else where the customer pays nothing', async () => {
    const id = await declared([line()])
    const [item] = await itemsOf(id)
    const share = { costItemId: item?.id, customerShare: 50, reason: '客户' }
    expect(await desk.refused('FINANCE', 'SetCostShare', id, share)).toEqual([['CHARGE_NOT_DUE', null]])
  })
})

describe('a confirmed cost', () => {
  it('is taken back by an entry of the opposite, both stay, and its department enters what is right', async () => {
    const id = await declared([line({ unitPrice: '80' }), line({ currency: 'USD', unitPrice: '33.33' })])
    await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id)
    const [, wrong] = await itemsOf(id)
    const take = { costItemId: wrong?.id, reason: '重复计入' }
    expect(await desk.refused('FINANCE', 'ReverseCost', id, take)).toEqual([['NOT_CONFIRMED', 'costItemId']])
    await approveAll(id)
    await desk.done('FINANCE', 'SendCostBasis', id)
    expect(await desk.fails('MATERIALS', 'ReverseCost', id, take)).toBe('FORBIDDEN')
    expect(await desk.refused('FINANCE', 'ReverseCost', id, { ...take, reason: '' })).toEqual([
      ['REQUIRED', 'reason'],
    ])
    const reversed = await desk.done('FINANCE', 'ReverseCost', id, take)
    const owed = reversed.steps.filter((step) => step.step === 'declare-costs' && step.status === 'READY')
    expect(owed.map(({ owner }) => owner)).toEqual(['MATERIALS'])
    expect(statusOf(reversed, 'send-cost-basis')).not.toBe('DONE')
    expect(await desk.refused('FINANCE', 'ReverseCost', id, take)).toEqual([
      ['ALREADY_REVERSED', 'costItemId'],
    ])
    const entries = (await desk.see(id, 'costItems { id amount currency reversesId description }')).costItems
    expect(entries).toMatchObject([
      { amount: '80', reversesId: null },
      { amount: '33.33', reversesId: null },
      { amount: '-33.33', currency: 'USD', reversesId: wrong?.id, description: '重复计入' },
    ])
    expect(
      await desk.refused('FINANCE', 'ReverseCost', id, { costItemId: entries[2].id, reason: '再冲' }),
    ).toEqual([['REVERSAL_FINAL', 'costItemId']])
    expect((await desk.see(id, CONFIRMED)).companyBurden.amount).toBe('80')

    await desk.done('MATERIALS', 'DeclareCosts', id, {
      department: 'MATERIALS',
      items: [line({ unitPrice: '3.33' })],
    })
    await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id)
    const again = await approveAll(id)
    expect(statusOf(again, 'confirm-costs')).toBe('DONE')
    expect(await desk.see(id, CONFIRMED)).toMatchObject({
      companyBurden: { amount: '83.33' },
      costTotal: { amount: '83.33' },
    })
  })

  it('is split over departments, each of whose heads acknowledges or objects', async () => {
    const id = await declared([
      line({ unitPrice: '0.01' }),
      line({ unitPrice: '0.02' }),
      line({ unitPrice: '99.98' }),
    ])
    await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id)
    await approveAll(id)
    await desk.done('FINANCE', 'SendCostBasis', id)
    await desk.done('QUALITY', 'ReportIncident', id, {
      summary: '黑屏',
      cause: '来料不良',
      responsibleDepartments: ['MATERIALS', 'RND'],
      measures: '更换供应商',
    })
    const split = (materials: number, rnd: number) => ({
      shares: [
        { department: 'MATERIALS', percent: materials },
        { department: 'RND', percent: rnd },
      ],
      basis: '来料',
    })
    await desk.done('QUALITY', 'TraceInternally', id, split(67, 33))
    const SHARES = 'internalTracings { shares { department amount } }'
    expect((await desk.see(id, SHARES)).internalTracings[0].shares).toEqual([
      { department: 'MATERIALS', amount: '67.01' },
      { department: 'RND', amount: '33' },
    ])
    const head = await desk.who('MATERIALS', 'HEAD')
    const chief = await desk.who('RND', 'HEAD')
    const mine = { department: 'MATERIALS' }
    expect(await desk.fails('MATERIALS', 'AcknowledgeShare', id, mine)).toBe('FORBIDDEN')
    expect((await desk.act(chief, 'AcknowledgeShare', id, mine)).failure).toBe('FORBIDDEN')
    expect((await desk.act(head, 'AcknowledgeShare', id, mine)).wrong).toEqual([])
    expect((await desk.act(head, 'AcknowledgeShare', id, mine)).wrong).toEqual([['STEP_ALREADY_DONE', null]])
    await desk.act(chief, 'ObjectToTracing', id, { department: 'RND', reason: '设计无误' })
    const state = async () =>
      (await desk.see(id)).steps
        .filter(({ step }: { step: string }) => step === 'acknowledge-share')
        .map(({ owner, status }: { owner: string; status: string }) => `${owner} ${status}`)
    expect(await state()).toEqual(['MATERIALS DONE', 'RND DONE'])
    expect(statusOf(await desk.see(id), 'trace-internally')).toBe('READY')
    // Decided otherwise: whose share changed is asked again.
    await desk.done('QUALITY', 'TraceInternally', id, split(90, 10))
    expect(await state()).toEqual(['MATERIALS READY', 'RND READY'])
    // Decided as before: the word of QUALITY stands.
    await desk.act(chief, 'ObjectToTracing', id, { department: 'RND', reason: '仍有异议' })
    await desk.done('QUALITY', 'TraceInternally', id, split(90, 10))
    expect(await state()).toEqual(['MATERIALS READY', 'RND DONE'])
  })
})

describe('a claim on a supplier', () => {
  it('comes back in parts, never more than is open, or is given up', async () => {
    const id = await declared([line()])
    const claim = {
      party: 'SUPPLIER',
      name: '东莞恒晟电子',
      amount: '60',
      claimedOn: '2026-07-01',
      deadline: '2026-07-31',
      grounds: '来料不良',
    }
    const refused = (values: object) => desk.refused('QUALITY', 'Claim', id, { ...claim, ...values })
    expect(await desk.fails('RND', 'Claim', id, claim)).toBe('FORBIDDEN')
    expect(await refused({ amount: '-1', name: '', grounds: '' })).toEqual([
      ['REQUIRED', 'name'],
      ['TOO_SMALL', 'amount'],
      ['REQUIRED', 'grounds'],
    ])
    expect(await refused({ currency: 'XXQ', claimedOn: '2026-07-02', deadline: '2026-07-01' })).toEqual([
      ['UNKNOWN_CURRENCY', 'currency'],
      ['IN_FUTURE', 'claimedOn'],
      ['BEFORE', 'deadline'],
    ])
    expect(await refused({ costItemId: id, attachmentIds: [id] })).toEqual([
      ['NOT_FOUND', 'costItemId'],
      ['NOT_FOUND', 'attachmentIds.0'],
    ])
    expect(
      await desk.refused('FINANCE', 'RecordRecovery', id, {
        claimId: id,
        amount: '1',
        receivedOn: '2026-07-01',
      }),
    ).toEqual([['NO_CLAIM', null]])
    await desk.done('QUALITY', 'Claim', id, claim)
    const claimId = (await desk.see(id, 'supplierClaims { id }')).supplierClaims[0].id
    const receive = (amount: string) => ({ claimId, amount, receivedOn: '2026-07-01' })
    expect(await desk.fails('QUALITY', 'RecordRecovery', id, receive('1'))).toBe('FORBIDDEN')
    await desk.done('FINANCE', 'RecordRecovery', id, receive('35.5'))
    expect(await desk.refused('FINANCE', 'RecordRecovery', id, receive('24.51'))).toEqual([
      ['MORE_THAN_OPEN', 'amount'],
    ])
    await desk.done('QUALITY', 'CloseClaim', id, { claimId, reason: '协商一致' })
    expect(await desk.refused('FINANCE', 'RecordRecovery', id, receive('1'))).toEqual([
      ['CLAIM_SETTLED', 'claimId'],
    ])
  })
})

describe('a payment in other money', () => {
  it('pays what the bank credited, or what the rates of the day give', async () => {
    const { id } = await desk.confirmed({ customerShare: 100 })
    const invoice = { invoiceNumber: 'F-1', invoicedOn: '2026-07-01', dueOn: '2026-07-31' }
    await desk.done('DOMESTIC_BUSINESS', 'Invoice', id, invoice)
    const pay = (values: object) => ({ paidOn: '2026-07-01', ...values })
    const refused = (values: object) => desk.refused('DOMESTIC_BUSINESS', 'RecordPayment', id, pay(values))
    expect(await refused({ amount: '1', currency: 'XXQ' })).toEqual([['UNKNOWN_CURRENCY', 'currency']])
    expect(await refused({ amount: '1', currency: 'GBP' })).toEqual([['RATE_MISSING', 'creditedAmount']])
    expect(await refused({ amount: '700', currency: 'CNY' })).toEqual([['MORE_THAN_OPEN', 'amount']])
    expect(await refused({ amount: '700', currency: 'CNY', creditedAmount: '88.81' })).toEqual([
      ['MORE_THAN_OPEN', 'creditedAmount'],
    ])
    await desk.done('DOMESTIC_BUSINESS', 'RecordPayment', id, pay({ amount: '350', currency: 'CNY' }))
    await desk.done(
      'DOMESTIC_BUSINESS',
      'RecordPayment',
      id,
      pay({ amount: '280', currency: 'CNY', creditedAmount: '38.80' }),
    )
    const seen = await desk.see(
      id,
      'payments { amount paidAmount paidCurrency } receivableBalance { open { amount } }',
    )
    expect(seen.payments).toEqual([
      { amount: '50', paidAmount: '350', paidCurrency: 'CNY' },
      { amount: '38.8', paidAmount: '280', paidCurrency: 'CNY' },
    ])
    expect(seen.receivableBalance.open.amount).toBe('0')
  })
})
