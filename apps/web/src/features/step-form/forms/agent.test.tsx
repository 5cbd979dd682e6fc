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
  workPlans: [],
  partsLines: [],
  agentPartsReleases: [],
  agentConsignments: [],
  ...values,
})

const asked = [{ id: 'e', seq: 11, note: null, agent: { id: 'agent-q1', name: 'Nordwind' } }]

const part = (id: string, partNumber: string, name: string, values: object = {}) => ({
  id,
  seq: 13,
  partNumber,
  name,
  quantity: 2,
  unit: 'pcs',
  issued: 2,
  ...values,
})

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
  it('starts from the accepted quote, with the plan and the parts of engineering', async () => {
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
            workPlans: [{ id: 'w', seq: 13, version: 2, steps: 'Open the cover', attachmentIds: [] }],
            partsLines: [part('l1', 'BL-21', 'Driver', { issued: 0 })],
          }),
        ),
    })
    expect((await screen.findByLabelText<HTMLInputElement>('Agreed day')).value).toBe('2099-07-20')
    expect(screen.getByText('Open the cover')).toBeTruthy()
    expect(screen.getByText('BL-21')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Place the order' }))
    await waitFor(() =>
      expect(sent[0]?.input).toEqual({
        caseId: 'case',
        expectedVersion: 7,
        dueOn: '2099-07-20',
        planAttachmentIds: [],
        note: null,
      }),
    )
  })
})

it('says at the order which parts are with the former agent, and who asks for them anew', async () => {
  await openForm({
    step: 'appoint-agent',
    department: 'MARKETING',
    repairCase: () =>
      caseWith(
        'appoint-agent',
        'MARKETING',
        { action: 'repairCaseOrderAgent' },
        facts({
          agentQuotes: [quote('q1', 'Nordwind')],
          agentQuoteReviews: [{ id: 'r', seq: 18, quoteId: 'q1', outcome: 'APPROVED', reason: null }],
          agentOrders: [{ ...order, agentName: 'Elbe' }],
          partsLines: [part('l1', 'BL-21', 'Driver'), part('l2', 'PS-9', 'Supply', { issued: 0 })],
          agentConsignments: [
            {
              id: 'g',
              seq: 17,
              number: 'TY-1',
              orderId: 'o',
              carrier: 'DHL',
              waybill: 'W-1',
              expectedOn: '2099-07-10',
              lineIds: ['l1'],
              milestones: [],
            },
          ],
        }),
      ),
  })
  const told = (await screen.findByText(/were sent to Elbe/)).closest('.ant-alert') as HTMLElement
  expect(within(told).getByText('BL-21')).toBeTruthy()
  expect(within(told).getByText(/production engineering has to request them anew/)).toBeTruthy()
  expect(within(told).queryByText('PS-9')).toBeNull()
  expect(screen.getAllByText('BL-21')).toHaveLength(1)
})

const order = {
  id: 'o',
  seq: 14,
  number: 'WT-1',
  agentName: 'Nordwind',
  dueOn: '2099-07-20',
  note: null,
  unitIds: ['u1', 'u2'],
  agent: { id: 'a', country: 'DE', area: 'Kiel', contactName: 'M. Dahl', phone: '+49 1' },
}

describe('parts for the agent', () => {
  const lines = [
    part('l1', 'BL-21', 'Driver'),
    part('l2', 'PS-9', 'Supply'),
    part('l3', 'FU-1', 'Fuse', { issued: 0 }),
  ]
  const open = (
    step: 'release-parts' | 'consign-parts' | 'receive-parts',
    action: string,
    values: object = {},
  ) =>
    openForm({
      step,
      department: 'HR_ADMIN',
      repairCase: () =>
        caseWith(step, 'HR_ADMIN', { action }, facts({ agentOrders: [order], partsLines: lines, ...values })),
    })
  const earlier = { id: 'x', seq: 16, number: 'FX-0', lineIds: ['l2'] }

  /** Ordered from another agent before, which got the first part. */
  const former = {
    ...order,
    id: 'o0',
    seq: 10,
    number: 'WT-0',
    agentName: 'Elbe',
    agent: { ...order.agent, id: 'b' },
  }
  const toFormer = {
    id: 'g0',
    seq: 11,
    number: 'TY-0',
    orderId: 'o0',
    carrier: 'DHL',
    waybill: 'W-0',
    expectedOn: '2099-07-01',
    lineIds: ['l1'],
    milestones: [],
  }

  it('go out without what left for a former agent', async () => {
    await open('release-parts', 'repairCaseReleaseParts', {
      agentOrders: [former, order],
      agentConsignments: [toFormer],
    })
    expect(await screen.findByText('PS-9')).toBeTruthy()
    expect(screen.queryByText('BL-21')).toBeNull()
  })

  it('are followed to a former agent too, and shown as such', async () => {
    const { user, sent } = await open('receive-parts', 'repairCaseTrackParts', {
      agentOrders: [former, order],
      agentConsignments: [toFormer],
    })
    expect(await screen.findAllByText(/to the former agent Elbe/)).toHaveLength(2)
    await user.click(screen.getByRole('radio', { name: 'Arrived' }))
    await user.click(screen.getByRole('button', { name: 'Record it' }))
    await waitFor(() => expect(sent[0]?.input).toMatchObject({ consignmentId: 'g0', milestone: 'ARRIVED' }))
  })

  it('go out with a gate pass for what was issued and is on none yet', async () => {
    const { sent, fill, submit } = await open('release-parts', 'repairCaseReleaseParts', {
      agentPartsReleases: [earlier],
    })
    expect(await screen.findByText('BL-21')).toBeTruthy()
    expect(screen.queryByText('PS-9')).toBeNull()
    expect(screen.queryByText('FU-1')).toBeNull()
    await submit()
    expect(await screen.findByText('Please fill this in')).toBeTruthy()
    await fill('Who takes them out', 'DHL')
    await submit()
    await waitFor(() => expect(sent[0]?.input).toEqual({ caseId: 'case', bearer: 'DHL', note: null }))
  })

  it('are consigned to where the agent is, each with what the packing list says', async () => {
    const { user, sent, fill } = await open('consign-parts', 'repairCaseConsignParts')
    expect(
      (await screen.findByLabelText<HTMLTextAreaElement>('Address, confirmed with the front office')).value,
    ).toBe('Kiel')
    expect(screen.queryByRole('radio', { name: 'ATA carnet' })).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: /PS-9/ }))
    await fill('Expected to arrive', '2099-07-10')
    await fill(/^Weight/, '0.4')
    await fill('Carrier', 'DHL')
    await fill('Tracking number', 'W-1')
    await fill('Number of the papers', '5304-1')
    await user.click(screen.getByRole('button', { name: 'Consign' }))
    await waitFor(() =>
      expect(sent[0]?.input).toEqual({
        caseId: 'case',
        expectedVersion: 7,
        lines: [
          { lineId: 'l1', weightKg: '0.4', size: null, hsCode: null, customsValue: null, currency: null },
        ],
        address: 'Kiel',
        contact: 'M. Dahl +49 1',
        carrier: 'DHL',
        waybill: 'W-1',
        customsPaper: 'EXPORT',
        customsNumber: '5304-1',
        expectedOn: '2099-07-10',
        attachmentIds: [],
      }),
    )
  })

  it('need customs papers by where the agent is, not by where the customer is', async () => {
    const atHome = { ...order, agent: { ...order.agent, country: 'CN' } }
    const { user, sent, fill } = await open('consign-parts', 'repairCaseConsignParts', {
      agentOrders: [atHome],
    })
    await fill('Expected to arrive', '2099-07-10')
    await fill('Carrier', 'SF')
    await fill('Tracking number', 'W-1')
    expect(screen.queryByRole('radio', { name: 'Export' })).toBeNull()
    expect(screen.queryByLabelText(/^HS code/)).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Consign' }))
    await waitFor(() => expect(sent[0]?.input).toMatchObject({ customsPaper: 'NONE', customsNumber: null }))
  })

  it('are followed until they arrive', async () => {
    const { user, sent } = await open('receive-parts', 'repairCaseTrackParts', {
      agentConsignments: [
        {
          id: 'g',
          seq: 17,
          number: 'TY-1',
          orderId: 'o',
          carrier: 'DHL',
          waybill: 'W-1',
          expectedOn: '2099-07-10',
          lineIds: ['l1', 'l2'],
          milestones: [{ id: 'm', milestone: 'DEPARTED', reachedOn: '2026-07-01' }],
        },
      ],
    })
    await user.click(await screen.findByRole('radio', { name: 'Arrived' }))
    await user.click(screen.getByRole('button', { name: 'Record it' }))
    await waitFor(() =>
      expect(sent[0]?.input).toMatchObject({ consignmentId: 'g', milestone: 'ARRIVED', note: null }),
    )
  })
})

describe("the agent's work", () => {
  const offer = (action: string, allowed = true) => ({
    action,
    step: 'agent-repairs',
    department: 'MARKETING',
    allowed,
    blockedBy: allowed ? [] : ['STEP_NOT_READY'],
  })
  const offered = [
    offer('repairCaseRecordAgentRepair'),
    offer('repairCaseConfirmAgentRepair'),
    offer('repairCaseAgentLinkCreate'),
  ]
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
          facts({ agentOrders: [order], availableActions: offered, ...values }),
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

  it('waits for the parts, while the agent can be given its link', async () => {
    await open({
      availableActions: [
        offer('repairCaseRecordAgentRepair', false),
        offer('repairCaseConfirmAgentRepair', false),
        offer('repairCaseAgentLinkCreate'),
      ],
    })
    expect(await screen.findByText(/Repairs are recorded once the parts are there/)).toBeTruthy()
    expect(screen.queryByLabelText('Fault seen')).toBeNull()
    expect(screen.getByRole('button', { name: 'Make a link' })).toBeTruthy()
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
