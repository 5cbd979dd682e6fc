import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../context'
import { connectionType, pageOf, PageArgs } from '../graphql/connection'
import { baseCurrency } from './base-currency'
import { importExchangeRates, setExchangeRate } from './exchange-rate.commands'
import { ExchangeRate } from './exchange-rate.entity'
import {
  ExchangeRateImportInput,
  ExchangeRateImportPayload,
  ExchangeRateSetInput,
  ExchangeRateSetPayload,
} from './exchange-rate.inputs'

const ExchangeRateConnection = connectionType('ExchangeRate', () => ExchangeRate)

@Resolver()
export class ExchangeRateResolver {
  @Query(() => String, { description: 'The ISO 4217 currency the company counts its costs in.' })
  baseCurrency(): string {
    return baseCurrency()
  }

  @Query(() => ExchangeRateConnection, { description: 'Exchange rates, newest day first.' })
  exchangeRates(
    @Arg('currency', () => String, { nullable: true, description: 'Of this currency only.' })
    currency: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    const query = context.db.createQueryBuilder(ExchangeRate, 'r')
    if (currency != null) query.where('r.currency = :currency', { currency })
    return pageOf(
      query,
      [
        { key: 'validFrom', direction: 'DESC' },
        { key: 'at', direction: 'DESC' },
        { key: 'id', direction: 'DESC' },
      ],
      page,
    )
  }

  @Mutation(() => ExchangeRateSetPayload, { description: 'FINANCE enters a rate, or corrects one (W4.6).' })
  exchangeRateSet(
    @Arg('input', () => ExchangeRateSetInput) input: ExchangeRateSetInput,
    @Ctx() context: Context,
  ): Promise<ExchangeRateSetPayload> {
    return setExchangeRate(context, input)
  }

  @Mutation(() => ExchangeRateImportPayload, {
    description: 'FINANCE enters a file of rates, all or nothing.',
  })
  exchangeRateImport(
    @Arg('input', () => ExchangeRateImportInput) { csv }: ExchangeRateImportInput,
    @Ctx() context: Context,
  ): Promise<ExchangeRateImportPayload> {
    return importExchangeRates(context, csv)
  }
}
