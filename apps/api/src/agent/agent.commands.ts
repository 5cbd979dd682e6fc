import {
  amountOf,
  fieldError,
  isCurrencyCode,
  optionalText,
  requiredText,
  SHORT_TEXT,
  textOrNull,
  type FieldError,
} from '@mendline/domain'
import { In, type EntityManager } from 'typeorm'
import { claimKey, rememberResult } from '../command/idempotency'
import { inTransaction } from '../command/transaction'
import type { Context } from '../context'
import { fail } from '../graphql/fail'
import { toUserErrors } from '../graphql/user-error'
import { isId, newId } from '../id'
import { ProductModel } from '../product-model/product-model.entity'
import { Agent } from './agent.entity'
import type { AgentCreateInput, AgentPayload, AgentUpdateInput } from './agent.inputs'

const MAX_LANGUAGES = 20
const MAX_MODELS = 200

type Entered = Omit<Agent, 'id' | 'version' | 'createdAt' | 'disabledAt'>

/** W5.3: adds an agent to the register. */
export function createAgent(context: Context, input: AgentCreateInput): Promise<AgentPayload> {
  return change(context, input, async (manager, values) => {
    const agent = { ...values, id: newId(), version: 1, createdAt: context.clock(), disabledAt: null }
    await manager.insert(Agent, agent)
    return agent.id
  })
}

/** Changes an agent's record, or takes it out of use; a stale version is CONFLICT. */
export function updateAgent(context: Context, input: AgentUpdateInput): Promise<AgentPayload> {
  return change(context, input, async (manager, values) => {
    if (!isId(input.agentId)) fail('NOT_FOUND')
    const held = await manager.findOne(Agent, {
      where: { id: input.agentId },
      lock: { mode: 'for_no_key_update' },
    })
    if (held === null) return fail('NOT_FOUND')
    if (held.version !== input.expectedVersion) fail('CONFLICT', undefined, { currentVersion: held.version })
    const disabledAt = input.active ? null : (held.disabledAt ?? context.clock())
    await manager.update(Agent, held.id, { ...values, disabledAt, version: held.version + 1 })
    return held.id
  })
}

async function change(
  context: Context,
  input: AgentCreateInput,
  work: (manager: EntityManager, values: Entered) => Promise<string>,
): Promise<AgentPayload> {
  const { values, errors } = readAgent(input)
  if (errors.length > 0) return refused(context, errors)
  const done = await inTransaction(context, async (manager) => {
    const earlier = await claimKey<string>(context, manager)
    if (earlier !== null) return earlier.result
    const unknown = await checkModels(manager, values.modelIds)
    if (unknown.length > 0) return unknown
    const id = await work(manager, values)
    await rememberResult(context, manager, id)
    return id
  })
  if (typeof done !== 'string') return refused(context, done)
  return { agent: await context.db.manager.findOneBy(Agent, { id: done }), userErrors: [] }
}

/** The record as it is kept, and what is wrong with it. */
function readAgent(input: AgentCreateInput): { values: Entered; errors: readonly FieldError[] } {
  const currency = textOrNull(input.currency)?.toUpperCase() ?? null
  const hour = rateOf('ratePerHour', input.ratePerHour, currency)
  const unit = rateOf('ratePerUnit', input.ratePerUnit, currency)
  const languages = [...new Set(input.languages.map((text) => text.trim()).filter((text) => text !== ''))]
  const email = textOrNull(input.email)
  const values: Entered = {
    name: input.name.trim(),
    country: input.country,
    area: input.area.trim(),
    contactName: textOrNull(input.contactName),
    email,
    phone: textOrNull(input.phone),
    languages,
    modelIds: [...new Set(input.modelIds)],
    ratePerHour: hour.rate,
    ratePerUnit: unit.rate,
    currency: hour.rate === null && unit.rate === null ? null : currency,
    note: textOrNull(input.note),
  }
  return {
    values,
    errors: [
      ...requiredText('name', input.name, SHORT_TEXT),
      ...(/^[A-Z]{2}$/.test(input.country) ? [] : [fieldError('REQUIRED', 'country')]),
      ...requiredText('area', input.area, SHORT_TEXT),
      ...optionalText('contactName', values.contactName, 100),
      ...optionalText('email', email, 254),
      ...(email === null || /^[^\s@]+@[^\s@]+$/.test(email) ? [] : [fieldError('NOT_AN_EMAIL', 'email')]),
      ...optionalText('phone', values.phone, 50),
      ...(languages.length > MAX_LANGUAGES
        ? [fieldError('TOO_MANY', 'languages', { max: MAX_LANGUAGES })]
        : languages.flatMap((text, i) => optionalText(`languages.${String(i)}`, text, 50))),
      ...(values.modelIds.length > MAX_MODELS
        ? [fieldError('TOO_MANY', 'modelIds', { max: MAX_MODELS })]
        : []),
      ...hour.errors,
      ...unit.errors,
      ...optionalText('note', values.note),
    ],
  }
}

function rateOf(field: string, text: string | null | undefined, currency: string | null) {
  const entered = textOrNull(text)
  if (entered === null) return { rate: null, errors: [] }
  if (currency === null) return { rate: null, errors: [fieldError('REQUIRED', 'currency')] }
  if (!isCurrencyCode(currency))
    return {
      rate: null,
      errors: [fieldError('UNKNOWN_CURRENCY', 'currency', { currency: currency.slice(0, 10) })],
    }
  const { money, errors } = amountOf(field, entered, currency)
  return { rate: money?.amount ?? null, errors }
}

async function checkModels(manager: EntityManager, ids: readonly string[]): Promise<readonly FieldError[]> {
  const wanted = ids.filter(isId)
  const found = wanted.length === 0 ? [] : await manager.findBy(ProductModel, { id: In(wanted) })
  const known = new Set(found.map(({ id }) => id))
  return ids.flatMap((id, i) => (known.has(id) ? [] : [fieldError('NOT_FOUND', `modelIds.${String(i)}`)]))
}

const refused = (context: Context, errors: readonly FieldError[]): AgentPayload => ({
  agent: null,
  userErrors: toUserErrors(errors, context.language),
})
