import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCaseDesk, type CaseDesk } from '../testing/case-desk'

let desk: CaseDesk

beforeAll(async () => {
  desk = await openCaseDesk()
  await desk.returning({ quantity: 2 })
  await desk.registered()
  desk.server.clock.advance({ days: 1 })
  await desk.registered()
})

afterAll(() => desk.server.close())

/** What the dashboard lists behind each number of a department. */
const BEHIND = {
  overdue: { overdue: true },
  dueToday: { dueToday: true },
  later: { dueLater: true },
  opensLater: { state: 'LATER' },
  waiting: { state: 'WAITING' },
  unassigned: { state: 'OPEN', unassigned: true },
} as const

describe('queueSummary', () => {
  it('counts exactly what the filters list, so that a number opens the tasks behind it', async () => {
    const as = desk.people.DOMESTIC_BUSINESS
    const summary = await desk.server.execute(
      `{ queueSummary { department overdue dueToday later opensLater waiting unassigned } }`,
      {},
      { as },
    )
    const seen = new Set<string>()
    for (const { department, ...counts } of summary.data.queueSummary) {
      const { data } = await desk.server.execute(
        `query ($filter: TaskFilter!) { tasks(filter: $filter) { totalCount } }`,
        { filter: { department, state: 'OPEN' } },
        { as },
      )
      // What is to do is counted once: as overdue, due today, or due later.
      expect(counts.overdue + counts.dueToday + counts.later).toBe(data.tasks.totalCount)
      for (const [column, filter] of Object.entries(BEHIND)) {
        const list = await desk.server.execute(
          `query ($filter: TaskFilter!) { tasks(filter: $filter) { totalCount } }`,
          { filter: { department, ...filter } },
          { as },
        )
        expect([department, column, counts[column]]).toEqual([department, column, list.data.tasks.totalCount])
        if (counts[column] > 0) seen.add(column)
      }
    }
    expect([...seen].sort()).toEqual(expect.arrayContaining(['later', 'overdue', 'unassigned', 'waiting']))
  })
})
