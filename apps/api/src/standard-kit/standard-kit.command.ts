import { checkKit, textOrNull, type FieldError } from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import { claimKey, rememberResult } from '../command/idempotency'
import { codeOf, inTransaction } from '../command/transaction'
import { signedIn, type Context } from '../context'
import { fail } from '../graphql/fail'
import { toUserErrors } from '../graphql/user-error'
import { isId, newId } from '../id'
import { ProductModel } from '../product-model/product-model.entity'
import { StandardKit } from './standard-kit.entity'
import type { StandardKitPayload, StandardKitSaveInput } from './standard-kit.inputs'

/** Saves the materials or the tools of a model's standard kit, whole (W5.5.1-2, W5.5.5). */
export async function saveStandardKit(
  context: Context,
  input: StandardKitSaveInput,
): Promise<StandardKitPayload> {
  const { kind, forUnits } = input
  const lines = input.lines.map((line) => ({
    ...line,
    partNumber: textOrNull(line.partNumber),
    name: line.name.trim(),
    specification: textOrNull(line.specification),
    unit: line.unit.trim(),
  }))
  const errors: readonly FieldError[] = checkKit({ kind, forUnits, lines })
  if (errors.length > 0) return { standardKit: null, userErrors: toUserErrors(errors, context.language) }
  const values = { forUnits, lines, updatedAt: context.clock(), updatedById: signedIn(context).id }
  try {
    const id = await inTransaction(context, async (manager) => {
      const earlier = await claimKey<string>(context, manager)
      if (earlier !== null) return earlier.result
      const saved = await write(manager, input, values)
      await rememberResult(context, manager, saved)
      return saved
    })
    return { standardKit: await context.db.manager.findOneBy(StandardKit, { id }), userErrors: [] }
  } catch (error) {
    // Two people made the first kit of the model at once.
    if (codeOf(error) !== '23505') throw error
    return fail('CONFLICT')
  }
}

async function write(
  manager: EntityManager,
  { modelId, kind, expectedVersion = null }: StandardKitSaveInput,
  values: Pick<StandardKit, 'forUnits' | 'lines' | 'updatedAt' | 'updatedById'>,
): Promise<string> {
  if (!isId(modelId) || !(await manager.existsBy(ProductModel, { id: modelId }))) fail('NOT_FOUND')
  const held = await manager.findOne(StandardKit, {
    where: { modelId, kind },
    lock: { mode: 'for_no_key_update' },
  })
  if ((held?.version ?? null) !== expectedVersion)
    fail('CONFLICT', undefined, { currentVersion: held?.version ?? 0 })
  if (held === null) {
    const id = newId()
    await manager.insert(StandardKit, { ...values, id, modelId, kind, version: 1 })
    return id
  }
  await manager.update(StandardKit, held.id, { ...values, version: held.version + 1 })
  return held.id
}
