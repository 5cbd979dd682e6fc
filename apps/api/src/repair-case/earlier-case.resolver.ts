import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql'
import type { Context } from '../context'
import { fail } from '../graphql/fail'
import { RepairCase } from './repair-case.entity'
import { earlierCaseOf } from './repeat'

const MOST_SERIALS = 1000

@ObjectType({ description: 'The newest case a serial number was in.' })
class EarlierCase {
  @Field(() => String, { description: 'The serial number.' })
  serial: string

  @Field(() => RepairCase, { description: 'The case.' })
  repairCase: RepairCase
}

@Resolver()
export class EarlierCaseResolver {
  @Query(() => [EarlierCase], {
    description: 'Of these serial numbers (at most 1,000) those that were in a case before: a repeat repair.',
  })
  async earlierCases(
    @Arg('serials', () => [String], { description: 'Serial numbers.' }) serials: string[],
    @Ctx() context: Context,
  ): Promise<EarlierCase[]> {
    if (serials.length > MOST_SERIALS) fail('BAD_USER_INPUT')
    const caseIds = await earlierCaseOf(context.db.manager, [...new Set(serials)])
    const found = await Promise.all(
      [...caseIds].map(async ([serial, id]) => {
        const repairCase = await context.loaders.one(RepairCase).load(id)
        return repairCase === null ? [] : [{ serial, repairCase }]
      }),
    )
    return found.flat()
  }
}
