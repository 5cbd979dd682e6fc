import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { LI, queueRoot } from '../../testing/queue-data'
import { renderApp } from '../../testing/render-app'
import { TestServer } from '../../testing/test-server'

const price = (partNumber: string, name: string, listPrice: string, values: object = {}) => ({
  id: partNumber,
  partNumber,
  name,
  listPrice,
  currency: 'CNY',
  version: 3,
  updatedAt: '2026-07-01T00:00:00.000Z',
  updatedBy: { id: 'u', name: '钱慧' },
  retiredAt: null,
  ...values,
})

interface Asked {
  readonly filter: { readonly search: string | null }
}
interface Imported {
  readonly input: { readonly csv: string }
}

/** A server with two prices, one of them retired. */
function finance(more: Record<string, (args: never) => unknown> = {}) {
  const prices = [
    price('MB-215', '主板', '420'),
    price('CAP-22', '电容', '6.8', { retiredAt: '2026-07-02T00:00:00.000Z' }),
  ]
  return new TestServer({
    ...queueRoot({ list: [] }),
    viewer: () => ({ ...LI, department: 'FINANCE' }),
    partPrices: ({ filter }: Asked) => ({
      edges: prices
        .filter(({ partNumber }) => partNumber.includes(filter.search ?? ''))
        .map((node) => ({ cursor: node.id, node })),
      pageInfo: { hasNextPage: false, endCursor: null },
    }),
    ...more,
  })
}

const save = async (dialog: HTMLElement) =>
  userEvent.click(within(dialog).getByRole('button', { name: /保\s*存/ }))
const open = (server: TestServer) => renderApp('/admin?tab=prices', server)

describe('list prices', () => {
  it('stand with their part and who set them; a search narrows them', async () => {
    await open(finance())
    const row = await screen.findByRole('row', { name: /MB-215/ })
    expect(row.textContent).toContain('主板¥420.00钱慧')
    const retired = screen.getByRole('row', { name: /CAP-22/ })
    expect(within(retired).getByText('已停用')).toBeTruthy()
    expect(within(retired).queryByRole('button', { name: /停\s*用/ })).toBeNull()
    await userEvent.type(screen.getByRole('textbox', { name: '查找零件号或名称' }), 'CAP')
    await waitFor(() => expect(screen.queryByRole('row', { name: /MB-215/ })).toBeNull())
    expect(screen.getByRole('row', { name: /CAP-22/ })).toBeTruthy()
  })

  it('are added with all they need, and what the server refuses stands at its field', async () => {
    const wrong = { code: 'NOT_AN_AMOUNT', message: '金额无效', field: ['input', 'listPrice'] }
    const server = finance({
      partPriceSet: ({ input }: { input: { listPrice: string } }) =>
        input.listPrice === '8o'
          ? { partPrice: null, userErrors: [wrong] }
          : { partPrice: price('LCD-9', '面板', '80'), userErrors: [] },
    })
    await open(server)
    await userEvent.click(await screen.findByRole('button', { name: '添加目录价' }))
    const dialog = await screen.findByRole('dialog')
    await userEvent.type(within(dialog).getByLabelText('零件号'), 'LCD-9')
    await userEvent.type(within(dialog).getByLabelText('目录价'), '8o')
    await save(dialog)
    expect(await within(dialog).findByText('请填写此项')).toBeTruthy()
    expect(server.callsOf('AdminPriceSet')).toEqual([])
    await userEvent.type(within(dialog).getByLabelText('名称'), '面板')
    await save(dialog)
    expect(await within(dialog).findByText('金额无效')).toBeTruthy()
    await userEvent.clear(within(dialog).getByLabelText('目录价'))
    await userEvent.type(within(dialog).getByLabelText('目录价'), '80{Enter}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.callsOf('AdminPriceSet').at(-1)?.variables['input']).toEqual({
      partNumber: 'LCD-9',
      name: '面板',
      listPrice: '80',
      currency: 'CNY',
    })
  })

  it('are changed and retired as they were read', async () => {
    const server = finance({
      partPriceSet: () => ({ partPrice: price('MB-215', '主板', '430'), userErrors: [] }),
      partPriceRetire: () => ({ partPrice: price('MB-215', '主板', '430'), userErrors: [] }),
    })
    await open(server)
    const row = await screen.findByRole('row', { name: /MB-215/ })
    await userEvent.click(within(row).getByRole('button', { name: /编\s*辑/ }))
    const dialog = await screen.findByRole('dialog', { name: 'MB-215' })
    expect(within(dialog).getByLabelText<HTMLInputElement>('零件号').disabled).toBe(true)
    await userEvent.clear(within(dialog).getByLabelText('目录价'))
    await userEvent.type(within(dialog).getByLabelText('目录价'), '430')
    await save(dialog)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.callsOf('AdminPriceSet')[0]?.variables['input']).toEqual({
      partNumber: 'MB-215',
      name: '主板',
      listPrice: '430',
      currency: 'CNY',
      expectedVersion: 3,
    })
    await userEvent.click(within(row).getByRole('button', { name: /停\s*用/ }))
    const question = await screen.findByRole('dialog')
    expect(question.textContent).toContain('停用 MB-215 的目录价？')
    await userEvent.click(within(question).getByRole('button', { name: /停\s*用/ }))
    await waitFor(() => expect(server.callsOf('AdminPriceRetire')).toHaveLength(1))
    expect(server.callsOf('AdminPriceRetire')[0]?.variables['input']).toEqual({
      partPriceId: 'MB-215',
      expectedVersion: 3,
    })
  })

  it('come from a file in UTF-8 or GB18030; a line that is wrong is named', async () => {
    const server = finance({
      partPriceImport: ({ input }: Imported) =>
        input.csv.includes('主板')
          ? { added: 1, changed: 2, userErrors: [] }
          : {
              added: 0,
              changed: 0,
              userErrors: [{ code: 'NOT_AN_AMOUNT', message: '金额无效', field: ['input', 'csv', '3'] }],
            },
    })
    await open(server)
    await screen.findByRole('row', { name: /MB-215/ })
    const field = screen.getByLabelText('导入 CSV', { selector: 'input' })
    const choose = (content: BlobPart) =>
      fireEvent.change(field, { target: { files: [new File([content], 'prices.csv')] } })
    choose('MB-215,board,x,CNY')
    expect(await screen.findByText('第 3 行：金额无效')).toBeTruthy()
    // '主板' as a spreadsheet writes it in GB18030.
    choose(new Uint8Array([0x4d, 0x42, 0x2c, 0xd6, 0xf7, 0xb0, 0xe5]))
    expect(await screen.findByText('新增 1 项，修改 2 项')).toBeTruthy()
    expect(screen.queryByText('第 3 行：金额无效')).toBeNull()
    expect(server.callsOf('AdminPriceImport').at(-1)?.variables['input']).toEqual({ csv: 'MB,主板' })
    // A picture or a workbook is no text in either: nothing is sent.
    choose(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0x00]))
    expect(await screen.findByText(/无法识别文件的编码/)).toBeTruthy()
    expect(server.callsOf('AdminPriceImport')).toHaveLength(2)
  })

  it('say what they are for where there are none', async () => {
    await open(
      finance({ partPrices: () => ({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } }) }),
    )
    expect(await screen.findByText(/没有目录价/)).toBeTruthy()
  })
})
