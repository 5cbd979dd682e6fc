import {
  addDays,
  conditions,
  dayNumberOf,
  REEXPORT_WARN_DAYS,
  seesCostLine,
  type LocalDate as Day,
} from '@mendline/domain'
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { signedIn, type Context } from '../context'
import { Decimal } from '../graphql/scalars'
import { today } from './business-day'
import { caseRows } from './case-loaders'
import { factsOf } from './fact-tables'
import { reexportByOf } from './reexport'
import { RepairCase } from './repair-case.entity'
import { ImportClearance } from './return-intake.entity'

/** What was imported for repair has to leave the country again in time (W4.2). */
@Resolver(() => ImportClearance)
export class ReexportResolver {
  /**
   * Few imports are near their end at a time, so that the rule itself is asked of each of them. From the settlement on
   * all units have left, a sample maybe not; what is cancelled may still be here.
   */
  @Query(() => [RepairCase], {
    description:
      'Cases with units or a sample that must have left the country within 30 days, the most urgent first (W4.2).',
  })
  async reexportsDue(@Ctx() context: Context): Promise<readonly RepairCase[]> {
    const until = addDays(today({ now: context.clock() }), REEXPORT_WARN_DAYS)
    const near = await context.db
      .createQueryBuilder(RepairCase, 'c')
      .where(`c.phase <> 'CLOSED'`)
      .andWhere(
        `EXISTS (SELECT 1 FROM import_clearance i WHERE i.case_id = c.id AND i.reexport_by <= :until
                  AND (i.for_sample OR c.phase NOT IN ('SETTLEMENT', 'AFTERCARE')))`,
        { until },
      )
      .getMany()
    const days = await Promise.all(near.map((one) => reexportByOf(one, context)))
    return near
      .map((repairCase, i) => ({ repairCase, by: days[i] ?? null }))
      .filter((one): one is { repairCase: RepairCase; by: Day } => one.by !== null && one.by <= until)
      .toSorted((a, b) => dayNumberOf(a.by) - dayNumberOf(b.by))
      .map(({ repairCase }) => repairCase)
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether a sample it declared is still to leave, or to be settled with the customs (W4.2).',
  })
  async sampleHere(@Root() { id, caseId }: ImportClearance, @Ctx() context: Context): Promise<boolean> {
    const rows = await caseRows(context).load(caseId)
    return rows !== null && conditions.samplesHere(factsOf(rows)).some((one) => one.id === id)
  }

  @FieldResolver(() => Decimal, {
    nullable: true,
    description: 'Duty paid or deposited; null also for who may not see money.',
  })
  dutyAmount(@Root() clearance: ImportClearance, @Ctx() context: Context): string | null {
    return seesDuty(context) ? clearance.dutyAmount : null
  }

  @FieldResolver(() => String, { nullable: true, description: 'ISO 4217 currency of the duty.' })
  dutyCurrency(@Root() clearance: ImportClearance, @Ctx() context: Context): string | null {
    return seesDuty(context) ? clearance.dutyCurrency : null
  }
}

/** HR pays it, so that it is their cost to see. */
const seesDuty = (context: Context): boolean => seesCostLine(signedIn(context), { department: 'HR_ADMIN' })
