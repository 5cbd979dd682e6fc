import {
  missedReports,
  rankCandidates,
  seesAllMoney,
  skillRank,
  UNFITNESSES,
  type Unfitness,
  byUrgency,
  daysLate,
  localDateOf,
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
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { IsNull } from 'typeorm'
import { Attachment } from '../attachment/attachment.entity'
import { signedIn, type Context, type Viewer } from '../context'
import { Customer } from '../customer/customer.entity'
import { connectionType, pageOf, PageArgs } from '../graphql/connection'
import { enumType } from '../graphql/enums'
import { Decimal, LocalDate } from '../graphql/scalars'
import { idToFind } from '../id'
import { actionsOf, type CaseAction } from '../repair-case/case-actions'
import { caseRows } from '../repair-case/case-loaders'
import { AvailableAction } from '../repair-case/case-step'
import type { CaseRows } from '../repair-case/fact-tables'
import { RepairCase } from '../repair-case/repair-case.entity'
import { businessTimeZone } from '../setting/service-policy'
import { loadReserve } from '../reserve/reserve-facts'
import { Technician, TechnicianSkill } from '../reserve/technician.entity'
import * as goodsCommands from './trip-goods.commands'
import * as goods from './trip-goods.entity'
import * as siteCommands from './trip-site.commands'
import * as teamCommands from './trip-team.commands'
import * as travel from './trip-travel.entity'
import { TripPayload, type TripInput } from './trip-command'
import * as inputs from './trip.inputs'
import { Trip, TripCase, TripMember } from './trip.entity'

/** So many open purchases are more than anybody reads. */
const MOST_URGENT = 200

const TripConnection = connectionType('Trip', () => Trip)
const DemandConnection = connectionType('PurchaseDemand', () => goods.PurchaseDemand)
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

@InputType({ description: 'Which purchase demands to list.' })
class PurchaseDemandFilter {
  @Field(() => Boolean, { defaultValue: true, description: 'Only those not received in full.' })
  open: boolean
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
  demands: [goods.PurchaseDemand, 'What is bought for it.'],
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
    description: 'The reserve, best first, with what keeps somebody from going on these days (W5.5.1).',
  })
  async candidates(
    @Root() trip: Trip,
    @Arg('from', () => LocalDate) from: string,
    @Arg('until', () => LocalDate) until: string,
    @Ctx() context: Context,
  ): Promise<TripCandidate[]> {
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

type Command = (context: Context, input: never) => Promise<TripPayload>

/** Every command on a trip: its input, what runs it, and what it is for. */
const COMMANDS: Readonly<Record<string, readonly [new () => TripInput, Command, string]>> = {
  tripNominateTeam: [
    inputs.TripNominateTeamInput,
    teamCommands.nominateTeam,
    'Says who travels, and when (W5.5.1).',
  ],
  tripOpenChannel: [
    inputs.TripOpenChannelInput,
    teamCommands.openChannel,
    'Records the group of a trip (W5.2).',
  ],
  tripRecordInvitation: [
    inputs.TripRecordInvitationInput,
    teamCommands.recordInvitation,
    'Records the letter of invitation (W5.3).',
  ],
  tripRecordVisa: [
    inputs.TripRecordVisaInput,
    teamCommands.recordVisa,
    'Records where a traveller’s visa stands (W5.5.1).',
  ],
  tripListMaterials: [
    inputs.TripLinesInput,
    goodsCommands.listMaterials,
    'Saves the list of materials (W5.5.1-2).',
  ],
  tripListTools: [
    inputs.TripLinesInput,
    goodsCommands.listTools,
    'Saves the list of tools and instruments (W5.5.5).',
  ],
  tripConfirmToolProviders: [
    inputs.TripConfirmToolProvidersInput,
    goodsCommands.confirmToolProviders,
    'Records who provides which tool (W5.5.5).',
  ],
  tripIssueMaterials: [
    inputs.TripIssueInput,
    goodsCommands.issueMaterials,
    'Issues materials, also in part (W5.5.2).',
  ],
  tripReportShortage: [
    inputs.TripReportShortageInput,
    goodsCommands.reportShortage,
    'Says what the store has not (W5.5.6).',
  ],
  tripDrawTools: [inputs.TripIssueInput, goodsCommands.drawTools, 'Draws tools for the trip (W5.5.5).'],
  tripRequestPurchase: [
    inputs.TripRequestPurchaseInput,
    goodsCommands.requestPurchase,
    'Demands what is short (W5.5.6).',
  ],
  tripPromisePurchase: [
    inputs.TripPromisePurchaseInput,
    goodsCommands.promisePurchase,
    'Tells when a demand arrives (W5.5.6).',
  ],
  tripExpeditePurchase: [
    inputs.TripExpeditePurchaseInput,
    goodsCommands.expeditePurchase,
    'Records that a demand was urged on (W5.5.6).',
  ],
  tripReceivePurchase: [
    inputs.TripReceivePurchaseInput,
    goodsCommands.receivePurchase,
    'Receives goods of a demand (W5.5.6).',
  ],
  tripConfirmSupply: [
    inputs.TripConfirmSupplyInput,
    goodsCommands.confirmSupply,
    'Records what the customer has ready (W5.5.2).',
  ],
  tripChooseCarriage: [
    inputs.TripChooseCarriageInput,
    goodsCommands.chooseCarriage,
    'Says how goods travel (W5.5.3-5).',
  ],
  tripCheckHandCarry: [
    inputs.TripCheckHandCarryInput,
    goodsCommands.checkHandCarry,
    'Checks what is carried by hand (W5.5.3).',
  ],
  tripReleaseGoods: [
    inputs.TripReleaseGoodsInput,
    goodsCommands.releaseGoods,
    'Makes out the gate pass (W4.2).',
  ],
  tripHandOverGoods: [
    inputs.TripHandOverGoodsInput,
    goodsCommands.handOverGoods,
    'Records who received goods to be consigned (W5.5.3).',
  ],
  tripConsign: [inputs.TripConsignInput, goodsCommands.consign, 'Records a consignment (W5.5.3-5).'],
  tripRecordMilestone: [
    inputs.TripRecordMilestoneInput,
    goodsCommands.recordMilestone,
    'Records where a consignment was (W5.5.4).',
  ],
  tripConfirmDeparture: [
    inputs.TripConfirmDepartureInput,
    siteCommands.confirmDeparture,
    'Records the departure as agreed with the customer (W5.5.7).',
  ],
  tripBookTravel: [
    inputs.TripBookTravelInput,
    siteCommands.bookTravel,
    'Records tickets, rooms and the briefing (W5.5.7).',
  ],
  tripCancelBooking: [inputs.TripCancelBookingInput, siteCommands.cancelBooking, 'Calls a booking off.'],
  tripReport: [inputs.TripReportInput, siteCommands.report, 'Records the report of a local day (W5.5.8).'],
  tripDeclareEnd: [
    inputs.TripDeclareEndInput,
    siteCommands.declareEnd,
    'Declares the end of the work (W5.5.8).',
  ],
  tripSignOff: [
    inputs.TripSignOffInput,
    siteCommands.signOff,
    'Records the customer’s word on the work (G-confirm).',
  ],
  tripReturnLines: [
    inputs.TripReturnLinesInput,
    goodsCommands.returnLines,
    'Says what became of tools and materials (W5.8 C).',
  ],
  tripConfirmReturn: [
    inputs.TripConfirmReturnInput,
    goodsCommands.confirmReturn,
    'MATERIALS confirms what came back (W5.8 C).',
  ],
}

/** The mutations of trips, which all have the same shape. */
@Resolver()
export class TripCommandResolver {}

for (const [name, [input, command, description]] of Object.entries(COMMANDS)) {
  const { prototype } = TripCommandResolver
  const value = (given: TripInput, context: Context) => command(context, given as never)
  Object.defineProperty(prototype, name, { value })
  Arg('input', () => input)(prototype, name, 0)
  Ctx()(prototype, name, 1)
  Mutation(() => TripPayload, { description })(prototype, name, { value })
}

@Resolver(() => goods.PurchaseDemand)
export class PurchaseDemandFields {
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

@Resolver(() => goods.Consignment)
export class ConsignmentFields {
  @FieldResolver(() => [goods.ConsignmentMilestone], { description: 'Where it was, oldest first.' })
  milestones(@Root() consignment: goods.Consignment, @Ctx() context: Context) {
    const all = context.loaders.many(goods.ConsignmentMilestone, 'consignmentId', { at: 'ASC', id: 'ASC' })
    return all.load(consignment.id)
  }
}

/** What travel costs is money: for HR, who books it, and whoever sees all money (W4.6). */
const seesFares = (viewer: Viewer): boolean => seesAllMoney(viewer) || viewer.department === 'HR_ADMIN'

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
