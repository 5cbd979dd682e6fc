import { add, money, zero, type Money } from '@mendline/domain'
import { In, type EntityManager, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm'
import type { CostPosting } from '../cost-breakdown/cost-posting.entity'
import { ConfirmedCost, CostItem } from '../cost/cost.entity'
import { Customer } from '../customer/customer.entity'
import { normaliseDecimal } from '../graphql/scalars'
import { ProductModel } from '../product-model/product-model.entity'
import { RepairCase } from '../repair-case/repair-case.entity'
import {
  amountCell,
  COST_COLUMNS,
  SHARE_HEADING,
  TOTAL,
  type ExportedCost,
  type ExportIn,
} from './cost-columns'
import type { SheetCell } from './xlsx'

const PAGE = 500

/**
 * The lines of an export, a page at a time: six statements each, and never more than one page in memory. The last is
 * the total, added up exactly from the very lines given. The query must select postings as `p`, without order or limit.
 */
export async function* costLines(
  manager: EntityManager,
  query: SelectQueryBuilder<CostPosting>,
  at: ExportIn,
): AsyncGenerator<readonly (readonly SheetCell[])[]> {
  let total = zero(at.currency)
  let last: CostPosting | undefined
  for (;;) {
    const paged: SelectQueryBuilder<CostPosting> = query
      .clone()
      .orderBy('p.month', 'DESC')
      .addOrderBy('p.id', 'DESC')
      .take(PAGE)
    if (last !== undefined)
      paged.andWhere('(p.month, p.id) < (:afterMonth, :afterId)', {
        afterMonth: last.month,
        afterId: last.id,
      })
    const postings = await paged.getMany()
    last = postings.at(-1)
    if (last === undefined) break
    total = postings.reduce((sum, { amount }) => add(sum, moneyOf(amount, at)), total)
    const exported = await withNames(manager, postings)
    yield exported.map((each) => COST_COLUMNS.map((column) => column.cell(each, at)))
  }
  yield [totalLine(total, at)]
}

const moneyOf = (amount: string, { currency }: ExportIn): Money => money(normaliseDecimal(amount), currency)

function totalLine(total: Money, { language }: ExportIn): readonly SheetCell[] {
  return COST_COLUMNS.map(({ heading }, index) => {
    if (index === 0) return TOTAL[language]
    return heading === SHARE_HEADING ? amountCell(total.amount, total.currency) : null
  })
}

async function withNames(
  manager: EntityManager,
  postings: readonly CostPosting[],
): Promise<readonly ExportedCost[]> {
  const ids = (key: 'caseId' | 'costItemId' | 'customerId' | 'modelId') =>
    In([...new Set(postings.map((posting) => posting[key]))])
  const items = byKey(await manager.findBy(CostItem, { id: ids('costItemId') }), 'id')
  const confirmed = byKey(
    await manager.findBy(ConfirmedCost, { costItemId: ids('costItemId') }),
    'costItemId',
  )
  const cases = byKey(
    await manager.find(RepairCase, { where: { id: ids('caseId') }, select: { id: true, number: true } }),
    'id',
  )
  const customers = byKey(await manager.findBy(Customer, { id: ids('customerId') }), 'id')
  const models = byKey(await manager.findBy(ProductModel, { id: ids('modelId') }), 'id')
  return postings.map((posting) => ({
    posting,
    item: items.get(posting.costItemId),
    confirmed: confirmed.get(posting.costItemId),
    number: cases.get(posting.caseId)?.number ?? '',
    customer: customers.get(posting.customerId)?.name ?? '',
    model: models.get(posting.modelId)?.code ?? '',
  }))
}

const byKey = <T extends ObjectLiteral>(rows: readonly T[], key: keyof T): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [String(row[key]), row]))
