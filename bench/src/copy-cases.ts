import type { EntityManager, EntityMetadata } from 'typeorm'
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js'
import { Attachment } from '../../apps/api/src/attachment/attachment.entity'
import { CaseEvent } from '../../apps/api/src/case-event/case-event.entity'
import { FACT_TABLES } from '../../apps/api/src/repair-case/fact-tables'
import { RepairCase } from '../../apps/api/src/repair-case/repair-case.entity'
import { Task, TaskAssignment } from '../../apps/api/src/task/task.entity'

const COPIED = [RepairCase, Attachment, ...Object.values(FACT_TABLES), Task, TaskAssignment, CaseEvent]

/** How many rows were written, by table. */
export type Written = ReadonlyMap<string, number>

/**
 * Makes `count` more cases out of those there are: every row that belongs to a case once more under other ids, one
 * statement a table. A copy is as true as its original: facts, steps, tasks and events agree. Closed ones lie up to two
 * years back, open ones up to two days.
 */
export async function copyCases(manager: EntityManager, count: number): Promise<Written> {
  const { connection } = manager
  const metadata = inOrder(COPIED.map((entity) => connection.getMetadata(entity)))
  const copied = new Set(metadata)
  const written = new Map<string, number>()
  await manager.query('SET LOCAL statement_timeout = 0')
  await manager.query('SET LOCAL jit = off')
  await planCopies(manager, count)
  for (const table of metadata) {
    const columns = table.columns.filter((column) => !column.isGenerated)
    const names = columns.map((column) => column.databaseName).join(', ')
    const values = columns.map((column) => valueOf(column, table, copied)).join(', ')
    const owner = table.target === RepairCase ? 't.id' : 't.case_id'
    const statement = `INSERT INTO ${table.tableName} (${names}) SELECT ${values} FROM ${table.tableName} t JOIN bench_copy copy ON copy.case_id = ${owner} ORDER BY copy.place`
    await manager.query(statement)
    const [{ rows }] = await manager.query<[{ rows: number }]>(
      `SELECT count(*)::int AS rows FROM ${table.tableName}`,
    )
    written.set(table.tableName, rows)
  }
  return written
}

/** Which case is copied how often, under which number, and how far back. */
async function planCopies(manager: EntityManager, count: number): Promise<void> {
  await manager.query(`CREATE FUNCTION pg_temp.copy_id(id uuid, place int) RETURNS uuid LANGUAGE sql IMMUTABLE
    AS $$ SELECT md5(id::text || place::text)::uuid $$`)
  await manager.query(
    `CREATE TEMPORARY TABLE bench_copy ON COMMIT DROP AS
     WITH original AS (
       SELECT id, number, closed_at IS NOT NULL AS closed, row_number() OVER (ORDER BY number) AS n, count(*) OVER () AS total
       FROM repair_case
     ), last AS (SELECT split_part(name, '-', 1) AS name, last FROM number_series WHERE name LIKE 'SH%' ORDER BY last DESC LIMIT 1)
     SELECT o.id AS case_id, place::int AS place, o.number AS old_number,
       last.name || '-' || lpad((last.last + place)::text, 5, '0') AS number,
       CASE WHEN o.closed THEN make_interval(days => (place % 700)::int) ELSE make_interval(mins => (place * 7 % 2880)::int) END AS back
     FROM generate_series(1, $1::int) place JOIN original o ON o.n = 1 + place % o.total CROSS JOIN last`,
    [count],
  )
  await manager.query(`CREATE INDEX ON bench_copy (case_id)`)
  await manager.query(
    `UPDATE number_series SET last = last + $1 WHERE name = (SELECT split_part(number, '-', 1) FROM bench_copy LIMIT 1)`,
    [count],
  )
}

/** What a column of the copy holds. */
function valueOf(column: ColumnMetadata, table: EntityMetadata, copied: ReadonlySet<EntityMetadata>): string {
  const name = `t.${column.databaseName}`
  const refersTo = table.foreignKeys.find((key) => key.columns.includes(column))?.referencedEntityMetadata
  if (column.isPrimary || (refersTo && copied.has(refersTo))) return `pg_temp.copy_id(${name}, copy.place)`
  if (column.isArray && column.type === 'uuid') return idsOf(name, 'uuid')
  if (column.propertyName === 'subjectIds') return idsOf(name, 'text')
  if (column.propertyName === 'steps') return stepsOf(name)
  if (table.target === CaseEvent && column.propertyName === 'position')
    return `(SELECT max(position) FROM case_event) + row_number() OVER (ORDER BY copy.place, t.ordinal)`
  if (column.propertyName === 'serial') return `${name} || '-' || copy.place`
  if (column.propertyName === 'number')
    return `CASE WHEN strpos(${name}, copy.old_number) > 0 THEN replace(${name}, copy.old_number, copy.number) ELSE ${name} || '-' || copy.place END`
  if (column.propertyName === 'searchTerms')
    return `array_replace(${name}, lower(copy.old_number), lower(copy.number))`
  if (column.type === 'timestamptz') return `${name} - copy.back`
  return name
}

const UUID = `'^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'`
const copiedText = (text: string) =>
  `CASE WHEN ${text} ~ ${UUID} THEN pg_temp.copy_id(${text}::uuid, copy.place)::text ELSE ${text} END`

function idsOf(name: string, type: 'uuid' | 'text'): string {
  return `ARRAY(SELECT (${copiedText('u.id')})::${type} FROM unnest(${name}::text[]) WITH ORDINALITY u(id, n) ORDER BY u.n)`
}

/** The stored assessment names the subjects that are ready. */
function stepsOf(name: string): string {
  const ready = `SELECT coalesce(jsonb_agg(${copiedText('r.id')}), '[]') FROM jsonb_array_elements_text(s.step -> 'ready') r(id)`
  return `(SELECT jsonb_agg(jsonb_set(s.step, '{ready}', (${ready})) ORDER BY s.n) FROM jsonb_array_elements(${name}) WITH ORDINALITY s(step, n))`
}

/** Tables after those they refer to. */
function inOrder(tables: readonly EntityMetadata[]): EntityMetadata[] {
  const ordered: EntityMetadata[] = []
  const waiting = new Set(tables)
  while (waiting.size > 0) {
    const next = [...waiting].filter((table) =>
      table.foreignKeys.every(
        (key) => key.referencedEntityMetadata === table || !waiting.has(key.referencedEntityMetadata),
      ),
    )
    if (next.length === 0)
      throw new Error(`tables refer to each other: ${[...waiting].map((t) => t.tableName).join()}`)
    for (const table of next) {
      ordered.push(table)
      waiting.delete(table)
    }
  }
  return ordered
}
