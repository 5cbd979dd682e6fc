import { getNamedType, GraphQLObjectType, type GraphQLOutputType } from 'graphql'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  agentOf,
  agentWork,
  linkOf,
  ordered,
  orderOf,
  picture,
  quoted,
  recordedBy,
} from '../testing/agent-desk'
import { createSchema } from '../schema'
import { openCaseDesk, type CaseDesk } from '../testing/case-desk'

let desk: CaseDesk
beforeAll(async () => {
  desk = await openCaseDesk()
}, 60_000)
afterAll(() => desk.server.close())
// Each test is another hour: what one guessed must not slow down the next.
beforeEach(() => desk.server.db.query(`DELETE FROM sign_in_throttle`))

const GONE = { code: 'NOT_FOUND' }
const WRONG = 'A'.repeat(43)

const upload = (token: string | undefined, headers: Record<string, string> = { 'x-mendline-upload': '1' }) =>
  desk.server.inject({
    method: 'POST',
    url: '/agent-order/files',
    headers: {
      ...headers,
      ...picture().headers,
      ...(token === undefined ? {} : { 'x-mendline-agent-token': token }),
    },
    payload: picture().body,
  })

const fileOf = (token: string, id: string) =>
  desk.server.inject({
    method: 'GET',
    url: `/agent-order/files/${id}`,
    headers: { 'x-mendline-agent-token': token },
  })

describe('making a link', () => {
  it('is the front office’s, for 1 to 90 days, once there is an order', async () => {
    const { id } = await ordered(desk)
    const create = (as: 'FINANCE' | 'MARKETING', days: number) =>
      desk.server.execute(
        `mutation ($input: RepairCaseAgentLinkCreateInput!) {
           repairCaseAgentLinkCreate(input: $input) { token userErrors { code field } } }`,
        { input: { caseId: id, days } },
        { as: desk.people[as] },
      )
    expect((await create('FINANCE', 30)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN')
    for (const [days, code] of [
      [0, 'TOO_SMALL'],
      [91, 'TOO_LARGE'],
    ] as const)
      expect((await create('MARKETING', days)).data.repairCaseAgentLinkCreate).toEqual({
        token: null,
        userErrors: [{ code, field: ['input', 'days'] }],
      })
    const { token, links } = await linkOf(desk, id, 90)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(links).toMatchObject([{ live: true, expiresAt: '2026-09-29T01:00:00.000Z' }])
  })

  it('keeps nothing of the secret but its hash, and never gives it twice', async () => {
    const { id } = await ordered(desk)
    const { token } = await linkOf(desk, id, 30, 'one-link')
    const again = await linkOf(desk, id, 30, 'one-link')
    expect(again.token).toBeNull()
    expect(again.links).toHaveLength(1)
    const kept = JSON.stringify(await desk.server.db.query(`SELECT * FROM agent_link`))
    expect(kept).not.toContain(token)
    const events = JSON.stringify(await desk.server.db.query(`SELECT * FROM idempotency_key`))
    expect(events).not.toContain(token)
  })
})

describe('who holds a link', () => {
  it('sees that order and records its units, without a name', async () => {
    const { id, unitIds, planId, repairCase } = await ordered(desk, {
      quantity: 2,
      serials: ['L-1', 'L-2'],
      parts: 'ARRIVED',
    })
    const { token } = await linkOf(desk, id)
    const { order } = await orderOf(desk, token)
    expect(order).toMatchObject({
      number: `WT-${repairCase.number}-1`,
      caseNumber: repairCase.number,
      model: 'DP-2150 21.5 寸工业显示屏',
      dueOn: '2026-07-20',
      open: true,
      note: '先断电',
      plan: [{ id: planId, fileName: 'plan.png' }],
      parts: [{ partNumber: 'BL-21', quantity: 2 }],
      units: [
        { serial: 'L-1', result: null },
        { serial: 'L-2', result: null },
      ],
    })
    expect(order.causes.map(({ code }: { code: string }) => code)).toContain('COMPONENT')
    const [first = ''] = unitIds
    const uploaded = await upload(token)
    expect(uploaded.statusCode).toBe(201)
    const photo = uploaded.json<{ id: string }>().id
    const recorded = await recordedBy(
      desk,
      token,
      agentWork(first, { attachmentIds: [photo], workedBy: 'Jan' }),
    )
    expect(recorded.mend).toEqual([])
    expect(recorded.order.units[0].result).toBe('REPAIRED')
    const seen = await desk.see(
      id,
      'agentRepairRecords { unitId linkId workedBy by { name } attachmentIds } attachments { id kind createdBy { name } }',
    )
    expect(seen.agentRepairRecords).toEqual([
      { unitId: first, linkId: expect.any(String), workedBy: 'Jan', by: null, attachmentIds: [photo] },
    ])
    expect(seen.attachments.at(-1)).toEqual({ id: photo, kind: 'AGENT', createdBy: null })
    const plan = await fileOf(token, planId)
    expect(plan.statusCode).toBe(200)
    expect(plan.headers['content-disposition']).toContain('attachment')
  })

  it('hears at each field what is to be mended, in the language asked for', async () => {
    const { id, unitIds } = await ordered(desk)
    const { token } = await linkOf(desk, id)
    const wrong = agentWork(unitIds[0] ?? '', { faultSeen: '', minutes: -1, causeCode: 'nothing' })
    const { mend } = await recordedBy(desk, token, wrong)
    expect(mend.map(({ code, field }: { code: string; field: string[] }) => [code, field[1]])).toEqual([
      ['REQUIRED', 'faultSeen'],
      ['TOO_SMALL', 'minutes'],
      [expect.any(String), 'causeCode'],
    ])
  })

  it('records once what is sent twice', async () => {
    const { id, unitIds } = await ordered(desk)
    const { token } = await linkOf(desk, id)
    const work = agentWork(unitIds[0] ?? '')
    await recordedBy(desk, token, work, 'sent-twice')
    const again = await recordedBy(desk, token, work, 'sent-twice')
    expect(again.order.units[0].result).toBe('REPAIRED')
    expect((await desk.see(id, 'agentRepairRecords { id }')).agentRepairRecords).toHaveLength(1)
  })

  it('reaches neither units, files nor pictures of another order, nor anything else', async () => {
    const one = await ordered(desk)
    const other = await ordered(desk)
    const { token } = await linkOf(desk, one.id)
    const { token: foreign } = await linkOf(desk, other.id)
    const { mend } = await recordedBy(desk, token, agentWork(other.unitIds[0] ?? ''))
    expect(mend).toMatchObject([{ code: 'UNIT_NOT_OF_CASE' }])
    expect((await fileOf(token, other.planId)).statusCode).toBe(404)
    expect((await fileOf(token, 'nobody')).statusCode).toBe(404)
    const photo = (await upload(foreign)).json<{ id: string }>().id
    const stolen = await recordedBy(desk, token, agentWork(one.unitIds[0] ?? '', { attachmentIds: [photo] }))
    expect(stolen.mend).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'attachmentIds', '0'] }])
    // Nor is a file of the case reached by its ordinary address.
    expect((await desk.server.inject({ url: `/attachments/${one.planId}` })).statusCode).toBe(404)
    const { errors } = await desk.server.execute(
      `query ($id: ID!) { repairCase(id: $id) { number } }`,
      { id: one.id },
      { headers: { 'x-mendline-agent-token': token } },
    )
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED')
  })

  it('uploads only what says that it is no form of another site', async () => {
    const { id } = await ordered(desk)
    const { token } = await linkOf(desk, id)
    expect((await upload(token, {})).statusCode).toBe(400)
    expect((await upload(undefined)).statusCode).toBe(404)
  })
})

describe('a link that does not work', () => {
  const dead = async (token: string, unitId: string) => {
    expect(await orderOf(desk, token)).toMatchObject(GONE)
    expect(await recordedBy(desk, token, agentWork(unitId))).toMatchObject(GONE)
    expect((await upload(token)).statusCode).toBe(404)
  }

  it('says the same, whether it is wrong, revoked, replaced or expired', async () => {
    const { id, unitIds } = await ordered(desk)
    const [unitId = ''] = unitIds
    await dead(WRONG, unitId)
    await dead('', unitId)
    await dead("x' OR 1=1 --", unitId)
    const wrong = await orderOf(desk, WRONG)

    const revoked = await linkOf(desk, id)
    const linkId = revoked.links[0].id
    expect(await desk.fails('FINANCE', 'AgentLinkRevoke', id, { linkId })).toBe('FORBIDDEN')
    await desk.done('MARKETING', 'AgentLinkRevoke', id, { linkId })
    expect(await desk.refused('MARKETING', 'AgentLinkRevoke', id, { linkId })).toEqual([
      ['NO_AGENT_LINK', null],
    ])
    await dead(revoked.token, unitId)
    expect((await orderOf(desk, revoked.token)).error?.message).toBe(wrong.error?.message)

    const replaced = await linkOf(desk, id)
    expect(await desk.refused('MARKETING', 'AgentLinkRevoke', id, { linkId })).toEqual([
      ['NOT_FOUND', 'linkId'],
    ])
    const elbe = await agentOf(desk, 'Elbe Repair')
    await desk.done('MARKETING', 'EnquireAgent', id, { agentIds: [elbe] })
    await desk.done('MARKETING', 'RecordAgentQuote', id, quoted(elbe))
    // FINANCE has not decided yet: the order still shows, but nothing can be recorded.
    expect((await orderOf(desk, replaced.token)).order.open).toBe(false)
    expect((await recordedBy(desk, replaced.token, agentWork(unitId))).mend).toMatchObject([
      { code: 'STEP_NOT_READY' },
    ])

    const short = await ordered(desk)
    const { token } = await linkOf(desk, short.id, 1)
    desk.server.clock.advance({ hours: 23 })
    expect((await orderOf(desk, token)).order.open).toBe(true)
    desk.server.clock.advance({ hours: 1 })
    await dead(token, short.unitIds[0] ?? '')
    expect((await desk.see(short.id, 'agentLinks { live }')).agentLinks).toEqual([{ live: false }])
  })

  it('cannot be guessed at will: an address has to wait, and then even the right one has to', async () => {
    const { id } = await ordered(desk)
    const { token } = await linkOf(desk, id)
    for (let tries = 0; tries < 60; tries += 1) await orderOf(desk, token)
    expect((await orderOf(desk, token)).code).toBeUndefined()
    let last: unknown
    for (let tries = 0; tries < 40; tries += 1) last = (await orderOf(desk, WRONG)).code
    expect(last).toBe('LIMITED')
    expect((await orderOf(desk, token)).code).toBe('LIMITED')
    expect((await upload(token)).statusCode).toBe(429)
  })
})

it('no field of what a holder sees leads to anything else of the product', () => {
  const schema = createSchema()
  const reached = new Set<string>()
  const follow = (type: GraphQLOutputType): void => {
    const named = getNamedType(type)
    if (!(named instanceof GraphQLObjectType) || reached.has(named.name)) return
    reached.add(named.name)
    for (const field of Object.values(named.getFields())) follow(field.type)
  }
  const open = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {}).filter(({ name }) => /^agentOrder/.test(name)),
  )
  for (const field of open) follow(field.type)
  expect(open.map(({ name }) => name)).toEqual([
    'agentOrder',
    'agentOrderRecordRepair',
    'agentOrderConfirmParts',
  ])
  expect([...reached].sort()).toEqual([
    'AgentOrderCause',
    'AgentOrderConsignment',
    'AgentOrderFile',
    'AgentOrderPart',
    'AgentOrderPayload',
    'AgentOrderPlan',
    'AgentOrderUnit',
    'AgentOrderView',
    'UserError',
  ])
})
