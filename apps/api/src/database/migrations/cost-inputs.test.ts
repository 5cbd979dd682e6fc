import { expect, it } from 'vitest'
import { openBlankDatabase } from '../../testing/test-database'
import { Initial1767225600001 } from './0001-initial'
import { CostInputs1767225600002 } from './0002-cost-inputs'

it('costs entered as one amount become the price of one', async () => {
  const database = await openBlankDatabase()
  const runner = database.dataSource.createQueryRunner()
  try {
    await new Initial1767225600001().up(runner)
    // The case and the person a cost refers to are not what is tested here.
    await runner.query(`SET session_replication_role = replica`)
    for (const [seq, kind] of ['PURCHASE', 'TRAVEL', 'EQUIPMENT', 'OTHER'].entries())
      await runner.query(
        `INSERT INTO cost_item (id, case_id, seq, at, department, kind, description, amount, currency, incurred_on)
         VALUES (gen_random_uuid(), gen_random_uuid(), $1, '2026-07-01T00:00:00Z', 'MATERIALS', $2, '电容', 12.5, 'CNY', '2026-07-01')`,
        [seq, kind],
      )
    await new CostInputs1767225600002().up(runner)
    expect(
      await runner.query(
        `SELECT kind, category, quantity::float, unit_price::float AS price, amount::float, attachment_ids AS files
           FROM cost_item ORDER BY seq`,
      ),
    ).toEqual([
      { kind: 'PURCHASE', category: 'MATERIAL', quantity: 1, price: 12.5, amount: 12.5, files: [] },
      { kind: 'TRAVEL', category: 'OTHER_TRAVEL', quantity: null, price: 12.5, amount: 12.5, files: [] },
      { kind: 'EQUIPMENT', category: 'TOOL_USE', quantity: 1, price: 12.5, amount: 12.5, files: [] },
      { kind: 'OTHER', category: 'OTHER_COST', quantity: null, price: 12.5, amount: 12.5, files: [] },
    ])
  } finally {
    await runner.release()
    await database.close()
  }
})
