import { money, type Money } from '@mendline/domain'
import { In, IsNull, type EntityManager } from 'typeorm'
import { PartPrice } from './part-price.entity'

/** The list prices that hold, of the parts named; a part without one is not in the map. */
export async function listPrices(
  manager: EntityManager,
  partNumbers: readonly string[],
): Promise<ReadonlyMap<string, Money>> {
  const wanted = [...new Set(partNumbers)]
  if (wanted.length === 0) return new Map()
  const found = await manager.findBy(PartPrice, { partNumber: In(wanted), retiredAt: IsNull() })
  return new Map(found.map(({ partNumber, listPrice, currency }) => [partNumber, money(listPrice, currency)]))
}
