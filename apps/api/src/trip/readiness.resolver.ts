import {
  DEPARTMENTS,
  isSettled,
  PERFORMERS,
  STEP_STATUSES,
  TRIP_TRACKS,
  type Department,
  type Duration,
  type Gap,
  type Performer,
  type StepId,
  type StepStatus,
  type TripState,
  type TripTrack,
} from '@mendline/domain'
import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { Context } from '../context'
import { enumType } from '../graphql/enums'
import { DateTime, LocalDate, StepIdScalar } from '../graphql/scalars'
import { caseRows } from '../repair-case/case-loaders'
import { Technician } from '../reserve/technician.entity'
import { assessTrip, type AssessedTrip } from './readiness'
import { PurchaseDemand } from '../purchase/purchase.entity'
import { TripLine } from './trip-goods.entity'
import { Trip, TripCase, TripMember } from './trip.entity'

const DepartmentType = enumType(DEPARTMENTS, 'Department')
const PerformerType = enumType(PERFORMERS, 'Performer')
const StatusType = enumType(STEP_STATUSES, 'StepStatus')
const TrackType = enumType(TRIP_TRACKS, 'TripTrack')

@ObjectType({ description: 'A step before the departure that is still open, for what it is about.' })
class ReadinessGap {
  @Field(() => StepIdScalar, { description: 'The step.' })
  step: StepId

  @Field(() => String, { description: 'The traveller, line or trip; empty for the whole case.' })
  subjectId: string

  @Field(() => String, { nullable: true, description: 'Its name, where it has one.' })
  subject: string | null

  @Field(() => ID, { description: 'A case in which it is open.' })
  caseId: string

  @Field(() => StatusType, { description: 'READY, WAITING or UNDECIDED.' })
  status: StepStatus

  @Field(() => DepartmentType, { description: 'The department that owes it.' })
  owner: Department

  @Field(() => PerformerType, { description: 'Who of the department.' })
  performer: Performer

  @Field(() => DateTime, { nullable: true, description: 'When it is due; null while it waits.' })
  dueAt: string | null

  @Field(() => [StepIdScalar], { description: 'What it waits for.' })
  waitingFor: readonly StepId[]

  @Field(() => DateTime, { description: 'When it can begin at the earliest.' })
  startsAt: string

  @Field(() => DateTime, { description: 'When it is over at the earliest.' })
  estimatedAt: string

  @Field(() => DateTime, { nullable: true, description: 'What was promised for it.' })
  expectedAt: string | null
}

@ObjectType({ description: 'How far a trip is on one track.' })
class TrackOfTrip {
  @Field(() => TrackType, { description: 'The track.' })
  track: TripTrack

  @Field(() => Int, { description: 'How much there is to settle.' })
  total: number

  @Field(() => Int, { description: 'How much is settled.' })
  settled: number

  @Field(() => DateTime, { nullable: true, description: 'When it can be ready; null when it is.' })
  readyAt: string | null

  @Field(() => [ReadinessGap], { description: 'What is open.' })
  gaps: readonly ReadinessGap[]
}

@ObjectType({ description: 'An open step as readiness is computed from it.' })
class ReadinessStep {
  @Field(() => StepIdScalar, { description: 'The step.' })
  step: StepId

  @Field(() => String, { description: 'What it is about.' })
  subjectId: string

  @Field(() => ID, { description: 'The case.' })
  caseId: string

  @Field(() => DepartmentType, { description: 'Who owes it.' })
  owner: Department

  @Field(() => PerformerType, { description: 'Who of them.' })
  performer: Performer

  @Field(() => StatusType, { description: 'How it stands.' })
  status: StepStatus

  @Field(() => Boolean, { description: 'Whether only a hold of the case keeps it waiting.' })
  held: boolean
}

@ObjectType({ description: 'A stretch of working time.' })
class WorkSpanOfDay {
  @Field(() => String, { description: 'HH:mm.' })
  from: string

  @Field(() => String, { description: 'HH:mm.' })
  to: string
}

@ObjectType({ description: 'A day that is worked or not otherwise than published.' })
class CalendarDay {
  @Field(() => LocalDate, { description: 'The day.' })
  date: string

  @Field(() => Boolean, { description: 'Whether it is worked.' })
  working: boolean
}

@ObjectType({ description: 'A time of the procedure that the company set otherwise.' })
class OwnTime {
  @Field(() => StepIdScalar, { description: 'The step.' })
  step: StepId

  @Field(() => String, { description: 'CALENDAR and WORKING count minutes, WORKING_DAYS days.' })
  kind: Duration['kind']

  @Field(() => Int, { description: 'How many.' })
  count: number
}

@ObjectType({ description: 'The moment a purchase is promised for.' })
class PromisedLine {
  @Field(() => ID, { description: 'The line that is bought.' })
  lineId: string

  @Field(() => DateTime, { description: 'When it is to be there.' })
  at: string
}

@ObjectType({
  description:
    'What readiness follows from, so that who reads it can ask what would come of another promise.',
})
class ReadinessBasis {
  @Field(() => [ReadinessStep], { description: 'The open steps.' })
  steps: readonly ReadinessStep[]

  @Field(() => [PromisedLine], { description: 'What was promised.' })
  promises: readonly PromisedLine[]

  @Field(() => String, { description: 'The zone of working time.' })
  timeZone: string

  @Field(() => [WorkSpanOfDay], { description: 'The working time of a day.' })
  hours: readonly WorkSpanOfDay[]

  @Field(() => [CalendarDay], { description: 'Days otherwise than published.' })
  holidays: readonly CalendarDay[]

  @Field(() => [OwnTime], { description: 'Times otherwise than in the procedure.' })
  times: readonly OwnTime[]
}

@ObjectType({
  description: 'What a trip still lacks before its departure, and when it can have it (W5.5.7).',
})
class TripReadiness {
  @Field(() => Boolean, { description: 'Whether the departure can be confirmed: all is done or waived.' })
  complete: boolean

  @Field(() => DateTime, { description: 'When it can be confirmed at the earliest.' })
  earliestAt: string

  @Field(() => Boolean, { description: 'False when it may well be later: something is not decided yet.' })
  certain: boolean

  @Field(() => DateTime, { nullable: true, description: 'When it is needed: the first day of the trip.' })
  neededBy: string | null

  @Field(() => Boolean, { description: 'Whether the trip cannot be ready by then.' })
  late: boolean

  @Field(() => DateTime, { description: 'The moment all this is said of.' })
  now: string

  @Field(() => [TrackOfTrip], { description: 'The six tracks.' })
  tracks: readonly TrackOfTrip[]

  @Field(() => [ReadinessGap], { description: 'The open steps that hold the date, in their order.' })
  chain: readonly ReadinessGap[]

  @Field(() => ReadinessBasis, { description: 'What it follows from.' })
  basis: ReadinessBasis
}

/** Whether a trip can leave (W5.5.7). */
@Resolver(() => Trip)
export class TripReadinessResolver {
  @FieldResolver(() => TripReadiness, { description: 'What it still lacks before the departure.' })
  async readiness(@Root() trip: Trip, @Ctx() context: Context): Promise<TripReadiness> {
    const rowsOf = <T extends { id: string; tripId: string | null }>(entity: new () => T) =>
      context.loaders
        .many<{ id: string; tripId: string | null }>(entity, 'tripId', { id: 'ASC' })
        .load(trip.id) as Promise<T[]>
    const [members, lines, demands, joined] = await Promise.all([
      rowsOf(TripMember),
      rowsOf(TripLine),
      rowsOf(PurchaseDemand),
      rowsOf(TripCase),
    ])
    const [cases, technicians] = await Promise.all([
      Promise.all(joined.map(({ caseId }) => caseRows(context).load(caseId))),
      Promise.all(members.map(({ technicianId }) => context.loaders.one(Technician).load(technicianId))),
    ])
    const assessed = await assessTrip(
      { trip, members, lines, demands, cases: cases.filter((rows) => rows !== null) },
      context,
    )
    const names = new Map([
      ...lines.map(({ id, name }) => [id, name] as const),
      ...members.map(({ id, technicianId }) => [id, nameOf(technicians, technicianId)] as const),
    ])
    return shown(assessed, names)
  }
}

const nameOf = (technicians: readonly (Technician | null)[], id: string): string =>
  technicians.find((one) => one?.id === id)?.name ?? ''

function shown(assessed: AssessedTrip, names: ReadonlyMap<string, string>): TripReadiness {
  const { readiness, states, neededBy, now } = assessed
  const known = new Map(states.map((state) => [keyOf(state), state]))
  const gapOf = (gap: Gap): ReadinessGap => {
    const { owner, performer, dueAt, waitingFor } = known.get(keyOf(gap)) as TripState
    return { ...gap, owner, performer, dueAt, waitingFor, subject: names.get(gap.subjectId) ?? null }
  }
  const { complete, earliestAt, certain, late, tracks, chain } = readiness
  return {
    complete,
    earliestAt,
    certain,
    late,
    neededBy,
    now,
    tracks: tracks.map((track) => ({ ...track, gaps: track.gaps.map(gapOf) })),
    chain: chain.map(gapOf),
    basis: basisOf(assessed),
  }
}

const keyOf = ({ step, subjectId, caseId }: Pick<TripState, 'step' | 'subjectId' | 'caseId'>): string =>
  `${step} ${caseId} ${subjectId}`

/** Settled steps change nothing of the date, and are most of them. */
function basisOf({ states, promises, policy }: AssessedTrip): ReadinessBasis {
  const { timeZone, hours, holidays } = policy.calendar
  return {
    steps: states.filter((state) => !isSettled(state)),
    promises,
    timeZone,
    hours,
    holidays,
    times: Object.entries(policy.dues).flatMap(([id, due]) =>
      // No step of a trip takes another time for urgent or complex cases.
      id.includes(':')
        ? []
        : [
            {
              step: id as StepId,
              kind: due.kind,
              count: due.kind === 'WORKING_DAYS' ? due.days : due.minutes,
            },
          ],
    ),
  }
}
