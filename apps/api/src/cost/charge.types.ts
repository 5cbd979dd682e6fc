import { CHARGE_KINDS, type ChargeKind, type ChargeLine } from '@mendline/domain'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { Money } from '../graphql/money'
import { Decimal } from '../graphql/scalars'

const chargeKindType = enumType(CHARGE_KINDS, 'ChargeKind')

@ObjectType({ description: 'What every line of a charge has.' })
abstract class LineOfCharge {
  @Field(() => ID, { description: 'Tells the lines of a charge apart.' })
  key: string

  @Field(() => chargeKindType, { description: 'What it is for.' })
  kind: ChargeKind

  @Field(() => String, { nullable: true, description: 'Part number, of a part.' })
  partNumber: string | null

  @Field(() => String, { nullable: true, description: 'The name of the part.' })
  name: string | null

  @Field(() => Decimal, {
    nullable: true,
    description: 'Hours, pieces, trips or days; the percentage of a share.',
  })
  quantity: string | null

  @Field(() => Decimal, { nullable: true, description: 'For one of them.' })
  unitPrice: string | null

  @Field(() => Decimal, {
    nullable: true,
    description: 'What it comes to by the agreement; null where that cannot be told.',
  })
  computed: string | null
}

@ObjectType('ChargeLine', { description: 'One line of what the customer is charged (W5.8 D).' })
export class ChargeLineType extends LineOfCharge implements ChargeLine {
  @Field(() => Decimal, { description: 'What is charged.' })
  amount: string

  @Field(() => String, { nullable: true, description: 'Why it differs from what was computed.' })
  reason: string | null
}

@ObjectType({ description: 'A line of the charge as the agreement and the records give it.' })
export class ProposedChargeLine extends LineOfCharge {
  @Field(() => String, {
    nullable: true,
    description:
      'Why it cannot be computed, in the reader’s language: no list price, or one in another currency.',
  })
  problem: string | null
}

@ObjectType({ description: 'What the customer is to be charged by the signed agreement (W5.8 D).' })
export class ProposedCharge {
  @Field(() => Money, { description: 'The amount agreed.' })
  agreed: Money

  @Field(() => Int, { description: 'How much of the lines the customer pays, percent.' })
  customerPercent: number

  @Field(() => Boolean, { description: 'Whether the charge never exceeds the amount agreed.' })
  capped: boolean

  @Field(() => [ProposedChargeLine], { description: 'Its lines, before the company’s share and the cap.' })
  lines: ProposedChargeLine[]

  @Field(() => Money, {
    nullable: true,
    description: 'What it comes to as it stands; null where a line cannot be computed.',
  })
  total: Money | null
}

@InputType({ description: 'A word on one line of the charge; a line left out stays as computed.' })
export class ChargeLineInput {
  @Field(() => ID, {
    description: 'The key of the line; ADJUSTMENT for what is added or, below zero, given away.',
  })
  key: string

  @Field(() => String, { nullable: true, description: 'Of travel: how many trips or days there were.' })
  quantity?: string | null

  @Field(() => String, { nullable: true, description: 'What is charged; as computed when omitted.' })
  amount?: string | null

  @Field(() => String, { nullable: true, description: 'Why, where it differs from what was computed.' })
  reason?: string | null
}
