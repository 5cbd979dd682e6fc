import { dayNumberOf, missedReports, TRIP_STAGES, tripStage, type TripStage } from '@mendline/domain'
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { signedIn, type Context } from '../context'
import { enumType } from '../graphql/enums'
import { fail } from '../graphql/fail'
import { LocalDate } from '../graphql/scalars'
import { RepairCase } from '../repair-case/repair-case.entity'
import { DailyReport, TripBriefing, TripSignOff } from './trip-travel.entity'
import { Trip, TripCase, TripMember } from './trip.entity'

const TripStageType = enumType(TRIP_STAGES, 'TripStage')

/** The longest time line. */
const MOST_DAYS = 400

/** Trips at a glance: how far each is, who is away when, and which owes a report. */
@Resolver(() => Trip)
export class TripOverviewResolver {
  @Query(() => [TripMember], {
    description: 'Who travels between two days, at most 400 apart, in the order in which they leave.',
  })
  tripMembersAway(
    @Arg('from', () => LocalDate) from: string,
    @Arg('until', () => LocalDate) until: string,
    @Ctx() context: Context,
  ): Promise<TripMember[]> {
    if (until < from || dayNumberOf(until) - dayNumberOf(from) > MOST_DAYS)
      fail('BAD_USER_INPUT', {
        zh: '请选择不超过 400 天的时间段。',
        en: 'Choose a span of at most 400 days.',
      })
    return context.db
      .createQueryBuilder(TripMember, 'm')
      .where('m.releasedAt IS NULL AND m.startsOn <= :until AND m.endsOn >= :from', { from, until })
      .orderBy({ 'm.startsOn': 'ASC', 'm.id': 'ASC' })
      .getMany()
  }

  /** Few trips are under way at a time, so that the rule itself is asked of each of them. */
  @Query(() => [Trip], {
    description: 'Trips under way with a local day that is over and has no report (W5.5.8).',
  })
  async tripsWithMissedReports(
    @Arg('mine', () => Boolean, {
      defaultValue: false,
      description: 'Only those the viewer leads.',
    })
    mine: boolean,
    @Ctx() context: Context,
  ): Promise<Trip[]> {
    const query = context.db
      .createQueryBuilder(Trip, 't')
      .where('t.endedAt IS NULL AND t.startsOn <= CAST(:now AS timestamptz) AT TIME ZONE t.timeZone')
      .andWhere('EXISTS (SELECT 1 FROM trip_briefing b WHERE b.trip_id = t.id)')
      .andWhere(
        `EXISTS (SELECT 1 FROM trip_case j JOIN repair_case c ON c.id = j.case_id
           WHERE j.trip_id = t.id AND c.mode = 'DISPATCH' AND c.phase NOT IN ('CANCELLED', 'CLOSED'))`,
      )
      .setParameter('now', context.clock())
      .orderBy({ 't.startsOn': 'ASC', 't.id': 'ASC' })
    if (mine)
      query.andWhere(
        `EXISTS (SELECT 1 FROM trip_member m
           WHERE m.trip_id = t.id AND m.leads AND m.released_at IS NULL AND m.user_id = :viewer)`,
        { viewer: signedIn(context).id },
      )
    const underway = await query.getMany()
    const missed = await Promise.all(underway.map((trip) => missedOf(trip, context)))
    return underway.filter((_, i) => missed[i] !== 0)
  }

  @FieldResolver(() => TripStageType, { description: 'How far it has come.' })
  async stage(@Root() trip: Trip, @Ctx() context: Context): Promise<TripStage> {
    const { many, one } = context.loaders
    const [briefings, signOffs, joined] = await Promise.all([
      many(TripBriefing, 'tripId', { at: 'ASC', id: 'ASC' }).load(trip.id),
      many(TripSignOff, 'tripId', { at: 'ASC', id: 'ASC' }).load(trip.id),
      many(TripCase, 'tripId', { at: 'ASC', id: 'ASC' }).load(trip.id),
    ])
    const cases = await Promise.all(joined.map(({ caseId }) => one(RepairCase).load(caseId)))
    return tripStage(
      {
        ...trip,
        booked: briefings.length > 0,
        signedOff: signOffs.at(-1)?.outcome === 'SIGNED',
        calledOff: cases.every((found) => found?.phase === 'CANCELLED' || found?.mode !== 'DISPATCH'),
      },
      context.clock(),
    )
  }
}

async function missedOf(trip: Trip, context: Context): Promise<number> {
  const reports = await context.loaders.many(DailyReport, 'tripId', { id: 'ASC' }).load(trip.id)
  return missedReports(trip, new Set(reports.map(({ day }) => day)), context.clock()).length
}

@Resolver(() => TripMember)
export class TripMemberFields {
  @FieldResolver(() => Trip, { description: 'The trip.' })
  trip(@Root() member: TripMember, @Ctx() context: Context) {
    return context.loaders.one(Trip).load(member.tripId)
  }
}
