import type { ExchangeRate as Rate } from '@mendline/domain'
import { Ctx, Field, ObjectType, Root } from 'type-graphql'
import { Entity, Index } from 'typeorm'
import { User } from '../auth/user.entity'
import type { Context } from '../context'
import { At, Code, Day, Decimal, Id, Ref, Text } from '../graphql/columns'

@Entity()
@Index(['currency', 'validFrom', 'at', 'id'])
@ObjectType({
  description:
    'What one unit of a currency is worth in the base currency from a day on. A later entry for the same day corrects it.',
})
export class ExchangeRate implements Rate {
  @Id()
  id: string

  @Code('ISO 4217 currency.', { length: 3 })
  currency: string

  @Day('The first day it holds.')
  validFrom: string

  @Decimal('Units of the base currency for one unit.', { precision: 30, scale: 10 })
  rate: string

  @Text('Where it was taken from.', { length: 200, nullable: true })
  source: string | null

  @At('When it was entered.')
  at: string

  @Ref('User', 'Who entered it.', { index: false })
  byId: string

  @Field(() => User, { nullable: true, description: 'Who entered it.' })
  by(@Root() rate: ExchangeRate, @Ctx() context: Context): Promise<User | null> {
    return context.loaders.user.load(rate.byId)
  }
}
