import { errorText, fieldError, type FieldError, type Language } from '@mendline/domain'
import type { UserError } from '../../server/use-command'

/** What a check found, as the server would tell it. */
export const told = (errors: readonly FieldError[], language: Language): readonly UserError[] =>
  errors.map(({ code, field, params }) => ({
    code,
    field: field.length === 0 ? null : field,
    message: errorText(code, language, params),
  }))

/** An error for each of the named values that is empty. */
export const missing = (values: Readonly<Record<string, unknown>>): FieldError[] =>
  Object.entries(values).flatMap(([field, value]) =>
    value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
      ? [fieldError('REQUIRED', field)]
      : [],
  )

/** Errors at the fields of the form, where those of the input have other names. */
export const placed = (
  errors: readonly UserError[],
  names: Readonly<Record<string, string>>,
): readonly UserError[] =>
  errors.map((error) => {
    const path = error.field?.[0] === 'input' ? error.field.slice(1) : (error.field ?? [])
    const [first = '', ...rest] = path
    return { ...error, field: path.length === 0 ? null : [names[first] ?? first, ...rest] }
  })
