import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCaseDesk, statusOf, type CaseDesk } from '../testing/case-desk'
import { demandsOf, partsAsked, partsDemanded } from '../testing/parts-short'
import { todayAt } from '../testing/return-desk'

let desk: CaseDesk
beforeAll(async () => {
  desk = await openCaseDesk()
}, 60_000)
afterAll(() => desk.server.close())

/** Whether each of several that come at once was carried out. */
async function atOnce(command: string, input: object): Promise<readonly boolean[]> {
  const send = async () => {
    const { data, errors } = await desk.server.execute(
      `mutation ($input: RepairCase${command}Input!) { repairCase${command}(input: $input) { userErrors { code } } }`,
      { input },
      { as: desk.people.MATERIALS },
    )
    expect(errors).toBeUndefined()
    return data[`repairCase${command}`].userErrors.length === 0
  }
  return Promise.all(Array.from({ length: 4 }, send))
}

describe('parts at once, on a server', () => {
  it('are received no more than were demanded', async () => {
    const { id, demandId } = await partsDemanded(desk)
    const input = { caseId: id, demandId, quantity: 2, receivedOn: todayAt(desk) }
    expect((await atOnce('ReceiveBoughtParts', input)).filter(Boolean)).toHaveLength(1)
    expect(await demandsOf(desk, id)).toMatchObject([{ quantity: 3, received: 2 }])
    expect(statusOf(await desk.see(id), 'purchase-parts')).toBe('READY')
  })

  it('are reported short once', async () => {
    const { id, capacitors } = await partsAsked(desk)
    const input = { caseId: id, lines: [{ lineId: capacitors, quantity: 3 }] }
    expect((await atOnce('ReportPartsShortage', input)).filter(Boolean)).toHaveLength(1)
    expect((await desk.see(id, 'partsShortages { quantity }')).partsShortages).toEqual([{ quantity: 3 }])
  })
})
