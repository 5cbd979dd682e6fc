import {
  COST_CATEGORIES,
  DEPARTMENTS,
  seesCostLine,
  suggestedCosts,
  type CostCategory,
  type Department,
  type TripSharer,
} from '@mendline/domain'
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql'
import { User } from '../auth/user.entity'
import { signedIn, type Context } from '../context'
import { enumType } from '../graphql/enums'
import { fail } from '../graphql/fail'
import { DateTime, Decimal, normaliseDecimal } from '../graphql/scalars'
import { caseRows } from '../repair-case/case-loaders'
import type { CaseRows } from '../repair-case/fact-tables'
import { RepairCase } from '../repair-case/repair-case.entity'
import { tripSharers } from '../trip/trip-sharers'
import { baseCurrency } from './base-currency'

const departmentType = enumType(DEPARTMENTS, 'Department')
const costCategoryType = enumType(COST_CATEGORIES, 'CostCategory')

@ObjectType({ description: 'A cost that follows from what is on record and is not counted yet (W5.8).' })
class CostSuggestion {
  @Field(() => ID, { description: 'The record it is taken from; give it back as sourceId.' })
  sourceId: string

  @Field(() => costCategoryType, { description: 'What it would be.' })
  category: CostCategory

  @Field(() => Decimal, {
    nullable: true,
    description: 'Pieces, hours or days, of a trip the share of the case; null where only the amount counts.',
  })
  quantity: string | null

  @Field(() => Decimal, {
    nullable: true,
    description:
      'What the same part, or an hour of the same person, cost the last time, in the base currency.',
  })
  lastPrice: string | null

  @Field(() => ID, { nullable: true, description: 'The unit it was for.' })
  unitId: string | null

  @Field(() => String, { nullable: true, description: 'Part number, of a part.' })
  partNumber: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The name of the part, or the number of the shipment or of the customs declaration.',
  })
  name: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Who carried it, of a shipment; which agent repaired.',
  })
  supplier: string | null

  @Field(() => Decimal, {
    nullable: true,
    description: 'What was agreed with an agent, or booked; of a trip the share of the case.',
  })
  amount: string | null

  @Field(() => String, { nullable: true, description: 'ISO 4217 currency of the amount.' })
  currency: string | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Of what a trip for several cases cost it is the share of the case, by its units: so many of ofUnits. Null where the case bears it alone.',
  })
  sharedUnits: number | null

  @Field(() => Int, { nullable: true, description: 'The units of all cases that share it.' })
  ofUnits: number | null

  @Field(() => User, { nullable: true, description: 'Whose time it was.' })
  person: User | null

  @Field(() => DateTime, { description: 'When it was recorded.' })
  at: string
}

@Resolver(() => RepairCase)
export class CostSuggestionFields {
  @FieldResolver(() => [CostSuggestion], {
    description:
      'What the department has on record and not yet among the costs: parts used, time at the bench, shipments, duty, the accepted quote of an agent, what a trip cost or, of a trip for several cases, the share of this one.',
  })
  async costSuggestions(
    @Root() repairCase: RepairCase,
    @Arg('department', () => departmentType) department: Department,
    @Ctx() context: Context,
  ): Promise<CostSuggestion[]> {
    const rows = (await caseRows(context).load(repairCase.id)) ?? fail('NOT_FOUND')
    const sharers = await Promise.all(rows.trips.map(({ id }) => tripSharers(context).load(id)))
    const found = suggestedCosts(recordedIn(rows, sharers.flat()), department)
    if (found.length === 0) return []
    // What things cost is for those who may see the lines it would become.
    const seesPrices = seesCostLine(signedIn(context), { department })
    const prices = seesPrices ? await lastPrices(context, found) : new Map<string, string>()
    return Promise.all(
      found.map(async ({ personId, share, ...suggestion }) => ({
        ...suggestion,
        sharedUnits: share?.units ?? null,
        ofUnits: share?.ofUnits ?? null,
        ...(seesPrices ? {} : { amount: null, currency: null }),
        lastPrice: prices.get(suggestion.partNumber ?? personId ?? '') ?? null,
        person: personId === null ? null : await context.loaders.user.load(personId),
      })),
    )
  }
}

/** The facts of a case as the domain looks for costs in them, with the cases its trips are for. */
export const recordedIn = (rows: CaseRows, tripSharers: readonly TripSharer[]) => ({
  ...rows,
  tripSharers,
  caseId: rows.repairCase.id,
  region: rows.repairCase.region,
})

/** The newest price of each part or person in any case, by part number or the person's id; rejected and withdrawn lines left out. */
async function lastPrices(
  context: Context,
  found: readonly { readonly partNumber: string | null; readonly personId: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const rows: { key: string; price: string }[] = await context.db.query(
    `SELECT DISTINCT ON (key) coalesce(part_number, person_id::text) AS key, unit_price::text AS price
       FROM cost_item i
      WHERE (category = 'PART' AND part_number = ANY($1) OR category = 'LOST_TIME' AND person_id = ANY($2))
        AND currency = $3
        AND NOT EXISTS (SELECT 1 FROM cost_review r WHERE r.cost_item_id = i.id AND r.outcome = 'REJECTED')
        AND NOT EXISTS (SELECT 1 FROM cost_withdrawal w WHERE w.cost_item_id = i.id)
      ORDER BY key, at DESC, seq DESC`,
    [
      [...new Set(found.flatMap(({ partNumber }) => partNumber ?? []))],
      [...new Set(found.flatMap(({ personId }) => personId ?? []))],
      baseCurrency(),
    ],
  )
  return new Map(rows.map(({ key, price }) => [key, normaliseDecimal(price)]))
}
