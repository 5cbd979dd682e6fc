import { byUrgency, daysLate, localDateOf, type StepId } from '@mendline/domain'
import { Arg, Args, Ctx, Field, FieldResolver, InputType, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context'
import { connectionType, pageOf, PageArgs } from '../graphql/connection'
import { businessTimeZone } from '../setting/service-policy'
import { RepairCase } from '../repair-case/repair-case.entity'
import { PartsLine } from '../repair-case/return-repair.entity'
import { TripLine } from '../trip/trip-goods.entity'
import { Trip } from '../trip/trip.entity'
import { PurchaseDemand, PurchaseExpedite, PurchasePromise, PurchaseReceipt } from './purchase.entity'

/** So many open purchases are more than anybody reads. */
const MOST_URGENT = 200

/** The steps that are open as long as somebody is to buy a line. */
const BUYING: readonly StepId[] = ['request-purchase', 'purchase', 'request-parts-purchase', 'purchase-parts']

/** What has not come, and is still wanted: not what was waived, cancelled, or belongs to an earlier round. */
const STILL_BOUGHT = `d.received_at IS NULL AND EXISTS (
  SELECT 1 FROM task t
  WHERE t.state <> 'CLOSED' AND t.step IN (:...steps)
    AND (t.case_id = d.case_id
      OR t.case_id IN (SELECT tc.case_id FROM trip_case tc WHERE tc.trip_id = d.trip_id))
    AND (t.held OR COALESCE(d.line_id, d.parts_line_id)::text = ANY (t.subject_ids)))`

const DemandConnection = connectionType('PurchaseDemand', () => PurchaseDemand)

@InputType({ description: 'Which purchase demands to list.' })
class PurchaseDemandFilter {
  @Field(() => Boolean, { defaultValue: true, description: 'Only those still to come.' })
  open: boolean
}

/** Purchases, for trips and for parts lists (W5.4.5, W5.5.6). */
@Resolver(() => PurchaseDemand)
export class PurchaseResolver {
  @Query(() => DemandConnection, {
    description: 'What is bought for trips and parts lists, by the day it is needed (W5.4.5, W5.5.6).',
  })
  purchaseDemands(
    @Arg('filter', () => PurchaseDemandFilter, { defaultValue: { open: true } }) filter: PurchaseDemandFilter,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    const query = context.db.createQueryBuilder(PurchaseDemand, 'd')
    if (filter.open) query.andWhere(STILL_BOUGHT, { steps: BUYING })
    return pageOf(
      query,
      [
        { key: 'neededBy', direction: 'ASC' },
        { key: 'id', direction: 'ASC' },
      ],
      page,
    )
  }

  @Query(() => [PurchaseDemand], {
    description:
      'The 200 most urgent purchases still to come: late ones first, the latest foremost (W5.4.5, W5.5.6).',
  })
  async urgentPurchases(@Ctx() context: Context): Promise<readonly PurchaseDemand[]> {
    const open = await context.db
      .createQueryBuilder(PurchaseDemand, 'd')
      .where(STILL_BOUGHT, { steps: BUYING })
      .getMany()
    return byUrgency(open, localDateOf(context.clock(), businessTimeZone())).slice(0, MOST_URGENT)
  }

  @FieldResolver(() => Trip, { nullable: true, description: 'The trip it is for; null for a parts list.' })
  trip(@Root() demand: PurchaseDemand, @Ctx() context: Context) {
    return demand.tripId === null ? null : context.loaders.one(Trip).load(demand.tripId)
  }

  @FieldResolver(() => RepairCase, {
    nullable: true,
    description: 'The case whose parts list it is for; null for a trip.',
  })
  repairCase(@Root() demand: PurchaseDemand, @Ctx() context: Context) {
    return demand.caseId === null ? null : context.loaders.one(RepairCase).load(demand.caseId)
  }

  @FieldResolver(() => Int, {
    description: 'By how many days it comes later than it is needed, as known today; 0: in time.',
  })
  daysLate(@Root() demand: PurchaseDemand, @Ctx() context: Context): number {
    return daysLate(demand, localDateOf(context.clock(), businessTimeZone()))
  }

  @FieldResolver(() => TripLine, { nullable: true, description: 'The line of the trip that is short.' })
  line(@Root() demand: PurchaseDemand, @Ctx() context: Context) {
    return demand.lineId === null ? null : context.loaders.one(TripLine).load(demand.lineId)
  }

  @FieldResolver(() => PartsLine, {
    nullable: true,
    description: 'The line of the parts list that is short.',
  })
  partsLine(@Root() demand: PurchaseDemand, @Ctx() context: Context) {
    return demand.partsLineId === null ? null : context.loaders.one(PartsLine).load(demand.partsLineId)
  }

  @FieldResolver(() => [PurchasePromise], { description: 'Every day promised, oldest first.' })
  promises(@Root() demand: PurchaseDemand, @Ctx() context: Context) {
    return context.loaders.many(PurchasePromise, 'demandId', { at: 'ASC', id: 'ASC' }).load(demand.id)
  }

  @FieldResolver(() => [PurchaseExpedite], { description: 'When it was urged on, oldest first.' })
  expedites(@Root() demand: PurchaseDemand, @Ctx() context: Context) {
    return context.loaders.many(PurchaseExpedite, 'demandId', { at: 'ASC', id: 'ASC' }).load(demand.id)
  }

  @FieldResolver(() => [PurchaseReceipt], { description: 'What arrived, oldest first.' })
  receipts(@Root() demand: PurchaseDemand, @Ctx() context: Context) {
    return context.loaders.many(PurchaseReceipt, 'demandId', { at: 'ASC', id: 'ASC' }).load(demand.id)
  }
}

/** The purchases of a case's own parts list; those of its trips stand with the trips. */
@Resolver(() => RepairCase)
export class CasePurchaseFields {
  @FieldResolver(() => [PurchaseDemand], {
    description: 'What is bought of its parts list, oldest first (W5.4.5, W5.5.6).',
  })
  partsDemands(@Root() repairCase: RepairCase, @Ctx() context: Context) {
    return context.loaders.many(PurchaseDemand, 'caseId', { at: 'ASC', id: 'ASC' }).load(repairCase.id)
  }
}
