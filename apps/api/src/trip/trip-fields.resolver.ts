import { addDays, REEXPORT_WARN_DAYS, seesCostLine } from '@mendline/domain'
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { signedIn, type Context, type Viewer } from '../context'
import { Decimal } from '../graphql/scalars'
import { today } from '../repair-case/business-day'
import { Trip } from './trip.entity'
import * as goods from './trip-goods.entity'
import * as travel from './trip-travel.entity'

/** Some case of the trip waits for it: not where a head left it at what was out by then. */
const NOT_LEFT_AT_THAT = `EXISTS (
  SELECT 1 FROM trip_case tc
  WHERE tc.trip_id = c.trip_id AND NOT EXISTS (
    SELECT 1 FROM waiver w WHERE w.case_id = tc.case_id AND w.step = 'reimport-goods' AND w.at >= c.at))`

/** What travel costs is money: for HR, who books it, and whoever sees all money (W4.6). */
const seesFares = (viewer: Viewer): boolean => seesCostLine(viewer, { department: 'HR_ADMIN' })

@Resolver(() => travel.TravelBooking)
export class TravelBookingFields {
  @FieldResolver(() => Decimal, {
    nullable: true,
    description: 'What it costs; null also for who may not see money.',
  })
  amount(@Root() booking: travel.TravelBooking, @Ctx() context: Context): string | null {
    return seesFares(signedIn(context)) ? booking.amount : null
  }

  @FieldResolver(() => String, { nullable: true, description: 'ISO 4217 currency of the cost.' })
  currency(@Root() booking: travel.TravelBooking, @Ctx() context: Context): string | null {
    return seesFares(signedIn(context)) ? booking.currency : null
  }
}

@Resolver(() => goods.Consignment)
export class ConsignmentFields {
  @Query(() => [goods.Consignment], {
    description:
      'Consignments under temporary papers not declared back yet that must be within 30 days, the most urgent first (W4.2).',
  })
  reimportsDue(@Ctx() context: Context): Promise<goods.Consignment[]> {
    const until = addDays(today({ now: context.clock() }), REEXPORT_WARN_DAYS)
    return context.db
      .createQueryBuilder(goods.Consignment, 'c')
      .where('c.reimportBy <= :until', { until })
      .andWhere('c.reimportedOn IS NULL')
      .andWhere(NOT_LEFT_AT_THAT)
      .orderBy({ 'c.reimportBy': 'ASC', 'c.id': 'ASC' })
      .getMany()
  }

  @FieldResolver(() => Trip, { nullable: true, description: 'The trip it is for.' })
  trip(@Root() consignment: goods.Consignment, @Ctx() context: Context) {
    return context.loaders.one(Trip).load(consignment.tripId)
  }

  @FieldResolver(() => [goods.ConsignmentMilestone], { description: 'Where it was, oldest first.' })
  milestones(@Root() consignment: goods.Consignment, @Ctx() context: Context) {
    const all = context.loaders.many(goods.ConsignmentMilestone, 'consignmentId', { at: 'ASC', id: 'ASC' })
    return all.load(consignment.id)
  }
}
