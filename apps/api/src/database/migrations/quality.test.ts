import { expect, it } from 'vitest'
import { openDataSource } from '../data-source'
import { embeddedInMemory } from '../embedded'
import { Initial1767225600001 } from './0001-initial'
import { Quality1767225600004 } from './0004-quality'

it('records keep the cause they name, which is a line of the list now', async () => {
  const database = await openDataSource(await embeddedInMemory())
  const runner = database.dataSource.createQueryRunner()
  const codes = ['COMPONENT', 'SOLDERING', 'ASSEMBLY', 'DESIGN', 'FIRMWARE'].concat([
    'TRANSPORT',
    'MISUSE',
    'ENVIRONMENT',
    'WEAR',
    'UNKNOWN',
  ])
  try {
    await new Initial1767225600001().up(runner)
    // The case, unit and person a record refers to are not what is tested here.
    await runner.query(`SET session_replication_role = replica`)
    for (const [seq, code] of codes.entries())
      await runner.query(
        `INSERT INTO repair_record (id, case_id, seq, at, number, unit_id, fault_seen, cause_code, action, minutes, technician_id, result, reopens_responsibility, attachment_ids)
         VALUES (gen_random_uuid(), gen_random_uuid(), $1, '2026-07-01T00:00:00Z', $2, gen_random_uuid(), '黑屏', $2, '更换', 5, gen_random_uuid(), 'REPAIRED', false, '{}')`,
        [seq, code],
      )
    await new Quality1767225600004().up(runner)
    const found: unknown[] = await runner.query(
      `SELECT r.cause_code, c.name_zh <> '' AND p.name_en <> '' AS named
         FROM repair_record r JOIN cause_code c ON c.code = r.cause_code JOIN cause_code p ON p.id = c.parent_id ORDER BY r.seq`,
    )
    expect(found).toEqual(codes.map((code) => ({ cause_code: code, named: true })))
  } finally {
    await runner.release()
    await database.close()
  }
})
