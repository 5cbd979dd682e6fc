import { COST_CATEGORIES, money, multiply, type CostCategory } from '@mendline/domain'
import { Field, Int, ObjectType } from 'type-graphql'
import type { Context } from '../context'
import { enumType } from '../graphql/enums'
import { Money } from '../graphql/money'
import type { RepairCase } from '../repair-case/repair-case.entity'
import { baseCurrency } from './base-currency'

@ObjectType({ description: 'What similar cases cost of one category, for the units of this one.' })
export class EstimateSuggestion {
  @Field(() => enumType(COST_CATEGORIES, 'CostCategory'), { description: 'What exactly it would be for.' })
  category: CostCategory

  @Field(() => Money, {
    description: 'The median of the confirmed cases per unit, times the units of this case.',
  })
  amount: Money

  @Field(() => Int, { description: 'How many confirmed cases of the same model had such a cost.' })
  cases: number
}

/** So many of the newest confirmed cases are looked at. */
const NEWEST = 50

/**
 * The median cost per unit, in the base currency and less what was reversed, of the confirmed cases of the same model, category by category: those at least half of
 * them had. A median is not moved by the one case that went wrong.
 */
export async function estimateSuggestions(
  { id, modelId, quantity }: RepairCase,
  context: Context,
): Promise<EstimateSuggestion[]> {
  const currency = baseCurrency()
  const rows: { category: CostCategory; median: string; cases: number }[] = await context.db.query(
    `WITH alike AS (
       SELECT c.id, c.quantity FROM repair_case c
        WHERE c.model_id = $1 AND c.id <> $2
          AND EXISTS (SELECT 1 FROM cost_confirmation k WHERE k.case_id = c.id)
        ORDER BY c.reported_at DESC, c.id DESC LIMIT ${String(NEWEST)}
     ), spent AS (
       SELECT s.id, i.category, sum(l.base_amount) / greatest(s.quantity, 1) AS per_unit
         FROM alike s JOIN cost_item i ON i.case_id = s.id JOIN confirmed_cost l ON l.cost_item_id = i.id
        WHERE l.base_currency = $3
        GROUP BY s.id, s.quantity, i.category
     )
     SELECT category, round(percentile_disc(0.5) WITHIN GROUP (ORDER BY per_unit), 6)::text AS median,
            count(*)::int AS cases
       FROM spent GROUP BY category
      HAVING count(*) * 2 >= (SELECT count(*) FROM alike) AND percentile_disc(0.5) WITHIN GROUP (ORDER BY per_unit) > 0
      ORDER BY category`,
    [modelId, id, currency],
  )
  const order = new Map<string, number>(COST_CATEGORIES.map((category, index) => [category, index]))
  return rows
    .map(({ category, median, cases }) => ({
      category,
      amount: multiply(multiply(money('1', currency), median), String(quantity)),
      cases,
    }))
    .filter(({ amount }) => Number(amount.amount) > 0)
    .sort((a, b) => (order.get(a.category) ?? 0) - (order.get(b.category) ?? 0))
}
