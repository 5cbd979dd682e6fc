import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { LI, queueRoot } from '../../testing/queue-data'
import { renderApp } from '../../testing/render-app'
import { TestServer } from '../../testing/test-server'

const NORDWIND = {
  id: 'a1',
  name: 'Nordwind',
  country: 'DE',
  area: 'Hamburg',
  contactName: 'Jan Petersen',
  email: null,
  phone: '+49 40 1',
  languages: ['English'],
  models: [{ id: 'm', code: 'DP-2150' }],
  ratePerHour: '85',
  ratePerUnit: null,
  currency: 'EUR',
  note: null,
  version: 3,
  disabledAt: null,
}

const marketing = (more: Record<string, (args: never) => unknown> = {}) =>
  new TestServer({
    ...queueRoot({ list: [] }),
    viewer: () => ({ ...LI, department: 'MARKETING' }),
    agents: () => ({
      edges: [{ cursor: 'a1', node: NORDWIND }],
      pageInfo: { hasNextPage: false, endCursor: null },
    }),
    productModels: () => ({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } }),
    ...more,
  })

const save = (dialog: HTMLElement) => userEvent.click(within(dialog).getByRole('button', { name: /保\s*存/ }))

describe('the register of agents', () => {
  it('is kept by the front offices: who, where, what they repair and ask', async () => {
    const server = marketing({
      agentUpdate: () => ({ agent: { id: 'a1', version: 4 }, userErrors: [] }),
    })
    await renderApp('/admin', server)
    const row = await screen.findByRole('row', { name: /Nordwind/ })
    expect(row.textContent).toContain('德国 · Hamburg')
    expect(row.textContent).toContain('DP-2150')
    expect(row.textContent).toContain('85.00')
    await userEvent.click(within(row).getByRole('button', { name: /编\s*辑/ }))
    const dialog = await screen.findByRole('dialog')
    await userEvent.click(within(dialog).getByRole('checkbox', { name: '在用：可询价' }))
    await save(dialog)
    await waitFor(() => expect(server.callsOf('AdminAgentUpdate')).toHaveLength(1))
    expect(server.callsOf('AdminAgentUpdate')[0]?.variables).toMatchObject({
      input: { agentId: 'a1', expectedVersion: 3, active: false, modelIds: ['m'], languages: ['English'] },
    })
  })

  it('says at the field what the server refuses, and asks for what is needed', async () => {
    const server = marketing({
      agentCreate: () => ({
        agent: null,
        userErrors: [{ code: 'NOT_AN_EMAIL', message: '不是邮箱', field: ['input', 'email'] }],
      }),
    })
    await renderApp('/admin?tab=agents', server)
    await userEvent.click(await screen.findByRole('button', { name: '添加机构' }))
    const dialog = await screen.findByRole('dialog')
    await save(dialog)
    await waitFor(() => expect(within(dialog).getAllByText('请填写此项')).toHaveLength(3))
    expect(server.callsOf('AdminAgentCreate')).toEqual([])
  })
})
