import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agentWork, linkOf, ordered, recordedBy } from '../testing/agent-desk'
import { openCaseDesk, type CaseDesk } from '../testing/case-desk'

let desk: CaseDesk
beforeAll(async () => {
  desk = await openCaseDesk()
})
afterAll(() => desk.server.close())

const records = async (id: string) =>
  (await desk.see(id, 'agentRepairRecords { unitId number }')).agentRepairRecords as {
    unitId: string
    number: string
  }[]

describe('an agent’s link at once, on a server', () => {
  it('sent five times under one key records once', async () => {
    const { id, unitIds } = await ordered(desk)
    const { token } = await linkOf(desk, id)
    const work = agentWork(unitIds[0] ?? '')
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => recordedBy(desk, token, work, `sent-${id}`)),
    )
    for (const { code, mend, order } of answers) {
      expect([code, mend]).toEqual([undefined, []])
      expect(order.units[0].result).toBe('REPAIRED')
    }
    expect(await records(id)).toHaveLength(1)
  })

  it('two units recorded by two phones are both on record, each under a number of its own', async () => {
    const { id, unitIds } = await ordered(desk, { quantity: 2, serials: ['P-1', 'P-2'] })
    const { token } = await linkOf(desk, id)
    const answers = await Promise.all(unitIds.map((unitId) => recordedBy(desk, token, agentWork(unitId))))
    for (const { mend } of answers) expect(mend).toEqual([])
    const kept = await records(id)
    expect(kept.map(({ unitId }) => unitId).sort()).toEqual([...unitIds].sort())
    expect(new Set(kept.map(({ number }) => number)).size).toBe(2)
  })

  it('taken back while the agent records: the record is there before, or refused', async () => {
    for (let round = 0; round < 5; round++) {
      const { id, unitIds } = await ordered(desk)
      const { token, links } = await linkOf(desk, id)
      const [recorded] = await Promise.all([
        recordedBy(desk, token, agentWork(unitIds[0] ?? '')),
        desk.done('MARKETING', 'AgentLinkRevoke', id, { linkId: links[0].id }),
      ])
      const kept = await records(id)
      if (recorded.code === 'NOT_FOUND') expect(kept).toEqual([])
      else expect([recorded.mend, kept.length]).toEqual([[], 1])
      expect(await recordedBy(desk, token, agentWork(unitIds[0] ?? ''))).toMatchObject({ code: 'NOT_FOUND' })
    }
  })
})
