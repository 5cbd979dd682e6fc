import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'
import { rollupDifferences } from '../testing/rollup-differences'
import { fillPostings } from './fill-postings'
import { rebuildRollups } from './rollup'

let desk: SettlementDesk
beforeAll(async () => {
  desk = await openSettlementDesk()
})
afterAll(() => desk.server.close())

const totals = () =>
  desk.server.db.query(
    `SELECT (SELECT sum(amount)::float FROM cost_posting) AS postings,
            (SELECT sum(base_amount)::float FROM confirmed_cost) AS confirmed`,
  )

it('the sums kept are those of the postings, and these of the confirmed costs, whatever is taken back or traced', async () => {
  const { db } = desk.server
  const first = await desk.confirmed({ customerShare: 60 })
  const { id } = await desk.confirmed()
  // The desk's cases are copies of two it made by commands: of the copies nothing is posted yet.
  expect(await totals()).toEqual([{ postings: 200, confirmed: 400 }])
  expect(await fillPostings(db)).toBe(2)
  expect(await rollupDifferences(db.manager)).toEqual([])
  expect(await totals()).toEqual([{ postings: 400, confirmed: 400 }])
  await desk.done('FINANCE', 'SendCostBasis', id)
  await desk.done('QUALITY', 'ReportIncident', id, {
    summary: '黑屏',
    cause: '来料不良',
    responsibleDepartments: ['MATERIALS'],
    measures: '更换供应商',
  })
  for (const percent of [99, 34]) {
    await desk.done('QUALITY', 'TraceInternally', id, {
      shares: [
        { department: 'MATERIALS', percent },
        { department: 'RND', percent: 100 - percent },
      ],
      basis: '来料',
    })
    expect(await rollupDifferences(db.manager)).toEqual([])
    const head = await desk.who('RND', 'HEAD')
    await desk.act(head, 'ObjectToTracing', id, { department: 'RND', reason: '设计无误' })
  }
  const { costItems } = await desk.see(first.id, 'costItems { id }')
  await desk.done('FINANCE', 'ReverseCost', first.id, { costItemId: costItems[0].id, reason: '重复' })
  expect(await rollupDifferences(db.manager)).toEqual([])
  expect(await totals()).toEqual([{ postings: 300, confirmed: 300 }])

  // What was confirmed before there were postings is posted at the next start; made anew, the sums are the same.
  await db.query(`TRUNCATE cost_posting`)
  await db.query(`TRUNCATE cost_rollup`)
  expect(await fillPostings(db)).toBe(4)
  // The one taken back adds up to nothing, but its parts are on record.
  expect(await fillPostings(db)).toBe(0)
  expect(await rollupDifferences(db.manager)).toEqual([])
  await rebuildRollups(db.manager)
  expect(await rollupDifferences(db.manager)).toEqual([])
  expect(await totals()).toEqual([{ postings: 300, confirmed: 300 }])
})
