import {
  DEPARTMENT_TEXT,
  DEPARTMENTS,
  err,
  fieldError,
  ok,
  type Bilingual,
  type Department,
  type FieldError,
  type Result,
} from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import { DepartmentName } from './department-name.entity'

const MAX_LENGTH = 100

/** What each department is called, in the order of the work instruction. */
export async function departmentNames(manager: EntityManager): Promise<Map<Department, Bilingual>> {
  const renamed = new Map((await manager.find(DepartmentName)).map((row) => [row.department, row]))
  return new Map(
    DEPARTMENTS.map((code) => {
      const row = renamed.get(code)
      return [code, row ? { zh: row.nameZh, en: row.nameEn } : DEPARTMENT_TEXT[code]]
    }),
  )
}

/** Gives a department other names; errors are at `nameZh` and `nameEn`. */
export async function renameDepartment(
  manager: EntityManager,
  department: Department,
  names: Bilingual,
): Promise<Result<Bilingual, FieldError>> {
  const trimmed = { zh: names.zh.trim(), en: names.en.trim() }
  const [first, ...rest] = [...nameErrors('nameZh', trimmed.zh), ...nameErrors('nameEn', trimmed.en)]
  if (first) return err(first, ...rest)
  await manager.upsert(DepartmentName, { department, nameZh: trimmed.zh, nameEn: trimmed.en }, ['department'])
  return ok(trimmed)
}

function nameErrors(field: string, name: string): FieldError[] {
  if (!name) return [fieldError('REQUIRED', field)]
  if (name.length > MAX_LENGTH)
    return [fieldError('TOO_LONG', field, { max: MAX_LENGTH, length: name.length })]
  return []
}
