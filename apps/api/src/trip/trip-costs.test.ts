import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../id'
import { uploadedFile } from '../testing/agent-desk'
import { statusOf, type SeenCase } from '../testing/case-desk'
import { todayAt } from '../testing/return-desk'
import { costLine, openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'
import { onSite, tripsAt } from '../testing/trip-desk'

let desk: SettlementDesk
beforeAll(async () => {
  desk = await openSettlementDesk()
}, 60_000)
afterAll(() => desk.server.close())

const SUGGESTED = `costSuggestions(department: HR_ADMIN) {
  sourceId category name amount quantity sharedUnits ofUnits }`

/** A trip for a case of three units and one of two, worked on and back, with a flight of 100.01 in all. */
async function backFromTwo(): Promise<[SeenCase, SeenCase]> {
  const trips = tripsAt(desk)
  const { seen, joined, tripId, leader, line } = await onSite(desk, undefined, { quantity: 3, joining: [2] })
  const [second = seen] = joined
  const today = todayAt(desk)
  await trips.done('HR_ADMIN', 'BookTravel', tripId, {
    bookings: [
      {
        kind: 'FLIGHT',
        title: 'MU589',
        startsAt: `${today}T00:00:00.000Z`,
        endsAt: `${today}T02:00:00.000Z`,
        amount: '100.01',
        currency: 'CNY',
      },
    ],
  })
  await trips.done(leader, 'Report', tripId, {
    draftId: newId(),
    day: today,
    plan: '更换 5 台',
    actual: '更换 5 台',
    unitsPlanned: 5,
    unitsDone: 5,
    minutes: 480,
    writtenAt: desk.server.clock.now(),
  })
  for (const { id, units } of [seen, second])
    for (const unit of units)
      await desk.done('PRODUCTION_ENGINEERING', 'RepairOnSite', id, {
        unitId: unit.id,
        faultSeen: '背光不亮',
        causeCode: 'COMPONENT',
        action: '更换',
        minutes: 60,
        result: 'REPAIRED',
      })
  await trips.done(leader, 'DeclareEnd', tripId)
  await trips.done(leader, 'SignOff', tripId, {
    outcome: 'SIGNED',
    signedOn: today,
    signedBy: '陈经理',
    tested: '连续点亮 2 小时',
    attachmentIds: [await uploadedFile(desk, seen.id)],
  })
  await trips.done('PRODUCTION_ENGINEERING', 'ReturnLines', tripId, {
    lines: [{ lineId: line, back: 0, consumed: 1 }],
  })
  await trips.done('MATERIALS', 'ConfirmReturn', tripId, { lineIds: [line] })
  expect(statusOf(await desk.see(second.id), 'declare-costs')).toBe('READY')
  return [seen, second]
}

const suggested = async ({ id }: SeenCase) => (await desk.see(id, SUGGESTED)).costSuggestions
const flightOf = async (seen: SeenCase) =>
  (await suggested(seen)).find(({ category }: { category: string }) => category === 'AIR')
const declare = (unitPrice: string, sourceId: string, values: object = {}) => ({
  department: 'HR_ADMIN',
  items: [
    costLine({ category: 'AIR', description: 'MU589', unitPrice, incurredOn: todayAt(desk), sourceId }),
  ],
  ...values,
})

describe('what a trip for several cases cost', () => {
  it('is offered to each as the share of its units, and adds up', async () => {
    const [first, second] = await backFromTwo()
    const [three, two] = [
      { sharedUnits: 3, ofUnits: 5 },
      { sharedUnits: 2, ofUnits: 5 },
    ]
    expect(await suggested(first)).toMatchObject([
      { category: 'LOCAL_TRANSPORT', amount: null, ...three },
      { category: 'AIR', amount: '60.01', ...three },
      { category: 'MEALS', quantity: '0.6', ...three },
      // Eight hours reported, less an hour for each of five units.
      { category: 'LOST_TIME', quantity: '1.8', ...three },
    ])
    expect(await suggested(second)).toMatchObject([
      { category: 'LOCAL_TRANSPORT', amount: null, ...two },
      { category: 'AIR', amount: '40', ...two },
      { category: 'MEALS', quantity: '0.4', ...two },
      { category: 'LOST_TIME', quantity: '1.2', ...two },
    ])
  })

  it('is not offered twice: what another case entered is taken off until it counts no more', async () => {
    const [first, second] = await backFromTwo()
    const { sourceId } = await flightOf(second)
    const entered = await desk.done('HR_ADMIN', 'DeclareCosts', first.id, declare('90', sourceId))
    expect(await flightOf(first)).toBeUndefined()
    expect(await flightOf(second)).toMatchObject({ amount: '10.01' })

    const { costItems } = await desk.see(first.id, 'costItems { id }')
    const whole = declare('100.01', sourceId)
    const changed = await desk.done('HR_ADMIN', 'DeclareCosts', first.id, {
      ...whole,
      items: whole.items.map((item) => ({ ...item, replacesId: costItems[0].id })),
      expectedVersion: entered.version,
    })
    expect(await flightOf(second)).toBeUndefined()
    expect(await desk.refused('HR_ADMIN', 'DeclareCosts', second.id, declare('40', sourceId))).toEqual([
      ['ALREADY_COUNTED', 'items.0.sourceId'],
    ])

    const now = await desk.see(first.id, 'costItems { id }')
    await desk.done('HR_ADMIN', 'DeclareCosts', first.id, {
      department: 'HR_ADMIN',
      none: true,
      takenBack: [now.costItems.at(-1).id],
      expectedVersion: changed.version,
    })
    expect(await flightOf(second)).toMatchObject({ amount: '40' })
    await desk.done('HR_ADMIN', 'DeclareCosts', second.id, declare('40', sourceId))
    expect(await flightOf(first)).toMatchObject({ amount: '60.01' })
  })

  it('is the other’s alone once a case was called off before anybody repaired for it', async () => {
    const { seen, joined } = await onSite(desk, undefined, { joining: [1] })
    const head = await desk.server.person({ department: 'DOMESTIC_BUSINESS', role: 'HEAD' })
    await desk.act(head, 'Cancel', seen.id, { reason: '客户自行解决' })
    expect(await suggested(seen)).toEqual([])
    for (const other of joined)
      expect(await suggested(other)).toMatchObject([
        { category: 'LOCAL_TRANSPORT', sharedUnits: null, ofUnits: null },
        { category: 'MEALS', quantity: '1', sharedUnits: null, ofUnits: null },
      ])
  })
})
