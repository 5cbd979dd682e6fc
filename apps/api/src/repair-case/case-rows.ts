import type { EntityManager, EntityMetadata } from 'typeorm'
import { FACT_TABLES, TRIP_TABLES, type CaseRows } from './fact-tables'
import { RepairCase } from './repair-case.entity'

/**
 * Loads everything that ever happened to the given cases, complete and unfiltered, in ONE statement: a list that was
 * not loaded can never look like a step not done, and a page costs the same however many rows a case has.
 */
export async function loadCaseRows(
  manager: EntityManager,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseRows>> {
  const { text, read } = loadOf(manager)
  const found = await run<Found>(manager, text, [caseIds])
  return new Map(found.map(read).map((rows) => [rows.repairCase.id, rows]))
}

interface Client {
  query: (query: { name: string; text: string; values: unknown[] }) => Promise<{ rows: unknown[] }>
}

/** The statement is prepared on its connection: planning its hundred lists takes longer than running them. */
async function run<T>(manager: EntityManager, text: string, values: unknown[]): Promise<T[]> {
  const runner = manager.queryRunner ?? manager.connection.createQueryRunner()
  try {
    const client = (await runner.connect()) as Client
    return (await client.query({ name: 'case_rows', text, values })).rows as T[]
  } finally {
    if (runner !== manager.queryRunner) await runner.release()
  }
}

/** A case as the statement gives it: its lists in several columns, because json_build_object takes 100 arguments. */
interface Found {
  readonly repairCase: Row
  readonly [part: `part${number}`]: Readonly<Record<string, Row[]>>
}
type Row = Readonly<Record<string, unknown>>

interface Load {
  readonly text: string
  readonly read: (found: Found) => CaseRows
}

const loads = new WeakMap<object, Load>()

function loadOf(manager: EntityManager): Load {
  const known = loads.get(manager.connection)
  if (known !== undefined) return known
  const made = makeLoad(manager)
  loads.set(manager.connection, made)
  return made
}

const PER_PART = 50

/**
 * Rows travel whole, as JSON makes them: naming, converting and sorting thousands of columns and a hundred mostly empty
 * lists in the statement takes twice as long as all the rest of it.
 */
function makeLoad({ connection }: EntityManager): Load {
  const lists: string[] = []
  const readers = new Map<string, (rows: Row[]) => Row[]>()
  for (const [name, entity] of Object.entries(FACT_TABLES)) {
    const metadata = connection.getMetadata(entity)
    lists.push(listOf(name, `${wholeRows(metadata)} WHERE t.case_id = c.id`))
    const read = readerOf(metadata)
    readers.set(name, (rows) => rows.map(read).sort(bySeqAndId))
  }
  for (const [name, entity] of Object.entries(TRIP_TABLES)) {
    const metadata = connection.getMetadata(entity)
    const trip = name === 'trips' ? 't.id' : 't.trip_id'
    const order = name === 'tripLines' ? 't.kind, t.position' : 't.id'
    const ofTrips = `${trip} IN (SELECT trip_id FROM trip_case WHERE case_id = c.id)`
    const ofCase = name === 'purchaseDemands' ? `(${ofTrips} OR t.case_id = c.id)` : ofTrips
    lists.push(listOf(name, `${wholeRows(metadata)} WHERE ${ofCase} ORDER BY ${order}`))
    const read = readerOf(metadata)
    readers.set(name, (rows) => rows.map(read))
  }
  const parts: string[] = []
  for (let from = 0; from < lists.length; from += PER_PART) {
    parts.push(`json_build_object(${lists.slice(from, from + PER_PART).join(', ')}) AS part${parts.length}`)
  }
  const caseMetadata = connection.getMetadata(RepairCase)
  const readCase = readerOf(caseMetadata)
  return {
    text: `SELECT (SELECT to_json(t) FROM ${wholeRows(caseMetadata)} WHERE t.id = c.id) AS "repairCase", ${parts.join(', ')} FROM repair_case c WHERE c.id = ANY ($1)`,
    read: ({ repairCase, ...found }) => {
      const rows: Record<string, unknown> = { repairCase: readCase(repairCase) }
      for (const part of Object.values(found)) {
        for (const [name, list] of Object.entries(part)) rows[name] = readers.get(name)?.(list)
      }
      return rows as unknown as CaseRows
    },
  }
}

const listOf = (name: string, rows: string): string => `'${name}', to_json(ARRAY(SELECT t FROM ${rows}))`

/** All columns of a table, those JSON would lose digits of as text. */
function wholeRows({ columns, tableName }: EntityMetadata): string {
  const exact = columns.filter(({ type }) => type === 'numeric' || type === 'bigint')
  if (exact.length === 0) return `${tableName} t`
  const named = columns.map(({ type, databaseName: name }) =>
    type === 'numeric' ? `trim_scale(${name})::text AS ${name}` : type === 'bigint' ? `${name}::text` : name,
  )
  return `(SELECT ${named.join(', ')} FROM ${tableName}) t`
}

/** Reads a row with the names the code has, and instants as `Instant`: JSON has them with the offset of the session's zone. */
function readerOf(metadata: EntityMetadata): (row: Row) => Row {
  const columns = metadata.columns.map((column) => ({
    property: column.propertyName,
    name: column.databaseName,
    instant: column.type === 'timestamptz',
  }))
  return (row) => {
    const read: Record<string, unknown> = {}
    for (const { property, name, instant } of columns) {
      const value = row[name]
      read[property] = instant && typeof value === 'string' ? new Date(value).toISOString() : value
    }
    return read
  }
}

function bySeqAndId(a: Row, b: Row): number {
  return Number(a['seq']) - Number(b['seq']) || (String(a['id']) < String(b['id']) ? -1 : 1)
}
