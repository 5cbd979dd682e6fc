import {
  COST_CATEGORIES,
  COST_KINDS,
  FLAG_BASES,
  isConspicuous,
  kindOfCost,
  seesAllMoney,
  sum,
  type CostCategory,
  type CostKind,
  type FlagBasis,
} from '@mendline/domain'
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import { signedIn, type Context } from '../context'
import { baseCurrency } from '../cost/base-currency'
import { costsToState, currenciesOf, type CostToState } from '../cost/case-costs'
import { compareWithEstimate } from '../cost/estimate.resolver'
import { estimateSuggestions } from '../cost/estimate-suggestions'
import { ratesOf } from '../cost/exchange-rates'
import { enumType } from '../graphql/enums'
import { fail } from '../graphql/fail'
import { Money } from '../graphql/money'
import { caseRows } from '../repair-case/case-loaders'
import { RepairCase } from '../repair-case/repair-case.entity'

// Registered as the module loads: the schema collects its enums before it asks for the types of fields.
const FlagBasisType = enumType(FLAG_BASES, 'CostFlagBasis')
const CostKindType = enumType(COST_KINDS, 'CostKind')
const CostCategoryType = enumType(COST_CATEGORIES, 'CostCategory')

@ObjectType({
  description: 'Costs far above what was expected: worth a second look before they are confirmed.',
})
class CostFlag {
  @Field(() => FlagBasisType, {
    description:
      'ESTIMATE: FINANCE’s own for this case; SIMILAR: the median of confirmed cases of the model.',
  })
  basis: FlagBasis

  @Field(() => CostKindType, { description: 'The kind of cost.' })
  kind: CostKind

  @Field(() => CostCategoryType, {
    nullable: true,
    description: 'What exactly, where cases alike are compared.',
  })
  category: CostCategory | null

  @Field(() => Money, { description: 'What it comes to.' })
  actual: Money

  @Field(() => Money, { description: 'What was expected.' })
  expected: Money
}

@Resolver(() => RepairCase)
export class CostFlagFields {
  @FieldResolver(() => [CostFlag], {
    description:
      'Where its costs are more than a fifth above the estimate, or more than half above cases alike; for who sees all money.',
  })
  async costFlags(@Root() repairCase: RepairCase, @Ctx() context: Context): Promise<CostFlag[]> {
    if (!seesAllMoney(signedIn(context))) return []
    const rows = (await caseRows(context).load(repairCase.id)) ?? fail('NOT_FOUND')
    const costs = costsToState(rows, await ratesOf(context.db.manager, currenciesOf(rows)))
    const estimated = await compareWithEstimate(rows, context)
    const alike = costs.missing === null ? await estimateSuggestions(repairCase, context) : []
    return [
      ...(estimated?.kinds ?? [])
        .filter(({ actual, estimate }) => isConspicuous('ESTIMATE', actual, estimate))
        .map(({ kind, actual, estimate: expected }) => ({
          basis: 'ESTIMATE' as const,
          kind,
          category: null,
          actual,
          expected,
        })),
      ...alike.flatMap(({ category, amount: expected }) => {
        const actual = totalOf(costs.missing === null ? costs.lines : [], category)
        const flag = { basis: 'SIMILAR' as const, kind: kindOfCost(category), category, actual, expected }
        return isConspicuous('SIMILAR', actual, expected) ? [flag] : []
      }),
    ]
  }
}

const totalOf = (lines: readonly CostToState[], category: CostCategory): Money =>
  sum(
    lines.filter(({ item }) => item.category === category).map(({ money }) => money),
    baseCurrency(),
  )
