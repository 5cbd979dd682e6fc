import { Field, InputType } from 'type-graphql'
import { Decimal } from '../graphql/scalars'
import type { PackingValues } from './packing'

/** What the packing list says of a line, of a trip or of an agent's parts list (W5.5.3-5). */
@InputType({ description: 'What the packing list says of a line.' })
export abstract class PackingInput implements PackingValues {
  @Field(() => Decimal, { nullable: true, description: 'Weight, kg.' })
  weightKg?: string | null

  @Field(() => String, { nullable: true, description: 'Length × width × height, cm.' })
  size?: string | null

  @Field(() => String, { nullable: true, description: 'Customs tariff number.' })
  hsCode?: string | null

  @Field(() => Decimal, { nullable: true, description: 'Value for customs.' })
  customsValue?: string | null

  @Field(() => String, { nullable: true, description: 'ISO 4217 currency of the value.' })
  currency?: string | null
}
