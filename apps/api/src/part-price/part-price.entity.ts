import { Ctx, Field, ObjectType, Root } from 'type-graphql'
import { Entity } from 'typeorm'
import { User } from '../auth/user.entity'
import type { Context } from '../context'
import { At, Code, Decimal, Id, Ref, Text, Whole } from '../graphql/columns'

@Entity()
@ObjectType({ description: 'The list price of a part: what a customer pays for it (W5.8 D).' })
export class PartPrice {
  @Id()
  id: string

  @Code('Part number.', { length: 80, unique: true })
  partNumber: string

  @Text('What it is.', { length: 200 })
  name: string

  @Decimal('The price of one.', { precision: 30 })
  listPrice: string

  @Code('ISO 4217 currency of the price.', { length: 3 })
  currency: string

  @Whole('Grows with every change; give it as expectedVersion when saving.')
  version: number

  @At('When it was last set.')
  updatedAt: string

  @Ref('User', 'Who set it last.', { index: false, hidden: true })
  updatedById: string

  @At('When it was retired; null while it holds.', { nullable: true })
  retiredAt: string | null

  @Field(() => User, { nullable: true, description: 'Who set it last.' })
  updatedBy(@Root() price: PartPrice, @Ctx() context: Context): Promise<User | null> {
    return context.loaders.user.load(price.updatedById)
  }
}
