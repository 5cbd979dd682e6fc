import {
  caseBalance,
  companyBurden,
  seesCharges,
  seesCostLine,
  seesSplit,
  sum,
  type ReceivableBalance as Balance,
} from '@mendline/domain'
import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql'
import { signedIn, type Context, type Viewer } from '../context'
import { fail } from '../graphql/fail'
import { Money } from '../graphql/money'
import { Decimal, LocalDate } from '../graphql/scalars'
import { caseRows } from '../repair-case/case-loaders'
import { RepairCase } from '../repair-case/repair-case.entity'
import { baseCurrency } from './base-currency'
import { costsToState, currenciesOf, totalOfCosts } from './case-costs'
import { ratesOf } from './exchange-rates'

@ObjectType({ description: 'What the customer owes: charged = paid + written off + open.' })
class ReceivableBalance implements Balance {
  @Field(() => Money, { description: 'The sum of the invoices.' })
  charged: Money

  @Field(() => Money, { description: 'What the customer paid.' })
  paid: Money

  @Field(() => Money, { description: 'What FINANCE wrote off.' })
  writtenOff: Money

  @Field(() => Money, { description: 'What is still to be recovered.' })
  open: Money
}

@ObjectType({ description: 'A rate FINANCE has to enter before the costs can be added up.' })
class MissingRate {
  @Field(() => String, { description: 'ISO 4217 currency.' })
  currency: string

  @Field(() => LocalDate, {
    description: 'The day a cost was incurred on: a rate of this day or before is needed.',
  })
  day: string
}

@ObjectType({ description: 'A cost not confirmed yet, in the base currency.' })
class CostToStateLine {
  @Field(() => ID, { description: 'The cost.' })
  costItemId: string

  @Field(() => Money, { description: 'Its amount in the base currency.' })
  base: Money

  @Field(() => Decimal, { description: 'The rate it is converted at.' })
  rate: string

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day of that rate; null for the base currency.',
  })
  rateFrom: string | null

  @Field(() => Int, { description: 'What the customer bears of it, percent.' })
  customerShare: number
}

@ObjectType('CostsToState', {
  description: 'What the next statement says; no figures while a rate is missing.',
})
class CostsToStateView {
  @Field(() => String, { description: 'The base currency, in which all of it is.' })
  currency: string

  @Field(() => [MissingRate], { description: 'The rates to enter first.' })
  missingRates: MissingRate[]

  @Field(() => [CostToStateLine], { description: 'Line by line, those the viewer may see.' })
  lines: CostToStateLine[]

  @Field(() => Int, { description: 'How many more lines there are, of other departments.' })
  hiddenLines: number

  @Field(() => Money, { nullable: true, description: 'Their sum; null for who may not see it.' })
  total: Money | null

  @Field(() => Money, { nullable: true, description: 'The customer’s part by the shares.' })
  customerCost: Money | null

  @Field(() => Money, { nullable: true, description: 'The company’s part by the shares.' })
  companyCost: Money | null
}

@Resolver(() => RepairCase)
export class CaseCostFields {
  @FieldResolver(() => ReceivableBalance, {
    nullable: true,
    description:
      'What the customer owes, in the currency of the newest invoice; null before the first, and for who may not see it.',
  })
  async receivableBalance(
    @Root() repairCase: RepairCase,
    @Ctx() context: Context,
  ): Promise<ReceivableBalance | null> {
    if (!seesCharges(signedIn(context), repairCase.region)) return null
    return caseBalance(await rowsOf(repairCase, context))
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'The sum of its costs in the base currency, without rejected lines; null while a rate is missing, and for who may not see it.',
  })
  async costTotal(@Root() repairCase: RepairCase, @Ctx() context: Context): Promise<Money | null> {
    if (!seesTotals(signedIn(context), repairCase)) return null
    const rows = await rowsOf(repairCase, context)
    return totalOfCosts(rows, await ratesOf(context.db.manager, currenciesOf(rows)))
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'What the company bears of its confirmed costs, what no charge covers included; null for who may not see it.',
  })
  async companyBurden(@Root() repairCase: RepairCase, @Ctx() context: Context): Promise<Money | null> {
    if (!seesTotals(signedIn(context), repairCase)) return null
    const { confirmedCosts } = await rowsOf(repairCase, context)
    return sum(confirmedCosts.map(companyBurden), baseCurrency())
  }

  @FieldResolver(() => CostsToStateView, {
    description: 'What FINANCE has not confirmed yet, at the rates known now: what the next statement says.',
  })
  async costsToState(@Root() repairCase: RepairCase, @Ctx() context: Context): Promise<CostsToStateView> {
    const rows = await rowsOf(repairCase, context)
    const costs = costsToState(rows, await ratesOf(context.db.manager, currenciesOf(rows)))
    const none = { currency: baseCurrency(), total: null, customerCost: null, companyCost: null }
    if (costs.missing !== null)
      return { ...none, missingRates: [...costs.missing], lines: [], hiddenLines: 0 }
    const viewer = signedIn(context)
    const visible = costs.lines.filter(({ item }) => seesCostLine(viewer, item))
    const { total, customerCost, companyCost } = costs.stated
    return {
      ...none,
      ...(seesTotals(viewer, repairCase) ? { total, customerCost, companyCost } : {}),
      missingRates: [],
      hiddenLines: costs.lines.length - visible.length,
      lines: visible.map(({ item, money, rate, validFrom, customerShare }) => ({
        costItemId: item.id,
        base: money,
        rate,
        rateFrom: validFrom,
        customerShare,
      })),
    }
  }
}

/** The sums of a case are for whoever sees its charges, and for QUALITY, who splits them. */
const seesTotals = (viewer: Viewer, { region }: RepairCase): boolean =>
  seesCharges(viewer, region) || seesSplit(viewer)

async function rowsOf(repairCase: RepairCase, context: Context) {
  return (await caseRows(context).load(repairCase.id)) ?? fail('NOT_FOUND')
}
