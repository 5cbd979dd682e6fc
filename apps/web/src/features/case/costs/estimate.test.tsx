import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { financeServer, NO_COSTS, SEEN_CASE } from '../../../testing/case-data'
import { renderApp } from '../../../testing/render-app'

const cny = (amount: string) => ({ amount, currency: 'CNY' })
const compared = (estimate: string, actual: string, difference: string) => ({
  estimate: cny(estimate),
  actual: cny(actual),
  difference: cny(difference),
})

const ESTIMATED = {
  id: 'e1',
  version: 2,
  at: '2026-02-02T01:00:00.000Z',
  by: { id: 'u', name: '冯静' },
  note: '按同型号个案',
  lines: [
    {
      category: 'PART',
      description: '主板',
      quantity: '3',
      unitPrice: '46.6',
      residualValue: null,
      usefulLifeMonths: null,
      daysUsed: null,
      amount: '139.8',
      currency: 'CNY',
    },
  ],
}

/** A case nobody entered costs of yet, with an estimate and a charge. */
const CASE = {
  ...SEEN_CASE,
  ...NO_COSTS,
  customerShare: 100,
  companyShare: 0,
  freeOfCharge: false,
  availableActions: [
    { action: 'repairCaseEstimate', step: null, department: null, allowed: true, blockedBy: [] },
  ] as object[],
  costTotal: cny('0.00'),
  companyBurden: cny('0.00'),
  receivableBalance: null,
  costsToState: { currency: 'CNY', missingRates: [], total: cny('0.00'), lines: [] },
  costEstimates: [ESTIMATED] as object[],
  estimateComparison: {
    version: 2,
    unconverted: 1,
    ...compared('139.80', '120.00', '-19.80'),
    kinds: [{ kind: 'PURCHASE', ...compared('139.80', '120.00', '-19.80') }],
  } as object | null,
}

const STATEMENT = {
  id: 's1',
  seq: 5,
  version: 1,
  at: '2026-03-01T01:00:00.000Z',
  by: { id: 'u', name: '冯静' },
  total: '120.00',
  currency: 'CNY',
  customerCost: '120.00',
  companyCost: '0.00',
  chargeAmount: '150.00',
  chargeCurrency: 'CNY',
  note: null,
  chargeLines: [
    {
      key: 'part MB-215',
      kind: 'PART',
      partNumber: 'MB-215',
      name: '主板',
      quantity: '3',
      unitPrice: '46.60',
      computed: '139.80',
      amount: '150.00',
      reason: '含包装',
    },
  ],
}

async function openCosts(changes: Partial<typeof CASE> = {}, mutations: Record<string, () => unknown> = {}) {
  const server = financeServer({ ...CASE, ...changes }, mutations)
  await renderApp('/cases/SH26-00001?tab=costs', server)
  return server
}

const rows = (section: HTMLElement) =>
  within(section)
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent))

describe('what was expected', () => {
  it('stands against what it cost, by kind and in all, with who said so', async () => {
    await openCosts()
    const section = await screen.findByRole('region', { name: '预计与实际' })
    expect(rows(section)).toEqual([
      ['类别', '预计', '实际', '差额'],
      ['A 采购', '¥139.80', '¥120.00', '-¥19.80'],
      ['合计', '¥139.80', '¥120.00', '-¥19.80'],
    ])
    expect(section.textContent).toContain('第 2 版 · 冯静 · 按同型号个案 · 1 行币种没有汇率，未计入比较')
  })

  it('is not asked of those who do not estimate', async () => {
    await openCosts({ availableActions: [], costEstimates: [], estimateComparison: null })
    expect(await screen.findByText('尚无费用')).toBeTruthy()
    expect(screen.queryByRole('region', { name: '预计与实际' })).toBeNull()
  })

  it('is beside the charge, each line with why it is not what was computed', async () => {
    await openCosts({ costStatements: [STATEMENT] })
    const section = await screen.findByRole('region', { name: '应收明细' })
    expect(rows(section)).toEqual([
      ['类别', '数量', '单价', '按协议', '应向客户收取'],
      ['零件 主板 MB-215含包装', '3', '¥46.60', '¥139.80', '¥150.00'],
      ['合计', '¥150.00'],
    ])
  })
})

describe('the estimate', () => {
  const openDialog = async (name: string) => {
    await userEvent.click(await screen.findByRole('button', { name }))
    return screen.findByRole('dialog', { name: '预计费用' })
  }

  it('begins with the newest one, and is saved as it was read', async () => {
    const server = await openCosts({}, { repairCaseEstimate: () => ({ repairCase: CASE, userErrors: [] }) })
    const dialog = within(await openDialog('修订预计'))
    expect(dialog.getByText('预计合计', { exact: false }).textContent).toBe('预计合计 ¥139.80')
    await userEvent.clear(dialog.getByLabelText('预计数量'))
    await userEvent.type(dialog.getByLabelText('预计数量'), '2')
    expect(dialog.getByText('预计合计', { exact: false }).textContent).toBe('预计合计 ¥93.20')
    await userEvent.type(dialog.getByLabelText(/^备注/), '一台已修好{Enter}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.callsOf('CaseCostsEstimate')[0]?.variables['input']).toEqual({
      caseId: 'case',
      expectedVersion: 9,
      lines: [
        {
          category: 'PART',
          description: '主板',
          quantity: '2',
          unitPrice: '46.60',
          residualValue: null,
          usefulLifeMonths: null,
          daysUsed: null,
          currency: 'CNY',
        },
      ],
      note: '一台已修好',
    })
    await waitFor(() => expect(server.callsOf('CaseEstimate').length).toBeGreaterThan(1))
  })

  it('says what is missing before anything is sent, and keeps what was typed when it is refused', async () => {
    const refused = { code: 'CASE_CLOSED', message: '个案已结案', field: null }
    const server = await openCosts(
      { costEstimates: [], estimateComparison: null },
      { repairCaseEstimate: () => ({ repairCase: null, userErrors: [refused] }) },
    )
    expect(await screen.findByText('尚无预计')).toBeTruthy()
    const dialog = within(await openDialog('预计费用'))
    const save = () => userEvent.click(dialog.getByRole('button', { name: '保存预计' }))
    await save()
    expect(await dialog.findByText('请填写此项')).toBeTruthy()
    expect(server.callsOf('CaseCostsEstimate')).toEqual([])
    await userEvent.type(dialog.getByLabelText('费用项目'), '运费')
    await userEvent.click(await screen.findByTitle('运费'))
    await userEvent.type(dialog.getByLabelText('预计用途'), '往返运费')
    await userEvent.type(dialog.getByLabelText('预计金额'), '96')
    await save()
    expect(await dialog.findByText('个案已结案')).toBeTruthy()
    expect(dialog.getByLabelText<HTMLInputElement>('预计用途').value).toBe('往返运费')
    expect(server.callsOf('CaseCostsEstimate')[0]?.variables['input']).toMatchObject({
      lines: [{ category: 'FREIGHT', description: '往返运费', quantity: null, unitPrice: '96' }],
      note: null,
    })
  })
})
