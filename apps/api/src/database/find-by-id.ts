import type { EntityManager, FindOptionsWhere, ObjectLiteral } from 'typeorm'
import { isId } from '../id'

/** The row with an id a client gave; null where there is none, also for what can be no id. */
export function findById<T extends ObjectLiteral & { id: string }>(
  manager: EntityManager,
  entity: new () => T,
  id: string,
): Promise<T | null> {
  return isId(id) ? manager.findOneBy(entity, { id } as FindOptionsWhere<T>) : Promise.resolve(null)
}
