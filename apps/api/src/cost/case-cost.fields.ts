import { caseBalance, costTotal, type ReceivableBalance as Balance } from '@mendline/domain'
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import type { Context } from '../context'
import { fail } from '../graphql/fail'
import { Money } from '../graphql/money'
import { caseRows } from '../repair-case/case-loaders'
import { RepairCase } from '../repair-case/repair-case.entity'
import { baseCurrency } from './base-currency'

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

@Resolver(() => RepairCase)
export class CaseCostFields {
  @FieldResolver(() => ReceivableBalance, {
    nullable: true,
    description: 'What the customer owes, in the currency of the newest invoice; null before the first.',
  })
  async receivableBalance(
    @Root() repairCase: RepairCase,
    @Ctx() context: Context,
  ): Promise<ReceivableBalance | null> {
    return caseBalance(await rowsOf(repairCase, context))
  }

  @FieldResolver(() => Money, { description: 'The sum of its costs, without rejected lines.' })
  async costTotal(@Root() repairCase: RepairCase, @Ctx() context: Context): Promise<Money> {
    const rows = await rowsOf(repairCase, context)
    return costTotal(rows, rows.costItems.at(-1)?.currency ?? baseCurrency())
  }
}

async function rowsOf(repairCase: RepairCase, context: Context) {
  return (await caseRows(context).load(repairCase.id)) ?? fail('NOT_FOUND')
}
