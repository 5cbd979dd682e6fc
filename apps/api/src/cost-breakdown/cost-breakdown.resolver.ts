import { COST_DIMENSIONS, type CostDimension } from '@mendline/domain'
import { Arg, Args, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context'
import { baseCurrency } from '../cost/base-currency'
import { CostItem } from '../cost/cost.entity'
import { mustSeeAllMoney } from '../cost/money-access'
import { Customer } from '../customer/customer.entity'
import { connectionType, pageOf, PageArgs } from '../graphql/connection'
import { enumType } from '../graphql/enums'
import { fail } from '../graphql/fail'
import { Money } from '../graphql/money'
import { ProductModel } from '../product-model/product-model.entity'
import { RepairCase } from '../repair-case/repair-case.entity'
import { breakdown, TooManyRows, type Breakdown, type BreakdownChoices } from './breakdown'
import { CostFilter } from './cost-filter'
import { CostPosting } from './cost-posting.entity'
import { labelsOf } from './labels'
import { postingsWhere } from './posting-query'

const CostDimensionType = enumType(COST_DIMENSIONS, 'CostDimension')
const MOST_TOP = 1000
const CostPostingConnection = connectionType('CostPosting', () => CostPosting)

@ObjectType({ description: 'What a row of a breakdown stands for in one dimension.' })
class CostKey {
  @Field(() => CostDimensionType, { description: 'The dimension.' })
  dimension: CostDimension

  @Field(() => String, {
    nullable: true,
    description: 'A month, a code or an id, as CostFilter takes it; null: none (not traced, no cause).',
  })
  value: string | null

  @Field(() => String, { description: 'What it is called, in the reader’s language.' })
  label: string
}

@ObjectType({ description: 'One row of a breakdown.' })
class CostBreakdownRow {
  @Field(() => [CostKey], { description: 'One for each dimension, in the order asked for.' })
  keys: CostKey[]

  @Field(() => Money, { description: 'What was borne.' })
  amount: Money

  @Field(() => Money, {
    nullable: true,
    description: 'The same in the period before; null when not compared.',
  })
  previous: Money | null
}

@ObjectType({ description: 'Confirmed costs added up; all rows add up to the total exactly.' })
class CostBreakdown {
  @Field(() => [CostBreakdownRow], {
    description: 'The rows, largest first; by month, in the order of months.',
  })
  rows: CostBreakdownRow[]

  @Field(() => Money, { description: 'The sum of all rows, those beyond `top` as well.' })
  total: Money

  @Field(() => Money, {
    nullable: true,
    description: 'The total of the period before; null when not compared.',
  })
  previousTotal: Money | null

  @Field(() => String, { nullable: true, description: 'The first month of the period before.' })
  previousFrom: string | null

  @Field(() => String, { nullable: true, description: 'The last month of the period before.' })
  previousTo: string | null
}

@Resolver()
export class CostBreakdownResolver {
  @Query(() => CostBreakdown, {
    description:
      'Confirmed costs by up to three dimensions (W5.8): for FINANCE, heads, general managers and administrators.',
  })
  async costBreakdown(
    @Arg('filter', () => CostFilter, { defaultValue: {} }) filter: CostFilter,
    @Arg('groupBy', () => [CostDimensionType], { description: 'None to three of them, each once.' })
    groupBy: CostDimension[],
    @Arg('compare', () => Boolean, {
      defaultValue: false,
      description:
        'Compare with the period before, as long as the one asked for (from and to must be given).',
    })
    compare: boolean,
    @Arg('top', () => Int, {
      nullable: true,
      description: 'Only so many of the largest rows, 1 to 1000; the others still count in the total.',
    })
    top: number | null = null,
    @Ctx() context: Context,
  ): Promise<CostBreakdown> {
    mustSeeAllMoney(context)
    if (top !== null && (top < 1 || top > MOST_TOP))
      fail('BAD_USER_INPUT', { zh: 'top 须在 1 到 1000 之间。', en: 'top must be between 1 and 1000.' })
    if (groupBy.length > 3 || new Set(groupBy).size < groupBy.length)
      fail('BAD_USER_INPUT', {
        zh: '最多按三个不同的维度细分。',
        en: 'Break down by three different dimensions at most.',
      })
    return view(context, groupBy, await read(context, filter, groupBy, { compare, top }))
  }

  @Query(() => CostPostingConnection, {
    description: 'The parts of confirmed costs behind a breakdown, newest month first.',
  })
  costPostings(
    @Arg('filter', () => CostFilter, { defaultValue: {} }) filter: CostFilter,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    mustSeeAllMoney(context)
    return pageOf(
      postingsWhere(context.db.manager, filter),
      [
        { key: 'month', direction: 'DESC' },
        { key: 'id', direction: 'DESC' },
      ],
      page,
    )
  }
}

async function read(
  context: Context,
  filter: CostFilter,
  groupBy: CostDimension[],
  choices: BreakdownChoices,
): Promise<Breakdown> {
  try {
    return await breakdown(context.db.manager, filter, groupBy, choices)
  } catch (error) {
    if (!(error instanceof TooManyRows)) throw error
    return fail('LIMITED', {
      zh: '结果行数过多，请缩小筛选范围或减少维度。',
      en: 'That gives too many rows; narrow the filter or use fewer dimensions.',
    })
  }
}

async function view(
  context: Context,
  groupBy: readonly CostDimension[],
  { rows, total, previousTotal, previousPeriod }: Breakdown,
): Promise<CostBreakdown> {
  const currency = baseCurrency()
  const money = (amount: string) => ({ amount, currency })
  const label = await labelsOf(context, groupBy, rows)
  const month = groupBy.indexOf('MONTH')
  const sorted = [...rows].sort((a, b) => {
    const [first, second] = [a.values[month] ?? '', b.values[month] ?? '']
    if (first !== second) return first < second ? -1 : 1
    return Number(b.amount) - Number(a.amount)
  })
  return {
    rows: sorted.map(({ values, amount, previous }) => ({
      keys: groupBy.map((dimension, i) => {
        const value = values[i] ?? null
        return { dimension, value, label: label(dimension, value) }
      }),
      amount: money(amount),
      previous: previous === null ? null : money(previous),
    })),
    total: money(total),
    previousTotal: previousTotal === null ? null : money(previousTotal),
    previousFrom: previousPeriod?.from ?? null,
    previousTo: previousPeriod?.to ?? null,
  }
}

@Resolver(() => CostPosting)
export class CostPostingFields {
  @FieldResolver(() => String, { description: 'ISO 4217 currency of the amount: the base currency.' })
  currency(): string {
    return baseCurrency()
  }

  @FieldResolver(() => RepairCase, { description: 'The case.' })
  async repairCase(@Root() { caseId }: CostPosting, @Ctx() context: Context): Promise<RepairCase> {
    return (await context.loaders.one(RepairCase).load(caseId)) ?? fail('NOT_FOUND')
  }

  @FieldResolver(() => CostItem, { description: 'The cost.' })
  async costItem(@Root() { costItemId }: CostPosting, @Ctx() context: Context): Promise<CostItem> {
    return (await context.loaders.one(CostItem).load(costItemId)) ?? fail('NOT_FOUND')
  }

  @FieldResolver(() => Customer, { description: 'The customer of the case.' })
  async customer(@Root() { customerId }: CostPosting, @Ctx() context: Context): Promise<Customer> {
    return (await context.loaders.one(Customer).load(customerId)) ?? fail('NOT_FOUND')
  }

  @FieldResolver(() => ProductModel, { description: 'The product model of the case.' })
  async model(@Root() { modelId }: CostPosting, @Ctx() context: Context): Promise<ProductModel> {
    return (await context.loaders.one(ProductModel).load(modelId)) ?? fail('NOT_FOUND')
  }
}
