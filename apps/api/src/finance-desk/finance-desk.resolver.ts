import {
  daysPastDue,
  inBase,
  receivableAge,
  receivableBalance,
  RECEIVABLE_AGES,
  sum,
  type ReceivableAge,
} from '@mendline/domain'
import { Arg, Args, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context'
import { baseCurrency } from '../cost/base-currency'
import { CostStatement, Receivable } from '../cost/cost.entity'
import { ratesOf } from '../cost/exchange-rates'
import { mustSeeAllMoney } from '../cost/money-access'
import { connectionType, pageOf, PageArgs, type SortKey } from '../graphql/connection'
import { enumType } from '../graphql/enums'
import { fail } from '../graphql/fail'
import { Money } from '../graphql/money'
import { normaliseDecimal } from '../graphql/scalars'
import { today } from '../repair-case/business-day'
import { caseRows } from '../repair-case/case-loaders'
import { RepairCase } from '../repair-case/repair-case.entity'
import { OPEN_AMOUNT, openReceivables } from './receivable-query'

const STATEMENT_ORDERS = ['OLDEST', 'LARGEST'] as const
type StatementOrder = (typeof STATEMENT_ORDERS)[number]
const StatementOrderType = enumType(STATEMENT_ORDERS, 'CostStatementOrder')
const ReceivableAgeType = enumType(RECEIVABLE_AGES, 'ReceivableAge')
const CostStatementConnection = connectionType('CostStatement', () => CostStatement)
const ReceivableConnection = connectionType('Receivable', () => Receivable)

const SORT: Readonly<Record<StatementOrder, readonly SortKey<CostStatement>[]>> = {
  OLDEST: [
    { key: 'at', direction: 'ASC' },
    { key: 'id', direction: 'ASC' },
  ],
  LARGEST: [
    { key: 'total', direction: 'DESC' },
    { key: 'id', direction: 'DESC' },
  ],
}

@ObjectType({ description: 'What is open of invoices of one age, in one currency.' })
class ReceivableAgeRow {
  @Field(() => ReceivableAgeType, { description: 'How long past their due day.' })
  age: ReceivableAge

  @Field(() => Int, { description: 'How many invoices.' })
  count: number

  @Field(() => Money, { description: 'What is open of them, in their currency.' })
  open: Money

  @Field(() => Money, { nullable: true, description: 'The same at today’s rate; null without a rate.' })
  base: Money | null
}

@Resolver()
export class FinanceDeskResolver {
  @Query(() => CostStatementConnection, {
    description:
      'The statements that wait for FINANCE (W5.8): the newest of each case whose costs are to be confirmed.',
  })
  costStatementsToConfirm(
    @Arg('orderBy', () => StatementOrderType, { defaultValue: 'OLDEST' }) order: StatementOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    mustSeeAllMoney(context)
    const query = context.db
      .createQueryBuilder(CostStatement, 's')
      .where(
        `EXISTS (SELECT 1 FROM task t WHERE t.case_id = s.case_id AND t.step = 'confirm-costs' AND t.state = 'OPEN')`,
      )
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM cost_statement later WHERE later.case_id = s.case_id AND later.seq > s.seq)`,
      )
    return pageOf(query, SORT[order], page)
  }

  @Query(() => ReceivableConnection, {
    description:
      'Invoices with something open, longest due first; a front office sees those of its own customers.',
  })
  receivables(
    @Arg('age', () => ReceivableAgeType, { nullable: true, description: 'Of this age only.' })
    age: ReceivableAge | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return pageOf(
      openReceivables(context, age ?? null),
      [
        { key: 'dueOn', direction: 'ASC' },
        { key: 'id', direction: 'ASC' },
      ],
      page,
    )
  }

  @Query(() => [ReceivableAgeRow], {
    description: 'What is open by age and currency; ages without any are left out.',
  })
  async receivablesByAge(@Ctx() context: Context): Promise<ReceivableAgeRow[]> {
    const day = today({ now: context.clock() })
    const rows: { due_on: string; currency: string; open: string }[] = await openReceivables(context, null)
      .select('r.due_on', 'due_on')
      .addSelect('r.currency', 'currency')
      .addSelect(`${OPEN_AMOUNT}::text`, 'open')
      .getRawMany()
    const rates = await ratesOf(
      context.db.manager,
      rows.map(({ currency }) => currency),
    )
    const currencies = [...new Set(rows.map(({ currency }) => currency))].sort()
    return RECEIVABLE_AGES.flatMap((age) =>
      currencies.flatMap((currency) => {
        const list = rows.filter((row) => row.currency === currency && receivableAge(row.due_on, day) === age)
        if (list.length === 0) return []
        const open = sum(
          list.map((row) => ({ amount: normaliseDecimal(row.open), currency })),
          currency,
        )
        const base = inBase(rates, open, day, baseCurrency())
        return [{ age, count: list.length, open, base: base?.money ?? null }]
      }),
    )
  }
}

@Resolver(() => CostStatement)
export class CostStatementFields {
  @FieldResolver(() => RepairCase, { description: 'The case.' })
  async repairCase(@Root() { caseId }: CostStatement, @Ctx() context: Context): Promise<RepairCase> {
    return (await context.loaders.one(RepairCase).load(caseId)) ?? fail('NOT_FOUND')
  }
}

@Resolver(() => Receivable)
export class ReceivableFields {
  @FieldResolver(() => RepairCase, { description: 'The case.' })
  async repairCase(@Root() { caseId }: Receivable, @Ctx() context: Context): Promise<RepairCase> {
    return (await context.loaders.one(RepairCase).load(caseId)) ?? fail('NOT_FOUND')
  }

  @FieldResolver(() => Money, { description: 'What is still open of it.' })
  async open(@Root() receivable: Receivable, @Ctx() context: Context): Promise<Money> {
    const rows = (await caseRows(context).load(receivable.caseId)) ?? fail('NOT_FOUND')
    return receivableBalance(rows, receivable).open
  }

  @FieldResolver(() => Int, { description: 'Days past its due day; 0 or less: not late.' })
  daysPastDue(@Root() { dueOn }: Receivable, @Ctx() context: Context): number {
    return daysPastDue(dueOn, today({ now: context.clock() }))
  }
}
