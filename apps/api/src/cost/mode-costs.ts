import { money, multiply, REPAIR_MODES, seesCharges, type RepairMode } from '@mendline/domain'
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import { signedIn, type Context } from '../context'
import { enumType } from '../graphql/enums'
import { Decimal } from '../graphql/scalars'
import { RepairCase } from '../repair-case/repair-case.entity'
import { baseCurrency } from './base-currency'

/** Whose confirmed costs an average is taken of, the nearest first. */
const MODE_COST_BASES = ['MODEL', 'REGION', 'ANY_MODEL', 'NONE'] as const
type ModeCostBasis = (typeof MODE_COST_BASES)[number]

const RepairModeType = enumType(REPAIR_MODES, 'RepairMode')
const ModeCostBasisType = enumType(
  MODE_COST_BASES,
  'ModeCostBasis',
  'Whose confirmed costs an average is taken of: cases of the same model; where there are none, cases of all models in the same region; then all cases; NONE where nothing is confirmed at all.',
)

@ObjectType({ description: 'What a way of repair would cost a unit, by what it has cost (W5.3).' })
class ModeCost {
  @Field(() => RepairModeType, { description: 'The way of repair.' })
  mode: RepairMode

  @Field(() => ModeCostBasisType, { description: 'Whose confirmed costs the average is taken of.' })
  basis: ModeCostBasis

  @Field(() => Int, { description: 'Of how many cases it is the average.' })
  cases: number

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Confirmed cost for a unit, on average, in the base currency; null where nothing is confirmed.',
  })
  perUnit: string | null

  @Field(() => String, { description: 'ISO 4217 code of the base currency.' })
  currency: string
}

/** The confirmed costs of a way of repair, less what was taken back: of how many cases, and for a unit. */
type Averages = {
  readonly [B in Exclude<ModeCostBasis, 'NONE'>]: { readonly cases: number; readonly perUnit: string | null }
}

@Resolver(() => RepairCase)
export class ModeCostFields {
  @FieldResolver(() => [ModeCost], {
    description:
      'Every way of repair with what it would cost a unit by confirmed costs, side by side; empty for who may not see charges (W4.6).',
  })
  async modeCosts(@Root() { modelId, region }: RepairCase, @Ctx() context: Context): Promise<ModeCost[]> {
    if (!seesCharges(signedIn(context), region)) return []
    const currency = baseCurrency()
    const average = (filter: string) =>
      `json_build_object('cases', count(*) FILTER (WHERE ${filter}),
         'perUnit', round(sum(k.total) FILTER (WHERE ${filter}) / sum(c.quantity) FILTER (WHERE ${filter}), 6)::text)`
    const found: (Averages & { readonly mode: RepairMode })[] = await context.db.query(
      `SELECT c.mode, ${average('c.model_id = $1')} AS "MODEL", ${average('c.region = $2')} AS "REGION",
              ${average('true')} AS "ANY_MODEL"
         FROM repair_case c
         JOIN (SELECT case_id, sum(base_amount) AS total FROM confirmed_cost WHERE base_currency = $3
                GROUP BY case_id HAVING sum(base_amount) > 0) k ON k.case_id = c.id
        WHERE c.mode IS NOT NULL
        GROUP BY c.mode`,
      [modelId, region, currency],
    )
    return REPAIR_MODES.map((mode) => {
      const averages = found.find((row) => row.mode === mode)
      const basis =
        MODE_COST_BASES.find((one) => one !== 'NONE' && (averages?.[one].cases ?? 0) > 0) ?? 'NONE'
      const { cases = 0, perUnit = null } = basis === 'NONE' ? {} : (averages?.[basis] ?? {})
      const rounded = perUnit === null ? null : multiply(money('1', currency), perUnit).amount
      return { mode, basis, cases, perUnit: rounded, currency }
    })
  }
}
