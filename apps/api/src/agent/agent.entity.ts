import { ObjectType } from 'type-graphql'
import { Entity } from 'typeorm'
import { At, Code, Decimal, Id, Refs, Text, Texts, Whole } from '../graphql/columns'

@Entity()
@ObjectType({ description: 'A firm that can repair for us where the customer is (W5.3).' })
export class Agent {
  @Id()
  id: string

  @Text('The name of the firm.', { length: 200, index: true })
  name: string

  @Code('ISO 3166 country code.', { length: 2, index: true })
  country: string

  @Text('The region or city it works in.', { length: 200 })
  area: string

  @Text('Whom to talk to.', { nullable: true, length: 100 })
  contactName: string | null

  @Text('Email address.', { nullable: true, length: 254 })
  email: string | null

  @Text('Telephone.', { nullable: true, length: 50 })
  phone: string | null

  @Texts('The languages it answers in, as they were entered.')
  languages: string[]

  @Refs('The models it can repair.', { hidden: true })
  modelIds: string[]

  @Decimal('What an hour costs.', { nullable: true, hidden: true, precision: 30 })
  ratePerHour: string | null

  @Decimal('What a unit costs.', { nullable: true, hidden: true, precision: 30 })
  ratePerUnit: string | null

  @Code('ISO 4217 currency of its rates.', { nullable: true, hidden: true, length: 3 })
  currency: string | null

  @Text('A remark.', { nullable: true })
  note: string | null

  @Whole('Grows with every change; give it as expectedVersion when saving.')
  version: number

  @At('When it was added.')
  createdAt: string

  @At('When it was retired; null while it is in use.', { nullable: true })
  disabledAt: string | null
}
