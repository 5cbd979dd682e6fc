import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../context'
import { connectionType, pageOf, PageArgs } from '../graphql/connection'
import { importPartPrices } from './part-price-import.command'
import { retirePartPrice, setPartPrice } from './part-price.commands'
import { PartPrice } from './part-price.entity'
import {
  PartPriceFilter,
  PartPriceImportInput,
  PartPriceImportPayload,
  PartPricePayload,
  PartPriceRetireInput,
  PartPriceSetInput,
} from './part-price.inputs'

const PartPriceConnection = connectionType('PartPrice', () => PartPrice)

@Resolver(() => PartPrice)
export class PartPriceResolver {
  @Query(() => PartPriceConnection, { description: 'List prices by part number.' })
  partPrices(
    @Arg('filter', () => PartPriceFilter, { defaultValue: {} }) filter: PartPriceFilter,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    const query = context.db.createQueryBuilder(PartPrice, 'p')
    if (filter.inUse === true) query.andWhere('p.retiredAt IS NULL')
    const search = filter.search?.trim() ?? ''
    if (search !== '') {
      query.andWhere('(p.partNumber ILIKE :part OR p.name ILIKE :part)', {
        part: `%${search.replace(/[\\%_]/g, '\\$&')}%`,
      })
    }
    return pageOf(query, [{ key: 'partNumber', direction: 'ASC' }], page)
  }

  @Mutation(() => PartPricePayload, {
    description: 'Sets the list price of a part; charges already submitted stay as they were (W5.8 D).',
  })
  partPriceSet(@Arg('input', () => PartPriceSetInput) input: PartPriceSetInput, @Ctx() context: Context) {
    return setPartPrice(context, input)
  }

  @Mutation(() => PartPricePayload, { description: 'Retires a list price; it stays on record.' })
  partPriceRetire(
    @Arg('input', () => PartPriceRetireInput) input: PartPriceRetireInput,
    @Ctx() context: Context,
  ) {
    return retirePartPrice(context, input)
  }

  @Mutation(() => PartPriceImportPayload, {
    description: 'Takes list prices over from a CSV file, all of them or none.',
  })
  partPriceImport(
    @Arg('input', () => PartPriceImportInput) input: PartPriceImportInput,
    @Ctx() context: Context,
  ) {
    return importPartPrices(context, input)
  }
}
