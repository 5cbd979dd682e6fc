import { ArgsType, Field, Int, ObjectType } from 'type-graphql'
import { Brackets, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm'
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js'
import { fail } from './fail'

/** The arguments of every unbounded list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { description: 'How many to give, 1 to 100.', defaultValue: 25 })
  first: number

  @Field(() => String, { nullable: true, description: 'The cursor after which to go on.' })
  after?: string | null
}

@ObjectType({ description: 'Where a page ends.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow.' })
  hasNextPage: boolean

  @Field(() => String, { nullable: true, description: 'The cursor to give as `after` for the next page.' })
  endCursor: string | null
}

export interface Edge<T> {
  cursor: string
  node: T
}

/** One page of a list; `count` runs only when `totalCount` is asked for. */
export interface Connection<T> {
  edges: Edge<T>[]
  pageInfo: PageInfo
  count: (() => Promise<number>) | null
}

/** The Relay connection type `<name>Connection`; declare once per node type and use as the query's return type. */
export function connectionType<T extends object>(name: string, node: () => abstract new () => T) {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a page.` })
  class NodeEdge implements Edge<T> {
    @Field(() => String, { description: 'Its place in the list.' })
    cursor: string

    @Field(() => node() as never, { description: `The ${name}.` })
    node: T
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class NodeConnection implements Connection<T> {
    @Field(() => [NodeEdge], { description: 'The entries with their cursors.' })
    edges: NodeEdge[]

    @Field(() => PageInfo, { description: 'Where the page ends.' })
    pageInfo: PageInfo

    count: (() => Promise<number>) | null

    @Field(() => [node() as never], { description: 'The entries without cursors.' })
    nodes(): T[] {
      return this.edges.map((edge) => edge.node)
    }

    @Field(() => Int, {
      nullable: true,
      description: 'How many there are in all, where that can be counted.',
    })
    async totalCount(): Promise<number | null> {
      return this.count ? this.count() : null
    }
  }
  return NodeConnection
}

/** One column of the order: a property of the query's main entity. A nullable one sorts its nulls last. */
export interface SortKey<T> {
  key: keyof T & string
  direction: 'ASC' | 'DESC'
}

/**
 * One page by keyset: O(page) wherever it starts. The last sort key must be unique (add `id`). The query must select
 * the main entity only, without order or limit of its own. A foreign or stale cursor is BAD_USER_INPUT.
 */
export async function pageOf<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  sort: readonly SortKey<T>[],
  page: PageArgs,
): Promise<Connection<T>> {
  if (page.first < 1 || page.first > 100)
    fail('BAD_USER_INPUT', { zh: 'first 须在 1 到 100 之间。', en: 'first must be between 1 and 100.' })
  const main = query.expressionMap.mainAlias
  if (!main) throw new Error('the query has no main entity')
  const keys = sort.map((key) => {
    const column = main.metadata.findColumnWithPropertyName(key.key)
    if (!column) throw new Error(`${main.metadata.name} has no column ${key.key}`)
    return { ...key, column, sql: `${main.name}.${key.key}` }
  })
  const order = sort.map(({ key, direction }) => `${key} ${direction}`).join()
  const counted = query.clone()

  const paged = query.clone()
  if (page.after) paged.andWhere(after(keys, decode(page.after, order, keys)))
  for (const { sql, direction } of keys) paged.addOrderBy(sql, direction, 'NULLS LAST')
  const rows = await paged.take(page.first + 1).getMany()
  const edges = rows.slice(0, page.first).map((node) => ({
    node,
    cursor: Buffer.from(JSON.stringify([order, ...keys.map(({ key }) => node[key] ?? null)])).toString(
      'base64url',
    ),
  }))
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > page.first, endCursor: edges.at(-1)?.cursor ?? null },
    count: () => counted.getCount(),
  }
}

interface Key {
  key: string
  direction: 'ASC' | 'DESC'
  column: ColumnMetadata
  sql: string
}
type Value = string | number | boolean | null

/** Rows after the tuple. One direction and no nulls is a row comparison, which an index serves as one range. */
function after(keys: readonly Key[], values: readonly Value[]): Brackets {
  const params = Object.fromEntries(values.map((value, i) => [`after${i}`, value]))
  const [first] = keys
  if (first && keys.every((key) => key.direction === first.direction && !key.column.isNullable)) {
    const left = keys.map((key) => key.sql).join(', ')
    const right = keys.map((_, i) => `:after${i}`).join(', ')
    const sql = `(${left}) ${first.direction === 'ASC' ? '>' : '<'} (${right})`
    return new Brackets((where) => where.where(sql, params))
  }
  return new Brackets((where) => {
    keys.forEach((key, i) => {
      const later = laterThan(key, i, values[i] ?? null)
      if (!later) return
      const same = keys
        .slice(0, i)
        .map((k, j) => (values[j] === null ? `${k.sql} IS NULL` : `${k.sql} = :after${j}`))
      where.orWhere([...same, later].join(' AND '), params)
    })
  })
}

function laterThan(key: Key, i: number, value: Value): string | null {
  if (value === null) return null
  const sql = `${key.sql} ${key.direction === 'ASC' ? '>' : '<'} :after${i}`
  return key.column.isNullable ? `(${sql} OR ${key.sql} IS NULL)` : sql
}

function decode(cursor: string, order: string, keys: readonly Key[]): Value[] {
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    parts = null
  }
  if (!Array.isArray(parts) || parts[0] !== order || parts.length !== keys.length + 1) return badCursor()
  return keys.map(({ column }, i) => {
    const value: unknown = parts[i + 1]
    return fits(column, value) ? value : badCursor()
  })
}

function fits(column: ColumnMetadata, value: unknown): value is Value {
  if (value === null) return column.isNullable
  switch (column.type) {
    case 'uuid':
      return typeof value === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)
    case 'timestamptz':
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value))
    case 'int':
    case 'integer':
      return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31
    case 'bigint':
    case 'numeric':
      return (
        (typeof value === 'string' || typeof value === 'number') &&
        /^-?\d{1,40}(\.\d{1,20})?$/.test(String(value))
      )
    case 'boolean':
      return typeof value === 'boolean'
    default:
      return typeof value === 'string' && value.length < 1000 && !value.includes('\0')
  }
}

function badCursor(): never {
  return fail('BAD_USER_INPUT', {
    zh: '翻页位置无效，请从第一页重新开始。',
    en: 'This place in the list is not valid. Start again from the first page.',
  })
}
