import { COST_CATEGORIES, textOrNull, type CostCategory, type EstimateInput } from '@mendline/domain'
import { Field, InputType, Int } from 'type-graphql'
import { enumType } from '../graphql/enums'

@InputType({ description: 'A cost FINANCE expects: what it is for, and what its amount is computed from.' })
export class EstimateLineInput {
  @Field(() => enumType(COST_CATEGORIES, 'CostCategory'), {
    description: 'What exactly it is for; gives the kind.',
  })
  category: CostCategory

  @Field(() => String, { description: 'What it is for.' })
  description: string

  @Field(() => String, {
    nullable: true,
    description:
      'Pieces, journeys, nights, days or hours; omit where nothing is counted, and for DEPRECIATION.',
  })
  quantity?: string | null

  @Field(() => String, {
    description: 'The price of one, the whole price for DEPRECIATION, or the amount itself.',
  })
  unitPrice: string

  @Field(() => String, { nullable: true, description: 'DEPRECIATION: worth after the useful life.' })
  residualValue?: string | null

  @Field(() => Int, { nullable: true, description: 'DEPRECIATION: the useful life in months.' })
  usefulLifeMonths?: number | null

  @Field(() => Int, { nullable: true, description: 'DEPRECIATION: the days it will be used.' })
  daysUsed?: number | null

  @Field(() => String, { description: 'ISO 4217 currency of the price.' })
  currency: string
}

/** A line as the domain takes it. */
export const estimateInputOf = (line: EstimateLineInput): EstimateInput => ({
  category: line.category,
  description: line.description,
  quantity: textOrNull(line.quantity),
  unitPrice: line.unitPrice,
  residualValue: textOrNull(line.residualValue),
  usefulLifeMonths: line.usefulLifeMonths ?? null,
  daysUsed: line.daysUsed ?? null,
  currency: line.currency,
})
