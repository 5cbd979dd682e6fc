import { registerEnumType } from 'type-graphql'

type EnumObject<V extends string> = { readonly [K in V]: K }

const registered = new Map<string, { values: readonly string[]; type: object }>()

/**
 * The GraphQL enum of a domain `as const` array, for `@Field(() => enumType(URGENCIES, 'Urgency'))`.
 * Registered once per name; the same name with other values is a mistake and throws.
 */
export function enumType<V extends string>(
  values: readonly V[],
  name: string,
  description?: string,
): EnumObject<V> {
  const known = registered.get(name)
  if (known) {
    if (known.values.join() !== values.join()) throw new Error(`Two different lists for the enum ${name}`)
    return known.type as EnumObject<V>
  }
  const type = Object.fromEntries(values.map((value) => [value, value])) as EnumObject<V>
  registerEnumType(type, { name, ...(description ? { description } : {}) })
  registered.set(name, { values, type })
  return type
}
