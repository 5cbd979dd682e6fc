import type { FieldError, Language } from '@mendline/domain'
import { errorText } from '@mendline/domain'
import type { UserError } from '../../../server/use-command'

/** Where in the form the field at a path of the input is. */
export type Place = (path: readonly string[], input: unknown) => readonly string[]

/**
 * For a list that the form keeps by id while the input has it in a row: `units.0.findings` of the input is
 * `units.<unitId>.findings` of the form. Without `key` the list is one of ids, and `field` what chooses them.
 */
export function placeById(list: string, key: string | null, at = list, field = 'chosen'): Place {
  return (path, input) => {
    const [name, index, ...rest] = path
    if (name !== list || index === undefined) return path
    const item = (input as Record<string, readonly unknown[] | undefined>)[list]?.[Number(index)]
    const id = key === null ? item : (item as Record<string, unknown> | undefined)?.[key]
    if (typeof id !== 'string') return path
    return [at, id, ...(rest.length === 0 || rest[0] === key ? [field] : rest)]
  }
}

/** Errors of the domain's own checks, in the shape of the server's. */
export function inWords(errors: readonly FieldError[], language: Language): readonly UserError[] {
  return errors.map(({ code, field, params }) => ({
    code,
    field,
    message: errorText(code, language, params),
  }))
}

/** Whether nothing was entered. */
export function isBlank(value: unknown): boolean {
  if (value == null) return true
  return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0
}

/** What a form has checked to be there. */
export function given<T>(value: T | null | undefined): T {
  if (value == null) throw new Error('a required field was not checked')
  return value
}
