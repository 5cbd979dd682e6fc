import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { financeServer, NO_COSTS, SEEN_CASE } from '../../../testing/case-data'
import { renderApp } from '../../../testing/render-app'

const CNY = 'CNY'
const cny = (amount: string) => ({ amount, currency: CNY })
const by = { id: 'u-fang', name: '方静怡' }
const fact = (id: string, seq: number) => ({ id, seq, at: '2026-03-01T01:00:00.000Z', byId: by.id, by })

const item = (id: string, seq: number, description: string, values: object = {}) => ({
  ...fact(id, seq),
  department: 'MATERIALS',
  kind: 'PURCHASE',
  category: 'PART',
  description,
  quantity: '1',
  unitPrice: '100.00',
  amount: '100.00',
  currency: CNY,
  incurredOn: '2026-02-20',
  supplier: '华显光电',
  attachmentIds: [],
  ...values,
})

const confirmed = (costItemId: string, values: object = {}) => ({
  ...fact(`c-${costItemId}`, 20),
  costItemId,
  baseAmount: '100.00',
  baseCurrency: CNY,
  rate: '1',
  rateFrom: null,
  customerShare: 60,
  customerAmount: '60.00',
  companyAmount: '40.00',
  shortfallAmount: '15.00',
  ...values,
})

const claim = {
  ...fact('claim', 50),
  party: 'SUPPLIER',
  name: '华显光电',
  amount: '30.00',
  currency: CNY,
  claimedOn: '2026-03-02',
  deadline: '2026-03-20',
  costItemId: 'strips',
  grounds: '批次不良',
  attachmentIds: ['photo'],
}

/** A case of one confirmed line and one still with FINANCE, traced, invoiced and claimed. */
const CASE = {
  ...SEEN_CASE,
  ...NO_COSTS,
  phase: 'SETTLEMENT',
  customerShare: 60,
  companyShare: 40,
  freeOfCharge: false,
  costTotal: cny('180.00') as object | null,
  companyBurden: cny('55.00'),
  receivableBalance: {
    charged: cny('45.00'),
    paid: cny('20.00'),
    writtenOff: cny('5.00'),
    open: cny('20.00'),
  } as object | null,
  costsToState: { currency: CNY, missingRates: [], total: cny('80.00'), lines: [] },
  costItems: [item('strips', 1, '背光灯条'), item('freight', 2, '运费', { amount: '80.00' })] as object[],
  confirmedCosts: [confirmed('strips')] as object[],
  costConfirmations: [
    {
      ...fact('confirmation', 21),
      statementId: 's',
      total: '100.00',
      currency: CNY,
      customerCost: '60.00',
      companyCost: '40.00',
      chargeBase: '45.00',
      shortfall: '15.00',
      margin: '0.00',
    },
  ] as object[],
  receivables: [
    {
      ...fact('invoice', 30),
      invoiceNumber: 'INV-1',
      invoicedOn: '2026-03-05',
      dueOn: '2026-04-04',
      ...cny('45.00'),
    },
  ] as object[],
  payments: [
    {
      ...fact('payment', 31),
      receivableId: 'invoice',
      amount: '20.00',
      paidAmount: '2.80',
      paidCurrency: 'USD',
      paidOn: '2026-03-20',
      reference: null,
    },
  ] as object[],
  internalTracings: [
    {
      ...fact('tracing', 40),
      version: 1,
      basis: '装配不良',
      shares: [
        { id: 's1', department: 'WORKSHOP', percent: 80, ...cny('44.00') },
        { id: 's2', department: 'RND', percent: 20, ...cny('11.00') },
      ],
    },
  ] as object[],
  shareAcknowledgements: [{ ...fact('ack', 41), department: 'WORKSHOP', note: '属实' }] as object[],
  supplierClaims: [claim] as object[],
  claimRecoveries: [
    { ...fact('back', 51), claimId: 'claim', amount: '12.00', receivedOn: '2026-03-10', reference: 'CN-1' },
  ] as object[],
  attachments: [{ id: 'photo', fileName: 'strip.jpg', url: '/attachments/photo' }],
}

const allow = (...actions: string[]) =>
  actions.map((action) => ({ action, step: null, department: null, allowed: true, blockedBy: [] }))

async function openCosts(
  changes: Partial<typeof CASE> & { readonly closedAt?: string } = {},
  mutations: Parameters<typeof financeServer>[1] = {},
) {
  const server = financeServer({ ...CASE, ...changes }, mutations)
  const { href } = await renderApp('/cases/SH26-00001?tab=costs', server)
  const input = (operation: string) => server.callsOf(operation).at(-1)?.variables.input
  return { server, input, href }
}

const done = () => ({ repairCase: CASE, userErrors: [] })

const chooseOf = async (line: string, act: RegExp) => {
  await userEvent.click(await screen.findByRole('button', { name: `对“${line}”的操作` }))
  await userEvent.click(await screen.findByRole('menuitem', { name: act }))
  return screen.findByRole('dialog')
}

describe('who bears the costs', () => {
  it('shows the whole chain with the same numbers everywhere', async () => {
    await openCosts()
    const section = await screen.findByRole('region', { name: '谁承担' })
    const text = (row: number) =>
      within(section).getAllByRole('listitem', { hidden: false })[row]?.textContent.replaceAll(/\s+/g, ' ') ??
      ''
    expect(section.textContent).toContain('已确认费用¥100.00')
    expect(text(0)).toContain('待确认 ¥80.00')
    expect(text(1)).toContain('客户承担 60%¥60.00')
    for (const figure of [
      '应收 ¥45.00',
      '差额 ¥15.00',
      '已开票 ¥45.00',
      '已收 ¥20.00',
      '核销 ¥5.00',
      '未收余额 ¥20.00',
    ])
      expect(text(1)).toContain(figure)
    expect(text(1)).not.toContain('毛利')
    expect(text(2)).toContain('公司承担 40%¥55.00')
    expect(text(2)).toContain('按比例 ¥40.00承接差额 ¥15.00')
    expect(text(3)).toContain('生产车间 80%¥44.00已认可 属实 方静怡')
    expect(text(3)).toContain('研发中心 20%¥11.00待确认')
    expect(section.textContent).toContain('华显光电¥30.00已追回 ¥12.00未追回 ¥18.00')
    expect(section.querySelector('.ml-due')?.getAttribute('data-state')).toBe('LATE')
    expect(
      within(section)
        .getByRole('link', { name: /费用承担表/ })
        .getAttribute('href'),
    ).toBe('/cases/SH26-00001/print/cost-sheet')
  })

  it('shows a payment in another currency with both amounts', async () => {
    await openCosts()
    const section = await screen.findByRole('region', { name: '应收款' })
    expect(section.textContent).toContain('收款 US$2.80 （抵付发票 ¥20.00）')
  })

  it('says what is not shown to the reader instead of wrong zeros', async () => {
    await openCosts({
      ...NO_COSTS,
      costTotal: null,
      companyBurden: cny('0.00'),
      receivableBalance: null,
      costItems: [item('strips', 1, '背光灯条')],
    })
    expect(await screen.findByText(/您只能看到本部门填报的费用/)).toBeTruthy()
    expect(screen.getByRole('region', { name: '费用明细' }).textContent).toContain('背光灯条')
    for (const name of ['谁承担', '应收款', '对外索赔'])
      expect(screen.queryByRole('region', { name })).toBeNull()
    expect(document.body.textContent).not.toContain('¥0.00')
  })
})

describe('for who does not see the costs', () => {
  const HIDDEN = {
    costTotal: null,
    receivableBalance: null,
    costItems: [],
    confirmedCosts: [],
    costConfirmations: [],
    receivables: [],
    payments: [],
    internalTracings: [],
    supplierClaims: [],
    claimRecoveries: [],
  }

  it('says so instead of that there are none', async () => {
    await openCosts(HIDDEN)
    expect(await screen.findByText('费用不向您显示')).toBeTruthy()
  })

  it('shows the split to who made it, and lets claim', async () => {
    await openCosts({
      ...HIDDEN,
      internalTracings: CASE.internalTracings,
      availableActions: allow('repairCaseClaim'),
    })
    expect(await screen.findByRole('region', { name: '内部责任分摊' })).toBeTruthy()
    expect(screen.getByRole('button', { name: '提出索赔' })).toBeTruthy()
    expect(screen.queryByRole('region', { name: '费用明细' })).toBeNull()
  })
})

describe('what is done to a line', () => {
  it('is only what the server allows, and where it can be', async () => {
    await openCosts()
    await screen.findByRole('region', { name: '费用明细' })
    expect(screen.queryByRole('button', { name: /的操作$/ })).toBeNull()
    expect(screen.queryByRole('button', { name: '提出索赔' })).toBeNull()
    expect(screen.queryByRole('button', { name: '登记追回' })).toBeNull()
  })

  it('sets the share of a line not confirmed yet, checked before it is sent, kept when it fails', async () => {
    let refuse = true
    const error = { code: 'COST_ITEM_FINAL', message: '该费用已确认', field: ['input', 'costItemId'] }
    const { server, input } = await openCosts(
      { availableActions: allow('repairCaseSetCostShare', 'repairCaseReverseCost') },
      {
        repairCaseSetCostShare: () => {
          if (!refuse) return done()
          refuse = false
          return { repairCase: null, userErrors: [error] }
        },
      },
    )
    const dialog = await chooseOf('运费', /设定客户承担比例/)
    const share = within(dialog).getByLabelText('客户承担')
    await waitFor(() => expect(document.activeElement).toBe(share))
    await userEvent.clear(share)
    await userEvent.type(share, '120{Enter}')
    expect(await within(dialog).findByText('请填写此项')).toBeTruthy()
    expect(within(dialog).getByText(/100/)).toBeTruthy()
    expect(server.callsOf('CaseCostsSetShare')).toHaveLength(0)
    await userEvent.clear(share)
    await userEvent.type(share, '25')
    await userEvent.type(within(dialog).getByLabelText('原因'), '客户自行拆机{Enter}')
    expect(await within(dialog).findByText('该费用已确认')).toBeTruthy()
    expect(within(dialog).getByLabelText<HTMLTextAreaElement>('原因').value).toBe('客户自行拆机')
    await userEvent.type(within(dialog).getByLabelText('原因'), '{Enter}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(input('CaseCostsSetShare')).toEqual({
      caseId: 'case',
      costItemId: 'freight',
      customerShare: 25,
      reason: '客户自行拆机',
    })
  })

  it('takes a confirmed line back after a warning, and leaves it for who goes back', async () => {
    const { server, input } = await openCosts(
      { availableActions: allow('repairCaseReverseCost') },
      { repairCaseReverseCost: done },
    )
    expect(await screen.findByRole('button', { name: '对“背光灯条”的操作' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '对“运费”的操作' })).toBeNull()
    const first = await chooseOf('背光灯条', /冲销/)
    expect(first.textContent).toContain('冲销不能撤回')
    await userEvent.click(within(first).getByRole('button', { name: /返\s*回/ }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.callsOf('CaseCostsReverse')).toHaveLength(0)
    const second = await chooseOf('背光灯条', /冲销/)
    await userEvent.type(within(second).getByLabelText('原因'), '重复{Enter}')
    await waitFor(() => expect(server.callsOf('CaseCostsReverse')).toHaveLength(1))
    expect(input('CaseCostsReverse')).toEqual({ caseId: 'case', costItemId: 'strips', reason: '重复' })
  })
})

describe('claims', () => {
  it('are made for a line with what is known of it', async () => {
    const { server, input } = await openCosts(
      { availableActions: allow('repairCaseClaim') },
      { repairCaseClaim: done },
    )
    const dialog = await chooseOf('背光灯条', /就此项索赔/)
    expect(within(dialog).getByLabelText<HTMLInputElement>('名称').value).toBe('华显光电')
    const amount = within(dialog).getByLabelText('索赔金额')
    await userEvent.clear(amount)
    await userEvent.type(amount, '0{Enter}')
    expect(await within(dialog).findByText('请填写此项')).toBeTruthy()
    await userEvent.clear(amount)
    await userEvent.type(amount, '45.5')
    await userEvent.type(within(dialog).getByLabelText('索赔理由'), '批次不良{Enter}')
    await waitFor(() => expect(server.callsOf('CaseCostsClaim')).toHaveLength(1))
    expect(input('CaseCostsClaim')).toMatchObject({
      caseId: 'case',
      party: 'SUPPLIER',
      name: '华显光电',
      amount: '45.5',
      currency: CNY,
      costItemId: 'strips',
      grounds: '批次不良',
      attachmentIds: [],
    })
  })

  it('show evidence and what came back; no more can come than is open, and the rest can be given up', async () => {
    const { server, input } = await openCosts(
      { availableActions: allow('repairCaseRecordRecovery', 'repairCaseCloseClaim') },
      { repairCaseRecordRecovery: done, repairCaseCloseClaim: done },
    )
    const section = await screen.findByRole('region', { name: '对外索赔' })
    expect(within(section).getByRole('link', { name: 'strip.jpg' }).getAttribute('href')).toBe(
      '/attachments/photo',
    )
    expect(section.textContent).toContain('CN-1')
    await userEvent.click(within(section).getByRole('button', { name: '登记追回' }))
    const recovery = await screen.findByRole('dialog')
    const amount = within(recovery).getByLabelText<HTMLInputElement>('已追回')
    expect(amount.value).toBe('18.00')
    await userEvent.clear(amount)
    await userEvent.type(amount, '18.01{Enter}')
    expect(
      await within(recovery).findByText(/¥18.00.*/, { selector: '.ant-form-item-explain-error' }),
    ).toBeTruthy()
    await userEvent.clear(amount)
    await userEvent.type(amount, '10{Enter}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(input('CaseCostsRecordRecovery')).toMatchObject({
      caseId: 'case',
      claimId: 'claim',
      amount: '10',
      reference: null,
    })
    await userEvent.click(within(section).getByRole('button', { name: '放弃余额' }))
    const closing = await screen.findByRole('dialog')
    await userEvent.type(within(closing).getByLabelText('原因'), '对方破产{Enter}')
    await waitFor(() => expect(server.callsOf('CaseCostsCloseClaim')).toHaveLength(1))
    expect(input('CaseCostsCloseClaim')).toEqual({ caseId: 'case', claimId: 'claim', reason: '对方破产' })
  })
})

describe('a line not submitted yet', () => {
  const declare = {
    step: 'declare-costs',
    owner: 'FINANCE',
    performer: 'MEMBER',
    status: 'DONE',
    total: 1,
    done: 1,
    ready: [],
    held: false,
    waitingFor: [],
    // Its task is done and gone.
    taskId: null,
  }
  const own = { costItems: [item('own', 60, '邮费', { department: 'FINANCE' })], confirmedCosts: [] }

  it('is changed by its department in the form it was entered with', async () => {
    const { href } = await openCosts({ ...own, costStatements: [], steps: [declare] as never[] })
    await userEvent.click(await screen.findByRole('button', { name: '对“邮费”的操作' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: '更改或撤回' }))
    expect(await screen.findByRole('region', { name: '申报费用' })).toBeTruthy()
    await waitFor(() => expect(href()).toContain('task=declare-costs'))
  })

  it('cannot be changed once the costs are before FINANCE', async () => {
    const collected = { ...declare, step: 'collect-costs', owner: 'DOMESTIC_BUSINESS', taskId: 'collect' }
    await openCosts({ ...own, steps: [declare, collected] as never[] })
    await screen.findByText('邮费')
    expect(screen.queryByRole('button', { name: '对“邮费”的操作' })).toBeNull()
  })

  it('counts no more once it is taken back', async () => {
    const withdrawn = [{ ...fact('w', 61), costItemId: 'own', department: 'FINANCE' }]
    await openCosts({ ...own, costWithdrawals: withdrawn })
    expect(await screen.findByText('已撤回')).toBeTruthy()
  })
})

it('a closed case without costs says so, and promises none', async () => {
  await openCosts({ ...NO_COSTS, closedAt: '2026-03-09T01:00:00.000Z' })
  expect(await screen.findByText('没有费用')).toBeTruthy()
  expect(screen.queryByText('尚无费用')).toBeNull()
})
