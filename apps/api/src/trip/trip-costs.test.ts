import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SeenCase } from '../testing/case-desk'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'
import { backFromTwo, flightEntered } from '../testing/trip-costs'
import { onSite } from '../testing/trip-desk'

let desk: SettlementDesk
beforeAll(async () => {
  desk = await openSettlementDesk()
}, 60_000)
afterAll(() => desk.server.close())

const SUGGESTED = `costSuggestions(department: HR_ADMIN) {
  sourceId category name amount quantity sharedUnits ofUnits }`

const suggested = async ({ id }: SeenCase) => (await desk.see(id, SUGGESTED)).costSuggestions
const flightOf = async (seen: SeenCase) =>
  (await suggested(seen)).find(({ category }: { category: string }) => category === 'AIR')
const declare = (unitPrice: string, sourceId: string, values: object = {}) =>
  flightEntered(desk, unitPrice, sourceId, values)

describe('what a trip for several cases cost', () => {
  it('is offered to each as the share of its units, and adds up', async () => {
    const [first, second] = await backFromTwo(desk)
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
    const [first, second] = await backFromTwo(desk)
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
