import type { CostDimension } from '@mendline/domain'
import type { DataSource, QueryRunner } from 'typeorm'
import { breakdown } from '../../apps/api/src/cost-breakdown/breakdown'
import type { CostFilter } from '../../apps/api/src/cost-breakdown/cost-filter'
import { rebuildRollups } from '../../apps/api/src/cost-breakdown/rollup'
import type { BenchDatabase } from './database'
import { milliseconds, percentile, printTable, ratio } from './table'

const RUNS = 20
/** Bare aggregates over all postings take seconds at ten million. */
const BARE_RUNS = 3
const CHUNK = 1_000_000
const CUSTOMERS = 1_000

/** A uuid made of a number, as `generate_series` gives it. */
const uuidOf = (sql: string) => `('00000000-0000-4000-8000-' || lpad((${sql})::text, 12, '0'))::uuid`

interface Question {
  readonly name: string
  readonly groupBy: readonly CostDimension[]
  readonly filter: CostFilter
  /** The same by hand: an aggregate over the postings themselves. */
  readonly bare: string
  readonly top?: number
}

const ONE_CUSTOMER = '00000000-0000-4000-8000-000000000007'

const QUESTIONS: readonly Question[] = [
  {
    name: 'month × party',
    groupBy: ['MONTH', 'PARTY'],
    filter: {},
    bare: 'SELECT month, party, sum(amount) FROM cost_posting GROUP BY 1, 2',
  },
  {
    name: 'kind × party × department',
    groupBy: ['KIND', 'PARTY', 'DEPARTMENT'],
    filter: {},
    bare: 'SELECT kind, party, department, sum(amount) FROM cost_posting GROUP BY 1, 2, 3',
  },
  {
    name: 'cause',
    groupBy: ['CAUSE'],
    filter: {},
    bare: 'SELECT cause, sum(amount) FROM cost_posting GROUP BY 1',
  },
  {
    name: 'customers, the ten largest',
    groupBy: ['CUSTOMER'],
    filter: {},
    top: 10,
    bare: 'SELECT customer_id, sum(amount) FROM cost_posting GROUP BY 1 ORDER BY 2 DESC LIMIT 10',
  },
  {
    name: 'model',
    groupBy: ['MODEL'],
    filter: {},
    bare: 'SELECT model_id, sum(amount) FROM cost_posting GROUP BY 1',
  },
  {
    name: 'model × cause',
    groupBy: ['MODEL', 'CAUSE'],
    filter: {},
    bare: 'SELECT model_id, cause, sum(amount) FROM cost_posting GROUP BY 1, 2',
  },
  {
    name: 'month × party of one customer',
    groupBy: ['MONTH', 'PARTY'],
    filter: { customerIds: [ONE_CUSTOMER] },
    bare: `SELECT month, party, sum(amount) FROM cost_posting WHERE customer_id = '${ONE_CUSTOMER}' GROUP BY 1, 2`,
  },
  {
    name: 'customer × two causes of a month (no sums kept)',
    groupBy: ['CUSTOMER', 'CAUSE'],
    filter: {
      from: '2026-06',
      to: '2026-06',
      kinds: ['PURCHASE'],
      modes: ['DISPATCH'],
      causes: ['C01', 'C02'],
    },
    bare: `SELECT customer_id, cause, sum(amount) FROM cost_posting
            WHERE month = '2026-06' AND kind = 'PURCHASE' AND mode = 'DISPATCH' AND cause IN ('C01', 'C02') GROUP BY 1, 2`,
  },
]

/** The breakdown of so many confirmed costs, beside a bare aggregate over the same postings in the same run. */
export async function measureBreakdown(database: BenchDatabase, items: number): Promise<void> {
  const opened = await database.open()
  try {
    const { dataSource } = opened
    const seconds = await fill(dataSource, items)
    const [{ postings, sums }] = await dataSource.query<[{ postings: string; sums: string }]>(
      `SELECT (SELECT count(*) FROM cost_posting) AS postings, (SELECT count(*) FROM cost_rollup) AS sums`,
    )
    console.log(`\n${items} costs, ${postings} postings, ${sums} sums kept; made in ${seconds.toFixed(0)} s`)
    printTable(
      'Breakdown',
      ['by', 'rows', 'p50', 'p95', 'bare aggregate', 'p50 to bare'],
      await linesOf(dataSource),
    )
  } finally {
    await opened.close()
  }
}

async function linesOf(dataSource: DataSource): Promise<string[][]> {
  const runner = dataSource.createQueryRunner()
  const lines: string[][] = []
  try {
    await runner.query('SET statement_timeout = 0')
    for (const { name, groupBy, filter, bare, top } of QUESTIONS) {
      let rows = 0
      const ours = await times(RUNS, async () => {
        const found = await breakdown(runner.manager, filter, groupBy, { compare: false, top: top ?? null })
        rows = found.rows.length
      })
      const theirs = await times(BARE_RUNS, () => runner.query(bare))
      const [p50, by] = [percentile(ours, 0.5), percentile(theirs, 0.5)]
      lines.push([
        name,
        String(rows),
        milliseconds(p50),
        milliseconds(percentile(ours, 0.95)),
        milliseconds(by),
        ratio(p50, by),
      ])
    }
  } finally {
    await runner.release()
  }
  return lines
}

async function times(runs: number, run: () => Promise<unknown>): Promise<number[]> {
  await run()
  const taken: number[] = []
  for (let i = 0; i < runs; i++) {
    const begun = performance.now()
    await run()
    taken.push(performance.now() - begun)
  }
  return taken
}

/** Postings of cases nobody needs: what they refer to is not asked, as this database is thrown away. */
async function fill(dataSource: DataSource, items: number): Promise<number> {
  const begun = performance.now()
  const runner = dataSource.createQueryRunner()
  try {
    await runner.query('SET statement_timeout = 0')
    await runner.query('SET session_replication_role = replica')
    for (let from = 1; from <= items; from += CHUNK)
      await insert(runner, from, Math.min(from + CHUNK - 1, items))
    await rebuildRollups(runner.manager)
    await runner.query('ANALYZE cost_posting, cost_rollup')
    await runner.query('SET session_replication_role = DEFAULT')
  } finally {
    await runner.release()
  }
  return (performance.now() - begun) / 1000
}

/** Two of five costs are borne by two parties; the company's are traced to one of nine departments, or not yet. */
async function insert(runner: QueryRunner, from: number, to: number): Promise<void> {
  await runner.query(
    `INSERT INTO cost_posting (id, case_id, cost_item_id, month, party, department, kind, category, declared_by,
                               customer_id, model_id, mode, cause, amount)
     SELECT gen_random_uuid(), ${uuidOf('i / 12')}, ${uuidOf('i')},
            to_char(date '2025-01-01' + (hashint4(i) & 1023) % 24 * interval '1 month', 'YYYY-MM'),
            party, CASE WHEN party = 'COMPANY' THEN departments[1 + (hashint4(i + 3) & 1023) % 10] END,
            kinds[1 + k], categories[1 + k], departments[2 + i % 8], ${uuidOf(`(hashint4(i / 12) & 65535) % ${CUSTOMERS}`)},
            ${uuidOf('(hashint4(i / 12 + 7) & 65535) % 40')}, modes[1 + (hashint4(i / 12 + 9) & 1023) % 3],
            'C' || lpad(((hashint4(i / 12 + 11) & 1023) % 30)::text, 2, '0'), ((hashint4(i + 5) & 1048575) + 1) / 100.0
       FROM generate_series($1::int, $2::int) AS i
       CROSS JOIN LATERAL (SELECT (hashint4(i + 1) & 1023) % 4 AS k) AS kind
       CROSS JOIN LATERAL unnest(CASE WHEN i % 5 < 2 THEN ARRAY['CUSTOMER', 'COMPANY'] ELSE ARRAY['COMPANY'] END) AS party
       CROSS JOIN (SELECT ARRAY[NULL, 'MARKETING', 'DOMESTIC_BUSINESS', 'HR_ADMIN', 'RND', 'PRODUCTION_ENGINEERING',
                                'WORKSHOP', 'MATERIALS', 'FINANCE', 'QUALITY'] AS departments,
                          ARRAY['PURCHASE', 'TRAVEL', 'EQUIPMENT', 'OTHER'] AS kinds,
                          ARRAY['PART', 'AIR', 'TOOL_USE', 'FREIGHT'] AS categories,
                          ARRAY['RETURN_TO_FACTORY', 'DISPATCH', 'LOCAL_AGENT'] AS modes) AS words`,
    [from, to],
  )
}
