import { seesCostLine } from '@mendline/domain'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { signedIn, type Context, type Viewer } from '../context'
import { Decimal } from '../graphql/scalars'
import * as goods from './trip-goods.entity'
import * as travel from './trip-travel.entity'

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
  @FieldResolver(() => [goods.ConsignmentMilestone], { description: 'Where it was, oldest first.' })
  milestones(@Root() consignment: goods.Consignment, @Ctx() context: Context) {
    const all = context.loaders.many(goods.ConsignmentMilestone, 'consignmentId', { at: 'ASC', id: 'ASC' })
    return all.load(consignment.id)
  }
}
