import { Field, ID, InputType, Int } from 'type-graphql'
import { LocalDate } from '../graphql/scalars'
import { TripInput } from './trip-command'

@InputType({ description: 'A line to be bought.' })
export class PurchaseLineInput {
  @Field(() => ID, { description: 'The line.' })
  lineId: string

  @Field(() => LocalDate, { description: 'When it is needed.' })
  neededBy: string

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'Demands for what is short (W5.5.6).' })
export class TripRequestPurchaseInput extends TripInput {
  @Field(() => [PurchaseLineInput], { description: 'The lines.' })
  lines: PurchaseLineInput[]
}

@InputType({ description: 'A day promised for a demand.' })
export class TripPromisePurchaseInput extends TripInput {
  @Field(() => ID, { description: 'The demand.' })
  demandId: string

  @Field(() => LocalDate, { description: 'The day.' })
  expectedOn: string

  @Field(() => String, { nullable: true, description: 'Why; needed when a promise changes.' })
  note?: string | null
}

@InputType({ description: 'A demand urged on.' })
export class TripExpeditePurchaseInput extends TripInput {
  @Field(() => ID, { description: 'The demand.' })
  demandId: string

  @Field(() => String, { description: 'With whom, and what came of it.' })
  note: string
}

@InputType({ description: 'Goods of a demand that arrived.' })
export class TripReceivePurchaseInput extends TripInput {
  @Field(() => ID, { description: 'The demand.' })
  demandId: string

  @Field(() => Int, { description: 'How many.' })
  quantity: number

  @Field(() => LocalDate, { description: 'When.' })
  receivedOn: string
}
