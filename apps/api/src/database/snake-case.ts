import { createHash } from 'node:crypto'
import { DefaultNamingStrategy, type Table, type View } from 'typeorm'

/** `caseUnitId` -> `case_unit_id`, `HRAdmin` -> `hr_admin`. */
export function snakeCase(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
}

function readable(
  prefix: string,
  table: Table | View | string,
  parts: readonly string[],
  extra = '',
): string {
  const tableName = (typeof table === 'string' ? table : table.name).split('.').pop() ?? ''
  const name = [prefix, tableName, ...parts].join('_') + (extra ? `_${digest(extra)}` : '')
  // PostgreSQL cuts names at 63 bytes, so a longer one keeps its meaning in front and its difference behind.
  return name.length <= 63 ? name : `${name.slice(0, 54)}_${digest(name)}`
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

/** Tables, columns and constraints in snake_case with names a person can read in a server's log. */
export class SnakeCaseNaming extends DefaultNamingStrategy {
  override tableName(targetName: string, userSpecifiedName: string | undefined): string {
    return userSpecifiedName ?? snakeCase(targetName)
  }
  override columnName(propertyName: string, customName: string | undefined, prefixes: string[]): string {
    return snakeCase([...prefixes, customName ?? propertyName].join('_'))
  }
  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return snakeCase(`${relationName}_${referencedColumnName}`)
  }
  override primaryKeyName(table: Table | string): string {
    return readable('pk', table, [])
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return readable('uq', table, columns.map(snakeCase))
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return readable('fk', table, columns.map(snakeCase))
  }
  override indexName(table: Table | View | string, columns: string[], where?: string): string {
    return readable('ix', table, columns.map(snakeCase), where)
  }
  override checkConstraintName(table: Table | string, expression: string): string {
    return readable('ck', table, [], expression)
  }
}
