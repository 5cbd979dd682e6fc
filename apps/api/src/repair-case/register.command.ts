import {
  fieldError,
  frontOffice,
  MAX_UNITS,
  notFuture,
  notFutureDay,
  optionalText,
  requiredText,
  SHORT_TEXT,
  textOrNull,
  whole,
  type FieldError,
  type Region,
} from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import { findById } from '../database/find-by-id'
import { wakeRelay } from '../case-event/relay'
import { claimKey, rememberResult } from '../command/idempotency'
import { insertRows } from '../command/insert-rows'
import { codeOf, inTransaction } from '../command/transaction'
import { signedIn, type Context } from '../context'
import { checkContact, checkCustomer, newContact, newCustomer } from '../customer/customer.rules'
import { Contact, Customer } from '../customer/customer.entity'
import { fail } from '../graphql/fail'
import { toUserErrors } from '../graphql/user-error'
import { ProductModel } from '../product-model/product-model.entity'
import { batchThreshold, servicePolicy } from '../setting/service-policy'
import { today } from './business-day'
import { actsFor, type RepairCasePayload } from './case-command'
import type { NewUnitInput, RepairCaseRegisterInput } from './intake.inputs'
import { registerCases } from './register'
import { RepairCase } from './repair-case.entity'

class Refused extends Error {
  constructor(readonly errors: readonly FieldError[]) {
    super('refused')
  }
}

/** G-intake, W4.1: registers a complaint; done by the front office of the customer's region. */
export async function register(context: Context, input: RepairCaseRegisterInput): Promise<RepairCasePayload> {
  const viewer = signedIn(context)
  const now = context.clock()
  let caseId: string
  try {
    caseId = await inTransaction(context, async (manager) => {
      const earlier = await claimKey<{ caseId: string }>(context, manager)
      if (earlier !== null) return earlier.result.caseId
      const errors = checkInput(input, now)
      const customer = await customerOf(manager, input, errors)
      const model = await findById(manager, ProductModel, input.modelId)
      if (model === null || model.disabledAt !== null) errors.push(fieldError('NOT_FOUND', 'modelId'))
      const contact = customer === null ? null : await contactOf(manager, input, customer, errors)
      if (customer !== null && !actsFor(viewer, frontOffice(customer.region))) fail('FORBIDDEN')
      if (errors.length > 0 || customer === null || model === null) throw new Refused(errors)

      if (input.customerId == null) await insertRows(manager, Customer, [{ ...customer, createdAt: now }])
      if (contact !== null && input.contactId == null) await insertRows(manager, Contact, [contact])
      const [id] = await registerCases(
        {
          manager,
          policy: await servicePolicy(manager),
          batchThreshold: await batchThreshold(manager),
          now,
          actorId: viewer.id,
        },
        [
          {
            customerId: customer.id,
            customerName: customer.name,
            contactId: contact?.id ?? null,
            modelId: model.id,
            modelCode: model.code,
            region: customer.region,
            kind: input.kind,
            channel: input.channel,
            urgency: input.urgency,
            reportedAt: input.reportedAt,
            description: input.description.trim(),
            quantity: input.quantity,
            units: input.units.map(cleanUnit),
            markedForKnowledge: input.markedForKnowledge,
            sourceReference: input.sourceReference ?? null,
          },
        ],
      )
      if (id === undefined) throw new Error('nothing was registered')
      await rememberResult(context, manager, { caseId: id })
      return id
    })
  } catch (error) {
    if (error instanceof Refused) {
      return { repairCase: null, userErrors: toUserErrors(error.errors, context.language) }
    }
    // The only unique value a reader can give is the source reference.
    if (codeOf(error) === '23505' && input.sourceReference != null) {
      const taken = fieldError('ALREADY_EXISTS', 'sourceReference', { value: input.sourceReference })
      return { repairCase: null, userErrors: toUserErrors([taken], context.language) }
    }
    throw error
  }
  wakeRelay()
  return { repairCase: await context.db.manager.findOneBy(RepairCase, { id: caseId }), userErrors: [] }
}

const cleanUnit = (unit: NewUnitInput) => ({
  serial: textOrNull(unit.serial),
  shippedOn: unit.shippedOn ?? null,
  purchasedOn: unit.purchasedOn ?? null,
})

function checkInput(input: RepairCaseRegisterInput, now: string): FieldError[] {
  return [
    ...requiredText('description', input.description),
    ...notFuture('reportedAt', input.reportedAt, now),
    ...whole('quantity', input.quantity, 1, MAX_UNITS),
    ...optionalText('sourceReference', input.sourceReference, SHORT_TEXT),
    ...(input.customerId == null && input.newCustomer == null ? [fieldError('REQUIRED', 'customerId')] : []),
    ...(input.units.length > input.quantity ? [fieldError('SERIALS_EXCEED_QUANTITY', 'units')] : []),
    ...checkUnits(input.units, now),
  ]
}

/** No serial number twice; no day in the future. */
function checkUnits(units: readonly NewUnitInput[], now: string): FieldError[] {
  const seen = new Set<string>()
  return units.flatMap((unit, i) => {
    const field = `units.${String(i)}`
    const { serial } = cleanUnit(unit)
    const twice = serial !== null && seen.has(serial)
    if (serial !== null) seen.add(serial)
    return [
      ...(twice ? [fieldError('DUPLICATE', `${field}.serial`, { value: serial })] : []),
      ...optionalText(`${field}.serial`, serial, 80),
      ...notFutureDay(`${field}.shippedOn`, unit.shippedOn, today({ now })),
      ...notFutureDay(`${field}.purchasedOn`, unit.purchasedOn, today({ now })),
    ]
  })
}

async function customerOf(
  manager: EntityManager,
  input: RepairCaseRegisterInput,
  errors: FieldError[],
): Promise<Customer | null> {
  if (input.customerId != null) {
    const found = await findById(manager, Customer, input.customerId)
    if (found === null) errors.push(fieldError('NOT_FOUND', 'customerId'))
    return found
  }
  if (input.newCustomer == null) return null
  errors.push(...checkCustomer(input.newCustomer, 'newCustomer.'))
  return newCustomer(input.newCustomer)
}

async function contactOf(
  manager: EntityManager,
  input: RepairCaseRegisterInput,
  customer: { id: string; region: Region },
  errors: FieldError[],
): Promise<Contact | null> {
  if (input.contactId != null) {
    const found = await findById(manager, Contact, input.contactId)
    if (found?.customerId === customer.id) return found
    errors.push(fieldError('NOT_FOUND', 'contactId'))
    return null
  }
  if (input.newContact == null) return null
  errors.push(...checkContact(input.newContact, 'newContact.'))
  return newContact(input.newContact, customer.id)
}
