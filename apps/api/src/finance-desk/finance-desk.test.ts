import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'

let desk: SettlementDesk
beforeAll(async () => {
  desk = await openSettlementDesk()
})
afterAll(() => desk.server.close())

async function ask(query: string, as: User, variables: Record<string, unknown> = {}) {
  const { data, errors } = await desk.server.execute(query, variables, { as })
  return errors === undefined ? data : errors[0]?.extensions['code']
}

const freight = (unitPrice: string) => ({
  category: 'FREIGHT',
  description: '运费',
  unitPrice,
  incurredOn: '2026-07-01',
})

async function submitted(unitPrice: string): Promise<string> {
  const { id } = await desk.repaired()
  await desk.done('MATERIALS', 'DeclareCosts', id, { department: 'MATERIALS', items: [freight(unitPrice)] })
  await desk.declareNothing(id, 'HR_ADMIN', 'PRODUCTION_ENGINEERING', 'DOMESTIC_BUSINESS')
  await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id)
  return id
}

async function confirm(id: string): Promise<void> {
  const { costItems } = await desk.see(id, 'costItems { id }')
  await desk.done('FINANCE', 'ReviewCosts', id, {
    reviews: costItems.map((item: { id: string }) => ({ costItemId: item.id, outcome: 'APPROVED' })),
  })
}

describe('the statements that wait', () => {
  const LIST = `query ($order: CostStatementOrder!) { costStatementsToConfirm(orderBy: $order, first: 100) {
    nodes { total repairCase { id } } totalCount } }`
  const waiting = async (order: string, as: User) => (await ask(LIST, as, { order })).costStatementsToConfirm

  it('are listed by age or amount until they are confirmed or sent back, for who sees all money', async () => {
    const finance = await desk.who('FINANCE')
    const first = await submitted('100')
    desk.server.clock.advance({ minutes: 5 })
    const second = await submitted('900')
    const ids = async (order: string) =>
      (await waiting(order, finance)).nodes.map(
        ({ repairCase }: { repairCase: { id: string } }) => repairCase.id,
      )
    expect(await ids('OLDEST')).toEqual([first, second])
    expect(await ids('LARGEST')).toEqual([second, first])
    const { costItems } = await desk.see(second, 'costItems { id }')
    await desk.done('FINANCE', 'ReviewCosts', second, {
      reviews: [{ costItemId: costItems[0].id, outcome: 'REJECTED', reason: '缺发票' }],
    })
    expect(await ids('OLDEST')).toEqual([first])
    await confirm(first)
    expect(await ids('OLDEST')).toEqual([])
    expect(await ask(LIST, await desk.who('MATERIALS'), { order: 'OLDEST' })).toBe('FORBIDDEN')
  })

  it('are flagged where they are far above the estimate or cases alike', async () => {
    const finance = await desk.who('FINANCE')
    const FLAGS = `query ($id: ID!) { repairCase(id: $id) { costFlags { basis kind category actual { amount } expected { amount } } } }`
    const flags = async (id: string, as = finance) => (await ask(FLAGS, as, { id })).repairCase.costFlags
    for (const price of ['100', '100', '100']) await confirm(await submitted(price))
    const usual = await submitted('150')
    expect(await flags(usual)).toEqual([])
    const { id } = await desk.repaired()
    await desk.done('FINANCE', 'Estimate', id, {
      lines: [{ category: 'FREIGHT', description: '运费', unitPrice: '120', currency: 'CNY' }],
    })
    await desk.done('MATERIALS', 'DeclareCosts', id, { department: 'MATERIALS', items: [freight('300')] })
    expect(await flags(id)).toEqual([
      {
        basis: 'ESTIMATE',
        kind: 'OTHER',
        category: null,
        actual: { amount: '300' },
        expected: { amount: '120' },
      },
      {
        basis: 'SIMILAR',
        kind: 'OTHER',
        category: 'FREIGHT',
        actual: { amount: '300' },
        expected: { amount: '100' },
      },
    ])
    expect(await flags(id, await desk.who('MATERIALS'))).toEqual([])
  })
})

describe('what customers owe', () => {
  const LIST = `query ($age: ReceivableAge) { receivables(age: $age, first: 100) {
    nodes { invoiceNumber daysPastDue open { amount currency } repairCase { id } } }
    receivablesByAge { age count open { amount currency } base { amount } } }`

  it('is listed by age with what is open, for the front office of the customer and who sees all money', async () => {
    const owed = async (invoiceNumber: string, dueOn: string) => {
      const { id } = await desk.confirmed({ customerShare: 100 })
      await desk.done('DOMESTIC_BUSINESS', 'Invoice', id, { invoiceNumber, invoicedOn: '2026-07-01', dueOn })
      return id
    }
    const late = await owed('F-1', '2026-07-01')
    await owed('F-2', '2026-08-01')
    const finance = await desk.who('FINANCE')
    const seen = async (age: string | null) => ask(LIST, finance, { age })
    desk.server.clock.advance({ days: 20 })
    await desk.done('DOMESTIC_BUSINESS', 'RecordPayment', late, { amount: '8.80', paidOn: '2026-07-21' })
    expect((await seen('TO_30')).receivables.nodes).toMatchObject([{ invoiceNumber: 'F-1', daysPastDue: 20 }])
    desk.server.clock.advance({ days: 11 })
    expect((await seen(null)).receivablesByAge).toEqual([
      { age: 'NOT_DUE', count: 1, open: { amount: '88.8', currency: 'USD' }, base: { amount: '621.6' } },
      { age: 'TO_60', count: 1, open: { amount: '80', currency: 'USD' }, base: { amount: '560' } },
    ])
    expect((await seen(null)).receivables.nodes).toMatchObject([
      {
        invoiceNumber: 'F-1',
        daysPastDue: 31,
        open: { amount: '80', currency: 'USD' },
        repairCase: { id: late },
      },
      { invoiceNumber: 'F-2', daysPastDue: 0, open: { amount: '88.8' } },
    ])
    expect((await seen('TO_60')).receivables.nodes).toMatchObject([{ invoiceNumber: 'F-1' }])
    expect((await seen('TO_30')).receivables.nodes).toEqual([])
    expect((await ask(LIST, await desk.who('DOMESTIC_BUSINESS'))).receivables.nodes).toHaveLength(2)
    expect((await ask(LIST, await desk.who('MARKETING'))).receivables.nodes).toEqual([])
    expect(await ask(LIST, await desk.who('WORKSHOP'))).toBe('FORBIDDEN')
  })
})
