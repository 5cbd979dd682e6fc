import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { UserError } from '../graphql/user-error'
import { PartPrice } from './part-price.entity'

@InputType({ description: 'Which list prices to give.' })
export class PartPriceFilter {
  @Field(() => String, { nullable: true, description: 'Part of the part number or the name.' })
  search?: string | null

  @Field(() => Boolean, { nullable: true, description: 'True: only those that hold.' })
  inUse?: boolean | null
}

@InputType({ description: 'The list price of a part as it shall be.' })
export class PartPriceSetInput {
  @Field(() => String, { description: 'Part number.' })
  partNumber: string

  @Field(() => String, { description: 'What it is.' })
  name: string

  @Field(() => String, { description: 'The price of one, plain digits.' })
  listPrice: string

  @Field(() => String, { description: 'ISO 4217 currency of the price.' })
  currency: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version the reader saw, to change a price; omit for a part without one.',
  })
  expectedVersion?: number | null
}

@InputType({ description: 'A list price that shall no longer hold.' })
export class PartPriceRetireInput {
  @Field(() => ID, { description: 'The price.' })
  partPriceId: string

  @Field(() => Int, { description: 'The version the reader saw.' })
  expectedVersion: number
}

@InputType({ description: 'List prices from a CSV file.' })
export class PartPriceImportInput {
  @Field(() => String, {
    description:
      'The text of the file: lines of part number, name, price, currency; a heading is passed over.',
  })
  csv: string
}

@ObjectType({ description: 'The list price as it is now, or what to mend.' })
export class PartPricePayload {
  @Field(() => PartPrice, { nullable: true, description: 'The list price.' })
  partPrice: PartPrice | null

  @Field(() => [UserError], { description: 'What to mend.' })
  userErrors: UserError[]
}

@ObjectType({ description: 'What an import of list prices did, or what to mend in the file.' })
export class PartPriceImportPayload {
  @Field(() => Int, { description: 'How many prices were added.' })
  added: number

  @Field(() => Int, { description: 'How many prices were changed.' })
  changed: number

  @Field(() => [UserError], {
    description:
      'What to mend, by line of the file ("csv", "3"); nothing is taken over while there is something.',
  })
  userErrors: UserError[]
}
