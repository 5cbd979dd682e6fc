import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { costRoot } from '../../../testing/cost-data'
import { CHEN } from '../../../testing/queue-data'
import { renderApp } from '../../../testing/render-app'
import { TestServer } from '../../../testing/test-server'

const FENG = { ...CHEN, id: 'u-feng', name: '冯静', department: 'FINANCE' }
const usd = (amount: string) => ({ amount, currency: 'USD' })

it('what is owed stands by age; an age opens its invoices', async () => {
  const asked: unknown[] = []
  const server = new TestServer({
    ...costRoot([]),
    viewer: () => FENG,
    receivablesByAge: () => [
      { age: 'NOT_DUE', count: 1, open: usd('88.8'), base: null },
      { age: 'OVER_90', count: 2, open: usd('160'), base: null },
    ],
    receivables: ({ age }: { age?: string | null }) => {
      asked.push(age ?? null)
      return {
        pageInfo: { hasNextPage: false, endCursor: null },
        edges: [
          {
            cursor: 'r',
            node: {
              id: 'r',
              invoiceNumber: 'F-1',
              invoicedOn: '2026-01-01',
              dueOn: '2026-01-31',
              amount: '88.8',
              currency: 'USD',
              daysPastDue: 151,
              open: usd('80'),
              repairCase: { id: 'c', number: 'SH26-00007', customer: { id: 'k', name: '宏图显示' } },
            },
          },
        ],
      }
    },
  })
  const { href } = await renderApp('/finance?tab=receivables', server)
  const row = within((await screen.findAllByRole('row'))[1] as HTMLElement)
  expect(row.getByText('逾期 151 天')).toBeTruthy()
  expect(row.getByRole('link', { name: /SH26-00007/ })).toBeTruthy()
  const late = screen.getByRole('button', { name: /逾期 90 天以上/ })
  expect(late.textContent).toContain('2 张')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /逾期 61–90 天/ }).disabled).toBe(true)
  await userEvent.click(late)
  expect(href()).toContain('age=OVER_90')
  expect(await screen.findByRole('button', { name: /逾期 90 天以上/, pressed: true })).toBeTruthy()
  expect(asked).toEqual([null, 'OVER_90'])
})
