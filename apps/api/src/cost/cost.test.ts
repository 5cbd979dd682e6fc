import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statusOf } from '../testing/case-desk'
import { costLine, openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'

let desk: SettlementDesk
beforeAll(async () => {
  desk = await openSettlementDesk()
})
afterAll(() => desk.server.close())

const line = (values: object = {}) => costLine({ unitPrice: '12.50', ...values })
const LINES =
  'costItems { id department kind description amount currency replacesId } costTotal { amount currency }'
const STATEMENTS =
  'costStatements { id version total currency customerCost companyCost chargeAmount chargeCurrency note }'

describe('declaring costs', () => {
  it('takes lines or nothing of each department, with every field checked', async () => {
    const { id, units } = await desk.repaired()
    const declare = (input: object) =>
      desk.refused('MATERIALS', 'DeclareCosts', id, { department: 'MATERIALS', ...input })

    expect(await declare({})).toEqual([['COST_ITEMS_MISSING', 'items']])
    expect(await declare({ none: true, items: [line()] })).toEqual([['COST_NONE_WITH_ITEMS', 'none']])
    expect(
      await declare({
        items: [
          line({ unitPrice: '-5' }),
          line({ unitPrice: '0' }),
          line({ unitPrice: '1.005' }),
          line({ unitPrice: '12345678901234567890' }),
          line({ unitPrice: 'viel' }),
          line({ incurredOn: '2026-07-02' }),
          line({ description: ' ' }),
          line({ unitId: id }),
          line({ replacesId: id }),
        ],
      }),
    ).toEqual([
      ['LINE_NOT_CHANGEABLE', 'items.8.replacesId'],
      ['TOO_SMALL', 'items.0.unitPrice'],
      ['TOO_SMALL', 'items.1.unitPrice'],
      ['TOO_MANY_DECIMALS', 'items.2.unitPrice'],
      ['TOO_LARGE', 'items.3.unitPrice'],
      ['NOT_AN_AMOUNT', 'items.4.unitPrice'],
      ['REQUIRED', 'items.6.description'],
      ['IN_FUTURE', 'items.5.incurredOn'],
      ['UNIT_NOT_OF_CASE', 'items.7.unitId'],
    ])
    expect(await declare({ items: Array.from({ length: 201 }, () => line()) })).toEqual([
      ['TOO_MANY', 'items'],
    ])
    expect((await desk.see(id, LINES)).costItems).toEqual([])

    const items = [
      line({ unitId: units[0]?.id }),
      line({ category: 'OTHER_COST', quantity: null, unitPrice: '999,999,999,999,999.99' }),
    ]
    const declared = await desk.done('MATERIALS', 'DeclareCosts', id, { department: 'MATERIALS', items })
    const own = declared.steps.filter((step) => step.step === 'declare-costs')
    expect(own.map((step) => [step.owner, step.status]).sort()).toEqual([
      ['DOMESTIC_BUSINESS', 'READY'],
      ['HR_ADMIN', 'READY'],
      ['MATERIALS', 'DONE'],
      ['PRODUCTION_ENGINEERING', 'READY'],
    ])
    const seen = await desk.see(id, LINES)
    expect(seen.costItems).toMatchObject([
      { department: 'MATERIALS', kind: 'PURCHASE', amount: '12.5', currency: 'CNY' },
      { amount: '999999999999999.99' },
    ])
    expect(seen.costTotal).toEqual({ amount: '1000000000000012.49', currency: 'CNY' })
  })

  it('is for the department itself or an administrator, once it is its turn', async () => {
    const early = await desk.returning()
    expect(
      await desk.refused('MATERIALS', 'DeclareCosts', early.id, { department: 'MATERIALS', none: true }),
    ).toEqual([['STEP_NOT_READY', null]])

    const { id } = await desk.repaired()
    const input = { department: 'HR_ADMIN', none: true }
    expect(await desk.fails('MATERIALS', 'DeclareCosts', id, input)).toBe('FORBIDDEN')
    const administrator = await desk.who('FINANCE', 'ADMINISTRATOR')
    expect((await desk.act(administrator, 'DeclareCosts', id, input)).wrong).toEqual([])
    expect(await desk.refused('HR_ADMIN', 'DeclareCosts', id, input)).toEqual([['STEP_ALREADY_DONE', null]])
  })

  it('lets a department add what it forgot, and another add its own, until FINANCE confirms', async () => {
    const { id } = await desk.repaired()
    const first = await desk.declareNothing(
      id,
      'MATERIALS',
      'HR_ADMIN',
      'PRODUCTION_ENGINEERING',
      'DOMESTIC_BUSINESS',
    )
    await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id)
    const forgotten = { department: 'MATERIALS', items: [line()] }
    // Without the version seen it could be a second click.
    expect(await desk.refused('MATERIALS', 'DeclareCosts', id, forgotten)).toEqual([
      ['STEP_ALREADY_DONE', null],
    ])
    expect(
      await desk.fails('MATERIALS', 'DeclareCosts', id, { ...forgotten, expectedVersion: first.version }),
    ).toBe('CONFLICT')
    const { version } = await desk.see(id)
    const added = await desk.done('MATERIALS', 'DeclareCosts', id, { ...forgotten, expectedVersion: version })
    expect(statusOf(added, 'collect-costs')).toBe('READY')

    expect(await desk.refused('RND', 'DeclareCosts', id, { department: 'RND', none: true })).toEqual([
      ['COST_ITEMS_MISSING', 'items'],
    ])
    const analysed = await desk.done('RND', 'DeclareCosts', id, {
      department: 'RND',
      items: [line({ category: 'TOOL_USE', description: '示波器折旧' })],
    })
    expect(analysed.steps.filter((step) => step.step === 'declare-costs')).toHaveLength(5)
    await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id)
    const { costItems } = await desk.see(id, LINES)
    await desk.done('FINANCE', 'ReviewCosts', id, {
      reviews: costItems.map((item: { id: string }) => ({ costItemId: item.id, outcome: 'APPROVED' })),
    })
    const late = { department: 'WORKSHOP', items: [line()] }
    expect(await desk.refused('WORKSHOP', 'DeclareCosts', id, late)).toEqual([['STEP_ALREADY_DONE', null]])
  })
})

describe('confirming costs', () => {
  it('sends a rejected line back to its department, which corrects it; what is approved is final', async () => {
    const { id } = await desk.repaired()
    const items = [line({ unitPrice: '10' }), line({ unitPrice: '20' })]
    await desk.done('MATERIALS', 'DeclareCosts', id, { department: 'MATERIALS', items })
    await desk.declareNothing(id, 'HR_ADMIN', 'PRODUCTION_ENGINEERING', 'DOMESTIC_BUSINESS')
    expect(await desk.refused('FINANCE', 'ReviewCosts', id, { reviews: [] })).toEqual([
      ['STEP_NOT_READY', null],
    ])
    expect(await desk.fails('FINANCE', 'CollectCosts', id)).toBe('FORBIDDEN')
    await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id)
    const [good, bad] = (await desk.see(id, LINES)).costItems.map((item: { id: string }) => item.id)
    const review = (...reviews: object[]) => desk.refused('FINANCE', 'ReviewCosts', id, { reviews })
    const approve = (costItemId: string) => ({ costItemId, outcome: 'APPROVED' })
    const reject = (costItemId: string) => ({ costItemId, outcome: 'REJECTED', reason: '重复报销' })

    expect(await desk.fails('MATERIALS', 'ReviewCosts', id, { reviews: [approve(good)] })).toBe('FORBIDDEN')
    expect(await review()).toEqual([['REQUIRED', 'reviews']])
    expect(await review(approve(good), approve(good))).toEqual([['LINE_TWICE', 'reviews.1.costItemId']])
    expect(await review(approve(id))).toEqual([['NOT_FOUND', 'reviews.0.costItemId']])
    expect(await review({ costItemId: bad, outcome: 'REJECTED' })).toEqual([
      ['REASON_REQUIRED', 'reviews.0.reason'],
    ])

    const half = await desk.done('FINANCE', 'ReviewCosts', id, { reviews: [approve(good)] })
    expect(statusOf(half, 'confirm-costs')).toBe('READY')
    expect(await review(approve(good))).toEqual([['COST_ITEM_FINAL', 'reviews.0.costItemId']])
    expect(await review(reject(good))).toEqual([['COST_ITEM_FINAL', 'reviews.0.costItemId']])

    const back = await desk.done('FINANCE', 'ReviewCosts', id, { reviews: [reject(bad)] })
    const open = back.steps
      .filter((step) => step.status === 'READY')
      .map((step) => `${step.step} ${step.owner}`)
    expect(open).toContain('declare-costs MATERIALS')
    expect(open).not.toContain('declare-costs HR_ADMIN')
    expect(statusOf(back, 'confirm-costs')).toBe('WAITING')
    expect((await desk.see(id, LINES)).costTotal.amount).toBe('10')

    const correct = (...lines: object[]) => ({ department: 'MATERIALS', items: lines })
    expect(await desk.refused('MATERIALS', 'DeclareCosts', id, correct(line()))).toEqual([
      ['CORRECTION_EXPECTED', 'items.0.replacesId'],
    ])
    expect(await desk.refused('MATERIALS', 'DeclareCosts', id, correct(line({ replacesId: good })))).toEqual([
      ['LINE_NOT_CHANGEABLE', 'items.0.replacesId'],
    ])
    expect(
      await desk.refused('MATERIALS', 'DeclareCosts', id, { department: 'MATERIALS', none: true }),
    ).toEqual([['COST_NONE_WITH_ITEMS', 'none']])
    await desk.done('MATERIALS', 'DeclareCosts', id, correct(line({ replacesId: bad, unitPrice: '18' })))
    await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id)
    const mended = (await desk.see(id, LINES)).costItems.at(-1)
    expect(mended.replacesId).toBe(bad)
    expect(await review(approve(bad))).toEqual([['COST_ITEM_REJECTED', 'reviews.0.costItemId']])
    const done = await desk.done('FINANCE', 'ReviewCosts', id, { reviews: [approve(mended.id)] })
    expect(statusOf(done, 'confirm-costs')).toBe('DONE')
    expect(await review(approve(mended.id))).toEqual([['STEP_ALREADY_DONE', null]])

    const { costStatements, costConfirmations, costItems } = await desk.see(
      id,
      `${STATEMENTS} costConfirmations { statementId } ${LINES}`,
    )
    expect(costItems).toHaveLength(3)
    expect(costStatements.map((one: { version: number; total: string }) => [one.version, one.total])).toEqual(
      [
        [1, '30'],
        [2, '28'],
      ],
    )
    expect(costConfirmations).toEqual([{ statementId: costStatements[1].id }])
  })

  it('of no costs at all takes one word', async () => {
    const { id } = await desk.repaired()
    await desk.declareNothing(id, 'MATERIALS', 'HR_ADMIN', 'PRODUCTION_ENGINEERING', 'DOMESTIC_BUSINESS')
    await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id)
    const confirmed = await desk.done('FINANCE', 'ReviewCosts', id, { reviews: [] })
    expect(statusOf(confirmed, 'confirm-costs')).toBe('DONE')
    expect(statusOf(confirmed, 'recover-from-customer')).toBe('NOT_APPLICABLE')
  })
})

describe('the charge', () => {
  it('is the signed amount unless said otherwise, and the cost is split without losing a cent', async () => {
    const { id } = await desk.repaired({ customerShare: 33 })
    const items = [line({ unitPrice: '100.01' })]
    await desk.done('MATERIALS', 'DeclareCosts', id, { department: 'MATERIALS', items })
    await desk.declareNothing(id, 'HR_ADMIN', 'PRODUCTION_ENGINEERING', 'DOMESTIC_BUSINESS')
    const collect = (input: Record<string, unknown>) =>
      desk.refused('DOMESTIC_BUSINESS', 'CollectCosts', id, input)
    expect(await collect({ chargeAmount: '-1' })).toEqual([['TOO_SMALL', 'chargeAmount']])
    expect(await collect({ chargeAmount: '88.888' })).toEqual([['TOO_MANY_DECIMALS', 'chargeAmount']])
    expect(await collect({ chargeAmount: '12345678901234567890' })).toEqual([['TOO_LARGE', 'chargeAmount']])
    expect(await collect({ chargeAmount: '1', chargeCurrency: 'XXQ' })).toEqual([
      ['UNKNOWN_CURRENCY', 'chargeCurrency'],
    ])
    expect(await collect({ chargeCurrency: 'EUR' })).toEqual([['REQUIRED', 'chargeAmount']])
    await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id, { note: '按协议' })
    expect((await desk.see(id, STATEMENTS)).costStatements).toMatchObject([
      {
        version: 1,
        total: '100.01',
        currency: 'CNY',
        customerCost: '33',
        companyCost: '67.01',
        chargeAmount: '88.8',
        chargeCurrency: 'USD',
        note: '按协议',
      },
    ])
  })

  it('is none where the customer pays nothing', async () => {
    const { id } = await desk.repaired()
    await desk.declareNothing(id, 'MATERIALS', 'HR_ADMIN', 'PRODUCTION_ENGINEERING', 'DOMESTIC_BUSINESS')
    expect(await desk.refused('DOMESTIC_BUSINESS', 'CollectCosts', id, { chargeAmount: '5' })).toEqual([
      ['CHARGE_NOT_DUE', 'chargeAmount'],
    ])
    await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id)
    expect((await desk.see(id, STATEMENTS)).costStatements[0].chargeAmount).toBeNull()
  })
})

describe('a case of another kind', () => {
  it('of a customer abroad is declared by MARKETING', async () => {
    const { id } = await desk.repaired({ abroad: true })
    await desk.declareNothing(id, 'MATERIALS', 'HR_ADMIN', 'PRODUCTION_ENGINEERING')
    expect(await desk.fails('DOMESTIC_BUSINESS', 'CollectCosts', id)).toBe('FORBIDDEN')
    const declared = await desk.declareNothing(id, 'MARKETING')
    expect(statusOf(declared, 'collect-costs')).toBe('READY')
  })

  it('given free is the company’s cost, whatever the customer’s share', async () => {
    const { id } = await desk.repaired({ customerShare: 60, freeAsked: true })
    const items = [line({ unitPrice: '70' })]
    await desk.done('MATERIALS', 'DeclareCosts', id, { department: 'MATERIALS', items })
    await desk.declareNothing(id, 'HR_ADMIN', 'PRODUCTION_ENGINEERING', 'DOMESTIC_BUSINESS')
    expect(await desk.refused('DOMESTIC_BUSINESS', 'CollectCosts', id, { chargeAmount: '42' })).toEqual([
      ['CHARGE_NOT_DUE', 'chargeAmount'],
    ])
    const collected = await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id)
    expect(statusOf(collected, 'recover-from-customer')).toBe('NOT_APPLICABLE')
    expect((await desk.see(id, STATEMENTS)).costStatements).toMatchObject([
      { total: '70', customerCost: '0', companyCost: '70', chargeAmount: null },
    ])
  })
})

describe('recovering from the customer', () => {
  const invoice = { invoiceNumber: 'F-2026-7', invoicedOn: '2026-07-01', dueOn: '2026-07-31' }
  const BALANCE =
    'receivableBalance { charged { amount currency } paid { amount } writtenOff { amount } open { amount } }'

  it('takes one invoice, payments in part, and a write-off refused and then approved', async () => {
    const { id } = await desk.confirmed({ customerShare: 100 })
    const refused = (command: string, input: Record<string, unknown>) =>
      desk.refused('DOMESTIC_BUSINESS', command, id, input)
    expect((await desk.see(id, BALANCE)).receivableBalance).toBeNull()
    expect(await refused('RecordPayment', { amount: '1', paidOn: '2026-07-01' })).toEqual([
      ['NOT_INVOICED', null],
    ])
    expect(await refused('RequestWriteOff', { amount: '1', reason: '破产' })).toEqual([
      ['NOT_INVOICED', null],
    ])
    expect(await desk.fails('FINANCE', 'Invoice', id, invoice)).toBe('FORBIDDEN')
    expect(await refused('Invoice', { ...invoice, invoicedOn: '2026-07-02', invoiceNumber: '' })).toEqual([
      ['REQUIRED', 'invoiceNumber'],
      ['IN_FUTURE', 'invoicedOn'],
    ])
    expect(await refused('Invoice', { ...invoice, dueOn: '2026-06-30' })).toEqual([['BEFORE', 'dueOn']])
    expect(await refused('Invoice', { ...invoice, amount: '88.81' })).toEqual([['TOO_LARGE', 'amount']])
    expect(await refused('Invoice', { ...invoice, amount: '0' })).toEqual([['TOO_SMALL', 'amount']])
    expect(await refused('Invoice', { ...invoice, currency: 'EUR' })).toEqual([
      ['CURRENCY_DIFFERS', 'currency'],
    ])
    await desk.done('DOMESTIC_BUSINESS', 'Invoice', id, invoice)
    expect(await refused('Invoice', invoice)).toEqual([['ALREADY_INVOICED', null]])

    desk.server.clock.advance({ days: 7 })
    const pay = (amount: string, paidOn = '2026-07-08') => refused('RecordPayment', { amount, paidOn })
    expect(await pay('88.81')).toEqual([['MORE_THAN_OPEN', 'amount']])
    expect(await pay('99999999999999999999')).toEqual([['TOO_LARGE', 'amount']])
    expect(await pay('-1')).toEqual([['TOO_SMALL', 'amount']])
    expect(await pay('0.001')).toEqual([['TOO_MANY_DECIMALS', 'amount']])
    expect(await pay('1', '2026-06-30')).toEqual([['BEFORE', 'paidOn']])
    expect(await pay('1', '2026-07-09')).toEqual([['IN_FUTURE', 'paidOn']])
    const part = await desk.done('DOMESTIC_BUSINESS', 'RecordPayment', id, {
      amount: '50.30',
      paidOn: '2026-07-08',
      reference: 'TT-1',
    })
    expect(statusOf(part, 'recover-from-customer')).toBe('READY')

    const writeOff = { amount: '38.50', reason: '客户破产' }
    expect(await refused('RequestWriteOff', { ...writeOff, amount: '38.51' })).toEqual([
      ['MORE_THAN_OPEN', 'amount'],
    ])
    expect(await refused('RequestWriteOff', { ...writeOff, reason: ' ' })).toEqual([['REQUIRED', 'reason']])
    const asked = await desk.done('DOMESTIC_BUSINESS', 'RequestWriteOff', id, writeOff)
    expect(statusOf(asked, 'approve-write-off')).toBe('READY')
    expect(await refused('RequestWriteOff', writeOff)).toEqual([['WRITE_OFF_PENDING', null]])
    expect(await desk.fails('DOMESTIC_BUSINESS', 'DecideWriteOff', id, { outcome: 'APPROVED' })).toBe(
      'FORBIDDEN',
    )
    expect(await desk.refused('FINANCE', 'DecideWriteOff', id, { outcome: 'REJECTED' })).toEqual([
      ['REASON_REQUIRED', 'reason'],
    ])
    const kept = await desk.done('FINANCE', 'DecideWriteOff', id, { outcome: 'REJECTED', reason: '再催一次' })
    expect(statusOf(kept, 'recover-from-customer')).toBe('READY')
    expect(await desk.refused('FINANCE', 'DecideWriteOff', id, { outcome: 'APPROVED' })).toEqual([
      ['STEP_ALREADY_DONE', null],
    ])

    await desk.done('DOMESTIC_BUSINESS', 'RequestWriteOff', id, writeOff)
    // A payment in between leaves less to write off than was asked for.
    await desk.done('DOMESTIC_BUSINESS', 'RecordPayment', id, { amount: '0.01', paidOn: '2026-07-08' })
    expect(await desk.refused('FINANCE', 'DecideWriteOff', id, { outcome: 'APPROVED' })).toEqual([
      ['MORE_THAN_OPEN', 'outcome'],
    ])
    await desk.done('FINANCE', 'DecideWriteOff', id, { outcome: 'REJECTED', reason: '已部分付款' })
    await desk.done('DOMESTIC_BUSINESS', 'RequestWriteOff', id, { ...writeOff, amount: '38.49' })
    const settled = await desk.done('FINANCE', 'DecideWriteOff', id, { outcome: 'APPROVED' })
    expect(statusOf(settled, 'recover-from-customer')).toBe('DONE')
    expect((await desk.see(id, BALANCE)).receivableBalance).toEqual({
      charged: { amount: '88.8', currency: 'USD' },
      paid: { amount: '50.31' },
      writtenOff: { amount: '38.49' },
      open: { amount: '0' },
    })
    expect(await pay('1')).toEqual([['STEP_ALREADY_DONE', null]])
  })

  it('is done with the last payment', async () => {
    const today = desk.server.clock.now().slice(0, 10)
    const { id } = await desk.confirmed({ customerShare: 100 })
    const issued = { ...invoice, invoicedOn: today, dueOn: today, amount: '80', currency: 'USD' }
    const billed = await desk.done('DOMESTIC_BUSINESS', 'Invoice', id, issued)
    expect(statusOf(billed, 'recover-from-customer')).toBe('READY')
    await desk.done('DOMESTIC_BUSINESS', 'RecordPayment', id, { amount: '30', paidOn: today })
    const paid = await desk.done('DOMESTIC_BUSINESS', 'RecordPayment', id, { amount: '50', paidOn: today })
    expect(statusOf(paid, 'recover-from-customer')).toBe('DONE')
  })
})

describe('a payment', () => {
  it('comes when it comes, and is booked once however often it is sent', async () => {
    const today = desk.server.clock.now().slice(0, 10)
    const { id } = await desk.confirmed({ customerShare: 100 })
    await desk.done('DOMESTIC_BUSINESS', 'Invoice', id, {
      invoiceNumber: 'F-9',
      invoicedOn: today,
      dueOn: today,
    })
    const again = await desk.done('DOMESTIC_BUSINESS', 'ConfirmWithCustomer', id, {
      solved: false,
      statement: '仍然黑屏',
    })
    expect(statusOf(again, 'recover-from-customer')).not.toBe('READY')
    for (const _ of ['first click', 'second click']) {
      const { data } = await desk.server.execute(
        `mutation ($input: RepairCaseRecordPaymentInput!) {
           repairCaseRecordPayment(input: $input) { repairCase { payments { amount } } userErrors { code } } }`,
        { input: { caseId: id, amount: '8.80', paidOn: today } },
        { as: desk.people.DOMESTIC_BUSINESS, idempotencyKey: 'pay-once' },
      )
      expect(data.repairCaseRecordPayment).toEqual({
        repairCase: { payments: [{ amount: '8.8' }] },
        userErrors: [],
      })
    }
    const { receivableBalance } = await desk.see(id, 'receivableBalance { open { amount } }')
    expect(receivableBalance.open.amount).toBe('80')
  })
})

describe('tracing inside the company', () => {
  const TRACINGS =
    'internalTracings { version basis shares { department percent amount currency } } tracingObjections { department reason }'

  it('splits the company’s cost to the cent; an objecting head has it decided again', async () => {
    const { id } = await desk.confirmed()
    const share = (department: string, percent: number) => ({ department, percent })
    const trace = (shares: object[], basis = '品质考核条例') =>
      desk.refused('QUALITY', 'TraceInternally', id, { shares, basis })
    expect(await trace([share('RND', 100)])).toEqual([['STEP_NOT_READY', null]])
    expect(await desk.fails('QUALITY', 'SendCostBasis', id)).toBe('FORBIDDEN')
    await desk.done('FINANCE', 'SendCostBasis', id, { note: '见附件' })
    expect(await desk.refused('FINANCE', 'SendCostBasis', id)).toEqual([['STEP_ALREADY_DONE', null]])
    await desk.done('QUALITY', 'ReportIncident', id, {
      summary: '批次电容失效',
      cause: '来料',
      responsibleDepartments: ['MATERIALS', 'RND'],
      measures: '更换供应商',
    })

    expect(await trace([share('RND', 60), share('MATERIALS', 30)])).toEqual([['SHARES_NOT_100', 'shares']])
    expect(await trace([share('RND', 50), share('RND', 50)])).toEqual([
      ['DEPARTMENT_TWICE', 'shares.1.department'],
    ])
    expect(await trace([share('RND', 101), share('MATERIALS', -1)])).toEqual([
      ['TOO_LARGE', 'shares.0.percent'],
      ['TOO_SMALL', 'shares.1.percent'],
    ])
    expect(await trace([], ' ')).toEqual([
      ['SHARES_NOT_100', 'shares'],
      ['REQUIRED', 'basis'],
    ])
    const shares = [share('RND', 33), share('MATERIALS', 67)]
    expect(await desk.fails('FINANCE', 'TraceInternally', id, { shares, basis: '条例' })).toBe('FORBIDDEN')
    const traced = await desk.done('QUALITY', 'TraceInternally', id, { shares, basis: '品质考核条例' })
    expect(statusOf(traced, 'trace-internally')).toBe('DONE')

    const objection = { department: 'RND', reason: '设计未变' }
    const head = await desk.who('RND', 'HEAD')
    const workshop = await desk.who('WORKSHOP', 'HEAD')
    expect(await desk.fails('RND', 'ObjectToTracing', id, objection)).toBe('FORBIDDEN')
    expect((await desk.act(workshop, 'ObjectToTracing', id, objection)).failure).toBe('FORBIDDEN')
    expect(
      (await desk.act(workshop, 'ObjectToTracing', id, { ...objection, department: 'WORKSHOP' })).wrong,
    ).toEqual([['NOT_IN_TRACING', 'department']])
    expect((await desk.act(head, 'ObjectToTracing', id, { ...objection, reason: '' })).wrong).toEqual([
      ['REQUIRED', 'reason'],
    ])
    const objected = await desk.act(head, 'ObjectToTracing', id, objection)
    expect(objected.wrong).toEqual([])
    expect(statusOf(objected.repairCase, 'trace-internally')).toBe('READY')
    expect((await desk.act(head, 'ObjectToTracing', id, objection)).wrong).toEqual([
      ['ALREADY_OBJECTED', 'department'],
    ])

    await desk.done('QUALITY', 'TraceInternally', id, {
      shares: [share('MATERIALS', 100)],
      basis: '异议成立',
    })
    expect((await desk.act(head, 'ObjectToTracing', id, objection)).wrong).toEqual([
      ['NOT_IN_TRACING', 'department'],
    ])
    expect(await desk.see(id, TRACINGS)).toMatchObject({
      internalTracings: [
        {
          version: 1,
          shares: [
            { department: 'RND', percent: 33, amount: '33', currency: 'CNY' },
            { department: 'MATERIALS', percent: 67, amount: '67', currency: 'CNY' },
          ],
        },
        { version: 2, basis: '异议成立', shares: [{ department: 'MATERIALS', percent: 100, amount: '100' }] },
      ],
      tracingObjections: [{ department: 'RND', reason: '设计未变' }],
    })
  })
})
