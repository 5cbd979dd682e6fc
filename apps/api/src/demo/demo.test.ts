import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AttachmentFiles } from '../attachment/attachment-files'
import { RepairCase } from '../repair-case/repair-case.entity'
import { createSchema } from '../schema'
import { Task } from '../task/task.entity'
import { startTestServer, type TestServer } from '../testing/test-server'
import { addDemoPeople, isEmpty, playDemoStory } from './demo'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})

afterAll(() => server.close())

describe('the demo story', () => {
  it('is played through the real mutations up to now, and leaves a factory at work', async () => {
    expect(await isEmpty(server.db)).toBe(true)
    const files = new AttachmentFiles(join(server.env.dataDir, 'attachments'), 1_000_000)
    const now = server.clock.now()
    await addDemoPeople(server.db, now)
    await playDemoStory({ db: server.db, schema: createSchema(), files, now, cases: 8 })
    const cases = await server.db.manager.find(RepairCase)
    expect(cases).toHaveLength(8)
    expect(cases.every((repairCase) => repairCase.updatedAt <= now)).toBe(true)
    expect(cases.some((repairCase) => repairCase.phase === 'CLOSED')).toBe(true)
    expect(new Set(cases.map((repairCase) => repairCase.phase)).size).toBeGreaterThan(2)
    const open = await server.db.manager.findBy(Task, { state: 'OPEN' })
    expect(open.some((task) => task.assigneeId !== null)).toBe(true)
    expect(open.some((task) => task.assigneeId === null)).toBe(true)
  }, 60_000)
})
