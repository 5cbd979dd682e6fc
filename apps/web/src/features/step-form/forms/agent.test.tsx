import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { caseWith, openForm } from '../testing'

afterEach(() => sessionStorage.clear())

const quote = (id: string, agentName: string, values: object = {}) => ({
  id,
  seq: 12,
  agentId: `agent-${id}`,
  agentName,
  able: true,
  amount: '640',
  currency: 'EUR',
  validUntil: null,
  readyOn: '2099-07-20',
  note: null,
  attachmentIds: [],
  ...values,
})

const facts = (values: object = {}) => ({
  description: 'No picture',
  quantity: 2,
  region: 'OVERSEAS',
  customer: { id: 'c', name: 'Nordlicht', country: 'DE' },
  model: { id: 'm', code: 'DP-2150', name: 'Display' },
  units: [
    { id: 'u1', position: 1, serial: 'N-1', replacementSerial: null },
    { id: 'u2', position: 2, serial: 'N-2', replacementSerial: null },
  ],
  customerConfirmations: [],
  agentEnquiries: [],
  agentQuotes: [],
  agentQuoteReviews: [],
  agentOrders: [],
  agentRepairRecords: [],
  agentLinks: [],
  ...values,
})

const asked = [{ id: 'e', seq: 11, note: null, agent: { id: 'agent-q1', name: 'Nordwind' } }]

describe('enquiring of agents', () => {
  const open = (values: object, queries = {}) =>
    openForm({
      step: 'enquire-agents',
      department: 'MARKETING',
      repairCase: () =>
        caseWith('enquire-agents', 'MARKETING', { action: 'repairCaseEnquireAgent' }, facts(values)),
      queries,
    })

  it('asks agents of the register, who fits first', async () => {
    const agent = (id: string, name: string, country: string, models: string[]) => ({
      cursor: id,
      node: { id, name, country, area: 'Town', models: models.map((model) => ({ id: model })) },
    })
    const { user, sent } = await open(
      {},
      {
        agents: () => ({
          edges: [agent('a', 'Lyon', 'FR', []), agent('b', 'Kiel', 'DE', ['m'])],
          pageInfo: { hasNextPage: false },
        }),
      },
    )
    await user.click(await screen.findByRole('combobox', { name: 'Agents asked' }))
    const options = await screen.findAllByText(/Town/)
    expect(options.map((option) => option.textContent)).toEqual([
      'Kiel · Town, Germany · repairs DP-2150',
      'Lyon · Town, France',
    ])
    await user.click(options[0] as HTMLElement)
    await user.click(screen.getByRole('button', { name: 'Record the enquiry' }))
    await waitFor(() => expect(sent[0]?.input).toEqual({ caseId: 'case', agentIds: ['b'], note: null }))
  })

  it('records what an agent answers: a price, or why it cannot', async () => {
    const { user, sent, fill } = await open({ agentEnquiries: asked })
    const record = async () => user.click(screen.getByRole('button', { name: 'Record the answer' }))
    await user.click(await screen.findByRole('radio', { name: 'Yes' }))
    await record()
    await waitFor(() => expect(screen.getAllByText('Please fill this in')).toHaveLength(2))
    expect(sent).toEqual([])
    await user.click(screen.getByRole('radio', { name: 'No' }))
    await fill(/^Remark/, 'no parts')
    await record()
    await waitFor(() =>
      expect(sent[0]?.input).toEqual({
        caseId: 'case',
        agentId: 'agent-q1',
        able: false,
        amount: null,
        currency: null,
        validUntil: null,
        readyOn: null,
        note: 'no parts',
        attachmentIds: [],
      }),
    )
  })

  it('says why FINANCE sent the last quote back', async () => {
    await open({
      agentEnquiries: asked,
      agentQuotes: [quote('q1', 'Nordwind')],
      agentQuoteReviews: [{ id: 'r', seq: 13, quoteId: 'q1', outcome: 'REJECTED', reason: 'too dear' }],
    })
    expect(await screen.findByText('too dear')).toBeTruthy()
    expect(screen.getByText(/€640.00/)).toBeTruthy()
  })
})

describe("FINANCE's approval", () => {
  it('is of one of the quotes; a rejection needs its reason', async () => {
    const { user, sent, fill, submit } = await openForm({
      step: 'approve-agent-quote',
      department: 'FINANCE',
      repairCase: () =>
        caseWith(
          'approve-agent-quote',
          'FINANCE',
          { action: 'repairCaseReviewAgentQuote' },
          facts({ agentQuotes: [quote('q1', 'Nordwind'), quote('q2', 'Elbe', { amount: '900' })] }),
        ),
    })
    await user.click(await screen.findByRole('radio', { name: 'Elbe' }))
    await user.click(screen.getByRole('radio', { name: 'Rejected' }))
    await submit()
    expect(await screen.findByText('Please fill this in')).toBeTruthy()
    await fill(/^Reason/, 'too dear')
    await submit()
    await waitFor(() =>
      expect(sent[0]?.input).toEqual({
        caseId: 'case',
        expectedVersion: 7,
        quoteId: 'q2',
        outcome: 'REJECTED',
        reason: 'too dear',
      }),
    )
  })
})

describe('the order', () => {
  it('starts from the accepted quote and needs a work plan', async () => {
    const { user, sent } = await openForm({
      step: 'appoint-agent',
      department: 'MARKETING',
      repairCase: () =>
        caseWith(
          'appoint-agent',
          'MARKETING',
          { action: 'repairCaseOrderAgent' },
          facts({
            agentQuotes: [quote('q1', 'Nordwind')],
            agentQuoteReviews: [{ id: 'r', seq: 13, quoteId: 'q1', outcome: 'APPROVED', reason: null }],
          }),
        ),
    })
    expect((await screen.findByLabelText<HTMLInputElement>('Agreed day')).value).toBe('2099-07-20')
    await user.click(screen.getByRole('button', { name: 'Place the order' }))
    expect(await screen.findByText('Please fill this in')).toBeTruthy()
    expect(sent).toEqual([])
    // Without parts nothing is sent; with parts it is said how, and abroad under which papers.
    expect(screen.queryByLabelText('Carrier')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Add a part' }))
    for (const label of ['Carrier', 'Tracking number', 'Sent on', 'Number of the papers'])
      expect(screen.getByLabelText(label)).toBeTruthy()
  })
})

const order = { id: 'o', seq: 14, number: 'WT-1', agentName: 'Nordwind', dueOn: '2099-07-20', note: null }

describe("the agent's work", () => {
  const open = (values: object, answers = {}, blockedBy: readonly string[] = []) =>
    openForm({
      step: 'agent-repairs',
      department: 'MARKETING',
      answers,
      repairCase: () =>
        caseWith(
          'agent-repairs',
          'MARKETING',
          { action: 'repairCaseAgentLinkCreate', blockedBy },
          facts({ agentOrders: [{ ...order, unitIds: ['u1', 'u2'] }], ...values }),
        ),
    })

  it('is recorded for the next unit without a record; the confirmation waits for all', async () => {
    const { user, sent, fill, submit } = await open({
      agentRepairRecords: [{ id: 'r1', seq: 15, unitId: 'u1', result: 'REPAIRED' }],
    })
    expect(await screen.findByText('Repair records (1 of 2 units)')).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('radio', { name: "Customer's confirmation" }).disabled).toBe(
      true,
    )
    await fill('Fault seen', 'dark')
    await fill('What was done', 'new driver')
    await fill('Working time', '90')
    await user.click(screen.getByRole('radio', { name: 'Repaired' }))
    await user.click(screen.getByRole('combobox', { name: 'Cause' }))
    await user.click(await screen.findByText('Soldering'))
    await submit()
    await waitFor(() =>
      expect(sent[0]?.input).toMatchObject({ unitId: 'u2', minutes: 90, causeCode: 'SOLDERING' }),
    )
  })

  it('can be left to the agent: a link is made, shown once, and taken back', async () => {
    const link = { id: 'l1', at: '2026-07-01T00:00:00.000Z', by: null, expiresAt: '2099-01-01T00:00:00.000Z' }
    const { user, sent } = await open(
      {},
      {
        repairCaseAgentLinkCreate: () => ({
          token: 'secret-token',
          repairCase: { id: 'case', version: 8, agentLinks: [{ ...link, live: true }] },
          userErrors: [],
        }),
        repairCaseAgentLinkRevoke: () => ({
          repairCase: { id: 'case', version: 9, agentLinks: [{ ...link, live: false }] },
          userErrors: [],
        }),
      },
    )
    await user.click(await screen.findByRole('button', { name: 'Make a link' }))
    const address = await screen.findByLabelText<HTMLInputElement>('Address of the link')
    expect(address.value).toBe(`${location.origin}/agent/secret-token`)
    expect(sent[0]?.input).toEqual({ caseId: 'case', days: 30 })
    const list = within(screen.getByRole('region', { name: 'Links for the agent' }))
    await user.click(await list.findByRole('button', { name: 'Take back' }))
    await waitFor(() => expect(list.queryByRole('button', { name: 'Take back' })).toBeNull())
    expect(sent[1]?.input).toEqual({ caseId: 'case', linkId: 'l1' })
  })
})
