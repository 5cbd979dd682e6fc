import { REPAIR_MODES, seesCharges, type RepairMode } from '@mendline/domain'
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import { signedIn, type Context } from '../context'
import { enumType } from '../graphql/enums'
import { Decimal } from '../graphql/scalars'
import { RepairCase } from '../repair-case/repair-case.entity'
import { baseCurrency } from './base-currency'

const RepairModeType = enumType(REPAIR_MODES, 'RepairMode')

@ObjectType({ description: 'What a way of repair has cost for the same model (W5.3).' })
class ModeCost {
  @Field(() => RepairModeType, { description: 'The way of repair.' })
  mode: RepairMode

  @Field(() => Int, { description: 'In how many cases with confirmed costs.' })
  cases: number

  @Field(() => Decimal, { description: 'Confirmed cost for a unit, on average, in the base currency.' })
  perUnit: string

  @Field(() => String, { description: 'ISO 4217 code of the base currency.' })
  currency: string
}

@Resolver(() => RepairCase)
export class ModeCostFields {
  @FieldResolver(() => [ModeCost], {
    description:
      'What each way of repair cost for the same model, from confirmed costs; empty for who may not see charges (W4.6).',
  })
  async modeCosts(@Root() { modelId, region }: RepairCase, @Ctx() context: Context): Promise<ModeCost[]> {
    if (!seesCharges(signedIn(context), region)) return []
    const currency = baseCurrency()
    const rows: Omit<ModeCost, 'currency'>[] = await context.db.query(
      `SELECT c.mode, count(*)::int AS cases, round(sum(k.total) / sum(c.quantity), 2)::text AS "perUnit"
         FROM repair_case c
         JOIN (SELECT case_id, sum(base_amount) AS total FROM confirmed_cost WHERE base_currency = $2 GROUP BY case_id) k
           ON k.case_id = c.id
        WHERE c.model_id = $1 AND c.mode IS NOT NULL
        GROUP BY c.mode`,
      [modelId, currency],
    )
    return REPAIR_MODES.flatMap((mode) => {
      const found = rows.find((row) => row.mode === mode)
      return found === undefined ? [] : [{ ...found, currency }]
    })
  }
}
