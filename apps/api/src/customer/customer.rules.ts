import {
  fieldError,
  optionalText,
  requiredText,
  searchTerms,
  SHORT_TEXT,
  textOrNull,
  type FieldError,
} from '@mendline/domain'
import { newId } from '../id'
import type { NewContactInput, NewCustomerInput } from './customer.inputs'
import { Contact, Customer } from './customer.entity'

/** What must be right about a customer's record. */
export function checkCustomer(input: NewCustomerInput, prefix = ''): FieldError[] {
  return [
    ...requiredText(`${prefix}name`, input.name, SHORT_TEXT),
    ...optionalText(`${prefix}address`, input.address, 1000),
    ...(/^[A-Z]{2}$/.test(input.country) ? [] : [fieldError('REQUIRED', `${prefix}country`)]),
  ]
}

export function checkContact(input: NewContactInput, prefix = ''): FieldError[] {
  const email = input.email?.trim() ?? ''
  return [
    ...requiredText(`${prefix}name`, input.name, 100),
    ...optionalText(`${prefix}phone`, input.phone, 50),
    ...optionalText(`${prefix}email`, email, 254),
    ...optionalText(`${prefix}title`, input.title, 100),
    ...(email === '' || /^[^\s@]+@[^\s@]+$/.test(email)
      ? []
      : [fieldError('NOT_AN_EMAIL', `${prefix}email`)]),
  ]
}

export function newCustomer(input: NewCustomerInput): Customer {
  return Object.assign(new Customer(), {
    id: newId(),
    name: input.name.trim(),
    region: input.region,
    country: input.country,
    address: textOrNull(input.address),
    searchTerms: searchTerms(input.name),
    version: 1,
    createdAt: '',
  })
}

export function newContact(input: NewContactInput, customerId: string): Contact {
  return Object.assign(new Contact(), {
    id: newId(),
    customerId,
    name: input.name.trim(),
    phone: textOrNull(input.phone),
    email: textOrNull(input.email),
    title: textOrNull(input.title),
  })
}
