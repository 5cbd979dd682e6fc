import type { EntityManager, EntityMetadata } from 'typeorm'
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js'
import { FACT_TABLES, TRIP_TABLES, type CaseRows, type FactTableName } from './fact-tables'
import { RepairCase } from './repair-case.entity'

/**
 * Loads everything that ever happened to the given cases, complete and unfiltered, in ONE statement: a list that was
 * not loaded can never look like a step not done, and a page costs the same however many rows a case has.
 */
export async function loadCaseRows(
  manager: EntityManager,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseRows>> {
  const found = await run<{ rows: CaseRows }>(manager, statementOf(manager), [caseIds])
  return new Map(found.map(({ rows }) => [rows.repairCase.id, rows]))
}

interface Client {
  query: (query: { name: string; text: string; values: unknown[] }) => Promise<{ rows: unknown[] }>
}

/** The statement is prepared on its connection: planning its sixty lists takes longer than running them. */
async function run<T>(manager: EntityManager, text: string, values: unknown[]): Promise<T[]> {
  const runner = manager.queryRunner ?? manager.connection.createQueryRunner()
  try {
    const client = (await runner.connect()) as Client
    return (await client.query({ name: 'case_rows', text, values })).rows as T[]
  } finally {
    if (runner !== manager.queryRunner) await runner.release()
  }
}

const statements = new WeakMap<object, string>()

function statementOf(manager: EntityManager): string {
  const known = statements.get(manager.connection)
  if (known !== undefined) return known
  const lists = Object.keys(FACT_TABLES).map((name) => {
    const metadata = manager.connection.getMetadata(FACT_TABLES[name as FactTableName])
    return `'${name}', (SELECT coalesce(json_agg(${rowOf(metadata, 't')} ORDER BY t.seq, t.id), '[]'::json) FROM ${metadata.tableName} t WHERE t.case_id = c.id)`
  })
  for (const [name, entity] of Object.entries(TRIP_TABLES)) {
    const metadata = manager.connection.getMetadata(entity)
    const trip = name === 'trips' ? 't.id' : 't.trip_id'
    const order = name === 'tripLines' ? 't.kind, t.position' : 't.id'
    lists.push(
      `'${name}', (SELECT coalesce(json_agg(${rowOf(metadata, 't')} ORDER BY ${order}), '[]'::json) FROM ${metadata.tableName} t JOIN trip_case j ON j.trip_id = ${trip} WHERE j.case_id = c.id)`,
    )
  }
  // json_build_object takes at most 100 arguments, so that the lists go in parts and are put together as jsonb.
  const parts: string[] = []
  for (let from = 0; from < lists.length; from += 40) {
    parts.push(`jsonb_build_object(${lists.slice(from, from + 40).join(', ')})`)
  }
  const repairCase = rowOf(manager.connection.getMetadata(RepairCase), 'c')
  const statement = `SELECT jsonb_build_object('repairCase', ${repairCase}) || ${parts.join(' || ')} AS rows FROM repair_case c WHERE c.id = ANY ($1)`
  statements.set(manager.connection, statement)
  return statement
}

/** One row as JSON with the names and types the code has: instants as ISO strings, decimals as strings. */
function rowOf(metadata: EntityMetadata, alias: string): string {
  const fields = metadata.columns.map((column) => `'${column.propertyName}', ${valueOf(column, alias)}`)
  return `json_build_object(${fields.join(', ')})`
}

function valueOf(column: ColumnMetadata, alias: string): string {
  const name = `${alias}.${column.databaseName}`
  if (column.type === 'timestamptz')
    return `to_char(${name} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  if (column.type === 'numeric') return `trim_scale(${name})::text`
  if (column.type === 'bigint') return `${name}::text`
  return name
}
