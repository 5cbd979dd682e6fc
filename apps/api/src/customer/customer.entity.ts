import { REGIONS, type Region } from '@mendline/domain'
import { ObjectType } from 'type-graphql'
import { Entity } from 'typeorm'
import { At, Code, Id, OneOf, Ref, Text, Texts, Whole } from '../graphql/columns'

@Entity()
@ObjectType({
  description: 'A customer: who bought the products, and in which region the front office serves them.',
})
export class Customer {
  @Id()
  id: string

  @Text('The name of the company or person.', { length: 200, index: true })
  name: string

  @OneOf(REGIONS, 'Region', 'Domestic or overseas; decides the front office (W4.1).')
  region: Region

  @Code('ISO 3166 country code.', { length: 2 })
  country: string

  @Text('Postal address.', { nullable: true })
  address: string | null

  @Texts('Terms the search finds it by.', { hidden: true, search: true })
  searchTerms: string[]

  @Whole('Grows with every change; give it as expectedVersion when saving.')
  version: number

  @At('When the customer was added.')
  createdAt: string
}

@Entity()
@ObjectType({ description: 'A person at a customer.' })
export class Contact {
  @Id()
  id: string

  @Ref('Customer', 'The customer.')
  customerId: string

  @Text('Name.', { length: 100 })
  name: string

  @Text('Telephone.', { nullable: true, length: 50 })
  phone: string | null

  @Text('Email address.', { nullable: true, length: 254 })
  email: string | null

  @Text('Position.', { nullable: true, length: 100 })
  title: string | null
}
