import { expect, it } from 'vitest'
import { openBlankDatabase } from '../../testing/test-database'
import { Calibration1767225600017 } from './0017-calibration'
import { migrations } from './index'

it('tools with a day of calibration need one, and kits say nothing of it', async () => {
  const database = await openBlankDatabase()
  const runner = database.dataSource.createQueryRunner()
  const before = migrations.slice(0, migrations.indexOf(Calibration1767225600017))
  try {
    for (const migration of before) await new migration().up(runner)
    // What these rows refer to is not what is tested here.
    await runner.query(`SET session_replication_role = replica`)
    const line = (name: string, until: string | null) =>
      runner.query(
        `INSERT INTO trip_line (id, trip_id, at, by_id, position, kind, name, quantity, spare, unit, short_quantity,
           calibrated_until, issued, accounted)
         VALUES (gen_random_uuid(), gen_random_uuid(), '2026-07-01T00:00:00Z', gen_random_uuid(), 0, 'TOOL', $1, 1, 0,
           'pcs', 0, $2, 0, false)`,
        [name, until],
      )
    await line('万用表', '2026-12-31')
    await line('扳手', null)
    const kit = (kind: string, lines: object[]) =>
      runner.query(
        `INSERT INTO standard_kit (id, model_id, kind, for_units, lines, version, updated_at, updated_by_id)
         VALUES (gen_random_uuid(), gen_random_uuid(), $1, 1, $2, 1, '2026-07-01T00:00:00Z', gen_random_uuid())`,
        [kind, JSON.stringify(lines)],
      )
    await kit('TOOL', [{ name: '示波器' }, { name: '电桥' }])
    await kit('MATERIAL', [])
    await new Calibration1767225600017().up(runner)
    expect(
      await runner.query(`SELECT name, needs_calibration AS needed FROM trip_line ORDER BY 2 DESC`),
    ).toEqual([
      { name: '万用表', needed: true },
      { name: '扳手', needed: false },
    ])
    expect(await runner.query(`SELECT lines FROM standard_kit ORDER BY kind`)).toEqual([
      { lines: [] },
      {
        lines: [
          { name: '示波器', needsCalibration: false },
          { name: '电桥', needsCalibration: false },
        ],
      },
    ])
  } finally {
    await runner.release()
    await database.close()
  }
})
