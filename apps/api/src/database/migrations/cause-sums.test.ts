import { expect, it } from 'vitest'
import { sumsOf } from '../../cost-breakdown/rollup'
import { openTestDatabase } from '../../testing/test-database'
import { CauseSums1767225600007 } from './0007-cause-sums'

it('the sums by model and cause of what was confirmed before are those kept from then on', async () => {
  const database = await openTestDatabase({ alone: true })
  const runner = database.dataSource.createQueryRunner()
  try {
    // The cases and costs the postings refer to are not what is tested here.
    await runner.query(`SET session_replication_role = replica`)
    await runner.query(
      `INSERT INTO cost_posting (id, case_id, cost_item_id, month, party, department, kind, category, declared_by, customer_id, model_id, mode, cause, amount)
       SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '2026-0' || (1 + i % 2), 'COMPANY', NULL, 'OTHER', 'FREIGHT', 'MATERIALS',
              gen_random_uuid(), ('00000000-0000-4000-8000-00000000000' || i % 3)::uuid, NULL, CASE WHEN i % 4 > 0 THEN 'C0' || i % 4 END, i
         FROM generate_series(1, 40) AS i`,
    )
    // A database as it was before.
    await runner.query(`DROP INDEX ix_cost_posting_cause_month`)
    await new CauseSums1767225600007().up(runner)
    const kept: unknown[] = await runner.query(
      `SELECT key, grain, month, party, department, kind, mode, cause, customer_id, model_id, amount FROM cost_rollup ORDER BY key`,
    )
    expect(kept).toHaveLength(12)
    expect(kept).toEqual(await runner.query(`${sumsOf('MODEL_CAUSE', 'SELECT')} ORDER BY key`))
  } finally {
    await runner.release()
    await database.close()
  }
})
