import { Field, ObjectType } from 'type-graphql'
import { Decimal } from './scalars'

@ObjectType({ description: 'An exact amount of money.' })
export class Money {
  @Field(() => Decimal, { description: 'The amount, never a float.' })
  amount: string

  @Field(() => String, { description: 'ISO 4217 currency.' })
  currency: string
}
