import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import { isId } from '../id'
import { DIMENSION_COLUMNS, filteredBy, periodOf, type CostFilter } from './cost-filter'
import { CostPosting } from './cost-posting.entity'

/** The postings of a filter, as `p`; the same as a breakdown adds up. */
export function postingsWhere(manager: EntityManager, filter: CostFilter): SelectQueryBuilder<CostPosting> {
  const query = manager.createQueryBuilder(CostPosting, 'p')
  const { from, to } = periodOf(filter)
  if (from !== null) query.andWhere('p.month >= :from', { from })
  if (to !== null) query.andWhere('p.month <= :to', { to })
  for (const dimension of filteredBy(filter)) {
    const { column, filter: name } = DIMENSION_COLUMNS[dimension]
    const values = [...((name === null ? null : filter[name]) ?? [])]
    const isRef = column.endsWith('_id')
    const wanted = values.filter((value) => value !== null && (!isRef || isId(value)))
    const list = `p.${column} = ANY (:${column}::${isRef ? 'uuid' : 'varchar'}[])`
    const none = values.includes(null) ? ` OR p.${column} IS NULL` : ''
    query.andWhere(`(${list}${none})`, { [column]: wanted })
  }
  return query
}
