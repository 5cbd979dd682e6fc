import type { FormInstance } from 'antd'
import type { UserError } from './use-command'

/**
 * Puts each error beside the field of the same path (`["units","0","serial"]` is `['units', 0, 'serial']`) and
 * returns the messages of those for which the form has no field, to be shown above it.
 */
export function showUserErrors(form: FormInstance, errors: readonly UserError[]): readonly string[] {
  const fields = form.getFieldsError().map(({ name }) => name)
  const known = new Map(fields.map((name) => [name.join('.'), name]))
  const byField = new Map<string, string[]>()
  const rest: string[] = []
  for (const { field, message } of errors) {
    const key = nearest(field?.[0] === 'input' ? field.slice(1) : (field ?? []), known)
    if (key === null) rest.push(message)
    else byField.set(key, [...(byField.get(key) ?? []), message])
  }
  form.setFields([...byField].map(([key, messages]) => ({ name: known.get(key) ?? [key], errors: messages })))
  const [first] = byField.keys()
  if (first !== undefined) form.scrollToField(known.get(first) ?? [first], { focus: true })
  return rest
}

/** The field itself, or the closest one it lies within. */
function nearest(path: readonly string[], known: ReadonlyMap<string, unknown>): string | null {
  for (let length = path.length; length > 0; length -= 1) {
    const key = path.slice(0, length).join('.')
    if (known.has(key)) return key
  }
  return null
}
