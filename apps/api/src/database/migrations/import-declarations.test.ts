import { expect, it } from 'vitest'
import { openBlankDatabase } from '../../testing/test-database'
import { ImportDeclarations1767225600011 } from './0011-import-declarations'
import { migrations } from './index'

it('import declarations of before stay, with no serial number and no file', async () => {
  const database = await openBlankDatabase()
  const runner = database.dataSource.createQueryRunner()
  const before = migrations.slice(0, migrations.indexOf(ImportDeclarations1767225600011))
  try {
    for (const migration of before) await new migration().up(runner)
    // What these rows refer to is not what is tested here.
    await runner.query(`SET session_replication_role = replica`)
    await runner.query(
      `INSERT INTO import_clearance (id, case_id, seq, at, declaration_number, declared_on, reexport_by)
       VALUES (gen_random_uuid(), gen_random_uuid(), 1, '2026-07-01T00:00:00Z', 'D-1', '2026-07-01', '2026-12-31')`,
    )
    await new ImportDeclarations1767225600011().up(runner)
    expect(
      await runner.query(
        `SELECT declaration_number, serials, duty_amount, duty_currency, attachment_ids FROM import_clearance`,
      ),
    ).toEqual([
      {
        declaration_number: 'D-1',
        serials: [],
        duty_amount: null,
        duty_currency: null,
        attachment_ids: [],
      },
    ])
  } finally {
    await runner.release()
    await database.close()
  }
})
