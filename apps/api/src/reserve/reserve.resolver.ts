import {
  keepsReserve,
  DEPARTMENTS,
  expiringPapers,
  fitnessFor,
  localDateOf,
  PAPER_WARNINGS,
  reserveOn,
  seesReserve,
  type Department,
  type ExpiringPaper,
  type PaperWarning,
  type ReserveRow,
} from '@mendline/domain'
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { User } from '../auth/user.entity'
import { signedIn, type Context } from '../context'
import { connectionType, pageOf, PageArgs } from '../graphql/connection'
import { enumType } from '../graphql/enums'
import { fail } from '../graphql/fail'
import { LocalDate } from '../graphql/scalars'
import { isId } from '../id'
import { ProductModel } from '../product-model/product-model.entity'
import { businessTimeZone } from '../setting/service-policy'
import { otherTrips } from '../trip/trip-team.commands'
import { maskedNumber } from './paper-seal'
import { loadReserve, passportOf } from './reserve-facts'
import { revealPaper, saveTechnician, setReserveTarget } from './technician.commands'
import {
  ReserveTarget,
  PaperReveal,
  Technician,
  TechnicianAbsence,
  TechnicianSkill,
  TechnicianVisa,
} from './technician.entity'
import type { FitFilter } from './technician.inputs'
import {
  ReserveTargetPayload,
  ReserveTargetSetInput,
  TechnicianFilter,
  TechnicianPayload,
  TechnicianRevealInput,
  TechnicianRevealPayload,
  TechnicianSaveInput,
} from './technician.inputs'

const PaperWarningType = enumType(PAPER_WARNINGS, 'PaperWarning')
const TechnicianConnection = connectionType('Technician', () => Technician)

@ObjectType({ description: 'A passport; its number is shown to nobody in full.' })
class Passport {
  @Field(() => String, { description: 'ISO 3166 code of the country that issued it.' })
  country: string

  @Field(() => LocalDate, { description: 'Its last day.' })
  validUntil: string

  @Field(() => String, { nullable: true, description: 'The end of its number.' })
  maskedNumber: string | null
}

@ObjectType({ description: 'What a department has to have ready and has on a day (W5.1).' })
class ReserveDepartment implements ReserveRow {
  @Field(() => enumType(DEPARTMENTS, 'Department'), { description: 'The department.' })
  department: Department

  @Field(() => Int, { description: 'How many it has to have.' })
  required: number

  @Field(() => Int, { description: 'How many belong to the reserve.' })
  members: number

  @Field(() => Int, { description: 'How many of them are not away.' })
  available: number

  @Field(() => Int, { description: 'How many of those have a passport for a trip abroad.' })
  abroad: number

  @Field(() => Int, { description: 'How many are missing.' })
  gap: number
}

@ObjectType({ description: 'A paper that expires soon, or is over.' })
class ReservePaper implements ExpiringPaper<Technician> {
  @Field(() => Technician, { description: 'Whose.' })
  technician: Technician

  @Field(() => String, { description: 'PASSPORT or VISA.' })
  paper: 'PASSPORT' | 'VISA'

  @Field(() => String, { description: 'ISO 3166 code of its country.' })
  country: string

  @Field(() => LocalDate, { description: 'Its last day.' })
  validUntil: string

  @Field(() => PaperWarningType, { description: 'How soon.' })
  warning: PaperWarning
}

@ObjectType({ description: 'The reserve of technicians on a day (W5.1).' })
class Reserve {
  @Field(() => [ReserveDepartment], { description: 'Departments that have to have some, or have some.' })
  departments: readonly ReserveRow[]

  @Field(() => [ReservePaper], {
    description: 'Papers that expire within 180 days of the day, the first first.',
  })
  expiring: readonly ReservePaper[]
}

@Resolver(() => Technician)
export class ReserveResolver {
  @Query(() => TechnicianConnection, {
    description: 'The reserve of technicians by department: for HR_ADMIN, PRODUCTION_ENGINEERING and heads.',
  })
  async technicians(
    @Arg('filter', () => TechnicianFilter, { defaultValue: {} }) filter: TechnicianFilter,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    readable(context)
    const query = context.db.createQueryBuilder(Technician, 't')
    if (!filter.includeLeft)
      query.andWhere('(t.leftOn IS NULL OR t.leftOn > :today)', {
        today: localDateOf(context.clock(), businessTimeZone()),
      })
    if (filter.department != null) query.andWhere('t.department = :department', filter)
    if (filter.modelId != null) {
      const skilled = `SELECT 1 FROM technician_skill s WHERE s.technician_id = t.id AND s.model_id = :modelId`
      query.andWhere(isId(filter.modelId) ? `EXISTS (${skilled})` : 'false', { modelId: filter.modelId })
    }
    const search = filter.search?.trim() ?? ''
    if (search !== '') {
      query.andWhere('(t.name ILIKE :part OR t.latinName ILIKE :part)', {
        part: `%${search.replace(/[\\%_]/g, '\\$&')}%`,
      })
    }
    if (filter.fit != null) query.andWhere('t.id = ANY(:fit)', { fit: await fitOn(filter.fit, context) })
    return pageOf(
      query,
      [
        { key: 'department', direction: 'ASC' },
        { key: 'id', direction: 'ASC' },
      ],
      page,
    )
  }

  @Query(() => Technician, { nullable: true, description: 'One technician; null where there is none.' })
  technician(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Technician | null> | null {
    readable(context)
    return isId(id) ? context.db.manager.findOneBy(Technician, { id }) : null
  }

  @Query(() => Reserve, { description: 'Required against available on a day, and the papers that expire.' })
  async reserve(@Arg('on', () => LocalDate) on: string, @Ctx() context: Context): Promise<Reserve> {
    readable(context)
    const { manager } = context.db
    const [facts, targets, trips] = await Promise.all([
      loadReserve(manager),
      manager.find(ReserveTarget),
      otherTrips(manager, null, null),
    ])
    const required = new Map(targets.map((target) => [target.department, target.required]))
    // Who is on a trip is as little at hand as who is on leave.
    const away = facts.map((one) => ({ ...one, absences: [...one.absences, ...(trips.get(one.id) ?? [])] }))
    return {
      departments: reserveOn(on, away, required),
      expiring: expiringPapers(facts, on).map((paper) => ({ ...paper, technician: paper.technician.row })),
    }
  }

  @Query(() => [TechnicianAbsence], {
    description: 'Who is away between two days, at most 400 apart: the time line of the reserve.',
  })
  technicianAbsences(
    @Arg('from', () => LocalDate) from: string,
    @Arg('until', () => LocalDate) until: string,
    @Ctx() context: Context,
  ): Promise<TechnicianAbsence[]> {
    readable(context)
    if (until < from || Date.parse(until) - Date.parse(from) > 400 * 86_400_000)
      fail('BAD_USER_INPUT', {
        zh: '请选择不超过 400 天的时间段。',
        en: 'Choose a span of at most 400 days.',
      })
    return context.db.manager
      .createQueryBuilder(TechnicianAbsence, 'a')
      .innerJoin(Technician, 't', 't.id = a.technicianId AND (t.leftOn IS NULL OR t.leftOn > a.startsOn)')
      .where('a.startsOn <= :until AND a.endsOn >= :from', { from, until })
      .orderBy('a.startsOn')
      .addOrderBy('a.id')
      .getMany()
  }

  @Mutation(() => TechnicianPayload, {
    description: 'Adds a technician to the reserve, or changes one (W5.1).',
  })
  technicianSave(
    @Arg('input', () => TechnicianSaveInput) input: TechnicianSaveInput,
    @Ctx() context: Context,
  ) {
    return saveTechnician(context, input)
  }

  @Mutation(() => ReserveTargetPayload, {
    description: 'Sets how many technicians a department has to have ready (W5.1).',
  })
  reserveTargetSet(
    @Arg('input', () => ReserveTargetSetInput) input: ReserveTargetSetInput,
    @Ctx() context: Context,
  ) {
    return setReserveTarget(context, input)
  }

  @Mutation(() => TechnicianRevealPayload, {
    description: 'Shows the number of a passport or visa; who saw it and why is kept.',
  })
  technicianReveal(
    @Arg('input', () => TechnicianRevealInput) input: TechnicianRevealInput,
    @Ctx() context: Context,
  ) {
    return revealPaper(context, input)
  }

  // Whoever sees a trip sees who travels; their papers are for those the reserve concerns.
  @FieldResolver(() => Passport, {
    nullable: true,
    description: 'The passport; null: none, or not for this reader.',
  })
  passport(@Root() technician: Technician, @Ctx() context: Context): Passport | null {
    if (!seesReserve(signedIn(context))) return null
    const passport = passportOf(technician)
    return passport && { ...passport, maskedNumber: maskedNumber(technician.passportTail ?? '') }
  }

  @FieldResolver(() => [TechnicianSkill], { description: 'What they can do.' })
  skills(@Root() technician: Technician, @Ctx() context: Context) {
    return context.loaders.many(TechnicianSkill, 'technicianId', { id: 'ASC' }).load(technician.id)
  }

  @FieldResolver(() => [TechnicianVisa], { description: 'Their visas, the newest last.' })
  visas(@Root() technician: Technician, @Ctx() context: Context) {
    if (!seesReserve(signedIn(context))) return []
    return context.loaders
      .many(TechnicianVisa, 'technicianId', { validUntil: 'ASC', id: 'ASC' })
      .load(technician.id)
  }

  @FieldResolver(() => [TechnicianAbsence], { description: 'When they are away, in order.' })
  absences(@Root() technician: Technician, @Ctx() context: Context) {
    if (!seesReserve(signedIn(context))) return []
    return context.loaders
      .many(TechnicianAbsence, 'technicianId', { startsOn: 'ASC', id: 'ASC' })
      .load(technician.id)
  }

  @FieldResolver(() => [PaperReveal], {
    description:
      'Who had the number of a paper shown, when and why, the newest first; for who keeps the reserve.',
  })
  async reveals(@Root() technician: Technician, @Ctx() context: Context): Promise<readonly PaperReveal[]> {
    if (!keepsReserve(signedIn(context))) return []
    const all = context.loaders.many(PaperReveal, 'technicianId', { at: 'ASC', id: 'ASC' })
    return (await all.load(technician.id)).toReversed()
  }

  @FieldResolver(() => User, { nullable: true, description: 'Their account.' })
  user(@Root() technician: Technician, @Ctx() context: Context) {
    return technician.userId === null ? null : context.loaders.user.load(technician.userId)
  }
}

@Resolver(() => PaperReveal)
export class PaperRevealFields {
  @FieldResolver(() => User, { nullable: true, description: 'Who saw it.' })
  by(@Root() reveal: PaperReveal, @Ctx() context: Context) {
    return context.loaders.user.load(reveal.byId)
  }
}

@Resolver(() => TechnicianSkill)
export class TechnicianSkillFields {
  @FieldResolver(() => ProductModel, { description: 'The model.' })
  model(@Root() skill: TechnicianSkill, @Ctx() context: Context) {
    return context.loaders.one(ProductModel).load(skill.modelId)
  }
}

@Resolver(() => TechnicianVisa)
export class TechnicianVisaFields {
  @FieldResolver(() => String, { nullable: true, description: 'The end of its number; null without one.' })
  maskedNumber(@Root() visa: TechnicianVisa): string | null {
    return visa.tail === null ? null : maskedNumber(visa.tail)
  }
}

@Resolver(() => TechnicianAbsence)
export class TechnicianAbsenceFields {
  @FieldResolver(() => Technician, { description: 'Who is away.' })
  technician(@Root() absence: TechnicianAbsence, @Ctx() context: Context) {
    return context.loaders.one(Technician).load(absence.technicianId)
  }
}

/** Whom nothing keeps from a trip on these days; the domain's rule, so that list and trip agree. */
async function fitOn(trip: FitFilter, { db }: Context): Promise<readonly string[]> {
  if (trip.until < trip.from)
    fail('BAD_USER_INPUT', {
      zh: '最后一天不能早于第一天。',
      en: 'The last day must not be before the first.',
    })
  const wanted = { ...trip, country: trip.country ?? null }
  const [reserve, trips] = await Promise.all([loadReserve(db.manager), otherTrips(db.manager, null, null)])
  return reserve
    .filter((one) => fitnessFor(one, wanted, trips.get(one.id) ?? []).length === 0)
    .map(({ id }) => id)
}

/** FORBIDDEN to whom the reserve is no concern. */
function readable(context: Context): void {
  if (!seesReserve(signedIn(context))) fail('FORBIDDEN')
}
