import {
  missedReports,
  rankCandidates,
  seesReserve,
  skillRank,
  UNFITNESSES,
  type Unfitness,
} from '@mendline/domain'
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { Attachment } from '../attachment/attachment.entity'
import { signedIn, type Context } from '../context'
import { Customer } from '../customer/customer.entity'
import { connectionType, pageOf, PageArgs } from '../graphql/connection'
import { enumType } from '../graphql/enums'
import { LocalDate } from '../graphql/scalars'
import { idToFind } from '../id'
import { actionsOf, type CaseAction } from '../repair-case/case-actions'
import { caseRows } from '../repair-case/case-loaders'
import { AvailableAction } from '../repair-case/case-step'
import type { CaseRows } from '../repair-case/fact-tables'
import { RepairCase } from '../repair-case/repair-case.entity'
import { loadReserve } from '../reserve/reserve-facts'
import { Technician, TechnicianSkill } from '../reserve/technician.entity'
import { PurchaseDemand } from '../purchase/purchase.entity'
import * as goods from './trip-goods.entity'
import * as teamCommands from './trip-team.commands'
import * as travel from './trip-travel.entity'
import { Trip, TripCase, TripMember } from './trip.entity'

const TripConnection = connectionType('Trip', () => Trip)
const UnfitnessType = enumType(UNFITNESSES, 'Unfitness')

@InputType({ description: 'Which trips to list.' })
class TripFilter {
  @Field(() => ID, { nullable: true, description: 'To this customer.' })
  customerId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Whose work is not over, or is.' })
  open?: boolean | null

  @Field(() => String, { nullable: true, description: 'Part of number, place or customer.' })
  search?: string | null
}

@ObjectType({ description: 'Somebody of the reserve, as far as this trip is concerned.' })
class TripCandidate {
  @Field(() => Technician, { description: 'Who.' })
  technician: Technician

  @Field(() => Int, {
    description: 'How well they know the model: 2 expert, 1 able, 0 learning, -1 not at all.',
  })
  rank: number

  @Field(() => [UnfitnessType], {
    description: 'What speaks against them; a missing visa can be applied for.',
  })
  unfit: readonly Unfitness[]
}

const TRACKED = {
  members: [TripMember, 'Who travels; also who was taken off.'],
  lines: [goods.TripLine, 'Materials and tools; also what was taken off.'],
  issues: [goods.LineIssue, 'What was issued and drawn.'],
  demands: [PurchaseDemand, 'What is bought for it.'],
  clearances: [goods.HandCarryCheck, 'What HR said of goods carried by hand.'],
  gatePasses: [goods.GatePass, 'Leave for goods to go out.'],
  handOvers: [goods.GoodsHandOver, 'Goods handed over for consignment.'],
  consignments: [goods.Consignment, 'Goods on their way.'],
  returns: [goods.LineReturn, 'What became of tools and materials.'],
  channels: [travel.TripChannel, 'The groups in which its people talk; the newest counts.'],
  invitations: [travel.TripInvitation, 'Letters of invitation.'],
  departures: [travel.TripDeparture, 'The departure as agreed; the newest counts.'],
  bookings: [travel.TravelBooking, 'Tickets and rooms.'],
  briefings: [travel.TripBriefing, 'When the travellers were briefed.'],
  reports: [travel.DailyReport, 'The daily reports.'],
  signOffs: [travel.TripSignOff, 'What the customer said of the work.'],
} as const

/** Trips: who travels with what, and whether they can leave (W5.5, W5.6). */
@Resolver(() => Trip)
export class TripResolver {
  @Query(() => TripConnection, { description: 'Trips, the newest first.' })
  trips(
    @Arg('filter', () => TripFilter, { defaultValue: {} }) filter: TripFilter,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    const query = context.db.createQueryBuilder(Trip, 't')
    if (filter.customerId != null)
      query.andWhere('t.customerId = :customerId', { customerId: idToFind(filter.customerId) })
    if (filter.open != null) query.andWhere(`t.endedAt IS ${filter.open ? '' : 'NOT '}NULL`)
    const search = filter.search?.trim() ?? ''
    if (search !== '')
      query.andWhere(
        `(t.number ILIKE :part OR t.place ILIKE :part OR EXISTS
          (SELECT 1 FROM customer c WHERE c.id = t.customer_id AND c.name ILIKE :part))`,
        { part: `%${search.replace(/[\\%_]/g, '\\$&')}%` },
      )
    return pageOf(query, [{ key: 'id', direction: 'DESC' }], page)
  }

  @Query(() => Trip, { nullable: true, description: 'One trip; null when there is none.' })
  trip(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return context.loaders.one(Trip).load(id)
  }

  @FieldResolver(() => Customer, { description: 'Whom it leads to.' })
  customer(@Root() trip: Trip, @Ctx() context: Context) {
    return context.loaders.one(Customer).load(trip.customerId)
  }

  @FieldResolver(() => [RepairCase], { description: 'The cases it is for.' })
  async cases(@Root() trip: Trip, @Ctx() context: Context) {
    const joined = await context.loaders.many(TripCase, 'tripId', { at: 'ASC', id: 'ASC' }).load(trip.id)
    const found = await Promise.all(joined.map(({ caseId }) => context.loaders.one(RepairCase).load(caseId)))
    return found.filter((one) => one !== null)
  }

  @FieldResolver(() => [Attachment], { description: 'The files of its cases.' })
  async attachments(@Root() trip: Trip, @Ctx() context: Context) {
    const joined = await context.loaders.many(TripCase, 'tripId', { at: 'ASC', id: 'ASC' }).load(trip.id)
    const files = context.loaders.many(Attachment, 'caseId', { createdAt: 'ASC', id: 'ASC' })
    return (await Promise.all(joined.map(({ caseId }) => files.load(caseId)))).flat()
  }

  @FieldResolver(() => [LocalDate], { description: 'Local days that are over and have no report (W5.5.8).' })
  async missedReports(@Root() trip: Trip, @Ctx() context: Context) {
    const reports = await context.loaders.many(travel.DailyReport, 'tripId', { id: 'ASC' }).load(trip.id)
    return missedReports(trip, new Set(reports.map(({ day }) => day)), context.clock())
  }

  @FieldResolver(() => [AvailableAction], {
    description: 'What the viewer may do to it now, in any of its cases.',
  })
  async availableActions(@Root() trip: Trip, @Ctx() context: Context): Promise<CaseAction[]> {
    const rows = await rowsOf(trip, context)
    const found = new Map<string, CaseAction>()
    for (const action of rows.flatMap((one) => [...actionsOf(one, signedIn(context), context.clock())])) {
      if (!action.action.startsWith('trip')) continue
      const key = `${action.action} ${action.step ?? ''}`
      if (found.get(key)?.allowed !== true) found.set(key, action)
    }
    return [...found.values()]
  }

  @FieldResolver(() => [TripCandidate], {
    description:
      'The reserve, best first, with what keeps somebody from going on these days (W5.5.1); for those it concerns.',
  })
  async candidates(
    @Root() trip: Trip,
    @Arg('from', () => LocalDate) from: string,
    @Arg('until', () => LocalDate) until: string,
    @Ctx() context: Context,
  ): Promise<TripCandidate[]> {
    if (!seesReserve(signedIn(context))) return []
    const { manager } = context.db
    const [reserve, busy, skills, cases] = await Promise.all([
      loadReserve(manager),
      teamCommands.otherTrips(manager, trip.id, null),
      manager.find(TechnicianSkill),
      this.cases(trip, context),
    ])
    const known = reserve.map((one) => ({
      ...one,
      skills: skills.filter(({ technicianId }) => technicianId === one.id),
    }))
    const wanted = {
      from,
      until: until < from ? from : until,
      country: trip.abroad ? trip.country : null,
      visaRequired: trip.visaRequired,
      modelId: cases[0]?.modelId ?? '',
    }
    return rankCandidates(known, wanted, ({ id }) => busy.get(id) ?? [])
      .filter(({ unfit }) => !unfit.includes('LEFT'))
      .map(({ technician, rank, unfit }) => ({
        technician: technician.row,
        rank: Math.max(rank, ...cases.map(({ modelId }) => skillRank(technician.skills, modelId))),
        unfit,
      }))
  }
}

async function rowsOf(trip: Trip, context: Context): Promise<readonly CaseRows[]> {
  const joined = await context.loaders.many(TripCase, 'tripId', { at: 'ASC', id: 'ASC' }).load(trip.id)
  const rows = await Promise.all(joined.map(({ caseId }) => caseRows(context).load(caseId)))
  return rows.filter((one) => one !== null)
}

/** One list for each table of a trip, oldest first. */
for (const [name, [entity, description]] of Object.entries(TRACKED)) {
  const prototype = TripResolver.prototype as unknown as Record<string, unknown>
  prototype[name] = (trip: Trip, context: Context) =>
    context.loaders.many(entity as new () => TripMember, 'tripId', { at: 'ASC', id: 'ASC' }).load(trip.id)
  Root()(TripResolver.prototype, name, 0)
  Ctx()(TripResolver.prototype, name, 1)
  FieldResolver(() => [entity as new () => object], { description })(TripResolver.prototype, name, {
    value: prototype[name],
  })
}

/** The trips of a case. */
@Resolver(() => RepairCase)
export class CaseTripFields {
  @FieldResolver(() => [Trip], { description: 'Its trips, the newest last; one of an earlier round stays.' })
  async trips(@Root() repairCase: RepairCase, @Ctx() context: Context): Promise<Trip[]> {
    const joined = await context.loaders.many(TripCase, 'caseId', { seq: 'ASC' }).load(repairCase.id)
    const found = await Promise.all(joined.map(({ tripId }) => context.loaders.one(Trip).load(tripId)))
    return found.filter((trip) => trip !== null)
  }
}
