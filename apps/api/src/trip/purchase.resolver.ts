import { byUrgency, daysLate, localDateOf } from '@mendline/domain'
import { Arg, Args, Ctx, Field, FieldResolver, InputType, Int, Query, Resolver, Root } from 'type-graphql'
import { IsNull } from 'typeorm'
import type { Context } from '../context'
import { connectionType, pageOf, PageArgs } from '../graphql/connection'
import { businessTimeZone } from '../setting/service-policy'
import * as goods from './trip-goods.entity'
import { Trip } from './trip.entity'

/** So many open purchases are more than anybody reads. */
const MOST_URGENT = 200

const DemandConnection = connectionType('PurchaseDemand', () => goods.PurchaseDemand)

@InputType({ description: 'Which purchase demands to list.' })
class PurchaseDemandFilter {
  @Field(() => Boolean, { defaultValue: true, description: 'Only those not received in full.' })
  open: boolean
}

/** Purchases for trips (W5.5.6). */
@Resolver(() => goods.PurchaseDemand)
export class PurchaseResolver {
  @Query(() => DemandConnection, {
    description:
      'What is bought for trips: late ones first, then by the day they are promised or needed (W5.5.6).',
  })
  purchaseDemands(
    @Arg('filter', () => PurchaseDemandFilter, { defaultValue: { open: true } }) filter: PurchaseDemandFilter,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    const query = context.db.createQueryBuilder(goods.PurchaseDemand, 'd')
    if (filter.open) query.andWhere('d.receivedAt IS NULL')
    return pageOf(
      query,
      [
        { key: 'neededBy', direction: 'ASC' },
        { key: 'id', direction: 'ASC' },
      ],
      page,
    )
  }

  @Query(() => [goods.PurchaseDemand], {
    description:
      'The 200 most urgent open purchases of all trips: late ones first, the latest foremost (W5.5.6).',
  })
  async urgentPurchases(@Ctx() context: Context): Promise<readonly goods.PurchaseDemand[]> {
    const open = await context.db.manager.findBy(goods.PurchaseDemand, { receivedAt: IsNull() })
    return byUrgency(open, localDateOf(context.clock(), businessTimeZone())).slice(0, MOST_URGENT)
  }

  @FieldResolver(() => Trip, { description: 'The trip it is for.' })
  trip(@Root() demand: goods.PurchaseDemand, @Ctx() context: Context) {
    return context.loaders.one(Trip).load(demand.tripId)
  }

  @FieldResolver(() => Int, {
    description: 'By how many days it comes later than it is needed, as known today; 0: in time.',
  })
  daysLate(@Root() demand: goods.PurchaseDemand, @Ctx() context: Context): number {
    return daysLate(demand, localDateOf(context.clock(), businessTimeZone()))
  }

  @FieldResolver(() => goods.TripLine, { description: 'The line that is short.' })
  line(@Root() demand: goods.PurchaseDemand, @Ctx() context: Context) {
    return context.loaders.one(goods.TripLine).load(demand.lineId)
  }

  @FieldResolver(() => [goods.PurchasePromise], { description: 'Every day promised, oldest first.' })
  promises(@Root() demand: goods.PurchaseDemand, @Ctx() context: Context) {
    return context.loaders.many(goods.PurchasePromise, 'demandId', { at: 'ASC', id: 'ASC' }).load(demand.id)
  }

  @FieldResolver(() => [goods.PurchaseExpedite], { description: 'When it was urged on, oldest first.' })
  expedites(@Root() demand: goods.PurchaseDemand, @Ctx() context: Context) {
    return context.loaders.many(goods.PurchaseExpedite, 'demandId', { at: 'ASC', id: 'ASC' }).load(demand.id)
  }

  @FieldResolver(() => [goods.PurchaseReceipt], { description: 'What arrived, oldest first.' })
  receipts(@Root() demand: goods.PurchaseDemand, @Ctx() context: Context) {
    return context.loaders.many(goods.PurchaseReceipt, 'demandId', { at: 'ASC', id: 'ASC' }).load(demand.id)
  }
}
