import { claimBalance, money } from '@mendline/domain'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { enterRate, openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'

const OFFICE = 'DOMESTIC_BUSINESS'
const document = (name: string) => readFileSync(join(import.meta.dirname, '../../../../docs', name), 'utf8')

/** The figures of a marked table of the document, row by row; words are left out. */
function figures(text: string, name: string): string[][] {
  const table = text.split(`<!-- table: ${name} -->`)[1]?.trim().split('\n\n')[0] ?? ''
  return table
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').flatMap((cell) => /^\s*(-?\d+\.\d\d)\s*$/.exec(cell)?.[1] ?? []))
}

const cents = (amount: string, currency = 'CNY') => money(amount, currency).amount

let desk: SettlementDesk
beforeAll(async () => {
  desk = await openSettlementDesk()
  await enterRate(desk.server, 'JPY', '0.0466')
})
afterAll(() => desk.server.close())

it('says the same figures in both languages', () => {
  const [english, chinese] = [document('worked-example-costs.md'), document('worked-example-costs.zh-CN.md')]
  for (const table of ['confirmed', 'confirmation', 'borne', 'balance']) {
    expect(figures(english, table).length).toBeGreaterThan(1)
    expect(figures(chinese, table)).toEqual(figures(english, table))
  }
})

it('comes out as computed by hand, to the cent', async () => {
  const text = document('worked-example-costs.md')
  const today = desk.server.clock.now().slice(0, 10)
  const { id } = await desk.repaired({ customerShare: 40 })
  const line = (values: object) => ({ category: 'DUTY', incurredOn: '2026-07-01', ...values })
  const declare = (items: object[]) =>
    desk.done('MATERIALS', 'DeclareCosts', id, { department: 'MATERIALS', items })
  const collect = () => desk.done(OFFICE, 'CollectCosts', id, { chargeAmount: '50', chargeCurrency: 'USD' })
  const idOf = async (description: string, nth = 0): Promise<string> => {
    const { costItems } = await desk.see(id, 'costItems { id description }')
    return costItems.filter((item: { description: string }) => item.description === description)[nth].id
  }
  const approve = async (...ids: string[]) =>
    desk.done('FINANCE', 'ReviewCosts', id, {
      reviews: ids.map((costItemId) => ({ costItemId, outcome: 'APPROVED' })),
    })

  await declare([
    line({ category: 'PART', description: 'strips', quantity: '3', unitPrice: '40.17' }),
    line({ category: 'FREIGHT', description: 'freight', unitPrice: '10.01', currency: 'USD' }),
    line({ description: 'duty', unitPrice: '15000', currency: 'JPY' }),
    line({ category: 'OTHER_COST', description: 'panel', unitPrice: '55' }),
  ])
  await desk.declareNothing(id, 'HR_ADMIN', 'PRODUCTION_ENGINEERING', OFFICE)
  await collect()
  const [strips, freight, duty, wrong] = await Promise.all(
    ['strips', 'freight', 'duty', 'panel'].map((d) => idOf(d)),
  )
  await desk.done('FINANCE', 'ReviewCosts', id, {
    reviews: [{ costItemId: wrong, outcome: 'REJECTED', reason: '金额有误' }],
  })
  await declare([line({ category: 'OTHER_COST', description: 'panel', unitPrice: '50', replacesId: wrong })])
  const panel = await idOf('panel', 1)
  await desk.done(OFFICE, 'SetCostShare', id, { costItemId: panel, customerShare: 100, reason: '误操作' })
  await collect()
  await approve(strips ?? '', freight ?? '', duty ?? '', panel)

  const CONFIRMED = 'confirmedCosts { baseAmount customerAmount companyAmount shortfallAmount }'
  const { confirmedCosts } = await desk.see(id, CONFIRMED)
  expect(
    confirmedCosts.map((row: Record<string, string>) => Object.values(row).map((cell) => cents(cell))),
  ).toEqual(figures(text, 'confirmed'))

  await desk.done('FINANCE', 'ReverseCost', id, { costItemId: duty, reason: '税则有误' })
  await declare([line({ description: 'duty', unitPrice: '600' })])
  await collect()
  await approve(await idOf('duty', 1))
  const CONFIRMATIONS = 'costConfirmations { total customerCost companyCost chargeBase shortfall margin }'
  const { costConfirmations } = await desk.see(id, CONFIRMATIONS)
  expect(
    costConfirmations.map((row: Record<string, string>) => Object.values(row).map((cell) => cents(cell))),
  ).toEqual(figures(text, 'confirmation'))

  await desk.done('FINANCE', 'SendCostBasis', id)
  await desk.done('QUALITY', 'ReportIncident', id, {
    summary: '黑屏',
    cause: '来料',
    responsibleDepartments: ['MATERIALS', 'RND'],
    measures: '更换供应商',
  })
  await desk.done('QUALITY', 'TraceInternally', id, {
    shares: [
      { department: 'MATERIALS', percent: 67 },
      { department: 'RND', percent: 33 },
    ],
    basis: '来料为主',
  })
  const { data } = await desk.server.execute(
    `{ costBreakdown(groupBy: [PARTY, DEPARTMENT]) { total { amount } rows { keys { value } amount { amount } } } }`,
    {},
    { as: await desk.who('FINANCE') },
  )
  const order = ['CUSTOMER ', 'COMPANY MATERIALS', 'COMPANY RND']
  const borne = new Map<string, string>(
    data.costBreakdown.rows.map((row: { keys: { value: string | null }[]; amount: { amount: string } }) => [
      row.keys.map(({ value }) => value ?? '').join(' '),
      cents(row.amount.amount),
    ]),
  )
  expect(order.map((key) => [borne.get(key)])).toEqual(figures(text, 'borne'))
  expect(data.costBreakdown.total.amount).toBe('840.58')

  await desk.done(OFFICE, 'Invoice', id, { invoiceNumber: 'F-1', invoicedOn: today, dueOn: today })
  await desk.done(OFFICE, 'RecordPayment', id, { amount: '210', currency: 'CNY', paidOn: today })
  await desk.done(OFFICE, 'RequestWriteOff', id, { amount: '20', reason: '客户停业' })
  await desk.done('FINANCE', 'DecideWriteOff', id, { outcome: 'APPROVED' })
  await desk.done('QUALITY', 'Claim', id, {
    party: 'SUPPLIER',
    name: '恒晟电子',
    amount: '100',
    claimedOn: today,
    deadline: today,
    grounds: '来料不良',
  })
  const { supplierClaims } = await desk.see(id, 'supplierClaims { id amount currency }')
  await desk.done('FINANCE', 'RecordRecovery', id, {
    claimId: supplierClaims[0].id,
    amount: '62.50',
    receivedOn: today,
  })
  const seen = await desk.see(
    id,
    `receivableBalance { charged { amount } paid { amount } writtenOff { amount } open { amount } }
     claimRecoveries { claimId amount } claimClosings { claimId }`,
  )
  const { charged, paid, writtenOff, open } = seen.receivableBalance
  const claimed = claimBalance(seen, supplierClaims[0])
  expect([
    [charged, paid, writtenOff, open].map(({ amount }: { amount: string }) => cents(amount, 'USD')),
    [claimed.claimed, claimed.recovered, claimed.givenUp, claimed.open].map(({ amount }) => amount),
  ]).toEqual(figures(text, 'balance'))
})
