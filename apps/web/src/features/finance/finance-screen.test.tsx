import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { costRoot, posting, type TestPosting } from '../../testing/cost-data'
import { CHEN } from '../../testing/queue-data'
import { renderApp } from '../../testing/render-app'
import { TestServer } from '../../testing/test-server'

afterEach(() => vi.unstubAllGlobals())

const YEAR = 'from=2026-01&to=2026-12'
const COSTS: readonly TestPosting[] = [
  posting('100.10', { party: 'CUSTOMER', customerId: 'c2' }),
  posting('200.20', { department: 'RND' }),
  posting('0.03', { department: 'WORKSHOP', month: '2026-03' }),
  posting('1000', { kind: 'TRAVEL', category: 'AIR', modelId: 'm2' }),
  posting('-50.30', { kind: 'TRAVEL', category: 'MEALS', month: '2026-03' }),
]
const TOTAL = '¥1,250.03'

function desk(more: Record<string, (args: never) => unknown> = {}, costs = COSTS) {
  return new TestServer({ ...costRoot(costs), ...more })
}

const section = async (name: string) => {
  const heading = await screen.findByRole('heading', { name })
  return heading.closest('section') as HTMLElement
}
const filtersAsked = (server: TestServer) =>
  server.callsOf('FinanceBreakdown').map(({ variables }) => variables['filter'])

describe('Finance', () => {
  it('is neither offered nor shown to those who may not see all money', async () => {
    const server = desk({ viewer: () => CHEN })
    await renderApp('/finance', server)
    expect(await screen.findByText('此页面显示全公司的费用')).toBeTruthy()
    expect(screen.queryByRole('link', { name: '财务' })).toBeNull()
    expect(server.calls.filter(({ name }) => name.startsWith('Finance'))).toEqual([])
  })

  it('is offered to those who may', async () => {
    await renderApp('/finance', desk())
    const nav = await screen.findByRole('navigation')
    expect(within(nav).getByText('财务')).toBeTruthy()
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
      '费用分担',
      '待确认',
      '应收款',
      '汇率',
    ])
  })
})

describe('the breakdown', () => {
  it('gives the same total in figures, charts and tables', async () => {
    await renderApp(`/finance?${YEAR}`, desk())
    const totals = await section('逐月费用（按承担方）')
    expect(screen.getByRole('region', { name: '合计' }).textContent).toContain(`费用合计${TOTAL}`)
    expect(screen.getByRole('region', { name: '合计' }).textContent).toContain('客户承担¥100.10')
    expect(screen.getByRole('region', { name: '合计' }).textContent).toContain('公司承担¥1,149.93')
    const sections = [
      totals,
      await section('费用去向：种类 → 承担方 → 责任部门'),
      await section('费用最高的 10 个客户'),
      await section('费用最高的 10 个型号'),
      await section('汇总表'),
    ]
    for (const one of sections) {
      const feet = await waitFor(() => {
        const found = one.querySelectorAll('tfoot tr:last-child')
        expect(found).toHaveLength(1)
        return found
      })
      expect(feet[0]?.textContent).toContain('1,250.03')
    }
  })

  it('says what is below zero is not drawn, and lists it', async () => {
    await renderApp(`/finance?${YEAR}&categories=MEALS`, desk())
    const flow = await section('费用去向：种类 → 承担方 → 责任部门')
    expect(within(flow).getByText(/小于零的部分/)).toBeTruthy()
    expect(flow.querySelector('tbody')?.textContent).toBe('B 差旅公司未追溯-50.30')
  })

  it('opens the lines behind a bar, with the sum of the bar, and keeps them in the address', async () => {
    const server = desk()
    const { href, router } = await renderApp(`/finance?${YEAR}`, server)
    await section('汇总表')
    await userEvent.click(await screen.findByRole('button', { name: '2026年7月 公司 ¥1,200.20' }))
    const panel = await screen.findByRole('dialog')
    await waitFor(() => expect(panel.textContent).toContain('¥1,200.20'))
    expect(panel.textContent).not.toContain('2026-07')
    expect(within(panel).getAllByRole('listitem')).toHaveLength(2)
    expect(within(panel).getAllByRole('link', { name: 'RC-2607-1' })[0]?.getAttribute('href')).toBe(
      '/cases/RC-2607-1?tab=costs',
    )
    expect(router.state.location.search).toMatchObject({ mark: { MONTH: '2026-07', PARTY: 'COMPANY' } })
    expect(server.callsOf('FinancePostings')[0]?.variables['filter']).toEqual({
      from: '2026-07',
      to: '2026-07',
      parties: ['COMPANY'],
    })
    await userEvent.click(within(panel).getByRole('button', { name: '关闭' }))
    await waitFor(() => expect(href()).not.toContain('mark'))
  })

  it.each([
    ['A 采购 → 客户 ¥100.10', { kinds: ['PURCHASE'], parties: ['CUSTOMER'] }],
    ['公司 → 未追溯 ¥949.70', { parties: ['COMPANY'], departments: [null] }],
    ['研发中心 ¥200.20', { parties: ['COMPANY'], departments: ['RND'] }],
  ])('opens the lines of the flow %s', async (name, narrowed) => {
    const server = desk()
    await renderApp(`/finance?${YEAR}`, server)
    await userEvent.click(await screen.findByRole('button', { name }))
    const panel = await screen.findByRole('dialog')
    await waitFor(() => expect(panel.textContent).toContain(name.split(' ').at(-1)))
    expect(server.callsOf('FinancePostings')[0]?.variables['filter']).toEqual({
      from: '2026-01',
      to: '2026-12',
      ...narrowed,
    })
  })

  it('reads its filters from the address, and drops what does not belong there', async () => {
    const server = desk()
    await renderApp(
      '/finance?from=2026-02&to=2026-99&parties=COMPANY,MARS&departments=["none","RND"]&causes=WEAR&mark=[1]',
      server,
    )
    await screen.findByRole('region', { name: '合计' })
    expect(filtersAsked(server)[0]).toMatchObject({
      from: '2026-02',
      parties: ['COMPANY'],
      departments: [null, 'RND'],
      causes: ['WEAR'],
    })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('puts a preset into the address, and says when there is nothing', async () => {
    const server = desk({}, [])
    const { href } = await renderApp('/finance', server)
    expect(await screen.findByText('此期间没有已确认的费用')).toBeTruthy()
    await userEvent.click(screen.getByRole('combobox', { name: '期间' }))
    await userEvent.click(await screen.findByTitle('今年'))
    const year = new Date().getFullYear()
    await waitFor(() => expect(href()).toContain(`from=${String(year)}-01`))
    await waitFor(() => expect(filtersAsked(server).at(-1)).toMatchObject({ from: `${String(year)}-01` }))
  })

  it('lays the pivot table out as the address says, each cell opening its lines', async () => {
    const server = desk()
    await renderApp(`/finance?${YEAR}&rows=["CUSTOMER","KIND"]&column=MONTH`, server)
    const table = await screen.findByRole('table', { name: '汇总表' })
    const lines = within(table)
      .getAllByRole('row')
      .map((row) => [...row.children].map(({ textContent }) => textContent))
    expect(lines).toEqual([
      ['客户名称', '费用种类', '2026年3月', '2026年7月', '合计'],
      ['宏图显示', '小计', '-50.27', '1,200.20', '1,149.93'],
      ['', 'B 差旅', '-50.30', '1,000.00', '949.70'],
      ['', 'A 采购', '0.03', '200.20', '200.23'],
      ['Nordlicht GmbH', '小计', '–', '100.10', '100.10'],
      ['', 'A 采购', '–', '100.10', '100.10'],
      ['合计', '-50.27', '1,300.30', '1,250.03'],
    ])
    await userEvent.click(within(table).getByRole('button', { name: '0.03' }))
    await screen.findByRole('dialog')
    expect(server.callsOf('FinancePostings')[0]?.variables['filter']).toEqual({
      from: '2026-03',
      to: '2026-03',
      customerIds: ['c1'],
      kinds: ['PURCHASE'],
    })
  })
})

describe('the export', () => {
  it('asks for the same costs, tells how much has come, and can be stopped', async () => {
    const asked: [string, AbortSignal][] = []
    vi.stubGlobal('fetch', (href: string, { signal }: { signal: AbortSignal }) => {
      asked.push([href, signal])
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          controller.enqueue(new Uint8Array(2048))
          signal.addEventListener('abort', () => controller.error(new Error('stopped')))
        },
      })
      return Promise.resolve(new Response(body))
    })
    await renderApp(`/finance?${YEAR}&departments=none,RND`, desk())
    await userEvent.click(await screen.findByRole('button', { name: /导出 CSV/ }))
    expect(asked[0]?.[0]).toBe('/exports/costs.csv?from=2026-01&to=2026-12&departments=none%2CRND')
    expect(await screen.findByText(/已接收 2/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '取消' }))
    expect(asked[0]?.[1].aborted).toBe(true)
    expect(await screen.findByRole('button', { name: /导出 CSV/ })).toBeTruthy()
    expect(screen.queryByText('导出中断，请重试')).toBeNull()
  })

  it('says why a file did not come', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}', { status: 413 })))
    await renderApp(`/finance?${YEAR}`, desk())
    await userEvent.click(await screen.findByRole('button', { name: '导出 Excel' }))
    expect(await screen.findByText(/超过 Excel 的行数上限/)).toBeTruthy()
  })
})

describe('the print view', () => {
  it('states company, period and filters, and the numbers of the screen', async () => {
    await renderApp(`/finance/print?${YEAR}&customerIds=c1`, desk())
    const sheet = await screen.findByText('费用分担汇总表')
    const text = sheet.closest('table')?.textContent ?? ''
    expect(text).toContain('启明工业显示有限公司')
    expect(text).toContain('2026-01 – 2026-12')
    expect(text).toContain('客户名称 Customer name宏图显示')
    const bold = [...document.querySelectorAll('tr')]
      .map((row) => row.textContent)
      .filter((row) => row.startsWith('合计'))
    expect(bold).toHaveLength(6)
    for (const row of bold) expect(row).toContain('1,149.93')
  })

  it('is not for those who may not see all money', async () => {
    await renderApp('/finance/print', desk({ viewer: () => CHEN }))
    expect(await screen.findByText('此页面显示全公司的费用')).toBeTruthy()
  })
})
