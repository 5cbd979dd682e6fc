import { ApolloProvider } from '@apollo/client/react'
import { UiProvider } from '@mendline/ui'
import { render, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { clientOf } from '../../../apollo'
import { queueRoot } from '../../../testing/queue-data'
import { TestServer } from '../../../testing/test-server'
import type { PrintCosts } from '../cost-sheet-query'
import { plainAmount } from './cost-amount'
import { CostBearers } from './cost-bearers'
import { CostClaims } from './cost-claims'
import { CostLines } from './cost-lines'
import { CostReceivables } from './cost-receivables'
import { CostSplit } from './cost-split'

const CNY = 'CNY'
const at = '2026-03-01T01:00:00.000Z'
const fact = (id: string, seq: number) => ({ id, seq, at, byId: 'u' })
const cny = (amount: string) => ({ amount, currency: CNY })

const item = (id: string, seq: number, amount: string, reversesId: string | null = null) => ({
  ...fact(id, seq),
  department: 'MATERIALS' as const,
  category: 'PART' as const,
  description: id,
  amount,
  currency: 'USD',
  incurredOn: '2026-02-20',
  unitId: null,
  replacesId: null,
  reversesId,
})

const line = (costItemId: string, seq: number, sign: '' | '-') => ({
  ...fact(`c-${costItemId}`, seq),
  costItemId,
  baseAmount: `${sign}1430`,
  baseCurrency: CNY,
  rate: '7.15',
  rateFrom: '2026-02-18',
  customerShare: 60,
  customerAmount: `${sign}858`,
  companyAmount: `${sign}572`,
  shortfallAmount: `${sign}58`,
})

const by = { id: 'u', name: '张桂英' }

/** Two boards at 200 USD; one of them is taken back after the split. */
const costs: PrintCosts = {
  id: 'case',
  customerShare: 60,
  companyShare: 40,
  freeOfCharge: false,
  costTotal: cny('1430'),
  companyBurden: cny('630'),
  costsToState: { currency: CNY, missingRates: [], total: cny('0') },
  receivableBalance: null,
  costItems: [item('board', 1, '200'), item('second', 2, '200'), item('twice', 30, '-200', 'second')],
  costReviews: [],
  costWithdrawals: [],
  confirmedCosts: [line('board', 10, ''), line('second', 11, ''), line('twice', 30, '-')],
  costStatements: [],
  costConfirmations: [{ id: 'k', seq: 12, at, by, chargeBase: '1600' }],
  customerConfirmations: [],
  receivables: [
    {
      ...fact('invoice', 15),
      invoiceNumber: 'INV-1',
      invoicedOn: '2026-03-05',
      dueOn: '2026-04-04',
      ...cny('1600'),
    },
  ],
  payments: [
    {
      ...fact('payment', 16),
      receivableId: 'invoice',
      amount: '715',
      paidAmount: '100',
      paidCurrency: 'USD',
      paidOn: '2026-03-20',
      reference: 'TT-9',
    },
  ],
  writeOffRequests: [],
  writeOffDecisions: [],
  internalTracings: [
    {
      id: 't',
      seq: 20,
      at,
      by,
      basis: '装配不良',
      shares: [
        { id: 's1', department: 'WORKSHOP', percent: 50, ...cny('630') },
        { id: 's2', department: 'RND', percent: 50, ...cny('630') },
      ],
    },
  ],
  shareAcknowledgements: [{ id: 'a', seq: 21, at, by, department: 'WORKSHOP', note: null }],
  tracingObjections: [
    { id: 'before', seq: 18, at, by, department: 'WORKSHOP', reason: '并非独责' },
    { id: 'o', seq: 22, at, by, department: 'RND', reason: '与设计无关' },
  ],
  supplierClaims: [
    {
      id: 'claim',
      party: 'CARRIER',
      name: 'Kerry',
      amount: '50',
      currency: 'USD',
      claimedOn: '2026-03-02',
      deadline: '2026-03-20',
      grounds: 'crushed',
    },
  ],
  claimRecoveries: [{ id: 'r', claimId: 'claim', amount: '20' }],
  claimClosings: [{ id: 'x', claimId: 'claim', reason: 'insolvent' }],
}

function sheet() {
  const { container } = render(
    <ApolloProvider client={clientOf(new TestServer(queueRoot({ list: [] })).link)}>
      <UiProvider language="zh" dark={false}>
        <CostLines costs={costs} />
        <CostBearers costs={costs} />
        <CostReceivables costs={costs} />
        <CostSplit costs={costs} />
        <CostClaims costs={costs} />
      </UiProvider>
    </ApolloProvider>,
  )
  const cells = (text: string) => {
    const row = within(container)
      .getAllByRole('row')
      .find(({ textContent }) => textContent.includes(text))
    return [...(row?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent)
  }
  return { container, cells }
}

describe('the sheet of who bears the costs', () => {
  it('gives every line its rate and parts, marks reversing entries, and sums what is left', () => {
    const { cells } = sheet()
    expect(cells('board')).toEqual([
      '1',
      '零件 Part · board · 2026-02-20',
      '物资中心 Materials centre',
      '200.00 USD',
      '7.15\n2026-02-18',
      '1,430.00',
      '858.00',
      '572.00',
      '58.00',
    ])
    expect(cells('twice')[1]).toContain('冲销第 2 项 reverses No. 2')
    expect(cells('已确认合计').slice(5)).toEqual(['1,430.00', '858.00', '572.00', '58.00'])
  })

  it('says who bears it: charge and burden are cost and margin', () => {
    const { container } = sheet()
    const value = (label: string) =>
      [...container.querySelectorAll('.ml-form-field')].find(({ textContent }) => textContent.includes(label))
        ?.lastElementChild?.textContent
    expect(value('已确认费用')).toBe('1,430.00 CNY')
    expect(value('应向客户收取')).toBe('1,600.00 CNY')
    expect(value('毛利')).toBe('800.00 CNY / 58.00 CNY')
    expect(value('公司实际承担')).toBe('630.00 CNY')
  })

  it('lists payments with both amounts, the departments’ words, and the claims', () => {
    const { container, cells } = sheet()
    expect(cells('INV-1').slice(2)).toEqual([
      '2026-03-20  100.00 USD  → 715.00 CNY  TT-9',
      '1,600.00 CNY',
      '715.00 CNY',
      '0.00 CNY',
      '885.00 CNY',
    ])
    expect(cells('生产车间').slice(1, 3)).toEqual(['50 %', '315.00 CNY'])
    expect(cells('生产车间')[3]).toContain('已认可 acknowledged · 张桂英')
    expect(cells('研发中心')[3]).toContain('与设计无关')
    // What the split was decided on: once, whether an objection stands or was answered by it.
    expect(container.textContent).toContain('依据 Basis装配不良')
    expect(container.textContent.match(/并非独责/g)).toHaveLength(1)
    expect(container.textContent.match(/与设计无关/g)).toHaveLength(1)
    expect(cells('Kerry').slice(2)).toEqual(['50.00 USD', '20.00 USD', '30.00 USD', '0.00 USD'])
  })
})

describe('plainAmount', () => {
  it('groups the digits and has all decimals of the currency', () => {
    expect(plainAmount('1234567.5', CNY)).toBe('1,234,567.50')
    expect(plainAmount('-1234', 'JPY')).toBe('-1,234')
    expect(plainAmount('-123', CNY)).toBe('-123.00')
  })
})
