import { expect, it } from 'vitest'
import { openBlankDatabase } from '../../testing/test-database'
import { Quotes1767225600005 } from './0005-quotes'
import { migrations } from './index'

it('quotations get the language of their customer, and charges their one line', async () => {
  const database = await openBlankDatabase()
  const runner = database.dataSource.createQueryRunner()
  const before = migrations.slice(0, migrations.indexOf(Quotes1767225600005))
  try {
    for (const migration of before) await new migration().up(runner)
    // What these rows refer to is not what is tested here.
    await runner.query(`SET session_replication_role = replica`)
    const checks: { name: string }[] = await runner.query(
      `SELECT conname AS name FROM pg_constraint WHERE conrelid = 'repair_case'::regclass AND contype = 'c'`,
    )
    for (const { name } of checks) await runner.query(`ALTER TABLE repair_case DROP CONSTRAINT "${name}"`)
    for (const region of ['DOMESTIC', 'OVERSEAS']) {
      const id =
        region === 'DOMESTIC'
          ? '01900000-0000-7000-8000-000000000001'
          : '01900000-0000-7000-8000-000000000002'
      await runner.query(
        `INSERT INTO repair_case SELECT * FROM jsonb_populate_record(NULL::repair_case, $1::jsonb)`,
        [JSON.stringify({ ...(await repairCase(id)), region, number: region })],
      )
      await runner.query(
        `INSERT INTO quotation (id, case_id, seq, at, version, currency, total, valid_until, lines)
         VALUES (gen_random_uuid(), $1, 1, '2026-07-01T00:00:00Z', 1, 'CNY', 10, '2026-07-01', '[]')`,
        [id],
      )
    }
    for (const charge of [null, '88.80'])
      await runner.query(
        `INSERT INTO cost_statement (id, case_id, seq, at, version, total, currency, customer_cost, company_cost, charge_amount, charge_currency)
         VALUES (gen_random_uuid(), gen_random_uuid(), 1, '2026-07-01T00:00:00Z', 1, 0, 'CNY', 0, 0, $1::numeric, 'USD')`,
        [charge],
      )
    await new Quotes1767225600005().up(runner)
    expect(
      await runner.query(
        `SELECT c.region, q.language FROM quotation q JOIN repair_case c ON c.id = q.case_id ORDER BY 1`,
      ),
    ).toEqual([
      { region: 'DOMESTIC', language: 'zh' },
      { region: 'OVERSEAS', language: 'en' },
    ])
    expect(
      await runner.query(
        `SELECT charge_lines -> 0 ->> 'amount' AS amount, jsonb_array_length(charge_lines) AS lines FROM cost_statement ORDER BY 2`,
      ),
    ).toEqual([
      { amount: null, lines: 0 },
      { amount: '88.8', lines: 1 },
    ])
  } finally {
    await runner.release()
    await database.close()
  }

  /** A row with something in every column that needs it. */
  async function repairCase(id: string): Promise<object> {
    const columns: { name: string; type: string }[] = await runner.query(
      `SELECT column_name AS name, data_type AS type FROM information_schema.columns
        WHERE table_name = 'repair_case' AND is_nullable = 'NO'`,
    )
    const blank: Readonly<Record<string, unknown>> = {
      uuid: id,
      integer: 1,
      boolean: false,
      jsonb: [],
      ARRAY: [],
      date: '2026-07-01',
      'timestamp with time zone': '2026-07-01T00:00:00Z',
    }
    const values = columns.map(({ name, type }) => [name, blank[type] ?? 'x'])
    return { ...Object.fromEntries(values), id }
  }
})
