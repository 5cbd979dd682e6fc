import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { LocalDate } from '../graphql/scalars'
import { UserError } from '../graphql/user-error'
import { ExchangeRate } from './exchange-rate.entity'

@InputType({ description: 'A rate from a day on; of two for one day the later one holds.' })
export class ExchangeRateSetInput {
  @Field(() => String, { description: 'ISO 4217 currency, not the base currency.' })
  currency: string

  @Field(() => LocalDate, { description: 'The first day it holds; today at the latest.' })
  validFrom: string

  @Field(() => String, { description: 'Units of the base currency for one unit, above 0.' })
  rate: string

  @Field(() => String, { nullable: true, description: 'Where it was taken from.' })
  source?: string | null
}

@ObjectType({ description: 'The rate, or what a person can mend.' })
export class ExchangeRateSetPayload {
  @Field(() => ExchangeRate, { nullable: true, description: 'The rate; null when nothing was done.' })
  exchangeRate: ExchangeRate | null

  @Field(() => [UserError], { description: 'What to mend; empty when it was entered.' })
  userErrors: UserError[]
}

@InputType({ description: 'Rates as a CSV file: columns for currency, first day and rate, with headings.' })
export class ExchangeRateImportInput {
  @Field(() => String, { description: 'The text of the file.' })
  csv: string
}

@ObjectType({ description: 'What is wrong with one line of a file.' })
export class ExchangeRateLineError {
  @Field(() => Int, { description: 'The line, counted from 1.' })
  line: number

  @Field(() => String, { description: 'A stable code for programs.' })
  code: string

  @Field(() => String, { description: 'What is wrong, in the reader’s language.' })
  message: string
}

@ObjectType({ description: 'What came of a file of rates: all of it or nothing is entered.' })
export class ExchangeRateImportPayload {
  @Field(() => Int, { description: 'How many rates were entered.' })
  entered: number

  @Field(() => Int, { description: 'How many were there already, with the same figure.' })
  alreadyThere: number

  @Field(() => [ExchangeRateLineError], {
    description: 'What to mend in the file; empty when it was entered.',
  })
  lineErrors: ExchangeRateLineError[]

  @Field(() => [UserError], { description: 'What is wrong with the file as a whole.' })
  userErrors: UserError[]
}
