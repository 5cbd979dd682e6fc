import { expect, it } from 'vitest'
import { openBlankDatabase } from '../../testing/test-database'
import { GoodsForAgents1767225600015 } from './0015-goods-for-agents'
import { migrations } from './index'

const CASE = '00000000-0000-7000-8000-000000000001'
const ORDER = '00000000-0000-7000-8000-000000000002'
const PLAN = '00000000-0000-7000-8000-000000000003'
const TRIP = '00000000-0000-7000-8000-000000000004'
const AT = '2026-07-01T00:00:00Z'

it('what an order to an agent said becomes plan, parts and consignment, and arrived goods are told to the case', async () => {
  const database = await openBlankDatabase()
  const runner = database.dataSource.createQueryRunner()
  const before = migrations.slice(0, migrations.indexOf(GoodsForAgents1767225600015))
  const rows = (table: string, columns: string) =>
    runner.query(`SELECT ${columns} FROM ${table} ORDER BY seq`) as Promise<Record<string, unknown>[]>
  try {
    for (const migration of before) await new migration().up(runner)
    // What these rows refer to is not what is tested here.
    await runner.query(`SET session_replication_role = replica`)
    const columns = (await runner.query(
      `SELECT column_name AS name, data_type AS type FROM information_schema.columns
        WHERE table_name = 'repair_case' AND is_nullable = 'NO' AND column_default IS NULL`,
    )) as { name: string; type: string }[]
    const values: Readonly<Record<string, string>> = { id: `'${CASE}'`, number: `'RC-1'`, seq: '9' }
    const blank = (type: string) =>
      type === 'uuid'
        ? `'${CASE}'::uuid`
        : type === 'ARRAY'
          ? `'{}'`
          : type === 'jsonb' || type === 'json'
            ? `'[]'`
            : type === 'boolean'
              ? 'false'
              : type.startsWith('timestamp') || type === 'date'
                ? `'${AT}'`
                : type === 'integer' || type === 'bigint' || type === 'numeric'
                  ? '1'
                  : `''`
    for (const { constraint } of (await runner.query(
      `SELECT conname AS constraint FROM pg_constraint WHERE conrelid = 'repair_case'::regclass AND contype = 'c'`,
    )) as { constraint: string }[])
      await runner.query(`ALTER TABLE repair_case DROP CONSTRAINT "${constraint}"`)
    await runner.query(
      `INSERT INTO repair_case (${columns.map(({ name }) => `"${name}"`).join(', ')})
       VALUES (${columns.map(({ name, type }) => values[name] ?? blank(type)).join(', ')})`,
    )
    await runner.query(
      `INSERT INTO agent_order (id, case_id, seq, at, number, quote_id, agent_id, agent_name, due_on, unit_ids,
                                plan_attachment_ids, carrier, waybill, sent_on, customs_paper, customs_number)
       VALUES ('${ORDER}', '${CASE}', 5, '${AT}', 'WT-1', '${CASE}', '${CASE}', 'Nordwind', '2026-07-20', '{}',
               '{${PLAN}}', 'DHL', 'W-1', '2026-07-01', 'EXPORT', '5304-1')`,
    )
    await runner.query(
      `INSERT INTO agent_order_line (id, case_id, seq, at, order_id, part_number, name, quantity)
       VALUES (gen_random_uuid(), '${CASE}', 6, '${AT}', '${ORDER}', 'BL-21', '背光板', 2)`,
    )
    await runner.query(
      `INSERT INTO trip_case (id, case_id, seq, at, trip_id) VALUES (gen_random_uuid(), '${CASE}', 3, '${AT}', '${TRIP}')`,
    )
    await runner.query(
      `INSERT INTO consignment (id, trip_id, at, by_id, number, address, contact, carrier, waybill, customs_paper, expected_on, arrived_at, attachment_ids)
       VALUES (gen_random_uuid(), '${TRIP}', '${AT}', '${CASE}', 'TY-1', 'x', 'x', 'x', 'x', 'NONE', '2026-07-02', '2026-07-03T00:00:00Z', '{}')`,
    )
    await new GoodsForAgents1767225600015().up(runner)

    expect(await rows('work_plan', 'version, attachment_ids')).toEqual([
      { version: 1, attachment_ids: [PLAN] },
    ])
    expect(await rows('parts_line', 'part_number, name, quantity')).toEqual([
      { part_number: 'BL-21', name: '背光板', quantity: 2 },
    ])
    expect(await rows('parts_issue', 'quantity')).toEqual([{ quantity: 2 }])
    expect(
      await rows('agent_consignment', 'carrier, waybill, customs_paper, customs_number, order_id'),
    ).toEqual([
      { carrier: 'DHL', waybill: 'W-1', customs_paper: 'EXPORT', customs_number: '5304-1', order_id: ORDER },
    ])
    // Nothing was recorded of the repair yet, so nobody knows whether they arrived.
    expect(await rows('agent_milestone', 'milestone')).toEqual([])
    expect(await rows('step_completion', 'step, subject_id, refused')).toEqual([
      { step: 'receive-consignments', subject_id: TRIP, refused: false },
    ])
    // Plan, request, line, issue, pass, consignment, its line, and the completion.
    expect(await runner.query(`SELECT seq FROM repair_case`)).toEqual([{ seq: 17 }])
  } finally {
    await runner.release()
    await database.close()
  }
})
