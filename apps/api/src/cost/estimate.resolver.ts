import {
  compareEstimate,
  COST_KINDS,
  inBase,
  liveCosts,
  localDateOf,
  seesAllMoney,
  seesCharges,
  type Compared,
  type CostKind,
  type ToBase,
} from '@mendline/domain'
import { Arg, Ctx, Field, FieldResolver, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import { signedIn, type Context } from '../context'
import { enumType } from '../graphql/enums'
import { fail } from '../graphql/fail'
import { Money } from '../graphql/money'
import { RepairCasePayload } from '../repair-case/case-command'
import { caseRows } from '../repair-case/case-loaders'
import type { CaseRows } from '../repair-case/fact-tables'
import { RepairCase } from '../repair-case/repair-case.entity'
import { businessTimeZone } from '../setting/service-policy'
import { baseCurrency } from './base-currency'
import { ratesOf } from './exchange-rates'
import { estimateCosts } from './estimate.command'
import { RepairCaseEstimateInput } from './estimate.inputs'
import { estimateSuggestions, EstimateSuggestion } from './estimate-suggestions'

@ObjectType({ description: 'Estimate and actual.' })
abstract class ComparedAmounts implements Compared {
  @Field(() => Money, { description: 'What FINANCE expected.' })
  estimate: Money

  @Field(() => Money, { description: 'What it came to so far, without rejected lines.' })
  actual: Money

  @Field(() => Money, { description: 'The actual less the estimate.' })
  difference: Money
}

@ObjectType({ description: 'Estimate and actual costs of one kind.' })
class ComparedKind extends ComparedAmounts {
  @Field(() => enumType(COST_KINDS, 'CostKind'), { description: 'The kind of cost.' })
  kind: CostKind
}

@ObjectType({ description: 'The newest estimate against the actual costs, in the base currency.' })
class EstimateComparison extends ComparedAmounts {
  @Field(() => Int, { description: 'The version of the estimate.' })
  version: number

  @Field(() => [ComparedKind], { description: 'By kind, those either side has costs of.' })
  kinds: ComparedKind[]

  @Field(() => Int, { description: 'Lines left out: in a currency without a rate to the base currency.' })
  unconverted: number
}

@Resolver(() => RepairCase)
export class EstimateResolver {
  @Mutation(() => RepairCasePayload, {
    description:
      'FINANCE’s estimate of what a case will cost, whoever pays (W4.6); while costs are not confirmed.',
  })
  repairCaseEstimate(
    @Arg('input', () => RepairCaseEstimateInput) input: RepairCaseEstimateInput,
    @Ctx() context: Context,
  ) {
    return estimateCosts(context, input)
  }

  @FieldResolver(() => EstimateComparison, {
    nullable: true,
    description: 'The newest estimate against the actual costs; null before the first estimate.',
  })
  async estimateComparison(
    @Root() repairCase: RepairCase,
    @Ctx() context: Context,
  ): Promise<EstimateComparison | null> {
    if (!seesCharges(signedIn(context), repairCase.region)) return null
    return compareWithEstimate((await caseRows(context).load(repairCase.id)) ?? fail('NOT_FOUND'), context)
  }

  @FieldResolver(() => [EstimateSuggestion], {
    description: 'What confirmed cases of the same model cost, as lines to estimate from.',
  })
  estimateSuggestions(
    @Root() repairCase: RepairCase,
    @Ctx() context: Context,
  ): Promise<EstimateSuggestion[]> {
    return seesAllMoney(signedIn(context)) ? estimateSuggestions(repairCase, context) : Promise.resolve([])
  }
}

/** The newest estimate of a case against its actual costs, at the rates of their days; null before the first. */
export async function compareWithEstimate(
  rows: CaseRows,
  context: Context,
): Promise<EstimateComparison | null> {
  const newest = rows.costEstimates.at(-1)
  if (newest === undefined) return null
  const day = localDateOf(newest.at, businessTimeZone())
  const live = liveCosts(rows)
  const base = baseCurrency()
  const rates = await ratesOf(
    context.db.manager,
    [...newest.lines, ...live].map(({ currency }) => currency),
  )
  const toBase: ToBase = (amount, on) => inBase(rates, amount, on, base)?.money ?? null
  const compared = compareEstimate(
    newest.lines.map((line) => ({ ...line, day })),
    live.map((item) => ({ ...item, day: item.incurredOn })),
    base,
    toBase,
  )
  return { ...compared, version: newest.version, kinds: [...compared.kinds] }
}
