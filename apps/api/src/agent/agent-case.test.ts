import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statusOf } from '../testing/case-desk'
import {
  agentOf,
  agentWork,
  DUE_ON,
  givenToAgents,
  ordered,
  planned,
  quoted,
  quoteOf,
  uploadedFile,
} from '../testing/agent-desk'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'

let desk: SettlementDesk
let nordwind: string
let elbe: string
beforeAll(async () => {
  desk = await openSettlementDesk()
  nordwind = await agentOf(desk, 'Nordwind')
  elbe = await agentOf(desk, 'Elbe Repair')
}, 60_000)
afterAll(() => desk.server.close())

const enquired = async (...agentIds: string[]) => {
  const { id } = await givenToAgents(desk)
  await desk.done('MARKETING', 'EnquireAgent', id, { agentIds, note: '21.5 寸，一台' })
  return id
}
const refusedQuote = (id: string, values: object) =>
  desk.refused('MARKETING', 'RecordAgentQuote', id, quoted(nordwind, values))

describe('the mode', () => {
  it('can be a local agent; dispatch is still refused', async () => {
    const seen = await givenToAgents(desk)
    expect(statusOf(seen, 'enquire-agents')).toBe('READY')
    expect(statusOf(seen, 'apply-return')).toBe('NOT_APPLICABLE')
  })
})

describe('enquiry and quote', () => {
  it('ask agents in use, and only the front office does', async () => {
    const { id } = await givenToAgents(desk)
    expect(await desk.fails('FINANCE', 'EnquireAgent', id, { agentIds: [nordwind] })).toBe('FORBIDDEN')
    expect(await desk.fails('DOMESTIC_BUSINESS', 'EnquireAgent', id, { agentIds: [nordwind] })).toBe(
      'FORBIDDEN',
    )
    expect(await desk.refused('MARKETING', 'EnquireAgent', id, { agentIds: [] })).toEqual([
      ['REQUIRED', 'agentIds'],
    ])
    expect(await desk.refused('MARKETING', 'EnquireAgent', id, { agentIds: [nordwind, 'nobody'] })).toEqual([
      ['AGENT_NOT_ACTIVE', 'agentIds.1'],
    ])
    const asked = await desk.done('MARKETING', 'EnquireAgent', id, { agentIds: [nordwind, nordwind] })
    expect(statusOf(asked, 'enquire-agents')).toBe('READY')
    expect((await desk.see(id, 'agentEnquiries { agent { name } }')).agentEnquiries).toEqual([
      { agent: { name: 'Nordwind' } },
    ])
  })

  it('take a price from who can, a reason from who cannot, and nothing from who was not asked', async () => {
    const id = await enquired(nordwind)
    expect(await refusedQuote(id, { agentId: elbe })).toEqual([['AGENT_NOT_ENQUIRED', 'agentId']])
    expect(await refusedQuote(id, { amount: null, currency: null })).toEqual([
      ['REQUIRED', 'amount'],
      ['REQUIRED', 'currency'],
    ])
    expect(await refusedQuote(id, { currency: 'XYZ' })).toEqual([['UNKNOWN_CURRENCY', 'amount']])
    expect(await refusedQuote(id, { amount: '0' })).toEqual([['TOO_SMALL', 'amount']])
    expect(await refusedQuote(id, { validUntil: '2026-01-01', readyOn: '2026-01-01' })).toEqual([
      ['IN_PAST', 'validUntil'],
      ['IN_PAST', 'readyOn'],
    ])
    expect(await refusedQuote(id, { able: false, amount: null })).toEqual([['REASON_REQUIRED', 'note']])
    const unable = { agentId: nordwind, able: false, note: '没有备件' }
    const seen = await desk.done('MARKETING', 'RecordAgentQuote', id, unable)
    expect(statusOf(seen, 'enquire-agents')).toBe('READY')
    expect(
      statusOf(await desk.done('MARKETING', 'RecordAgentQuote', id, quoted(nordwind)), 'enquire-agents'),
    ).toBe('DONE')
  })

  it('show the price to the front office, to FINANCE and to heads, to nobody else', async () => {
    const id = await enquired(nordwind)
    await desk.done('MARKETING', 'RecordAgentQuote', id, quoted(nordwind))
    const seenBy = async (department: 'MARKETING' | 'FINANCE' | 'QUALITY' | 'DOMESTIC_BUSINESS') => {
      const { data } = await desk.server.execute(
        `query ($id: ID!) { repairCase(id: $id) { agentQuotes { agentName amount currency } } }`,
        { id },
        { as: desk.people[department] },
      )
      return data.repairCase.agentQuotes
    }
    const price = [{ agentName: 'Nordwind', amount: '640', currency: 'EUR' }]
    const hidden = [{ agentName: 'Nordwind', amount: null, currency: null }]
    expect(await seenBy('MARKETING')).toEqual(price)
    expect(await seenBy('FINANCE')).toEqual(price)
    expect(await seenBy('QUALITY')).toEqual(hidden)
    expect(await seenBy('DOMESTIC_BUSINESS')).toEqual(hidden)
  })
})

describe("FINANCE's approval", () => {
  const review = (id: string, quoteId: string, outcome: string, reason?: string) => ({
    quoteId,
    outcome,
    reason,
  })

  it('sends a quote back with a reason, after which another is asked for', async () => {
    const id = await enquired(nordwind, elbe)
    await desk.done('MARKETING', 'RecordAgentQuote', id, quoted(nordwind, { amount: '900' }))
    const first = await quoteOf(desk, id)
    expect(await desk.fails('MARKETING', 'ReviewAgentQuote', id, review(id, first, 'APPROVED'))).toBe(
      'FORBIDDEN',
    )
    expect(await desk.refused('FINANCE', 'ReviewAgentQuote', id, review(id, 'nobody', 'APPROVED'))).toEqual([
      ['AGENT_QUOTE_NOT_OPEN', 'quoteId'],
    ])
    expect(await desk.refused('FINANCE', 'ReviewAgentQuote', id, review(id, first, 'REJECTED'))).toEqual([
      ['REASON_REQUIRED', 'reason'],
    ])
    const sentBack = await desk.done('FINANCE', 'ReviewAgentQuote', id, review(id, first, 'REJECTED', '太贵'))
    expect(statusOf(sentBack, 'enquire-agents')).toBe('READY')
    await desk.done('MARKETING', 'RecordAgentQuote', id, quoted(elbe))
    expect(await desk.refused('FINANCE', 'ReviewAgentQuote', id, review(id, first, 'APPROVED'))).toEqual([
      ['AGENT_QUOTE_NOT_OPEN', 'quoteId'],
    ])
    const second = await quoteOf(desk, id)
    const accepted = await desk.done('FINANCE', 'ReviewAgentQuote', id, review(id, second, 'APPROVED'))
    expect([statusOf(accepted, 'approve-agent-quote'), statusOf(accepted, 'appoint-agent')]).toEqual([
      'DONE',
      'WAITING',
    ])
    expect(await desk.refused('FINANCE', 'ReviewAgentQuote', id, review(id, second, 'APPROVED'))).toEqual(
      [['STEP_ALREADY_DONE', '']].map(([code]) => [code, null]),
    )
  })

  it('cannot be waived', async () => {
    const id = await enquired(nordwind)
    await desk.done('MARKETING', 'RecordAgentQuote', id, quoted(nordwind))
    const { wrong } = await desk.act(await desk.who('FINANCE', 'HEAD'), 'WaiveStep', id, {
      step: 'approve-agent-quote',
      reason: '急',
    })
    expect(wrong[0]?.[0]).toBe('NOT_WAIVABLE')
  })
})

describe('the order', () => {
  it('waits for the work plan and the parts list, and is for a day to come', async () => {
    const id = await enquired(nordwind)
    await desk.done('MARKETING', 'RecordAgentQuote', id, quoted(nordwind))
    await desk.done('FINANCE', 'ReviewAgentQuote', id, {
      quoteId: await quoteOf(desk, id),
      outcome: 'APPROVED',
    })
    const order = (values: object) =>
      desk.refused('MARKETING', 'OrderAgent', id, { dueOn: DUE_ON, ...values })
    expect(await order({})).toEqual([['STEP_NOT_READY', null]])
    await planned(desk, id)
    const other = await desk.registered()
    const planAttachmentIds = [await uploadedFile(desk, other.id)]
    expect(await order({ planAttachmentIds })).toEqual([['NOT_FOUND', 'planAttachmentIds.0']])
    expect(await order({ dueOn: '2026-01-01' })).toEqual([['IN_PAST', 'dueOn']])
    const seen = await desk.done('MARKETING', 'OrderAgent', id, { dueOn: DUE_ON })
    expect(seen.steps.find(({ step }) => step === 'agent-repairs')).toMatchObject({ status: 'READY' })
    expect(statusOf(seen, 'release-parts')).toBe('NOT_APPLICABLE')
    const { steps } = await desk.see(id, 'steps { step dueAt }')
    expect(steps.find(({ step }: { step: string }) => step === 'agent-repairs').dueAt).toBe(
      '2026-07-20T15:59:00.000Z',
    )
    const fields = 'agentOrders { number agentName unitIds lines { id } workPlan { version } }'
    expect((await desk.see(id, fields)).agentOrders).toEqual([
      {
        number: `WT-${seen.number}-1`,
        agentName: 'Nordwind',
        unitIds: seen.units.map((unit) => unit.id),
        lines: [],
        workPlan: { version: 1 },
      },
    ])
  })
})

describe("the agent's work", () => {
  const confirmation = async (id: string) => ({
    confirmedOn: '2026-07-01',
    confirmedBy: 'Frau Albers',
    attachmentIds: [await uploadedFile(desk, id)],
  })

  it('is recorded unit by unit by the front office, and done with the confirmation', async () => {
    const { id, unitIds } = await ordered(desk, { quantity: 2, serials: ['N-1', 'N-2'] })
    const [first = '', second = ''] = unitIds
    expect(await desk.fails('PRODUCTION_ENGINEERING', 'RecordAgentRepair', id, agentWork(first))).toBe(
      'FORBIDDEN',
    )
    expect(await desk.refused('MARKETING', 'RecordAgentRepair', id, agentWork('nobody'))).toEqual([
      ['UNIT_NOT_OF_CASE', 'unitId'],
    ])
    expect(
      await desk.refused(
        'MARKETING',
        'RecordAgentRepair',
        id,
        agentWork(first, { result: 'SCRAPPED', action: ' ' }),
      ),
    ).toEqual([
      ['REQUIRED', 'action'],
      ['REASON_REQUIRED', 'reason'],
    ])
    const replaced = { result: 'REPLACED', reason: '主板报废', replacementSerial: 'N-9' }
    await desk.done('MARKETING', 'RecordAgentRepair', id, agentWork(first, replaced))
    // A correction may name the same replacement again.
    const corrected = await desk.done('MARKETING', 'RecordAgentRepair', id, agentWork(first, replaced))
    expect(corrected.units[0]).toMatchObject({ replacementSerial: 'N-9', custody: 'WITH_CUSTOMER' })
    expect(await desk.refused('MARKETING', 'ConfirmAgentRepair', id, await confirmation(id))).toEqual([
      ['AGENT_RECORDS_MISSING', null],
    ])
    await desk.done('MARKETING', 'RecordAgentRepair', id, agentWork(second))
    expect(
      await desk.refused('MARKETING', 'ConfirmAgentRepair', id, {
        confirmedOn: '2026-07-02',
        confirmedBy: '',
        attachmentIds: [],
      }),
    ).toEqual([
      ['IN_FUTURE', 'confirmedOn'],
      ['REQUIRED', 'confirmedBy'],
      ['ATTACHMENT_REQUIRED', 'attachmentIds'],
    ])
    const done = await desk.done('MARKETING', 'ConfirmAgentRepair', id, await confirmation(id))
    expect(statusOf(done, 'agent-repairs')).toBe('DONE')
    expect(statusOf(done, 'confirm-with-customer')).toBe('READY')
    expect(await desk.refused('MARKETING', 'RecordAgentRepair', id, agentWork(first))).toEqual([
      ['STEP_ALREADY_DONE', null],
    ])
    expect(await desk.refused('MARKETING', 'EnquireAgent', id, { agentIds: [elbe] })).toEqual([
      ['STEP_ALREADY_DONE', null],
    ])
  })

  it('refuses who saw an older version, and takes the same request once', async () => {
    const { id, unitIds, repairCase } = await ordered(desk)
    const [unitId = ''] = unitIds
    const stale = { ...agentWork(unitId), expectedVersion: repairCase.version - 1 }
    expect(await desk.fails('MARKETING', 'RecordAgentRepair', id, stale)).toBe('CONFLICT')
    const send = () =>
      desk.server.execute(
        `mutation ($input: RepairCaseRecordAgentRepairInput!) {
           repairCaseRecordAgentRepair(input: $input) { repairCase { agentRepairRecords { id by { name } } } } }`,
        { input: { caseId: id, ...agentWork(unitId) } },
        { as: desk.people.MARKETING, idempotencyKey: 'agent-once' },
      )
    await send()
    const { data } = await send()
    expect(data.repairCaseRecordAgentRepair.repairCase.agentRepairRecords).toMatchObject([
      { by: { name: 'MARKETING' } },
    ])
  })

  it('goes to another agent, whose price FINANCE decides anew, when the first one fails', async () => {
    const { id } = await ordered(desk)
    await desk.done('MARKETING', 'EnquireAgent', id, { agentIds: [elbe] })
    const other = await desk.done('MARKETING', 'RecordAgentQuote', id, quoted(elbe))
    expect([statusOf(other, 'approve-agent-quote'), statusOf(other, 'agent-repairs')]).toEqual([
      'READY',
      'WAITING',
    ])
    await desk.done('FINANCE', 'ReviewAgentQuote', id, {
      quoteId: await quoteOf(desk, id),
      outcome: 'APPROVED',
    })
    await desk.done('MARKETING', 'OrderAgent', id, { dueOn: DUE_ON })
    expect((await desk.see(id, 'agentOrders { agentName }')).agentOrders).toMatchObject([
      {},
      { agentName: 'Elbe Repair' },
    ])
  })

  it('ends with the case: nothing is recorded once it is cancelled', async () => {
    const { id, unitIds } = await ordered(desk)
    await desk.act(await desk.who('MARKETING', 'HEAD'), 'Cancel', id, { reason: '客户撤回' })
    expect(await desk.refused('MARKETING', 'RecordAgentRepair', id, agentWork(unitIds[0] ?? ''))).toEqual([
      ['CASE_CANCELLED', null],
    ])
  })

  it('costs what was agreed: offered to the front office once', async () => {
    const { id, unitIds } = await ordered(desk)
    await desk.done('MARKETING', 'RecordAgentRepair', id, agentWork(unitIds[0] ?? ''))
    await desk.done('MARKETING', 'ConfirmAgentRepair', id, await confirmation(id))
    const offered = async () => {
      const field = 'costSuggestions(department: MARKETING) { sourceId category supplier amount currency }'
      return (await desk.see(id, field)).costSuggestions
    }
    const [suggestion] = await offered()
    expect(suggestion).toEqual({
      sourceId: expect.any(String),
      category: 'AGENT',
      supplier: 'Nordwind Display Service',
      amount: '640',
      currency: 'EUR',
    })
    const item = {
      category: 'AGENT',
      description: '当地机构维修',
      unitPrice: '640',
      currency: 'EUR',
      incurredOn: '2026-07-01',
      sourceId: suggestion.sourceId,
    }
    await desk.done('MARKETING', 'DeclareCosts', id, { department: 'MARKETING', items: [item] })
    expect(await offered()).toEqual([])
    const again = await desk.refused('MARKETING', 'DeclareCosts', id, {
      department: 'MARKETING',
      items: [item],
    })
    expect(again.length).toBeGreaterThan(0)
  })
})

it('a case repaired by an agent and not solved is decided anew, and enquired anew', async () => {
  const { id, unitIds } = await ordered(desk)
  await desk.done('MARKETING', 'RecordAgentRepair', id, agentWork(unitIds[0] ?? ''))
  await desk.done('MARKETING', 'ConfirmAgentRepair', id, {
    confirmedOn: '2026-07-01',
    confirmedBy: 'Frau Albers',
    attachmentIds: [await uploadedFile(desk, id)],
  })
  await desk.done('MARKETING', 'ConfirmWithCustomer', id, { solved: false, statement: '又黑屏' })
  await desk.done('MARKETING', 'DecideMode', id, {
    mode: 'LOCAL_AGENT',
    serviceAbroad: true,
    customerAgreed: true,
  })
  const seen = await desk.see(id)
  expect(statusOf(seen, 'enquire-agents')).toBe('READY')
  expect(await desk.refused('MARKETING', 'RecordAgentQuote', id, quoted(elbe))).toEqual([
    ['AGENT_NOT_ENQUIRED', 'agentId'],
  ])
})
