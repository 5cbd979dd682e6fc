import { textOrNull, TRAVEL_MEASURES, type FeeStandard, type TravelMeasure } from '@mendline/domain'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { Decimal } from '../graphql/scalars'

const travelMeasureType = enumType(TRAVEL_MEASURES, 'TravelMeasure')

@ObjectType('FeeStandard', {
  description:
    'The rates a customer agreed to pay by, in the currency of the agreement; what is null is not charged (W5.3).',
})
export class FeeStandardType implements FeeStandard {
  @Field(() => Decimal, { nullable: true, description: 'For one hour of work.' })
  labourRate: string | null

  @Field(() => Decimal, { nullable: true, description: 'For one trip or one day of travel.' })
  travelRate: string | null

  @Field(() => travelMeasureType, { nullable: true, description: 'What the travel rate is counted by.' })
  travelPer: TravelMeasure | null

  @Field(() => Decimal, {
    nullable: true,
    description: 'Percent on top of the list price of parts, off it when negative; null: not charged.',
  })
  partsPercent: string | null

  @Field(() => Decimal, { nullable: true, description: 'Once a case, whatever is done.' })
  fixedFee: string | null

  @Field(() => Int, { description: 'How much of all this the customer pays, percent.' })
  customerPercent: number

  @Field(() => Boolean, { description: 'Whether the charge never exceeds the amount agreed.' })
  capped: boolean
}

@InputType({ description: 'The rates to charge by; leave out what is not charged, at least one is.' })
export class FeeStandardInput {
  @Field(() => String, { nullable: true, description: 'For one hour of work.' })
  labourRate?: string | null

  @Field(() => String, { nullable: true, description: 'For one trip or one day of travel.' })
  travelRate?: string | null

  @Field(() => travelMeasureType, { nullable: true, description: 'What the travel rate is counted by.' })
  travelPer?: TravelMeasure | null

  @Field(() => String, {
    nullable: true,
    description: 'Percent on top of the list price of parts, off it when negative; 0: at list price.',
  })
  partsPercent?: string | null

  @Field(() => String, { nullable: true, description: 'Once a case, whatever is done.' })
  fixedFee?: string | null

  @Field(() => Int, {
    defaultValue: 100,
    description: 'How much of all this the customer pays, percent: the customer’s share, as agreed.',
  })
  customerPercent: number

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the charge never exceeds the amount agreed.',
  })
  capped: boolean
}

/** The rates as the domain takes them: what was left out or left blank is not charged. */
export function feesOf(input: FeeStandardInput): FeeStandard {
  return {
    labourRate: textOrNull(input.labourRate),
    travelRate: textOrNull(input.travelRate),
    travelPer: input.travelPer ?? null,
    partsPercent: textOrNull(input.partsPercent),
    fixedFee: textOrNull(input.fixedFee),
    customerPercent: input.customerPercent,
    capped: input.capped,
  }
}
