import type { EntityManager } from 'typeorm'
import type { CostPosting } from './cost-posting.entity'

/**
 * What a posting is summed by; the amounts of all dimensions a grain does not know are added up. The smallest stands
 * first: a question is answered from the first that knows enough.
 */
export const GRAINS = {
  KIND: ['month', 'party', 'department', 'kind', 'mode'],
  CAUSE: ['month', 'party', 'department', 'kind', 'mode', 'cause'],
  CUSTOMER: ['month', 'party', 'kind', 'customerId'],
  MODEL: ['month', 'party', 'kind', 'modelId'],
  MODEL_CAUSE: ['month', 'party', 'kind', 'modelId', 'cause'],
} as const satisfies Record<string, readonly (keyof CostPosting)[]>
export type Grain = keyof typeof GRAINS

const COLUMNS = ['month', 'party', 'department', 'kind', 'mode', 'cause', 'customerId', 'modelId'] as const

export type Change = Pick<CostPosting, (typeof COLUMNS)[number]> & {
  /** What is added, as a decimal; below zero for what is taken away. */
  readonly amount: string
}

/**
 * Adds changes of postings to the sums. One statement in the order of the keys, so that two transactions never wait for
 * each other crosswise; the sums are added up by the database, exactly.
 */
export async function addToRollups(manager: EntityManager, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return
  const rows = (Object.keys(GRAINS) as Grain[]).flatMap((grain) =>
    changes.map((change) => {
      const known = new Set<string>(GRAINS[grain])
      const values = COLUMNS.map((column) => (known.has(column) ? change[column] : null))
      return {
        key: [grain, ...values.map((value) => value ?? '')].join('|'),
        grain,
        values,
        amount: change.amount,
      }
    }),
  )
  const list = (index: number) => rows.map(({ values }) => values[index] ?? null)
  await manager.query(
    `INSERT INTO cost_rollup (key, grain, month, party, department, kind, mode, cause, customer_id, model_id, amount)
     SELECT key, min(grain), min(month), min(party), min(department), min(kind), min(mode), min(cause),
            min(customer)::uuid, min(model)::uuid, sum(amount)
       FROM unnest($1::varchar[], $2::varchar[], $3::varchar[], $4::varchar[], $5::varchar[], $6::varchar[],
                   $7::varchar[], $8::varchar[], $9::varchar[], $10::varchar[], $11::numeric[])
            AS change (key, grain, month, party, department, kind, mode, cause, customer, model, amount)
      GROUP BY key HAVING sum(amount) <> 0
      ORDER BY key COLLATE "C"
         ON CONFLICT (key) DO UPDATE SET amount = cost_rollup.amount + excluded.amount`,
    [
      rows.map(({ key }) => key),
      rows.map(({ grain }) => grain),
      ...COLUMNS.map((_, index) => list(index)),
      rows.map(({ amount }) => amount),
    ],
  )
}

/** Sums all postings anew: after a bulk load, and to prove that the sums kept are right. */
export async function rebuildRollups(manager: EntityManager): Promise<void> {
  await manager.query(`TRUNCATE cost_rollup`)
  for (const grain of Object.keys(GRAINS) as Grain[]) await manager.query(sumsOf(grain, 'INSERT'))
}

const SQL_OF: Readonly<Record<(typeof COLUMNS)[number], string>> = {
  month: 'month',
  party: 'party',
  department: 'department',
  kind: 'kind',
  mode: 'mode',
  cause: 'cause',
  customerId: 'customer_id',
  modelId: 'model_id',
}

/** The sums of a grain out of the postings themselves, as rows of the table or to be inserted. */
export function sumsOf(grain: Grain, as: 'INSERT' | 'SELECT'): string {
  const known = new Set<string>(GRAINS[grain])
  const columns = COLUMNS.map((column) => {
    const sql = SQL_OF[column]
    if (known.has(column)) return sql
    return sql.endsWith('_id') ? 'NULL::uuid' : 'NULL::varchar'
  })
  const key = COLUMNS.map((column, i) =>
    known.has(column) ? `coalesce(${columns[i] ?? ''}::text, '')` : `''`,
  )
  const groups = GRAINS[grain].map((column) => SQL_OF[column]).join(', ')
  const select = `SELECT concat_ws('|', '${grain}', ${key.join(', ')}) AS key, '${grain}' AS grain,
    ${columns.map((sql, i) => `${sql} AS ${SQL_OF[COLUMNS[i] ?? 'month']}`).join(', ')}, sum(amount) AS amount
    FROM cost_posting GROUP BY ${groups}`
  const into = `INSERT INTO cost_rollup (key, grain, ${COLUMNS.map((c) => SQL_OF[c]).join(', ')}, amount) `
  return (as === 'INSERT' ? into : '') + select
}
