import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agentOf,
  agentWork,
  arrived,
  CONSIGNED,
  consignmentOf,
  DUE_ON,
  linesOf,
  linkOf,
  ordered,
  orderOf,
  quoted,
  quoteOf,
} from '../testing/agent-desk'
import { statusOf } from '../testing/case-desk'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'

let desk: SettlementDesk
beforeAll(async () => {
  desk = await openSettlementDesk()
}, 60_000)
afterAll(() => desk.server.close())

const orderedParts = () => ordered(desk, { parts: 'ORDERED' })
const issue = async (id: string, quantity: number) => {
  const [lineId] = await linesOf(desk, id)
  return desk.done('MATERIALS', 'IssueParts', id, { lines: [{ lineId, quantity }] })
}
/** Issued, released and consigned, but not arrived. */
async function underway() {
  const found = await orderedParts()
  const { id } = found
  const [lineId] = await linesOf(desk, id)
  await issue(id, 2)
  await desk.done('HR_ADMIN', 'ReleaseParts', id, { bearer: '顺丰' })
  await desk.done('HR_ADMIN', 'ConsignParts', id, { ...CONSIGNED, lines: [{ lineId }] })
  return found
}

/** The word of the agent that the parts came. */
async function confirm(token: string, receivedOn: string) {
  const { data, errors } = await desk.server.execute(
    `mutation ($input: AgentOrderConfirmPartsInput!) { agentOrderConfirmParts(input: $input) {
       order { open consignments { waybill arrivedOn } } userErrors { code field } } }`,
    { input: { token, receivedOn } },
  )
  return { ...data?.agentOrderConfirmParts, code: errors?.[0]?.extensions['code'] }
}

describe('parts for an agent', () => {
  it('are issued in part and in full, and leave with a gate pass of HR', async () => {
    const { id } = await orderedParts()
    expect(await desk.refused('HR_ADMIN', 'ReleaseParts', id, { bearer: '顺丰' })).toEqual([
      ['STEP_NOT_READY', null],
    ])
    expect(statusOf(await issue(id, 1), 'release-parts')).toBe('WAITING')
    expect(statusOf(await issue(id, 1), 'release-parts')).toBe('READY')
    expect(await desk.fails('MATERIALS', 'ReleaseParts', id, { bearer: '顺丰' })).toBe('FORBIDDEN')
    expect(await desk.refused('HR_ADMIN', 'ReleaseParts', id, { bearer: ' ' })).toEqual([
      ['REQUIRED', 'bearer'],
    ])
    const out = await desk.done('HR_ADMIN', 'ReleaseParts', id, { bearer: '顺丰 王师傅', note: '一箱' })
    expect(statusOf(out, 'consign-parts')).toBe('READY')
    const { agentPartsReleases } = await desk.see(id, 'agentPartsReleases { number bearer lineIds }')
    expect(agentPartsReleases).toEqual([
      { number: `FX-${out.number}-1`, bearer: '顺丰 王师傅', lineIds: await linesOf(desk, id) },
    ])
    expect(await desk.refused('HR_ADMIN', 'ReleaseParts', id, { bearer: '顺丰' })).toEqual([
      ['STEP_ALREADY_DONE', null],
    ])
  })

  it('are consigned with waybill, packing list and, abroad, customs papers', async () => {
    const { id } = await orderedParts()
    const [lineId] = await linesOf(desk, id)
    await issue(id, 2)
    await desk.done('HR_ADMIN', 'ReleaseParts', id, { bearer: '顺丰' })
    const refused = (values: object) =>
      desk.refused('HR_ADMIN', 'ConsignParts', id, { ...CONSIGNED, lines: [{ lineId }], ...values })
    expect(await refused({ lines: [] })).toEqual([['NOTHING_CHOSEN', 'lines']])
    expect(await refused({ lines: [{ lineId }, { lineId }] })).toEqual([['NOT_FOUND', 'lines.1.lineId']])
    expect(
      await refused({
        lines: [{ lineId, weightKg: '0.0001', customsValue: '-1', currency: 'EUR' }],
        address: ' ',
        waybill: '',
        customsPaper: 'NONE',
        expectedOn: '2026-01-01',
      }),
    ).toEqual([
      ['TOO_SMALL', 'lines.0.customsValue'],
      ['NOT_AN_AMOUNT', 'lines.0.weightKg'],
      ['REQUIRED', 'address'],
      ['REQUIRED', 'waybill'],
      ['CUSTOMS_PAPERS_NEEDED', 'customsPaper'],
      ['IN_PAST', 'expectedOn'],
    ])
    expect(await refused({ customsPaper: 'ATA_CARNET' })).toEqual([
      ['PARTS_DO_NOT_COME_BACK', 'customsPaper'],
    ])
    const packed = { weightKg: '0.4', size: '20×15×5', hsCode: '8537', customsValue: '120', currency: 'eur' }
    const sent = await desk.done('HR_ADMIN', 'ConsignParts', id, {
      ...CONSIGNED,
      lines: [{ lineId, ...packed }],
    })
    expect([statusOf(sent, 'receive-parts'), statusOf(sent, 'agent-repairs')]).toEqual(['READY', 'WAITING'])
    const fields = `agentConsignments { number carrier customsNumber
      lines { quantity weightKg size hsCode customsValue currency part { partNumber } } milestones { milestone } }`
    expect((await desk.see(id, fields)).agentConsignments).toEqual([
      {
        number: `TY-${sent.number}-1`,
        carrier: 'DHL',
        customsNumber: '5304-1',
        lines: [{ quantity: 2, ...packed, currency: 'EUR', part: { partNumber: 'BL-21' } }],
        milestones: [],
      },
    ])
  })

  it('need customs papers by where the agent is, not by where the customer is', async () => {
    const { id } = await ordered(desk, { parts: 'ORDERED', country: 'CN' })
    const [lineId] = await linesOf(desk, id)
    await issue(id, 2)
    await desk.done('HR_ADMIN', 'ReleaseParts', id, { bearer: '顺丰' })
    const atHome = { ...CONSIGNED, lines: [{ lineId }], customsPaper: 'NONE', customsNumber: null }
    expect(statusOf(await desk.done('HR_ADMIN', 'ConsignParts', id, atHome), 'receive-parts')).toBe('READY')
  })

  it('are tracked until they arrive, and hold the agent’s work until then', async () => {
    const { id, unitIds } = await underway()
    const consignmentId = await consignmentOf(desk, id)
    const track = { consignmentId, milestone: 'DEPARTED', reachedOn: '2026-07-01' }
    const [unitId = ''] = unitIds
    expect(await desk.refused('MARKETING', 'RecordAgentRepair', id, agentWork(unitId))).toEqual([
      ['STEP_NOT_READY', null],
    ])
    expect(await desk.fails('MARKETING', 'TrackParts', id, track)).toBe('FORBIDDEN')
    expect(await desk.refused('HR_ADMIN', 'TrackParts', id, { ...track, reachedOn: '2199-01-01' })).toEqual([
      ['IN_FUTURE', 'reachedOn'],
    ])
    // The clock stands at the day they were sent.
    expect(await desk.refused('HR_ADMIN', 'TrackParts', id, { ...track, reachedOn: '2026-06-30' })).toEqual([
      ['BEFORE', 'reachedOn'],
    ])
    expect(await desk.refused('HR_ADMIN', 'TrackParts', id, { ...track, consignmentId: unitId })).toEqual([
      ['NOT_UNDERWAY', 'consignmentId'],
    ])
    expect(statusOf(await desk.done('HR_ADMIN', 'TrackParts', id, track), 'receive-parts')).toBe('READY')
    const there = await desk.done('HR_ADMIN', 'TrackParts', id, { ...track, milestone: 'ARRIVED' })
    expect([statusOf(there, 'receive-parts'), statusOf(there, 'agent-repairs')]).toEqual(['DONE', 'READY'])
    expect(await desk.refused('HR_ADMIN', 'TrackParts', id, { ...track, milestone: 'ARRIVED' })).toEqual([
      ['STEP_ALREADY_DONE', null],
    ])
  })

  it('may be asked for while the agent works, who goes on recording meanwhile', async () => {
    const { id, unitIds } = await ordered(desk, {
      parts: 'ARRIVED',
      quantity: 2,
      serials: ['M-1', 'M-2'],
    })
    const more = { noneNeeded: false, lines: [{ partNumber: 'PS-9', name: '电源板', quantity: 2 }] }
    const asked = await desk.done('PRODUCTION_ENGINEERING', 'RequestParts', id, more)
    expect([statusOf(asked, 'appoint-agent'), statusOf(asked, 'agent-repairs')]).toEqual(['DONE', 'WAITING'])
    await desk.done('MARKETING', 'RecordAgentRepair', id, agentWork(unitIds[0] ?? ''))
    const { token } = await linkOf(desk, id)
    expect((await orderOf(desk, token)).order).toMatchObject({
      open: true,
      parts: [{}, { partNumber: 'PS-9' }],
    })
    await arrived(desk, id)
    expect(statusOf(await desk.see(id), 'agent-repairs')).toBe('READY')
  })

  it('cost MATERIALS what was issued, and HR the freight', async () => {
    const { id } = await ordered(desk, { parts: 'ARRIVED' })
    const of = async (department: string) =>
      (await desk.see(id, `costSuggestions(department: ${department}) { category quantity name supplier }`))
        .costSuggestions
    expect(await of('MATERIALS')).toEqual([
      { category: 'PART', quantity: '2', name: '背光驱动板', supplier: null },
    ])
    expect(await of('HR_ADMIN')).toEqual([
      { category: 'FREIGHT', quantity: null, name: 'W-1', supplier: 'DHL' },
    ])
  })
})

describe('parts when another agent takes over', () => {
  const takenOver = async (id: string, agentId: string) => {
    await desk.done('MARKETING', 'EnquireAgent', id, { agentIds: [agentId] })
    await desk.done('MARKETING', 'RecordAgentQuote', id, quoted(agentId))
    await desk.done('FINANCE', 'ReviewAgentQuote', id, {
      quoteId: await quoteOf(desk, id),
      outcome: 'APPROVED',
    })
    return desk.done('MARKETING', 'OrderAgent', id, { dueOn: DUE_ON })
  }

  it('stay with the former one; new ones go out once engineering asks for them anew', async () => {
    const { id } = await ordered(desk, { parts: 'ARRIVED' })
    const again = await takenOver(id, await agentOf(desk, 'Elbe Repair'))
    expect(['release-parts', 'receive-parts', 'agent-repairs'].map((step) => statusOf(again, step))).toEqual([
      'NOT_APPLICABLE',
      'NOT_APPLICABLE',
      'READY',
    ])
    expect(await desk.refused('HR_ADMIN', 'ReleaseParts', id, { bearer: 'DHL' })).toEqual([
      ['STEP_NOT_APPLICABLE', null],
    ])
    const { token } = await linkOf(desk, id)
    expect((await orderOf(desk, token)).order).toMatchObject({ open: true, parts: [], consignments: [] })
    await desk.done('PRODUCTION_ENGINEERING', 'RequestParts', id, {
      noneNeeded: false,
      lines: [{ partNumber: 'BL-21', name: '背光驱动板', quantity: 2 }],
    })
    expect((await orderOf(desk, token)).order.parts).toHaveLength(1)
    expect(statusOf(await arrived(desk, id), 'agent-repairs')).toBe('READY')
    const { agentConsignments, agentOrders, partsLines } = await desk.see(
      id,
      'agentConsignments { lineIds } agentOrders { lines { id } } partsLines { id }',
    )
    expect(agentConsignments[1]).toEqual({ lineIds: await linesOf(desk, id) })
    // Each order prints the parts its own agent got.
    expect(agentOrders).toEqual([
      { lines: [{ id: partsLines[0].id }] },
      { lines: [{ id: partsLines[1].id }] },
    ])
  })

  it('go out by a gate pass of their own where they had not left yet', async () => {
    const { id } = await orderedParts()
    await issue(id, 2)
    await desk.done('HR_ADMIN', 'ReleaseParts', id, { bearer: '顺丰' })
    const again = await takenOver(id, await agentOf(desk, 'Elbe Repair'))
    expect(statusOf(again, 'release-parts')).toBe('READY')
  })

  it('are followed by HR to the former one, whose arrival the next cannot tell', async () => {
    const { id } = await underway()
    const consignmentId = await consignmentOf(desk, id)
    await takenOver(id, await agentOf(desk, 'Elbe Repair'))
    const mayTrack = async () => {
      const { data } = await desk.server.execute(
        `query ($id: ID!) { repairCase(id: $id) { availableActions { action allowed } } }`,
        { id },
        { as: desk.people.HR_ADMIN },
      )
      const offered = data.repairCase.availableActions as readonly { action: string; allowed: boolean }[]
      return offered.some(({ action, allowed }) => action === 'repairCaseTrackParts' && allowed)
    }
    expect(await mayTrack()).toBe(true)
    const { token } = await linkOf(desk, id)
    expect((await confirm(token, '2026-07-01')).userErrors).toEqual([
      { code: 'STEP_NOT_APPLICABLE', field: null },
    ])
    await desk.done('HR_ADMIN', 'TrackParts', id, {
      consignmentId,
      milestone: 'ARRIVED',
      reachedOn: '2026-07-01',
    })
    expect(await mayTrack()).toBe(false)
  })
})

describe('the agent', () => {
  it('sees beside what was asked for what was issued, and nothing of what a head decided not to send', async () => {
    const { id } = await orderedParts()
    const [kept = ''] = await linesOf(desk, id)
    const line = (partNumber: string) => ({ partNumber, name: partNumber, quantity: 3 })
    await desk.done('PRODUCTION_ENGINEERING', 'RequestParts', id, {
      noneNeeded: false,
      lines: [line('PS-9'), line('FU-1')],
    })
    const [some = '', none = ''] = await linesOf(desk, id)
    await desk.done('MATERIALS', 'IssueParts', id, {
      lines: [
        { lineId: kept, quantity: 2 },
        { lineId: some, quantity: 1 },
      ],
    })
    const head = await desk.who('MATERIALS', 'HEAD')
    for (const subjectId of [some, none])
      expect(
        (await desk.act(head, 'WaiveStep', id, { step: 'issue-parts', subjectId, reason: '停产' })).wrong,
      ).toEqual([])
    const { token } = await linkOf(desk, id)
    expect((await orderOf(desk, token)).order.parts).toEqual([
      { partNumber: 'BL-21', quantity: 2, issued: 2 },
      { partNumber: 'PS-9', quantity: 3, issued: 1 },
    ])
    const { agentOrders } = await desk.see(id, 'agentOrders { lines { partNumber issued } }')
    expect(agentOrders[0].lines).toEqual([
      { partNumber: 'BL-21', issued: 2 },
      { partNumber: 'PS-9', issued: 1 },
    ])
  })

  it('sees the plan and where the parts are, and tells through its link that they came', async () => {
    const { id } = await underway()
    const { token } = await linkOf(desk, id)
    expect((await orderOf(desk, token)).order).toMatchObject({
      open: false,
      workPlan: { version: 1, steps: '拆后盖，换驱动板' },
      plan: [{ fileName: 'plan.png' }],
      consignments: [{ waybill: 'W-1', expectedOn: '2026-07-10', arrivedOn: null }],
    })
    expect((await confirm(token, '2199-01-01')).userErrors).toEqual([
      { code: 'IN_FUTURE', field: ['input', 'receivedOn'] },
    ])
    expect((await confirm(token, '2026-06-30')).userErrors).toEqual([
      { code: 'BEFORE', field: ['input', 'receivedOn'] },
    ])
    expect((await confirm('x'.repeat(43), '2026-07-01')).code).toBe('NOT_FOUND')
    expect((await confirm(token, '2026-07-01')).order).toEqual({
      open: true,
      consignments: [{ waybill: 'W-1', arrivedOn: '2026-07-01' }],
    })
    expect((await confirm(token, '2026-07-01')).userErrors).toEqual([
      { code: 'STEP_ALREADY_DONE', field: null },
    ])
    expect((await desk.see(id, 'agentMilestones { milestone by { id } }')).agentMilestones).toEqual([
      { milestone: 'ARRIVED', by: null },
    ])
  })

  it('gets parts that HR follows to the end although the case was cancelled', async () => {
    const { id } = await underway()
    const head = await desk.who('MARKETING', 'HEAD')
    await desk.act(head, 'Cancel', id, { reason: '客户撤回' })
    const consignmentId = await consignmentOf(desk, id)
    const track = { consignmentId, milestone: 'ARRIVED', reachedOn: '2026-07-01' }
    expect(statusOf(await desk.done('HR_ADMIN', 'TrackParts', id, track), 'receive-parts')).toBe('DONE')
    expect(await desk.refused('HR_ADMIN', 'TrackParts', id, track)).toEqual([['STEP_ALREADY_DONE', null]])
  })

  it('is asked whether parts came only as long as it can tell', async () => {
    const { id } = await underway()
    const { token } = await linkOf(desk, id)
    expect((await orderOf(desk, token)).order).toMatchObject({ awaitsParts: true })
    const head = await desk.who('MARKETING', 'HEAD')
    const { wrong } = await desk.act(head, 'Cancel', id, { reason: '客户撤回' })
    expect(wrong).toEqual([])
    expect((await orderOf(desk, token)).order).toMatchObject({ awaitsParts: false, open: false })
  })

  it('names the day it has where it is, which may be the next one already', async () => {
    const { id } = await underway()
    const { token } = await linkOf(desk, id)
    // Evening at the factory; on some islands the day after has begun. The last test here: clocks do not go back.
    desk.server.clock.set('2026-07-01T12:00:00.000Z')
    const tomorrow = { milestone: 'ARRIVED', reachedOn: '2026-07-02' }
    const consignmentId = await consignmentOf(desk, id)
    expect(await desk.refused('HR_ADMIN', 'TrackParts', id, { consignmentId, ...tomorrow })).toEqual([
      ['IN_FUTURE', 'reachedOn'],
    ])
    expect((await confirm(token, '2026-07-03')).userErrors).toEqual([
      { code: 'IN_FUTURE', field: ['input', 'receivedOn'] },
    ])
    expect((await confirm(token, '2026-07-02')).order.consignments).toEqual([
      { waybill: 'W-1', arrivedOn: '2026-07-02' },
    ])
  })
})
