import { REGIONS, type Region } from '@mendline/domain'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { UserError } from '../graphql/user-error'
import { Customer } from './customer.entity'

const RegionType = enumType(REGIONS, 'Region')

@InputType({ description: 'A customer not yet on record.' })
export class NewCustomerInput {
  @Field(() => String, { description: 'Name of the company or person.' })
  name: string

  @Field(() => RegionType, { description: 'Domestic or overseas.' })
  region: Region

  @Field(() => String, { description: 'ISO 3166 country code.' })
  country: string

  @Field(() => String, { nullable: true, description: 'Postal address.' })
  address?: string | null
}

@InputType({ description: 'A contact not yet on record.' })
export class NewContactInput {
  @Field(() => String, { description: 'Name.' })
  name: string

  @Field(() => String, { nullable: true, description: 'Telephone.' })
  phone?: string | null

  @Field(() => String, { nullable: true, description: 'Email address.' })
  email?: string | null

  @Field(() => String, { nullable: true, description: 'Position.' })
  title?: string | null
}

@InputType({ description: 'A customer’s record as it shall be.' })
export class CustomerUpdateInput extends NewCustomerInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId: string

  @Field(() => Int, { description: 'The version the reader saw.' })
  expectedVersion: number
}

@InputType({ description: 'A new contact of a customer.' })
export class ContactAddInput extends NewContactInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId: string
}

@InputType({ description: 'A contact’s record as it shall be.' })
export class ContactUpdateInput extends NewContactInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId: string
}

@ObjectType({ description: 'The customer as it is now, or what to mend.' })
export class CustomerPayload {
  @Field(() => Customer, { nullable: true, description: 'The customer.' })
  customer: Customer | null

  @Field(() => [UserError], { description: 'What to mend.' })
  userErrors: UserError[]
}
