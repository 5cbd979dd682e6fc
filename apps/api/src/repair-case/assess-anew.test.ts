import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Setting } from '../setting/setting.entity'
import { openCaseDesk, statusOf, type CaseDesk } from '../testing/case-desk'
import { assessAnew } from './assess-anew'

let desk: CaseDesk
beforeAll(async () => {
  desk = await openCaseDesk()
}, 60_000)
afterAll(() => desk.server.close())

const anew = () => assessAnew(desk.server.db, desk.server.clock.now())
const versionOf = async (id: string) => (await desk.see(id, 'version')).version

/** As an older program left it: without a step the procedure has by now, and its task. */
async function left(id: string): Promise<void> {
  await desk.server.db.query(
    `UPDATE repair_case SET steps = (SELECT jsonb_agg(s) FROM jsonb_array_elements(steps) s WHERE s->>'step' <> 'respond')
      WHERE id = $1`,
    [id],
  )
  await desk.server.db.query(`DELETE FROM task WHERE case_id = $1 AND step = 'respond'`, [id])
}
const otherProgram = () =>
  desk.server.db.manager.update(Setting, { key: 'ASSESSED_BY' }, { value: 'another program' })

describe('open cases', () => {
  it('are assessed once by every new program, and written only where they stand otherwise', async () => {
    const { id } = await desk.registered()
    const { id: same } = await desk.registered()
    await anew()
    await left(id)
    expect(await anew()).toBe(0)
    expect(statusOf(await desk.see(id), 'respond')).toBeUndefined()
    const version = await versionOf(same)
    await otherProgram()
    expect(await anew()).toBe(1)
    expect(statusOf(await desk.see(id), 'respond')).toBe('READY')
    expect(await versionOf(same)).toBe(version)
    const tasks: object[] = await desk.server.db.query(
      `SELECT state FROM task WHERE case_id = $1 AND step = 'respond'`,
      [id],
    )
    expect(tasks).toEqual([{ state: 'OPEN' }])
  })
})
