import type { Context } from '../context'
import { User } from '../auth/user.entity'
import { Ctx, Field, ObjectType, Root } from 'type-graphql'
import { At, Id, Ref, Whole } from '../graphql/columns'

/**
 * The columns every fact table shares. Rows are only ever added; `seq` is allotted under the case's lock and alone
 * gives the order.
 */
@ObjectType({ description: 'What every fact has.' })
export abstract class FactRow {
  @Id()
  id: string

  @Ref('RepairCase', 'The case it belongs to.')
  caseId: string

  @Whole('Its order among the facts of the case.')
  seq: number

  @At('When it was recorded.')
  at: string

  @Ref('User', 'Who recorded it; null: the system.', { nullable: true, index: false })
  byId: string | null

  @Field(() => User, { nullable: true, description: 'Who recorded it; null: the system.' })
  by(@Root() fact: FactRow, @Ctx() context: Context): Promise<User | null> | null {
    return fact.byId === null ? null : context.loaders.user.load(fact.byId)
  }
}
