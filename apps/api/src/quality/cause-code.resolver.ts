import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../context'
import { createCauseCode, listedCauses, updateCauseCode } from './cause-code.commands'
import { CauseCode } from './cause-code.entity'
import { CauseCodeCreateInput, CauseCodePayload, CauseCodeUpdateInput } from './cause-code.inputs'

@Resolver()
export class CauseCodeResolver {
  @Query(() => [CauseCode], { description: 'The whole list of causes: each group, followed by its codes.' })
  causeCodes(@Ctx() context: Context): Promise<CauseCode[]> {
    return listedCauses(context.db.manager)
  }

  @Mutation(() => CauseCodePayload, { description: 'Adds a group of causes, or a code to one (W5.7).' })
  causeCodeCreate(
    @Arg('input', () => CauseCodeCreateInput) input: CauseCodeCreateInput,
    @Ctx() context: Context,
  ): Promise<CauseCodePayload> {
    return createCauseCode(context, input)
  }

  @Mutation(() => CauseCodePayload, {
    description: 'Renames, moves, retires or takes back a cause; what was recorded under it stays.',
  })
  causeCodeUpdate(
    @Arg('input', () => CauseCodeUpdateInput) input: CauseCodeUpdateInput,
    @Ctx() context: Context,
  ): Promise<CauseCodePayload> {
    return updateCauseCode(context, input)
  }
}
