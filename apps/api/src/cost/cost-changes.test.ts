import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { costLine as line, openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'

let desk: SettlementDesk
beforeAll(async () => {
  desk = await openSettlementDesk()
})
afterAll(() => desk.server.close())

const OTHERS = ['HR_ADMIN', 'PRODUCTION_ENGINEERING', 'DOMESTIC_BUSINESS'] as const
const FACTS = `costItems { id amount replacesId sourceId } costTotal { amount }
  costDeclarations { department none } costWithdrawals { costItemId }`

/** A case with two costs of MATERIALS, entered and not submitted. */
async function entered() {
  const { id } = await desk.repaired()
  const { version } = await desk.done('MATERIALS', 'DeclareCosts', id, {
    department: 'MATERIALS',
    items: [line(), line({ description: '排线', unitPrice: '20' })],
  })
  const [a, b]: string[] = (await desk.see(id, FACTS)).costItems.map((item: { id: string }) => item.id)
  return { id, version, a, b }
}

describe('a department’s own lines', () => {
  it('are changed and taken back until they are submitted, and all of it stays on record', async () => {
    const { id, version, a, b } = await entered()
    const declare = (input: object) => ({ department: 'MATERIALS', expectedVersion: version, ...input })
    await desk.done(
      'MATERIALS',
      'DeclareCosts',
      id,
      declare({ items: [line({ unitPrice: '12.5', replacesId: a })], takenBack: [b] }),
    )
    const seen = await desk.see(id, FACTS)
    expect(seen.costTotal).toEqual({ amount: '12.5' })
    expect(seen.costItems).toMatchObject([
      { id: a, amount: '10' },
      { id: b, amount: '20' },
      { amount: '12.5', replacesId: a },
    ])
    expect(seen.costWithdrawals).toEqual([{ costItemId: a }, { costItemId: b }])

    await desk.declareNothing(id, ...OTHERS)
    await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id)
    const { costStatements } = await desk.see(id, 'costStatements { total }')
    expect(costStatements).toEqual([{ total: '12.5' }])
    const reviewed = { reviews: [{ costItemId: a, outcome: 'APPROVED' }] }
    expect(await desk.refused('FINANCE', 'ReviewCosts', id, reviewed)).toEqual([
      ['COST_ITEM_WITHDRAWN', 'reviews.0.costItemId'],
    ])
  })

  it('can all be taken back when the department says that it had none', async () => {
    const { id, version, a, b } = await entered()
    const all = { department: 'MATERIALS', expectedVersion: version, takenBack: [a, b] }
    expect(await desk.refused('MATERIALS', 'DeclareCosts', id, all)).toEqual([
      ['COST_ITEMS_MISSING', 'items'],
    ])
    await desk.done('MATERIALS', 'DeclareCosts', id, { ...all, none: true })
    const { costTotal, costDeclarations } = await desk.see(id, FACTS)
    expect(costTotal).toEqual({ amount: '0' })
    expect(costDeclarations.at(-1)).toEqual({ department: 'MATERIALS', none: true })
  })

  it('are for the department alone, once, as it saw them, and not once they are before FINANCE', async () => {
    const { id, version, a, b } = await entered()
    const takeBack = { department: 'MATERIALS', takenBack: [a], expectedVersion: version }
    expect(await desk.fails('RND', 'DeclareCosts', id, takeBack)).toBe('FORBIDDEN')
    const foreign = { ...takeBack, department: 'HR_ADMIN' }
    expect(await desk.refused('HR_ADMIN', 'DeclareCosts', id, foreign)).toEqual([
      ['COST_ITEMS_MISSING', 'items'],
      ['LINE_NOT_CHANGEABLE', 'takenBack.0'],
    ])
    // Without the version seen it could be a second click.
    expect(
      await desk.refused('MATERIALS', 'DeclareCosts', id, { department: 'MATERIALS', takenBack: [a] }),
    ).toEqual([['STEP_ALREADY_DONE', null]])
    const { version: next } = await desk.done('MATERIALS', 'DeclareCosts', id, takeBack)
    expect(await desk.fails('MATERIALS', 'DeclareCosts', id, takeBack)).toBe('CONFLICT')
    expect(
      await desk.refused('MATERIALS', 'DeclareCosts', id, { ...takeBack, expectedVersion: next }),
    ).toEqual([['LINE_NOT_CHANGEABLE', 'takenBack.0']])

    await desk.declareNothing(id, ...OTHERS)
    const { version: submitted } = await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id)
    const changed = [line({ replacesId: b })]
    expect(
      await desk.refused('MATERIALS', 'DeclareCosts', id, {
        department: 'MATERIALS',
        expectedVersion: submitted,
        items: changed,
      }),
    ).toEqual([['COSTS_SUBMITTED', 'items.0.replacesId']])
    expect((await desk.see(id, FACTS)).costTotal).toEqual({ amount: '20' })
  })

  it('keep what they were taken from when they are changed, and give it free when they are taken back', async () => {
    const { id } = await desk.repaired()
    const SUGGESTED = 'version costSuggestions(department: MATERIALS) { sourceId }'
    const { costSuggestions, version } = await desk.see(id, SUGGESTED)
    const sourceId: string = costSuggestions[0].sourceId
    const first = await desk.done('MATERIALS', 'DeclareCosts', id, {
      department: 'MATERIALS',
      expectedVersion: version,
      items: [line({ sourceId })],
    })
    const old: string = (await desk.see(id, FACTS)).costItems[0].id
    const second = await desk.done('MATERIALS', 'DeclareCosts', id, {
      department: 'MATERIALS',
      expectedVersion: first.version,
      items: [line({ sourceId, unitPrice: '11', replacesId: old })],
    })
    const seen = await desk.see(id, FACTS)
    expect(seen.costItems).toMatchObject([{ sourceId }, { sourceId, replacesId: old }])
    const left = (await desk.see(id, SUGGESTED)).costSuggestions
    expect(left).not.toContainEqual({ sourceId })
    await desk.done('MATERIALS', 'DeclareCosts', id, {
      department: 'MATERIALS',
      expectedVersion: second.version,
      none: true,
      takenBack: [seen.costItems[1].id],
    })
    expect((await desk.see(id, SUGGESTED)).costSuggestions).toContainEqual({ sourceId })
  })
})

describe('days', () => {
  it('before the case was reported are refused, of a cost, an invoice and a claim', async () => {
    const { id } = await desk.repaired()
    const { reportedAt } = await desk.see(id, 'reportedAt')
    expect(reportedAt.slice(0, 10)).toBe('2026-07-01')
    const before = [line({ incurredOn: '2026-06-30' })]
    expect(
      await desk.refused('MATERIALS', 'DeclareCosts', id, { department: 'MATERIALS', items: before }),
    ).toEqual([['BEFORE_CASE', 'items.0.incurredOn']])
    const paid = await desk.confirmed({ customerShare: 100 })
    expect(
      await desk.refused('DOMESTIC_BUSINESS', 'Invoice', paid.id, {
        invoiceNumber: 'FP-1',
        invoicedOn: '2026-06-30',
        dueOn: '2026-07-30',
      }),
    ).toEqual([['BEFORE_CASE', 'invoicedOn']])
  })
})

describe('suggested costs', () => {
  it('tell the front office of what was shipped', async () => {
    const { id } = await desk.repaired()
    const { costSuggestions, shipments } = await desk.see(
      id,
      `shipments { id carrier trackingNumber }
       costSuggestions(department: DOMESTIC_BUSINESS) { sourceId category quantity name supplier lastPrice }`,
    )
    const [{ id: sourceId, carrier, trackingNumber }] = shipments
    expect(costSuggestions).toEqual([
      {
        sourceId,
        category: 'FREIGHT',
        quantity: null,
        name: trackingNumber,
        supplier: carrier,
        lastPrice: null,
      },
    ])
  })
})
