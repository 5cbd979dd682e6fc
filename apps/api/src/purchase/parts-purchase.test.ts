import { addDays } from '@mendline/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statusOf } from '../testing/case-desk'
import { demandsOf, partsAsked, partsDemanded } from '../testing/parts-short'
import { todayAt } from '../testing/return-desk'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'

let desk: SettlementDesk
beforeAll(async () => {
  desk = await openSettlementDesk()
}, 60_000)
afterAll(() => desk.server.close())

const PE = 'PRODUCTION_ENGINEERING'
const day = (after: number) => addDays(todayAt(desk), after)

const asked = () => partsAsked(desk)
const demanded = () => partsDemanded(desk)

/** The lines of the list of purchases that are this case's. */
async function listed(id: string) {
  const { data } = await desk.server.execute(
    `{ urgentPurchases { daysLate trip { id } line { id } repairCase { id } partsLine { partNumber }
       promises { expectedOn note } expedites { note by { name } } receipts { quantity } } }`,
    {},
    { as: desk.people.QUALITY },
  )
  return data?.urgentPurchases.filter(
    (one: { repairCase: { id: string } | null }) => one.repairCase?.id === id,
  )
}

/** What the history of the case tells of. */
async function factsTold(caseId: string): Promise<readonly string[]> {
  const { data } = await desk.server.execute(
    `query ($caseId: ID!) { caseEvents(filter: { caseId: $caseId }, first: 100) { nodes { fact } } }`,
    { caseId },
    { as: desk.people.QUALITY },
  )
  return data?.caseEvents.nodes.flatMap(({ fact }: { fact: string | null }) => fact ?? [])
}

describe('parts the store has not', () => {
  it('are told by MATERIALS, up to what is still to be issued; the other lines go on', async () => {
    const { id, capacitors, chips } = await asked()
    const short = (quantity: number, lineId = capacitors) => ({ lines: [{ lineId, quantity }] })
    expect(await desk.fails(PE, 'ReportPartsShortage', id, short(1))).toBe('FORBIDDEN')
    expect(await desk.refused('MATERIALS', 'ReportPartsShortage', id, { lines: [] })).toEqual([
      ['REQUIRED', 'lines'],
    ])
    expect(await desk.refused('MATERIALS', 'ReportPartsShortage', id, short(6))).toEqual([
      ['SHORT_MORE_THAN_OPEN', 'lines.0.quantity'],
    ])
    expect(await desk.refused('MATERIALS', 'ReportPartsShortage', id, short(1, id))).toEqual([
      ['NOT_FOUND', 'lines.0.lineId'],
    ])
    const told = await desk.done('MATERIALS', 'ReportPartsShortage', id, { ...short(3), note: '缺料' })
    expect(statusOf(told, 'request-parts-purchase')).toBe('READY')
    expect(await desk.refused('MATERIALS', 'ReportPartsShortage', id, short(1))).toEqual([
      ['LINE_NOT_READY', 'lines.0.lineId'],
    ])
    // What the store has goes out: the other line, and the two it has of this one.
    await desk.done('MATERIALS', 'IssueParts', id, { lines: [{ lineId: chips, quantity: 1 }] })
    const partly = await desk.done('MATERIALS', 'IssueParts', id, {
      lines: [{ lineId: capacitors, quantity: 2 }],
    })
    expect([statusOf(partly, 'issue-parts'), statusOf(partly, 'repair-units')]).toEqual([
      'WAITING',
      'WAITING',
    ])
    expect(partly.partsLines).toMatchObject([{ issued: 2 }, { issued: 1 }])
  })

  it('are demanded by engineering, promised, urged on and received; then they are issued', async () => {
    const { id, capacitors, demandId } = await demanded()
    const [demand] = await demandsOf(desk, id)
    expect(demand).toMatchObject({ quantity: 3, received: 0, expectedOn: null })
    expect(demand?.number).toMatch(/^CG-.+-1$/)
    const promised = (expectedOn: string, note?: string) => ({ demandId, expectedOn, note })
    expect(await desk.fails(PE, 'PromiseParts', id, promised(day(5)))).toBe('FORBIDDEN')
    expect(await desk.refused('MATERIALS', 'PromiseParts', id, promised(day(-1)))).toEqual([
      ['IN_PAST', 'expectedOn'],
    ])
    await desk.done('MATERIALS', 'PromiseParts', id, promised(day(5)))
    expect(await desk.refused('MATERIALS', 'PromiseParts', id, promised(day(12)))).toEqual([
      ['REASON_REQUIRED', 'note'],
    ])
    await desk.done('MATERIALS', 'PromiseParts', id, promised(day(12), '重新排产'))
    expect(await desk.fails('HR_ADMIN', 'ExpediteParts', id, { demandId, note: '催' })).toBe('FORBIDDEN')
    expect(await desk.refused('QUALITY', 'ExpediteParts', id, { demandId, note: ' ' })).toEqual([
      ['REQUIRED', 'note'],
    ])
    await desk.done('DOMESTIC_BUSINESS', 'ExpediteParts', id, { demandId, note: '已与供应商通话' })
    expect(await listed(id)).toMatchObject([
      {
        daysLate: 5,
        trip: null,
        line: null,
        partsLine: { partNumber: 'CAP-470' },
        promises: [{ note: null }, { note: '重新排产' }],
        expedites: [{ note: '已与供应商通话' }],
      },
    ])
    // By the day promised, with the last minute of it.
    const { steps } = await desk.see(id, 'steps { step dueAt }')
    const step = steps.find((one: { step: string }) => one.step === 'purchase-parts')
    expect(step.dueAt).toBe(`${day(12)}T15:59:00.000Z`)
    expect(await factsTold(id)).toEqual(
      expect.arrayContaining(['PartsShortage', 'PurchaseDemand', 'PurchasePromise', 'PurchaseExpedite']),
    )
    const came = (quantity: number, receivedOn = day(0)) => ({ demandId, quantity, receivedOn })
    expect(await desk.refused('MATERIALS', 'ReceiveBoughtParts', id, came(4))).toEqual([
      ['RECEIVED_TOO_MANY', 'quantity'],
    ])
    expect(await desk.refused('MATERIALS', 'ReceiveBoughtParts', id, came(1, day(1)))).toEqual([
      ['IN_FUTURE', 'receivedOn'],
    ])
    const partly = await desk.done('MATERIALS', 'ReceiveBoughtParts', id, came(1))
    expect(statusOf(partly, 'purchase-parts')).toBe('READY')
    const all = await desk.done('MATERIALS', 'ReceiveBoughtParts', id, came(2))
    expect([statusOf(all, 'purchase-parts'), statusOf(all, 'issue-parts')]).toEqual(['DONE', 'READY'])
    expect(await listed(id)).toEqual([])
    expect(await desk.refused('MATERIALS', 'ReceiveBoughtParts', id, came(1))).toEqual([
      ['STEP_ALREADY_DONE', null],
    ])
    // One of them was broken: it is demanded once more, and only it.
    await desk.done('MATERIALS', 'ReportPartsShortage', id, { lines: [{ lineId: capacitors, quantity: 1 }] })
    await desk.done(PE, 'RequestPartsPurchase', id, { lines: [{ lineId: capacitors, neededBy: day(3) }] })
    expect((await demandsOf(desk, id)).map(({ quantity }) => quantity)).toEqual([3, 1])
  })

  it('are demanded with a day, once, and only where they are short', async () => {
    const { id, capacitors, chips } = await asked()
    const ask = (lines: readonly object[]) => desk.refused(PE, 'RequestPartsPurchase', id, { lines })
    const line = { lineId: capacitors, neededBy: day(7) }
    expect(await ask([line])).toEqual([['STEP_NOT_APPLICABLE', null]])
    await desk.done('MATERIALS', 'ReportPartsShortage', id, { lines: [{ lineId: capacitors, quantity: 3 }] })
    expect(await desk.fails('MATERIALS', 'RequestPartsPurchase', id, { lines: [line] })).toBe('FORBIDDEN')
    expect(await ask([])).toEqual([['NOTHING_CHOSEN', 'lines']])
    expect(await ask([line, line])).toEqual([['DUPLICATE', 'lines.1.lineId']])
    expect(await ask([{ ...line, lineId: chips }])).toEqual([['LINE_NOT_READY', 'lines.0.lineId']])
    expect(await ask([{ ...line, neededBy: day(-1) }])).toEqual([['IN_PAST', 'lines.0.neededBy']])
    expect(await demandsOf(desk, id)).toEqual([])
  })

  it('leave the list of purchases when a head waives them, and when the case is cancelled', async () => {
    const { id, capacitors } = await demanded()
    expect(await listed(id)).toHaveLength(1)
    await desk.act(await desk.who('MATERIALS', 'HEAD'), 'WaiveStep', id, {
      step: 'purchase-parts',
      subjectId: capacitors,
      reason: '改用库存替代料',
    })
    expect(await listed(id)).toEqual([])
    const { id: other } = await demanded()
    await desk.act(await desk.who('DOMESTIC_BUSINESS', 'HEAD'), 'Cancel', other, { reason: '客户撤回' })
    expect(await listed(other)).toEqual([])
  })

  it('of one case cannot be received in another', async () => {
    const { demandId } = await demanded()
    const { id } = await demanded()
    expect(
      await desk.refused('MATERIALS', 'ReceiveBoughtParts', id, {
        demandId,
        quantity: 1,
        receivedOn: day(0),
      }),
    ).toEqual([['NOT_FOUND', 'demandId']])
  })
})
