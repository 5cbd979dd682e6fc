import type { EntityManager, ObjectLiteral } from 'typeorm'

const AT_ONCE = 1000

/**
 * Inserts rows as one JSON argument per thousand, whatever the table: far less work than a parameter per column, and
 * no limit on parameters. Columns the database generates are left out where the rows do not give them. A JSON value
 * that several rows share (the same object) travels once.
 */
export async function insertRows<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: new () => T,
  rows: readonly Partial<T>[],
): Promise<void> {
  if (rows.length === 0) return
  const metadata = manager.connection.getMetadata(entity)
  const columns = metadata.columns.filter((column) => !column.isGenerated)
  const shared = columns.filter((column) => column.type === 'jsonb')
  const names = columns.map((column) => column.databaseName).join(', ')
  const table = metadata.tableName
  // Of a shared column the row holds its place in the list of values.
  const joins = shared.map(
    ({ databaseName }, i) =>
      `LEFT JOIN jsonb_array_elements($${String(i + 2)}::jsonb) WITH ORDINALITY AS s${String(i)}(value, place)
         ON s${String(i)}.place = (r.${databaseName} #>> '{}')::int + 1`,
  )
  const values = columns.map((column) =>
    shared.includes(column) ? `s${String(shared.indexOf(column))}.value` : `r.${column.databaseName}`,
  )
  const statement = `INSERT INTO ${table} (${names}) SELECT ${values.join(', ')}
    FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) r ${joins.join(' ')}`
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const lists = shared.map(() => new Distinct())
    const records = rows.slice(from, from + AT_ONCE).map((row) =>
      Object.fromEntries(
        columns.map((column) => {
          const value = row[column.propertyName] as unknown
          const list = lists[shared.indexOf(column)]
          return [column.databaseName, list === undefined ? value : list.placeOf(value)]
        }),
      ),
    )
    await manager.query(statement, [
      JSON.stringify(records),
      ...lists.map((list) => JSON.stringify(list.values)),
    ])
  }
}

/** Values in the order they were first met, each object once. */
class Distinct {
  readonly values: unknown[] = []
  readonly #places = new Map<unknown, number>()

  placeOf(value: unknown): number | null {
    if (value == null) return null
    const known = this.#places.get(value)
    if (known !== undefined) return known
    this.values.push(value)
    this.#places.set(value, this.values.length - 1)
    return this.values.length - 1
  }
}
