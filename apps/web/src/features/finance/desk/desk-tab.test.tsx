import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { costRoot } from '../../../testing/cost-data'
import { CHEN } from '../../../testing/queue-data'
import { renderApp } from '../../../testing/render-app'
import { TestServer } from '../../../testing/test-server'

const FENG = { ...CHEN, id: 'u-feng', name: '冯静', department: 'FINANCE' }
const cny = (amount: string) => ({ amount, currency: 'CNY' })
const item = (id: string, description: string, amount: string, currency = 'CNY') => ({
  id,
  department: 'MATERIALS',
  kind: 'PURCHASE',
  category: 'PART',
  description,
  quantity: '1',
  unitPrice: amount,
  residualValue: null,
  usefulLifeMonths: null,
  daysUsed: null,
  amount,
  currency,
  incurredOn: '2026-06-30',
  partNumber: 'C-22',
  supplier: '恒晟电子',
  voucher: null,
  attachmentIds: ['f1'],
  replacesId: null,
})
const stated = (costItemId: string, amount: string, rate = '1') => ({
  costItemId,
  base: cny(amount),
  rate,
  customerShare: 40,
})

function caseOf(allowed: boolean, missingRates: readonly object[] = []) {
  return {
    id: 'c1',
    number: 'SH26-00007',
    version: 9,
    customer: { id: 'k', name: '宏图显示' },
    availableActions: [
      { action: 'repairCaseReviewCosts', allowed, blockedBy: allowed ? [] : ['WRONG_DEPARTMENT'] },
    ],
    costFlags: [
      { basis: 'SIMILAR', kind: 'PURCHASE', category: 'PART', actual: cny('171.5'), expected: cny('60') },
    ],
    costsToState: {
      currency: 'CNY',
      missingRates,
      total: cny('171.5'),
      customerCost: cny('68.6'),
      companyCost: cny('102.9'),
      lines: [stated('i1', '100'), stated('i2', '71.5', '7.15')],
    },
    costStatements: [{ id: 's1', note: '按协议', chargeAmount: '30', chargeCurrency: 'USD' }],
    costItems: [item('i1', '背光条', '100'), item('i2', '驱动板', '10', 'USD')],
    costReviews: [],
    attachments: [{ id: 'f1', fileName: '发票.pdf', url: '/files/f1' }],
  }
}

function desk(
  more: Record<string, (args: never) => unknown> = {},
  allowed = true,
  repairCase = caseOf(allowed),
) {
  return new TestServer({
    ...costRoot([]),
    viewer: () => FENG,
    repairCase: () => repairCase,
    costStatementsToConfirm: () => ({
      totalCount: 1,
      pageInfo: { hasNextPage: false, endCursor: null },
      edges: [
        {
          cursor: 's1',
          node: {
            id: 's1',
            at: '2026-07-01T01:00:00.000Z',
            version: 1,
            total: '171.5',
            currency: 'CNY',
            chargeAmount: '30',
            chargeCurrency: 'USD',
            by: CHEN,
            repairCase,
          },
        },
      ],
    }),
    ...more,
  })
}

const statement = () => screen.findByRole('region', { name: 'SH26-00007 的费用汇总' })

describe('the desk of finance', () => {
  it('opens a statement with its lines, evidence and what is far above expectation', async () => {
    const { href } = await renderApp('/finance?tab=confirm', desk())
    await userEvent.click(await screen.findByRole('button', { name: 'SH26-00007' }))
    const panel = within(await statement())
    expect(href()).toContain('caseId=c1')
    expect(panel.getByText(/同型号个案中位数/)).toBeTruthy()
    expect(panel.getAllByRole('link', { name: '发票.pdf' })).toHaveLength(2)
    expect(panel.getByText(/@ 7.15/)).toBeTruthy()
    expect(panel.getAllByText(/客户 40%/)).toHaveLength(2)
  })

  it('names the rates that are missing, with the day they are missing for', async () => {
    await renderApp(
      '/finance?tab=confirm&caseId=c1',
      desk({}, true, caseOf(true, [{ currency: 'USD', day: '2026-06-30' }])),
    )
    expect(within(await statement()).getByText('USD（2026年6月30日或之前）')).toBeTruthy()
  })

  it('shows what others submit meanwhile', async () => {
    const server = desk()
    await renderApp('/finance?tab=confirm', server)
    await screen.findByRole('button', { name: 'SH26-00007' })
    const before = server.callsOf('FinanceDesk').length
    server.emit('QueueChanged', {
      queueChanged: { department: 'FINANCE', caseId: 'c2', at: '2026-07-01T00:00:00.000Z' },
    })
    await waitFor(() => expect(server.callsOf('FinanceDesk').length).toBeGreaterThan(before))
  })

  it('is worked by keys: one approved, one sent back with its reason, then submitted', async () => {
    const inputs: unknown[] = []
    const server = desk({
      repairCaseReviewCosts: ({ input }: { input: object }) => {
        inputs.push(JSON.parse(JSON.stringify(input)))
        return { repairCase: caseOf(true), userErrors: [] }
      },
    })
    await renderApp('/finance?tab=confirm&caseId=c1', server)
    const user = userEvent.setup()
    const panel = await statement()
    await waitFor(() => expect(document.activeElement).toBe(panel))
    await user.keyboard('a')
    await user.keyboard('r')
    const reason = await within(panel).findByRole('textbox', { name: '退回理由 驱动板' })
    await waitFor(() => expect(document.activeElement).toBe(reason))
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(within(panel).getByText('请说明理由')).toBeTruthy()
    expect(inputs).toEqual([])
    await user.type(reason, '缺发票')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(inputs).toHaveLength(1))
    expect(inputs).toEqual([
      {
        caseId: 'c1',
        reviews: [
          { costItemId: 'i1', outcome: 'APPROVED', reason: null },
          { costItemId: 'i2', outcome: 'REJECTED', reason: '缺发票' },
        ],
      },
    ])
  })

  it('approves the rest at once, tells what the server refuses, and keeps what was said', async () => {
    const server = desk({
      repairCaseReviewCosts: () => ({
        repairCase: null,
        userErrors: [{ code: 'RATE_MISSING', message: '缺少 USD 的汇率', field: null }],
      }),
    })
    await renderApp('/finance?tab=confirm&caseId=c1', server)
    const panel = within(await statement())
    await userEvent.click(panel.getByRole('button', { name: '其余全部通过' }))
    await userEvent.click(panel.getByRole('button', { name: '提交（2/2 行）' }))
    expect(await panel.findByText('缺少 USD 的汇率')).toBeTruthy()
    expect(panel.getAllByRole('radio', { name: '通过', checked: true })).toHaveLength(2)
  })

  it('is only read by whoever may not confirm', async () => {
    await renderApp('/finance?tab=confirm&caseId=c1', desk({}, false))
    const panel = within(await statement())
    expect(panel.getByText(/仅财务中心可以确认/)).toBeTruthy()
    expect(panel.queryByRole('button', { name: /提交/ })).toBeNull()
  })

  it('says what would fill it when nothing waits', async () => {
    const none = () => ({ totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] })
    await renderApp('/finance?tab=confirm', desk({ costStatementsToConfirm: none }))
    expect(await screen.findByText('没有待确认的费用汇总')).toBeTruthy()
  })
})
