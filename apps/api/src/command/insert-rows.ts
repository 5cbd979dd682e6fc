import type { EntityManager, ObjectLiteral } from 'typeorm'

const AT_ONCE = 1000

/**
 * Inserts rows as one JSON argument per thousand, whatever the table: far less work than a parameter per column, and
 * no limit on parameters. Columns the database generates are left out where the rows do not give them.
 */
export async function insertRows<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: new () => T,
  rows: readonly Partial<T>[],
): Promise<void> {
  if (rows.length === 0) return
  const metadata = manager.connection.getMetadata(entity)
  const columns = metadata.columns.filter((column) => !column.isGenerated)
  const names = columns.map((column) => column.databaseName).join(', ')
  const statement = `INSERT INTO ${metadata.tableName} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::${metadata.tableName}, $1::jsonb)`
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const records = rows
      .slice(from, from + AT_ONCE)
      .map((row) =>
        Object.fromEntries(
          columns.map((column) => [column.databaseName, row[column.propertyName] as unknown]),
        ),
      )
    await manager.query(statement, [JSON.stringify(records)])
  }
}
