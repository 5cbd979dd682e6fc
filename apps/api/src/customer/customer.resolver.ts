import { queryTerms } from '@mendline/domain'
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import type { Context } from '../context'
import { connectionType, pageOf, PageArgs } from '../graphql/connection'
import {
  ContactAddInput,
  ContactUpdateInput,
  CustomerPayload,
  CustomerUpdateInput,
  NewCustomerInput,
} from './customer.inputs'
import { addContact, createCustomer, updateContact, updateCustomer } from './customer.commands'
import { Contact, Customer } from './customer.entity'

const CustomerConnection = connectionType('Customer', () => Customer)

@InputType({ description: 'Which customers to list.' })
class CustomerFilter {
  @Field(() => String, { nullable: true, description: 'Words of the name.' })
  search?: string | null
}

const payload = () => CustomerPayload

@Resolver(() => Customer)
export class CustomerResolver {
  @Query(() => CustomerConnection, { description: 'Customers by name.' })
  customers(
    @Arg('filter', () => CustomerFilter, { defaultValue: {} }) filter: CustomerFilter,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    const query = context.db.createQueryBuilder(Customer, 'c')
    const search = filter.search?.trim() ?? ''
    if (search !== '') {
      // A name is short: what its terms miss (half a word), its beginning may still find.
      query.where(`c.search_terms @> :terms OR c.name ILIKE :start`, {
        terms: queryTerms(search).length > 0 ? queryTerms(search) : ['\u0001'],
        start: `${search.replace(/[\\%_]/g, '\\$&')}%`,
      })
    }
    return pageOf(
      query,
      [
        { key: 'name', direction: 'ASC' },
        { key: 'id', direction: 'ASC' },
      ],
      page,
    )
  }

  @Query(() => Customer, { nullable: true, description: 'One customer; null when there is none.' })
  customer(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return context.loaders.one(Customer).load(id)
  }

  @Mutation(payload, { description: 'Adds a customer (G-customer).' })
  customerCreate(@Arg('input', () => NewCustomerInput) input: NewCustomerInput, @Ctx() context: Context) {
    return createCustomer(context, input)
  }

  @Mutation(payload, { description: 'Changes a customer’s record.' })
  customerUpdate(
    @Arg('input', () => CustomerUpdateInput) input: CustomerUpdateInput,
    @Ctx() context: Context,
  ) {
    return updateCustomer(context, input)
  }

  @Mutation(payload, { description: 'Adds a contact to a customer.' })
  contactAdd(@Arg('input', () => ContactAddInput) input: ContactAddInput, @Ctx() context: Context) {
    return addContact(context, input)
  }

  @Mutation(payload, { description: 'Changes a contact’s record.' })
  contactUpdate(@Arg('input', () => ContactUpdateInput) input: ContactUpdateInput, @Ctx() context: Context) {
    return updateContact(context, input)
  }

  @FieldResolver(() => [Contact], { description: 'Its contacts by name.' })
  contacts(@Root() customer: Customer, @Ctx() context: Context) {
    return context.loaders.many(Contact, 'customerId', { name: 'ASC', id: 'ASC' }).load(customer.id)
  }
}
