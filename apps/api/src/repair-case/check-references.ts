import { fieldError, type FieldError } from '@mendline/domain'
import { In, type EntityManager } from 'typeorm'
import { Attachment } from '../attachment/attachment.entity'
import { User } from '../auth/user.entity'
import { isId } from '../id'
import type { CaseWork } from './case-command'

const MAX_FILES = 50

/** Ids as they stand at a field. */
export interface Named {
  readonly field: string
  readonly ids: readonly string[]
}

/** Files must be there and belong to the case; at most 50 at a field. One statement, however many. */
export function checkFiles(
  work: Pick<CaseWork, 'manager' | 'rows'>,
  named: readonly Named[],
): Promise<FieldError[]> {
  return checkFilesOf(work.manager, [work.rows.repairCase.id], named)
}

/** The same for what several cases share. */
export async function checkFilesOf(
  manager: EntityManager,
  caseIds: readonly string[],
  named: readonly Named[],
): Promise<FieldError[]> {
  const ids = named.flatMap((at) => at.ids).filter(isId)
  const found =
    ids.length === 0 ? [] : await manager.findBy(Attachment, { id: In(ids), caseId: In([...caseIds]) })
  const known = new Set(found.map((file) => file.id))
  return named.flatMap(({ field, ids: given }) =>
    given.length > MAX_FILES
      ? [fieldError('TOO_MANY', field, { max: MAX_FILES })]
      : given.flatMap((id, i) => (known.has(id) ? [] : [fieldError('NOT_FOUND', `${field}.${String(i)}`)])),
  )
}

/** People must be there. One statement, however many. */
export async function checkPeople(
  work: Pick<CaseWork, 'manager' | 'viewer'>,
  named: readonly Named[],
): Promise<FieldError[]> {
  const ids = named.flatMap((at) => at.ids).filter((id) => isId(id) && id !== work.viewer.id)
  const found = ids.length === 0 ? [] : await work.manager.findBy(User, { id: In(ids) })
  const known = new Set([work.viewer.id, ...found.map((user) => user.id)])
  return named.flatMap(({ field, ids: given }) =>
    given.every((id) => known.has(id)) ? [] : [fieldError('NOT_FOUND', field)],
  )
}
