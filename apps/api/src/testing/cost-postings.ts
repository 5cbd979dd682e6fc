import { COST_CATEGORIES, COST_PARTIES, DEPARTMENTS, kindOfCost, REPAIR_MODES } from '@mendline/domain'
import { insertRows } from '../command/insert-rows'
import { CostPosting } from '../cost-breakdown/cost-posting.entity'
import { rebuildRollups } from '../cost-breakdown/rollup'
import { Customer } from '../customer/customer.entity'
import { newId } from '../id'
import { ProductModel } from '../product-model/product-model.entity'
import type { SettlementDesk } from './settlement-desk'

/** Numbers that look random and are the same every time. */
export function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

export interface BulkPostings {
  readonly postings: readonly CostPosting[]
  readonly customerIds: readonly string[]
  readonly modelIds: readonly string[]
}

/**
 * Postings of every sort over two years, amounts below zero and of many digits among them, on the costs of a confirmed
 * case; with the sums over them. Customers and models are copies of the case's own.
 */
export async function insertPostings(desk: SettlementDesk, count: number): Promise<BulkPostings> {
  const { manager } = desk.server.db
  const seen = await desk.confirmed()
  const { costItems, customer, model } = await desk.see(
    seen.id,
    'costItems { id } customer { id } model { id }',
  )
  const first = await manager.findOneByOrFail(Customer, { id: customer.id })
  const firstModel = await manager.findOneByOrFail(ProductModel, { id: model.id })
  const customers = [1, 2, 3, 4].map((n) => ({
    ...first,
    id: newId(),
    name: `${first.name} ${String(n)}`,
    searchTerms: [],
  }))
  const models = [1, 2, 3].map((n) => ({
    ...firstModel,
    id: newId(),
    code: `${firstModel.code}-${String(n)}`,
  }))
  await insertRows(manager, Customer, customers)
  await insertRows(manager, ProductModel, models)

  const below = numbers(count)
  const oneOf = <T>(values: readonly T[]): T => values[below(values.length)] as T
  const postings = Array.from({ length: count }, (): CostPosting => {
    const category = oneOf(COST_CATEGORIES)
    const party = oneOf(COST_PARTIES)
    const sign = below(6) === 0 ? '-' : ''
    const whole = below(40) === 0 ? '9007199254740993' : String(below(100_000))
    return {
      id: newId(),
      caseId: seen.id,
      costItemId: costItems[0].id,
      month: `${String(2025 + below(2))}-${String(1 + below(12)).padStart(2, '0')}`,
      party,
      department: party === 'COMPANY' && below(3) > 0 ? oneOf(DEPARTMENTS) : null,
      kind: kindOfCost(category),
      category,
      declaredBy: oneOf(DEPARTMENTS),
      customerId: oneOf(customers).id,
      modelId: oneOf(models).id,
      mode: below(4) === 0 ? null : oneOf(REPAIR_MODES),
      cause: below(4) === 0 ? null : oneOf(['COMPONENT', 'WEAR', 'DESIGN']),
      amount: `${sign}${whole}.${String(below(100)).padStart(2, '0')}`,
    }
  })
  await insertRows(manager, CostPosting, postings)
  await rebuildRollups(manager)
  return {
    postings: await manager.find(CostPosting),
    customerIds: customers.map(({ id }) => id),
    modelIds: models.map(({ id }) => id),
  }
}

/** A filter made by chance: each field half of the time absent, now and then with what has none. */
export function randomFilter(
  below: (n: number) => number,
  { customerIds, modelIds }: BulkPostings,
): Readonly<Record<string, unknown>> {
  const some = <T>(values: readonly T[]): readonly T[] => values.filter(() => below(2) === 0).slice(0, 5)
  const fields: readonly (readonly [string, () => unknown])[] = [
    ['from', () => `2025-${String(1 + below(12)).padStart(2, '0')}`],
    ['to', () => `2026-${String(1 + below(12)).padStart(2, '0')}`],
    ['parties', () => some(COST_PARTIES)],
    ['departments', () => some([null, ...DEPARTMENTS])],
    ['kinds', () => some(['PURCHASE', 'TRAVEL', 'EQUIPMENT', 'OTHER'])],
    ['categories', () => some(COST_CATEGORIES)],
    ['declaredBy', () => some(DEPARTMENTS)],
    ['customerIds', () => some(customerIds)],
    ['modelIds', () => some(modelIds)],
    ['modes', () => some([null, ...REPAIR_MODES])],
    ['causes', () => some([null, 'COMPONENT', 'WEAR', 'DESIGN'])],
  ]
  return Object.fromEntries(
    fields
      .filter(() => below(3) === 0)
      .map(([name, value]) => [name, value()] as const)
      .filter(([, value]) => !Array.isArray(value) || value.length > 0),
  )
}
