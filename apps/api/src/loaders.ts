import DataLoader from 'dataloader'
import {
  In,
  type DataSource,
  type EntityTarget,
  type FindOptionsOrder,
  type FindOptionsWhere,
  type ObjectLiteral,
} from 'typeorm'
import { User } from './auth/user.entity'
import { isId } from './id'

/** Batches the reads of one request by entity, so that a page costs a constant number of statements. */
export interface Loaders {
  /** A person by id. */
  user: DataLoader<string, User | null>
  /** One row of any entity by its `id`; null where there is none. */
  one: <T extends ObjectLiteral & { id: string }>(entity: new () => T) => DataLoader<string, T | null>
  /** All rows of any entity by a column that refers to their owner: `many(CaseUnit, 'caseId', { serial: 'ASC' })`. */
  many: <T extends ObjectLiteral>(
    entity: new () => T,
    column: keyof T & string,
    order?: FindOptionsOrder<T>,
  ) => DataLoader<string, T[]>
}

/** The loaders of one request. Not for commands: these read outside their transaction. */
export function createLoaders(db: DataSource): Loaders {
  const made = new Map<EntityTarget<ObjectLiteral>, Map<string, DataLoader<string, unknown>>>()

  function once<V>(
    entity: EntityTarget<ObjectLiteral>,
    key: string,
    load: (ids: readonly string[]) => Promise<V[]>,
  ) {
    const ofEntity = made.get(entity) ?? new Map<string, DataLoader<string, unknown>>()
    made.set(entity, ofEntity)
    const loader = ofEntity.get(key) ?? new DataLoader<string, V>(load, { maxBatchSize: 1000 })
    ofEntity.set(key, loader)
    return loader as DataLoader<string, V>
  }

  const one: Loaders['one'] = <T extends ObjectLiteral & { id: string }>(entity: new () => T) =>
    once<T | null>(entity, 'id', async (ids) => {
      const rows = await db.getRepository(entity).findBy({ id: In(ids.filter(isId)) } as FindOptionsWhere<T>)
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id) ?? null)
    })

  const many: Loaders['many'] = <T extends ObjectLiteral>(
    entity: new () => T,
    column: keyof T & string,
    order: FindOptionsOrder<T> = {},
  ) =>
    once<T[]>(entity, `${column} ${JSON.stringify(order)}`, async (ids) => {
      const where = { [column]: In([...ids]) } as FindOptionsWhere<T>
      const rows = await db.getRepository(entity).find({ where, order })
      const byOwner = new Map<string, T[]>()
      for (const row of rows) {
        const owner = row[column] as string
        const siblings = byOwner.get(owner)
        if (siblings) siblings.push(row)
        else byOwner.set(owner, [row])
      }
      return ids.map((id) => byOwner.get(id) ?? [])
    })

  return { one, many, user: one(User) }
}
