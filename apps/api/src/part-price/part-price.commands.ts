import { amountOf, fieldError, requiredText, isCurrencyCode, type FieldError } from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import { claimKey, rememberResult } from '../command/idempotency'
import { codeOf, inTransaction } from '../command/transaction'
import { signedIn, type Context } from '../context'
import { fail } from '../graphql/fail'
import { toUserErrors } from '../graphql/user-error'
import { isId, newId } from '../id'
import { PartPrice } from './part-price.entity'
import type { PartPricePayload, PartPriceRetireInput, PartPriceSetInput } from './part-price.inputs'

/** What a person says of a price. */
type Entered = Pick<PartPriceSetInput, 'partNumber' | 'name' | 'listPrice' | 'currency'>

/** The price as it is kept, or what is wrong with it. */
export function readPrice(entered: Entered): {
  readonly values: Entered | null
  readonly errors: readonly FieldError[]
} {
  const currency = entered.currency.trim().toUpperCase()
  const known = isCurrencyCode(currency)
  const price = known ? amountOf('listPrice', entered.listPrice, currency) : { money: null, errors: [] }
  const errors = [
    ...requiredText('partNumber', entered.partNumber, 80),
    ...requiredText('name', entered.name, 200),
    ...price.errors,
    ...(known ? [] : [fieldError('UNKNOWN_CURRENCY', 'currency', { currency: currency.slice(0, 10) })]),
  ]
  if (price.money === null || errors.length > 0) return { values: null, errors }
  const [partNumber, name] = [entered.partNumber.trim(), entered.name.trim()]
  return { values: { partNumber, name, listPrice: price.money.amount, currency }, errors }
}

/** Sets the list price of a part: its first, or another with the version seen; a retired one holds again. */
export async function setPartPrice(context: Context, input: PartPriceSetInput): Promise<PartPricePayload> {
  const { values, errors } = readPrice(input)
  if (values === null) return refused(context, errors)
  return change(context, async (manager) => {
    const held = await manager.findOne(PartPrice, {
      where: { partNumber: values.partNumber },
      lock: { mode: 'for_no_key_update' },
    })
    const set = { ...values, updatedAt: context.clock(), updatedById: signedIn(context).id, retiredAt: null }
    if (held === null) {
      if (input.expectedVersion != null) return fail('NOT_FOUND')
      const id = newId()
      await manager.insert(PartPrice, { ...set, id, version: 1 })
      return id
    }
    if (input.expectedVersion == null && held.retiredAt === null)
      return fieldError('ALREADY_EXISTS', 'partNumber', { value: values.partNumber })
    if (input.expectedVersion != null && input.expectedVersion !== held.version)
      fail('CONFLICT', undefined, { currentVersion: held.version })
    await manager.update(PartPrice, held.id, { ...set, version: held.version + 1 })
    return held.id
  })
}

/** The price no longer holds; it stays on record, and what was charged by it stays as it was. */
export function retirePartPrice(context: Context, input: PartPriceRetireInput): Promise<PartPricePayload> {
  return change(context, async (manager) => {
    if (!isId(input.partPriceId)) fail('NOT_FOUND')
    const held = await manager.findOne(PartPrice, {
      where: { id: input.partPriceId },
      lock: { mode: 'for_no_key_update' },
    })
    if (held === null) return fail('NOT_FOUND')
    if (input.expectedVersion !== held.version) fail('CONFLICT', undefined, { currentVersion: held.version })
    if (held.retiredAt !== null) return held.id
    const now = context.clock()
    const by = { updatedAt: now, updatedById: signedIn(context).id }
    await manager.update(PartPrice, held.id, { ...by, retiredAt: now, version: held.version + 1 })
    return held.id
  })
}

/** Runs a change in a transaction; `work` gives the id of the price, or what to mend. */
async function change(
  context: Context,
  work: (manager: EntityManager) => Promise<string | FieldError>,
): Promise<PartPricePayload> {
  try {
    const done = await inTransaction(context, async (manager) => {
      const earlier = await claimKey<string>(context, manager)
      if (earlier !== null) return earlier.result
      const result = await work(manager)
      if (typeof result === 'string') await rememberResult(context, manager, result)
      return result
    })
    if (typeof done !== 'string') return refused(context, [done])
    return { partPrice: await context.db.manager.findOneBy(PartPrice, { id: done }), userErrors: [] }
  } catch (error) {
    // Two people entered the same part at once: the second hears that it is there.
    if (codeOf(error) !== '23505') throw error
    return refused(context, [fieldError('ALREADY_EXISTS', 'partNumber', { value: '' })])
  }
}

const refused = (context: Context, errors: readonly FieldError[]): PartPricePayload => ({
  partPrice: null,
  userErrors: toUserErrors(errors, context.language),
})
