import { WARRANTY_STARTS, type WarrantyStart } from '@mendline/domain'
import { ObjectType } from 'type-graphql'
import { Entity } from 'typeorm'
import { At, Code, Decimal, Id, OneOf, Text, Whole } from '../graphql/columns'

@Entity()
@ObjectType({ description: 'A product model with its warranty policy.' })
export class ProductModel {
  @Id()
  id: string

  @Code('The model code.', { length: 80, unique: true })
  code: string

  @Text('What it is called.', { length: 200 })
  name: string

  @Text('The product family.', { length: 100 })
  category: string

  @Whole('Warranty in months.')
  warrantyMonths: number

  @OneOf(WARRANTY_STARTS, 'WarrantyStart', 'What the warranty counts from.')
  warrantyCountsFrom: WarrantyStart

  @Whole('Days after the last month in which a report still counts.')
  graceDays: number

  @Whole('Months of warranty on a repair.')
  repairWarrantyMonths: number

  @Decimal('What a unit is worth, for the choice how to repair it.', {
    nullable: true,
    hidden: true,
    precision: 30,
  })
  unitValue: string | null

  @Code('ISO 4217 currency of the value.', { length: 3, nullable: true, hidden: true })
  unitCurrency: string | null

  @Whole('Grows with every change; give it as expectedVersion when saving.')
  version: number

  @At('When it was added.')
  createdAt: string

  @At('When it was retired; null while in use.', { nullable: true })
  disabledAt: string | null
}
