import { addDays } from '@mendline/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { newId } from '../id'
import { uploadedFile } from '../testing/agent-desk'
import { statusOf } from '../testing/case-desk'
import { todayAt } from '../testing/return-desk'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'
import { dispatched, tripsAt, type SeenTrip, type TripDesk } from '../testing/trip-desk'

let desk: SettlementDesk
let trips: TripDesk
let administrator: User
let head: User
beforeAll(async () => {
  desk = await openSettlementDesk()
  trips = tripsAt(desk)
  administrator = await desk.server.person({ role: 'ADMINISTRATOR', name: '管理员' })
  head = await desk.server.person({ department: FO, role: 'HEAD', name: '主管' })
}, 60_000)
afterAll(() => desk.server.close())

const PE = 'PRODUCTION_ENGINEERING'
const FO = 'DOMESTIC_BUSINESS'
const HR = 'HR_ADMIN'

const consignment = (lineIds: readonly (string | undefined)[], reimportBy: string) => ({
  lineIds,
  address: 'Hall 3, Reno',
  contact: 'Mr Bell',
  carrier: 'DHL',
  waybill: 'DHL-77',
  customsPaper: 'ATA_CARNET',
  customsNumber: 'CN-1',
  expectedOn: addDays(todayAt(desk), 5),
  reimportBy,
})

/** A trip whose oscilloscope left under a carnet, to be back by that day. */
async function underCarnet(reimportBy: string, papers: object = {}) {
  const { seen, tripId } = await dispatched(desk)
  const today = todayAt(desk)
  await desk.done(PE, 'AnalyseCause', seen.id, { causeCode: 'COMPONENT', finding: '背光驱动老化' })
  await desk.done(PE, 'ReleaseWorkPlan', seen.id, { steps: '更换', safety: '挂牌', acceptance: '点亮' })
  const line = { quantity: 1, unit: 'pcs' }
  await trips.done(PE, 'ListMaterials', tripId, { lines: [{ ...line, name: '抹布', source: 'CUSTOMER' }] })
  const { lines } = await trips.done(PE, 'ListTools', tripId, {
    lines: [{ ...line, name: '示波器', source: 'COMPANY' }],
  })
  const lineId = lines.find(({ kind }) => kind === 'TOOL')?.id ?? ''
  await trips.done(FO, 'ConfirmToolProviders', tripId, { answeredBy: '陈经理', lines: [] })
  await trips.done(PE, 'DrawTools', tripId, { lines: [{ lineId, quantity: 1, condition: 'GOOD' }] })
  await trips.done(PE, 'ChooseCarriage', tripId, { lines: [{ lineId, carriage: 'CONSIGNED' }] })
  await trips.done(HR, 'ReleaseGoods', tripId, { bearer: '顺丰' })
  await trips.done(PE, 'HandOverGoods', tripId, { receiverId: desk.people[HR].id, handedOn: today })
  const trip = await trips.done(HR, 'Consign', tripId, { ...consignment([lineId], reimportBy), ...papers })
  return { caseId: seen.id, tripId, lineId, consignmentId: trip.consignments[0]?.id ?? '', today }
}

/** A meter is to follow the oscilloscope; gives its line. */
async function meterToConsign(tripId: string): Promise<string | undefined> {
  const scope = (await trips.see(tripId)).lines.find(({ name }) => name === '示波器')
  const line = { quantity: 1, unit: 'pcs', source: 'COMPANY' }
  const { lines } = await trips.done(PE, 'ListTools', tripId, {
    lines: [
      { ...line, id: scope?.id, name: '示波器' },
      { ...line, name: '万用表' },
    ],
  })
  const lineId = lines.find(({ name }) => name === '万用表')?.id
  await trips.done(PE, 'DrawTools', tripId, { lines: [{ lineId, quantity: 1, condition: 'GOOD' }] })
  await trips.done(PE, 'ChooseCarriage', tripId, { lines: [{ lineId, carriage: 'CONSIGNED' }] })
  return lineId
}

async function due(): Promise<string[]> {
  const { data } = await desk.server.execute('{ reimportsDue { trip { id } } }', {}, { as: desk.people[HR] })
  return data.reimportsDue.map(({ trip }: { trip: { id: string } }) => trip.id)
}

const told = ({ consignments }: SeenTrip) => consignments[0]?.reimportedOn

async function mayRecord(tripId: string, as: User): Promise<unknown> {
  const { data } = await desk.server.execute(
    `query ($id: ID!) { trip(id: $id) { availableActions { action allowed blockedBy } } }`,
    { id: tripId },
    { as },
  )
  const actions: { action: string; blockedBy: string[] }[] = data.trip.availableActions
  return actions.find(({ action }) => action === 'tripReimport')?.blockedBy
}

describe('what left under a carnet', () => {
  it('is declared as back in the country by HR, once, and is due until then', async () => {
    const today = todayAt(desk)
    const { tripId, consignmentId, caseId } = await underCarnet(addDays(today, 30))
    const later = await underCarnet(addDays(today, 31))
    expect(await due()).toEqual([tripId])

    // Engineering has not told yet what became of it: HR says what came.
    const back = { consignmentId, reimportedOn: today, declarationNumber: ' CF-9 ', note: '全部带回' }
    expect(await trips.refused(HR, 'Reimport', tripId, { ...back, note: ' ' })).toEqual([
      ['REASON_REQUIRED', 'note'],
    ])
    for (const other of [PE, 'MATERIALS', FO] as const)
      expect(await trips.fails(other, 'Reimport', tripId, back)).toBe('FORBIDDEN')
    expect(await mayRecord(tripId, desk.people[HR])).toEqual([])
    expect(await mayRecord(tripId, desk.people[PE])).toEqual(['WRONG_DEPARTMENT'])
    expect(
      await trips.refused(HR, 'Reimport', tripId, {
        ...back,
        reimportedOn: addDays(today, -1),
        declarationNumber: ' ',
        attachmentIds: [newId()],
      }),
    ).toEqual([
      ['BEFORE', 'reimportedOn'],
      ['REQUIRED', 'declarationNumber'],
      ['NOT_FOUND', 'attachmentIds.0'],
    ])
    expect(await trips.refused(HR, 'Reimport', tripId, { ...back, reimportedOn: addDays(today, 1) })).toEqual(
      [['IN_FUTURE', 'reimportedOn']],
    )
    for (const wrong of [newId(), 'x', later.consignmentId])
      expect(await trips.refused(HR, 'Reimport', tripId, { ...back, consignmentId: wrong })).toEqual([
        ['NOT_FOUND', 'consignmentId'],
      ])
    const { version } = await trips.see(tripId)
    expect(await trips.fails(HR, 'Reimport', tripId, { ...back, expectedVersion: version - 1 })).toBe(
      'CONFLICT',
    )

    const paper = await uploadedFile(desk, caseId)
    const trip = await trips.done(HR, 'Reimport', tripId, { ...back, attachmentIds: [paper] })
    expect(trip.consignments).toMatchObject([
      {
        reimportedOn: today,
        reimportNumber: 'CF-9',
        reimportNote: '全部带回',
        reimportAttachmentIds: [paper],
      },
    ])
    expect(await due()).toEqual([])
    expect(await trips.refused(HR, 'Reimport', tripId, back)).toEqual([['STEP_ALREADY_DONE', null]])
    expect(await mayRecord(tripId, desk.people[HR])).toEqual(['STEP_ALREADY_DONE'])
  })

  it('is recorded once however often it is sent', async () => {
    const { tripId, consignmentId, today } = await underCarnet(addDays(todayAt(desk), 10))
    const idempotencyKey = newId()
    const send = () =>
      desk.server.execute(
        `mutation ($input: TripReimportInput!) {
           tripReimport(input: $input) { trip { version } userErrors { code } }
         }`,
        {
          input: { tripId, consignmentId, reimportedOn: today, declarationNumber: 'CF-9', note: '全部带回' },
        },
        { as: desk.people[HR], idempotencyKey },
      )
    const first = await send()
    expect(first.data.tripReimport.userErrors).toEqual([])
    expect((await send()).data).toEqual(first.data)
  })

  it('needs a word on what was lost, and may come back late', async () => {
    const by = addDays(todayAt(desk), 3)
    const { caseId, tripId, lineId, consignmentId, today } = await underCarnet(by)
    // The trip is called off when its goods have left already: they come back all the same.
    await desk.act(head, 'Cancel', caseId, { reason: '客户自行解决' })
    await trips.done(PE, 'ReturnLines', tripId, {
      lines: [{ lineId, back: 0, lost: 1, explanation: '承运途中遗失' }],
    })
    await trips.done('MATERIALS', 'ConfirmReturn', tripId, { lineIds: [lineId] })
    // What the store says of it is no declaration.
    expect(await due()).toContain(tripId)
    const back = { consignmentId, reimportedOn: today, declarationNumber: 'CF-10' }
    expect(await trips.refused(HR, 'Reimport', tripId, back)).toEqual([['REASON_REQUIRED', 'note']])
    // An administrator may, and is on record as such.
    const trip = await trips.done(administrator, 'Reimport', tripId, {
      ...back,
      note: '遗失，已补报正式出口',
    })
    expect(trip.consignments).toMatchObject([{ reimportNote: '遗失，已补报正式出口' }])
    const { steps } = await desk.see(caseId, 'steps { step doneBy { id } }')
    const step = steps.find((one: { step: string }) => one.step === 'reimport-goods')
    expect(step.doneBy).toEqual({ id: administrator.id })
    expect(await due()).not.toContain(tripId)
  })

  it('keeps its case from being closed', async () => {
    const { caseId, tripId, lineId, consignmentId, today } = await underCarnet(addDays(todayAt(desk), 5))
    await desk.act(head, 'Cancel', caseId, { reason: '客户自行解决' })
    await trips.done(PE, 'ReturnLines', tripId, { lines: [{ lineId, back: 1, condition: 'GOOD' }] })
    await trips.done('MATERIALS', 'ConfirmReturn', tripId, { lineIds: [lineId] })
    await desk.declareNothing(caseId, 'MATERIALS', HR, PE, FO)
    await desk.done(FO, 'CollectCosts', caseId)
    await desk.done('FINANCE', 'ReviewCosts', caseId, { reviews: [] })
    for (const waived of ['send-cost-basis', 'trace-internally'])
      await desk.act(administrator, 'WaiveStep', caseId, { step: waived, reason: '测试' })
    const open = async () => {
      const { steps } = await desk.see(caseId)
      return (steps as { step: string; status: string }[]).flatMap(({ step, status }) =>
        status === 'READY' ? [step] : [],
      )
    }
    expect(await open()).toEqual(['reimport-goods'])
    const closed = await trips.done(HR, 'Reimport', tripId, {
      consignmentId,
      reimportedOn: today,
      declarationNumber: 'CF-11',
    })
    expect(told(closed)).toBe(today)
    expect(statusOf(await desk.see(caseId), 'close')).toBe('DONE')
  })

  it('is left at that by a head, but not what leaves later', async () => {
    const { caseId, tripId, lineId: scopeId } = await underCarnet(addDays(todayAt(desk), 5))
    const hrHead = await desk.server.person({ department: HR, role: 'HEAD' })
    await desk.act(hrHead, 'WaiveStep', caseId, { step: 'reimport-goods', reason: '已转正式出口' })
    expect(await due()).not.toContain(tripId)
    // Another tool of the same trip leaves under a carnet.
    desk.server.clock.advance({ minutes: 1 })
    const lineId = await meterToConsign(tripId)
    const released = await trips.done(HR, 'ReleaseGoods', tripId, { bearer: '顺丰' })
    expect(released.gatePasses.map((pass) => pass.lineIds)).toEqual([[scopeId], [lineId]])
    const handedOn = todayAt(desk)
    await trips.done(PE, 'HandOverGoods', tripId, { receiverId: desk.people[HR].id, handedOn })
    await trips.done(HR, 'Consign', tripId, consignment([lineId], addDays(handedOn, 20)))
    expect(statusOf(await desk.see(caseId), 'reimport-goods')).toBe('READY')
    expect((await due()).filter((id) => id === tripId)).toHaveLength(1)
  })

  it('is nothing where the goods left for good', async () => {
    const { tripId, consignmentId, today } = await underCarnet(addDays(todayAt(desk), 5), {
      customsPaper: 'EXPORT',
      reimportBy: null,
    })
    expect(await due()).not.toContain(tripId)
    expect(await mayRecord(tripId, desk.people[HR])).toEqual(['STEP_NOT_APPLICABLE'])
    expect(
      await trips.refused(HR, 'Reimport', tripId, {
        consignmentId,
        reimportedOn: today,
        declarationNumber: 'X',
      }),
    ).toEqual([['STEP_NOT_APPLICABLE', null]])
  })
})

describe('what was consigned', () => {
  const status = async (caseId: string) => statusOf(await desk.see(caseId), 'receive-consignments')
  const arrives = (tripId: string, consignmentId: string) =>
    trips.done(HR, 'RecordMilestone', tripId, {
      consignmentId,
      milestone: 'ARRIVED',
      reachedOn: todayAt(desk),
    })

  async function meterToFollow() {
    const found = await underCarnet(addDays(todayAt(desk), 60))
    await meterToConsign(found.tripId)
    return found
  }
  const waive = async (caseId: string) => {
    const hrHead = await desk.server.person({ department: HR, role: 'HEAD' })
    await desk.act(hrHead, 'WaiveStep', caseId, { step: 'consign', reason: '改为随身携带' })
  }

  it('is waited for until it arrives, though a head decided that the rest stays', async () => {
    const { caseId, tripId, consignmentId } = await meterToFollow()
    await waive(caseId)
    expect(await status(caseId)).toBe('READY')
    await arrives(tripId, consignmentId)
    expect(await status(caseId)).toBe('DONE')
  })

  it('asks for nothing more when it had arrived before the rest was left here', async () => {
    const { caseId, tripId, consignmentId } = await meterToFollow()
    await arrives(tripId, consignmentId)
    await waive(caseId)
    expect(await status(caseId)).toBe('NOT_APPLICABLE')
  })
})
