import { fieldError, type FieldError } from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import { findById } from '../database/find-by-id'
import { claimKey, rememberResult } from '../command/idempotency'
import { insertRows } from '../command/insert-rows'
import { inTransaction } from '../command/transaction'
import type { Context } from '../context'
import { fail } from '../graphql/fail'
import { toUserErrors } from '../graphql/user-error'
import type { NewCustomerInput } from './customer.inputs'
import { Contact, Customer } from './customer.entity'
import type {
  ContactAddInput,
  ContactUpdateInput,
  CustomerPayload,
  CustomerUpdateInput,
} from './customer.inputs'
import { checkContact, checkCustomer, newContact, newCustomer } from './customer.rules'

/** Runs a change of a customer's record; errors write nothing. `work` gives the customer's id. */
async function change(
  context: Context,
  errors: readonly FieldError[],
  work: (manager: EntityManager) => Promise<string | FieldError>,
): Promise<CustomerPayload> {
  if (errors.length > 0) return { customer: null, userErrors: toUserErrors(errors, context.language) }
  const result = await inTransaction(context, async (manager) => {
    const earlier = await claimKey<string>(context, manager)
    if (earlier !== null) return earlier.result
    const done = await work(manager)
    if (typeof done === 'string') await rememberResult(context, manager, done)
    return done
  })
  if (typeof result !== 'string')
    return { customer: null, userErrors: toUserErrors([result], context.language) }
  return { customer: await context.db.manager.findOneBy(Customer, { id: result }), userErrors: [] }
}

/** G-customer: adds a customer. */
export function createCustomer(context: Context, input: NewCustomerInput): Promise<CustomerPayload> {
  return change(context, checkCustomer(input), async (manager) => {
    const customer = newCustomer(input)
    await insertRows(manager, Customer, [{ ...customer, createdAt: context.clock() }])
    return customer.id
  })
}

/** Changes a customer's record; a stale version is CONFLICT. */
export function updateCustomer(context: Context, input: CustomerUpdateInput): Promise<CustomerPayload> {
  return change(context, checkCustomer(input), async (manager) => {
    const customer = await manager.findOne(Customer, {
      where: { id: input.customerId },
      lock: { mode: 'for_no_key_update' },
    })
    if (customer === null) return fail('NOT_FOUND')
    if (customer.version !== input.expectedVersion) {
      fail('CONFLICT', undefined, { currentVersion: customer.version })
    }
    const { id: _id, version: _version, createdAt: _createdAt, ...values } = newCustomer(input)
    await manager.update(Customer, customer.id, { ...values, version: customer.version + 1 })
    return customer.id
  })
}

/** Adds a contact. */
export function addContact(context: Context, input: ContactAddInput): Promise<CustomerPayload> {
  return change(context, checkContact(input), async (manager) => {
    const customer = await findById(manager, Customer, input.customerId)
    if (customer === null) return fieldError('NOT_FOUND', 'customerId')
    await insertRows(manager, Contact, [newContact(input, customer.id)])
    return customer.id
  })
}

/** Changes a contact's record. */
export function updateContact(context: Context, input: ContactUpdateInput): Promise<CustomerPayload> {
  return change(context, checkContact(input), async (manager) => {
    const contact = await findById(manager, Contact, input.contactId)
    if (contact === null) return fieldError('NOT_FOUND', 'contactId')
    const { id: _id, ...values } = newContact(input, contact.customerId)
    await manager.update(Contact, contact.id, values)
    return contact.customerId
  })
}
