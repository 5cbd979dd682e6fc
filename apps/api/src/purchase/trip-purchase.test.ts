import { addDays } from '@mendline/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCaseDesk, statusOf, type CaseDesk } from '../testing/case-desk'
import { dispatched, tripsAt, type TripDesk } from '../testing/trip-desk'

let desk: CaseDesk
let trips: TripDesk
beforeAll(async () => {
  desk = await openCaseDesk()
  trips = tripsAt(desk)
}, 60_000)
afterAll(() => desk.server.close())

const PE = 'PRODUCTION_ENGINEERING'
const today = () => desk.server.clock.now().slice(0, 10)
const step = async (caseId: string, id: string) => statusOf(await desk.see(caseId), id)
const board = (shortQuantity: number, values: object = {}) => ({
  name: '驱动板',
  quantity: 4,
  unit: 'pcs',
  source: 'COMPANY',
  shortQuantity,
  ...values,
})

/** A trip with a line of four boards, of which one is short and demanded. */
async function demanded() {
  const { seen, tripId } = await dispatched(desk)
  await desk.done(PE, 'AnalyseCause', seen.id, { causeCode: 'COMPONENT', finding: '老化' })
  const { lines } = await trips.done(PE, 'ListMaterials', tripId, { lines: [board(1)] })
  const lineId = lines[0]?.id ?? ''
  await trips.done(PE, 'RequestPurchase', tripId, { lines: [{ lineId, neededBy: addDays(today(), 5) }] })
  const [demand] = (await trips.see(tripId)).demands
  return { id: seen.id, tripId, lineId, demandId: demand?.id ?? '' }
}

describe('a line of a trip of which something is bought', () => {
  it('is issued when the store found all of it, and asks for nothing when the rest comes', async () => {
    const { id, tripId, lineId, demandId } = await demanded()
    await trips.done('MATERIALS', 'IssueMaterials', tripId, { lines: [{ lineId, quantity: 4 }] })
    expect([await step(id, 'issue-materials'), await step(id, 'purchase')]).toEqual(['DONE', 'READY'])
    await trips.done('MATERIALS', 'ReceivePurchase', tripId, { demandId, quantity: 1, receivedOn: today() })
    expect([await step(id, 'issue-materials'), await step(id, 'purchase')]).toEqual(['DONE', 'DONE'])
  })

  it('is followed while more of it is to be demanded, and bought when all came', async () => {
    const { id, tripId, lineId, demandId } = await demanded()
    await trips.done(PE, 'ListMaterials', tripId, { lines: [board(3, { id: lineId })] })
    expect([await step(id, 'request-purchase'), await step(id, 'purchase')]).toEqual(['READY', 'WAITING'])
    await trips.done('MATERIALS', 'PromisePurchase', tripId, { demandId, expectedOn: addDays(today(), 3) })
    const dueOf = async (name: string) =>
      (await desk.see(id, 'steps { step dueAt }')).steps.find((one: { step: string }) => one.step === name)
    const { data } = await desk.server.execute(
      `query ($caseId: ID!) { caseEvents(filter: { caseId: $caseId }, first: 1) { nodes { fact step actor { id } } } }`,
      { caseId: id },
      { as: desk.people.QUALITY },
    )
    expect(data?.caseEvents.nodes).toEqual([
      { fact: 'PurchasePromise', step: 'purchase', actor: { id: desk.people.MATERIALS.id } },
    ])
    await trips.done('MATERIALS', 'ReceivePurchase', tripId, { demandId, quantity: 1, receivedOn: today() })
    expect(await step(id, 'purchase')).toBe('WAITING')
    await trips.done(PE, 'RequestPurchase', tripId, { lines: [{ lineId, neededBy: addDays(today(), 5) }] })
    const more = (await trips.see(tripId)).demands.find((one) => one.id !== demandId)
    expect(more).toMatchObject({ quantity: 2 })
    const expectedOn = addDays(today(), 9)
    await trips.done('MATERIALS', 'PromisePurchase', tripId, { demandId: more?.id, expectedOn })
    expect((await dueOf('purchase')).dueAt).toBe(`${expectedOn}T15:59:00.000Z`)
    await trips.done('MATERIALS', 'ReceivePurchase', tripId, {
      demandId: more?.id,
      quantity: 2,
      receivedOn: today(),
    })
    expect(await step(id, 'purchase')).toBe('DONE')
  })
})
