import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { costRoot } from '../../../testing/cost-data'
import { CHEN, LI } from '../../../testing/queue-data'
import { renderApp } from '../../../testing/render-app'
import { TestServer } from '../../../testing/test-server'

const FENG = { ...CHEN, id: 'u-feng', name: '冯静', department: 'FINANCE' }
const RATES = [
  { id: 'r2', currency: 'USD', validFrom: '2026-07-01', rate: '7.1', source: '中国银行', by: FENG },
  { id: 'r1', currency: 'EUR', validFrom: '2026-06-01', rate: '8.25', source: null, by: FENG },
].map((rate) => ({ ...rate, at: '2026-07-01T01:00:00.000Z' }))

function desk(more: Record<string, (args: never) => unknown> = {}) {
  return new TestServer({
    ...costRoot([]),
    viewer: () => FENG,
    exchangeRates: ({ currency }: { currency?: string | null }) => ({
      edges: RATES.filter((rate) => currency == null || rate.currency === currency).map((node) => ({
        node,
        cursor: node.id,
      })),
      pageInfo: { hasNextPage: false, endCursor: null },
    }),
    ...more,
  })
}

const rows = async () =>
  within(await screen.findByRole('table'))
    .getAllByRole('row')
    .slice(1)

describe('the exchange rates', () => {
  it('are listed, of one currency when the address says so', async () => {
    await renderApp('/finance?tab=rates&currency=EUR', desk())
    const [only, ...others] = await rows()
    expect(only?.textContent).toContain('EUR 欧元')
    expect(only?.textContent).toContain('8.25')
    expect(others).toEqual([])
    expect(screen.getByText('本位币：CNY 人民币')).toBeTruthy()
  })

  it('are only read by whoever does not enter them', async () => {
    await renderApp('/finance?tab=rates', desk({ viewer: () => LI }))
    expect(await rows()).toHaveLength(2)
    expect(screen.queryByRole('button', { name: '录入汇率' })).toBeNull()
    expect(screen.queryByRole('button', { name: '更正' })).toBeNull()
  })

  it('are corrected for their day; what is wrong stands at its field', async () => {
    const inputs: unknown[] = []
    const server = desk({
      exchangeRateSet: ({ input }: { input: { rate: string } }) => {
        inputs.push({ ...input })
        return input.rate === '0'
          ? {
              exchangeRate: null,
              userErrors: [{ code: 'NOT_A_RATE', message: '汇率须大于 0', field: ['input', 'rate'] }],
            }
          : { exchangeRate: RATES[0], userErrors: [] }
      },
    })
    await renderApp('/finance?tab=rates', server)
    const [first] = await rows()
    await userEvent.click(within(first as HTMLElement).getByRole('button', { name: '更正' }))
    const field = await screen.findByLabelText('汇率（1 单位折合 CNY）')
    await userEvent.clear(field)
    await userEvent.type(field, '0{Enter}')
    expect(await screen.findByText('汇率须大于 0')).toBeTruthy()
    await userEvent.clear(field)
    await userEvent.type(field, '7.2{Enter}')
    await waitFor(() => expect(screen.queryByLabelText('汇率（1 单位折合 CNY）')).toBeNull())
    expect(inputs).toEqual(
      ['0', '7.2'].map((rate) => ({ currency: 'USD', validFrom: '2026-07-01', rate, source: '中国银行' })),
    )
    expect(server.callsOf('FinanceRates').length).toBeGreaterThan(1)
  })

  it('come from a file in UTF-8 or GB18030, all of it or nothing', async () => {
    const files: string[] = []
    const server = desk({
      exchangeRateImport: ({ input: { csv } }: { input: { csv: string } }) => {
        files.push(csv)
        const bad = csv.includes('USD')
        return {
          entered: bad ? 0 : 1,
          alreadyThere: bad ? 0 : 2,
          lineErrors: bad ? [{ line: 3, code: 'IN_FUTURE', message: '日期在将来' }] : [],
          userErrors: [],
        }
      },
    })
    await renderApp('/finance?tab=rates', server)
    await userEvent.click(await screen.findByRole('button', { name: '导入汇率' }))
    const field = await screen.findByLabelText('汇率文件')
    const choose = (...bytes: BlobPart[]) =>
      fireEvent.change(field, { target: { files: [new File(bytes, 'rates.csv')] } })

    choose('币种,日期,汇率\nUSD,2030-01-01,7\n')
    expect(await screen.findByText('第 3 行：日期在将来')).toBeTruthy()
    expect(screen.getByText('未导入：有 1 处需要更正。')).toBeTruthy()

    // 币种 in GB18030.
    choose(new Uint8Array([0xb1, 0xd2, 0xd6, 0xd6]), ',EUR')
    expect(await screen.findByText('已导入 1 条汇率；2 条已经存在。')).toBeTruthy()
    expect(screen.queryByText('第 3 行：日期在将来')).toBeNull()
    expect(files[1]).toBe('币种,EUR')

    choose(new Uint8Array([0xff, 0xff, 0xff]))
    expect(await screen.findByText(/无法识别文件的编码/)).toBeTruthy()
    expect(files).toHaveLength(2)
  })
})
