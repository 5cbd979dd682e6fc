import { expect, it } from 'vitest'
import { openBlankDatabase } from '../../testing/test-database'
import { Reimports1767225600016 } from './0016-reimports'
import { migrations } from './index'

it('no consignment of before is declared back', async () => {
  const database = await openBlankDatabase()
  const runner = database.dataSource.createQueryRunner()
  try {
    for (const migration of migrations.slice(0, migrations.indexOf(Reimports1767225600016)))
      await new migration().up(runner)
    // What these rows refer to is not what is tested here.
    await runner.query(`SET session_replication_role = replica`)
    await runner.query(
      `INSERT INTO consignment (id, trip_id, at, by_id, number, address, contact, carrier, waybill, customs_paper,
         expected_on, attachment_ids)
       VALUES (gen_random_uuid(), gen_random_uuid(), '2026-07-01T00:00:00Z', gen_random_uuid(), 'TY-1', 'Reno', 'Ann',
         'DHL', 'W-1', 'NONE', '2026-07-05', '{}')`,
    )
    await new Reimports1767225600016().up(runner)
    expect(
      await runner.query(`SELECT reimported_on, reimport_number, reimport_attachment_ids FROM consignment`),
    ).toEqual([{ reimported_on: null, reimport_number: null, reimport_attachment_ids: [] }])
  } finally {
    await runner.release()
    await database.close()
  }
})
