import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rollupDifferences } from '../testing/rollup-differences'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'

let desk: SettlementDesk
beforeAll(async () => {
  desk = await openSettlementDesk()
})
afterAll(() => desk.server.close())

/** A case whose statement waits for FINANCE: one cost of 100 by MATERIALS. */
async function submitted(customerShare = 0): Promise<{ id: string; costItemId: string }> {
  const { id } = await desk.repaired({ customerShare })
  await desk.done('MATERIALS', 'DeclareCosts', id, {
    department: 'MATERIALS',
    items: [{ category: 'FREIGHT', description: '运费', unitPrice: '100', incurredOn: '2026-07-01' }],
  })
  await desk.declareNothing(id, 'HR_ADMIN', 'PRODUCTION_ENGINEERING', 'DOMESTIC_BUSINESS')
  await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id)
  const { costItems } = await desk.see(id, 'costItems { id }')
  return { id, costItemId: costItems[0].id }
}

const approve = async (id: string, costItemId: string, role: 'MEMBER' | 'HEAD' = 'MEMBER') =>
  desk.act(await desk.who('FINANCE', role), 'ReviewCosts', id, {
    reviews: [{ costItemId, outcome: 'APPROVED' }],
  })

describe('at once, on a server', () => {
  it('two people confirm one statement: one wins, the other is told, and it counts once', async () => {
    await desk.who('FINANCE', 'HEAD')
    for (let round = 0; round < 5; round++) {
      const { id, costItemId } = await submitted()
      const answers = await Promise.all([approve(id, costItemId), approve(id, costItemId, 'HEAD')])
      expect(answers.map(({ wrong }) => wrong.map(([code]) => code)).sort()).toEqual([
        [],
        ['STEP_ALREADY_DONE'],
      ])
      expect((await desk.see(id, 'confirmedCosts { id }')).confirmedCosts).toHaveLength(1)
    }
    expect(await rollupDifferences(desk.server.db.manager)).toEqual([])
  })

  it('a cost is taken back twice: once', async () => {
    const { id, costItemId } = await submitted()
    await approve(id, costItemId)
    const take = async (role: 'MEMBER' | 'HEAD') =>
      desk.act(await desk.who('FINANCE', role), 'ReverseCost', id, { costItemId, reason: '重复' })
    const answers = await Promise.all([take('MEMBER'), take('HEAD')])
    expect(answers.map(({ wrong }) => wrong.map(([code]) => code)).sort()).toEqual([[], ['ALREADY_REVERSED']])
    expect((await desk.see(id, 'companyBurden { amount }')).companyBurden.amount).toBe('0')
  })

  it('many statements are confirmed, taken back and traced: the sums kept are those of all postings', async () => {
    const cases = await Promise.all(Array.from({ length: 12 }, (_, i) => submitted(i % 3 === 0 ? 60 : 0)))
    await Promise.all(cases.map(({ id, costItemId }) => approve(id, costItemId)))
    await Promise.all(
      cases.map(async ({ id, costItemId }, i) => {
        if (i % 4 === 0) {
          await desk.done('FINANCE', 'ReverseCost', id, { costItemId, reason: '重复' })
          return
        }
        await desk.done('FINANCE', 'SendCostBasis', id)
        await desk.done('QUALITY', 'ReportIncident', id, {
          summary: '黑屏',
          cause: '来料不良',
          responsibleDepartments: ['MATERIALS'],
          measures: '更换供应商',
        })
        await desk.done('QUALITY', 'TraceInternally', id, {
          shares: [
            { department: 'MATERIALS', percent: 30 + i },
            { department: 'RND', percent: 70 - i },
          ],
          basis: '来料',
        })
      }),
    )
    expect(await rollupDifferences(desk.server.db.manager)).toEqual([])
    const [sums] = await desk.server.db.query(
      `SELECT (SELECT sum(amount) FROM cost_posting) = (SELECT sum(base_amount) FROM confirmed_cost) AS same`,
    )
    expect(sums).toEqual({ same: true })
  })
})
