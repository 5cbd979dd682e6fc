import {
  COST_CATEGORIES,
  COST_DIMENSIONS,
  COST_KINDS,
  COST_PARTIES,
  DEPARTMENTS,
  isMonth,
  REPAIR_MODES,
  type CostCategory,
  type CostDimension,
  type CostKind,
  type CostParty,
  type Department,
  type RepairMode,
} from '@mendline/domain'
import { Field, ID, InputType } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { fail } from '../graphql/fail'
import { isId } from '../id'

@InputType({
  description:
    'Which confirmed costs: everything given must fit. A null in a list stands for what has none: not traced, no cause.',
})
export class CostFilter {
  @Field(() => String, { nullable: true, description: 'Confirmed in this month (YYYY-MM) or later.' })
  from?: string | null

  @Field(() => String, { nullable: true, description: 'Confirmed in this month (YYYY-MM) or before.' })
  to?: string | null

  @Field(() => [enumType(COST_PARTIES, 'CostParty')], {
    nullable: true,
    description: 'Borne by one of these.',
  })
  parties?: CostParty[] | null

  @Field(() => [enumType(DEPARTMENTS, 'Department')], {
    nullable: 'itemsAndList',
    description: 'Traced to one of these departments; null: not traced.',
  })
  departments?: (Department | null)[] | null

  @Field(() => [enumType(COST_KINDS, 'CostKind')], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: CostKind[] | null

  @Field(() => [enumType(COST_CATEGORIES, 'CostCategory')], {
    nullable: true,
    description: 'Of one of these categories.',
  })
  categories?: CostCategory[] | null

  @Field(() => [enumType(DEPARTMENTS, 'Department')], {
    nullable: true,
    description: 'Entered by one of these departments.',
  })
  declaredBy?: Department[] | null

  @Field(() => [ID], { nullable: true, description: 'For one of these customers.' })
  customerIds?: string[] | null

  @Field(() => [ID], { nullable: true, description: 'Of one of these product models.' })
  modelIds?: string[] | null

  @Field(() => [enumType(REPAIR_MODES, 'RepairMode')], {
    nullable: 'itemsAndList',
    description: 'Repaired in one of these ways.',
  })
  modes?: (RepairMode | null)[] | null

  @Field(() => [String], {
    nullable: 'itemsAndList',
    description: 'With one of these causes; null: no cause on record.',
  })
  causes?: (string | null)[] | null
}

/** Each dimension: its column, and the field of the filter that asks for it. */
export const DIMENSION_COLUMNS = {
  MONTH: { column: 'month', filter: null },
  PARTY: { column: 'party', filter: 'parties' },
  DEPARTMENT: { column: 'department', filter: 'departments' },
  KIND: { column: 'kind', filter: 'kinds' },
  CATEGORY: { column: 'category', filter: 'categories' },
  DECLARED_BY: { column: 'declared_by', filter: 'declaredBy' },
  CUSTOMER: { column: 'customer_id', filter: 'customerIds' },
  MODEL: { column: 'model_id', filter: 'modelIds' },
  MODE: { column: 'mode', filter: 'modes' },
  CAUSE: { column: 'cause', filter: 'causes' },
} as const satisfies Record<CostDimension, { column: string; filter: keyof CostFilter | null }>

/** The dimensions a filter asks about. */
export const filteredBy = (filter: CostFilter): readonly CostDimension[] =>
  COST_DIMENSIONS.filter((dimension) => {
    const name = DIMENSION_COLUMNS[dimension].filter
    return name !== null && filter[name] != null
  })

/** The filter as conditions over the columns of postings or their sums; the period is left to the caller. */
export function conditionsOf(filter: CostFilter): { readonly sql: string; readonly parameters: unknown[] } {
  const parameters: unknown[] = []
  const conditions = filteredBy(filter).map((dimension) => {
    const { column, filter: name } = DIMENSION_COLUMNS[dimension]
    const values = (name === null ? null : filter[name]) ?? []
    const wanted = [...values].filter((value) => value !== null)
    const isRef = column.endsWith('_id')
    // An id that is none fits nothing.
    parameters.push(isRef ? wanted.filter((value) => isId(value)) : wanted)
    const list = `${column} = ANY ($${String(parameters.length)}::${isRef ? 'uuid' : 'varchar'}[])`
    return wanted.length === values.length ? list : `(${list} OR ${column} IS NULL)`
  })
  return { sql: conditions.join(' AND '), parameters }
}

/** The period a filter asks for, checked: BAD_USER_INPUT for what is no month. */
export function periodOf(filter: CostFilter): { readonly from: string | null; readonly to: string | null } {
  const { from = null, to = null } = filter
  const wrong = [from, to].find((month): boolean => month !== null && !isMonth(month))
  if (wrong != null)
    fail('BAD_USER_INPUT', {
      zh: `“${wrong.slice(0, 20)}”不是月份，请写成 2026-07。`,
      en: `“${wrong.slice(0, 20)}” is no month; write it as 2026-07.`,
    })
  return { from, to }
}
