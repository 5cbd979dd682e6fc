import {
  COST_CATEGORIES,
  COST_KINDS,
  type CostCategory,
  type CostKind,
  type EstimateLine,
} from '@mendline/domain'
import { Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity } from 'typeorm'
import { Text, Whole } from '../graphql/columns'
import { enumType } from '../graphql/enums'
import { Decimal } from '../graphql/scalars'
import { FactRow } from '../repair-case/fact-row'

@ObjectType('CostEstimateLine', { description: 'A cost FINANCE expects, by what it is counted by.' })
export class CostEstimateLine implements EstimateLine {
  @Field(() => enumType(COST_KINDS, 'CostKind'), { description: 'What kind of cost.' })
  kind: CostKind

  @Field(() => enumType(COST_CATEGORIES, 'CostCategory'), { description: 'What exactly it is for.' })
  category: CostCategory

  @Field(() => String, { description: 'What it is for.' })
  description: string

  @Field(() => Decimal, {
    nullable: true,
    description: 'Pieces, journeys, nights, days or hours; null where nothing is counted.',
  })
  quantity: string | null

  @Field(() => Decimal, {
    description: 'The price of one of them, the whole price of a thing worn by use, or the amount itself.',
  })
  unitPrice: string

  @Field(() => Decimal, { nullable: true, description: 'What a thing is still worth after its useful life.' })
  residualValue: string | null

  @Field(() => Int, { nullable: true, description: 'The useful life of a thing worn by use, months.' })
  usefulLifeMonths: number | null

  @Field(() => Int, { nullable: true, description: 'The days it will be used.' })
  daysUsed: number | null

  @Field(() => Decimal, { description: 'How much: computed from the above.' })
  amount: string

  @Field(() => String, { description: 'ISO 4217 currency of the amount.' })
  currency: string
}

@Entity()
@ObjectType({
  description: 'The costs FINANCE expects of a case (W4.6), kept apart from the actual ones; versions stay.',
})
export class CostEstimate extends FactRow {
  @Whole('1 for the first, growing.')
  version: number

  @Column({ type: 'jsonb' })
  @Field(() => [CostEstimateLine], { description: 'Its lines.' })
  lines: CostEstimateLine[]

  @Text('A remark.', { nullable: true })
  note: string | null
}
