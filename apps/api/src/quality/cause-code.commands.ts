import {
  checkCauseChosen,
  checkChangedCauseCode,
  checkNewCauseCode,
  cleanCauseCode,
  whole,
  type CauseCode as Line,
  type FieldError,
} from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import { inTransaction } from '../command/transaction'
import type { Context } from '../context'
import { fail } from '../graphql/fail'
import { toUserErrors } from '../graphql/user-error'
import { isId, newId } from '../id'
import { CauseCode } from './cause-code.entity'
import type { CauseCodeCreateInput, CauseCodePayload, CauseCodeUpdateInput } from './cause-code.inputs'

/** Arbitrary but fixed: the advisory lock under which the list of causes is changed. */
const LIST_LOCK = 7263540004

/** Each group followed by its codes. */
export async function listedCauses(manager: EntityManager): Promise<CauseCode[]> {
  const all = await manager.find(CauseCode, { order: { position: 'ASC', code: 'ASC' } })
  return all
    .filter((line) => line.parentId === null)
    .flatMap((group) => [group, ...all.filter((line) => line.parentId === group.id)])
}

/** Errors of a cause chosen for something new, at its field. */
export async function causeErrors(
  manager: EntityManager,
  field: string,
  code: string | null,
): Promise<FieldError[]> {
  if (code === null) return []
  return checkCauseChosen(field, code, (await manager.find(CauseCode)).map(asLine))
}

const asLine = (row: CauseCode): Line => ({ ...row, retired: row.disabledAt !== null })

/** Adds a group or a code. */
export function createCauseCode(context: Context, input: CauseCodeCreateInput): Promise<CauseCodePayload> {
  const id = newId()
  return save(context, id, async (manager, all) => {
    const draft = { ...namesOf(input), code: cleanCauseCode(input.code) }
    const errors = [...checkNewCauseCode(draft, all.map(asLine)), ...checkPosition(input.position)]
    if (errors.length > 0) return errors
    const position = input.position ?? lastOf(all, draft.parentId) + 1
    const createdAt = context.clock()
    await manager.insert(CauseCode, { ...draft, id, position, version: 1, createdAt, disabledAt: null })
    return []
  })
}

/** Renames, moves, retires or takes back a line. */
export function updateCauseCode(context: Context, input: CauseCodeUpdateInput): Promise<CauseCodePayload> {
  if (!isId(input.causeCodeId)) fail('NOT_FOUND')
  return save(context, input.causeCodeId, async (manager, all) => {
    const line = all.find(({ id }) => id === input.causeCodeId) ?? fail('NOT_FOUND')
    if (line.version !== input.expectedVersion) fail('CONFLICT', undefined, { currentVersion: line.version })
    const names = namesOf(input)
    const errors = [
      ...checkChangedCauseCode(asLine(line), names, all.map(asLine)),
      ...checkPosition(input.position),
    ]
    if (errors.length > 0) return errors
    const moved = line.parentId !== names.parentId
    await manager.update(CauseCode, line.id, {
      ...names,
      position: input.position ?? (moved ? lastOf(all, names.parentId) + 1 : line.position),
      disabledAt: input.retired ? (line.disabledAt ?? context.clock()) : null,
      version: line.version + 1,
    })
    return []
  })
}

const namesOf = (input: CauseCodeCreateInput | CauseCodeUpdateInput) => ({
  parentId: input.parentId ?? null,
  nameZh: input.nameZh.trim(),
  nameEn: input.nameEn.trim(),
})

const MAX_POSITION = 1_000_000

const checkPosition = (position: number | null | undefined): FieldError[] =>
  position == null ? [] : whole('position', position, 0, MAX_POSITION)

const lastOf = (all: readonly CauseCode[], parentId: string | null): number =>
  all.filter((line) => line.parentId === parentId).reduce((last, line) => Math.max(last, line.position), 0)

/** The list is locked as a whole, alone, and read afterwards: names are unique among lines that others may be adding. */
async function save(
  context: Context,
  id: string,
  write: (manager: EntityManager, all: readonly CauseCode[]) => Promise<readonly FieldError[]>,
): Promise<CauseCodePayload> {
  const errors = await inTransaction(context, async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [LIST_LOCK])
    return write(manager, await manager.find(CauseCode))
  })
  return errors.length > 0
    ? { causeCode: null, userErrors: toUserErrors(errors, context.language) }
    : { causeCode: await context.db.manager.findOneBy(CauseCode, { id }), userErrors: [] }
}
