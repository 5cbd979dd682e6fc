import { ACTION_STATES, actionState, type ActionState } from '@mendline/domain'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context'
import { enumType } from '../graphql/enums'
import { fail } from '../graphql/fail'
import { caseRows } from '../repair-case/case-loaders'
import { factsOf } from '../repair-case/fact-tables'
import { PlannedAction } from './quality.entity'

const State = enumType(ACTION_STATES, 'ActionState')

@Resolver(() => PlannedAction)
export class PlannedActionFields {
  @FieldResolver(() => State, {
    description: 'How it stands: open, carried out, effective, to be carried out again, or waived.',
  })
  async state(@Root() { caseId, actionId }: PlannedAction, @Ctx() context: Context): Promise<ActionState> {
    const rows = (await caseRows(context).load(caseId)) ?? fail('NOT_FOUND')
    return actionState(factsOf(rows), actionId)
  }
}
