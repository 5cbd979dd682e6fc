import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { LI, queueRoot } from '../../testing/queue-data'
import { renderApp } from '../../testing/render-app'
import { TestServer } from '../../testing/test-server'

const KNOWN = [
  { id: 'c-hd', name: '深圳市宏达显示技术有限公司', region: 'DOMESTIC', country: 'CN' },
  { id: 'c-nl', name: 'Noordlicht Displays B.V.', region: 'OVERSEAS', country: 'NL' },
]

function server() {
  return new TestServer({
    ...queueRoot({ list: [] }),
    viewer: () => ({ ...LI, department: 'MARKETING' }),
    customers: ({ filter }: { filter: { search: string | null } }) => {
      const found = KNOWN.filter(({ name }) => name.includes(filter.search ?? ''))
      return {
        edges: found.map((node) => ({ cursor: node.id, node })),
        pageInfo: { hasNextPage: false, endCursor: null },
      }
    },
    customer: ({ id }: { id: string }) => ({
      ...KNOWN.find((each) => each.id === id),
      contacts: [],
    }),
    productModels: () => ({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } }),
  })
}

const customerField = () => screen.findByRole('combobox', { name: 'Customer' })
/** The list of names goes by `which`, which simulated typing does not set. */
const enter = async () => fireEvent.keyDown(await customerField(), { key: 'Enter', which: 13, keyCode: 13 })
const newName = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Customer’s name' })

describe('the customer of a registration', () => {
  it('is put on record under the name typed, with Enter', async () => {
    await renderApp('/register', server(), 'en')
    const user = userEvent.setup()
    await user.type(await customerField(), 'Kestrel Instruments')
    await screen.findByText('None found; add a new customer')
    await enter()
    expect((await newName()).value).toBe('Kestrel Instruments')
  })

  it('is put on record under the name typed, with a click, though others are alike', async () => {
    await renderApp('/register', server(), 'en')
    const user = userEvent.setup()
    await user.type(await customerField(), 'Noordlicht')
    await screen.findByText('Noordlicht Displays B.V.')
    await user.click(await screen.findByText('New customer “Noordlicht”'))
    expect((await newName()).value).toBe('Noordlicht')
  })

  it('is the known one that was found, with Enter', async () => {
    const asked = server()
    await renderApp('/register', asked, 'en')
    const user = userEvent.setup()
    await user.type(await customerField(), 'Noord')
    await waitFor(() => expect(asked.callsOf('RegisterCustomers').at(-1)?.variables['search']).toBe('Noord'))
    await screen.findByText('Noordlicht Displays B.V.')
    await enter()
    await waitFor(() => expect(asked.callsOf('RegisterCustomer').at(-1)?.variables['id']).toBe('c-nl'))
  })
})
