/** Readers of search parameters: what does not fit is dropped, never an error page. */
type RawSearch = Readonly<Record<string, unknown>>

/** A non-empty text of at most 200 characters. */
export function text(raw: RawSearch, key: string): string | undefined {
  const value = raw[key]
  const found = typeof value === 'number' ? String(value) : value
  return typeof found === 'string' && found !== '' ? found.slice(0, 200) : undefined
}

/** One of a closed list. */
export function oneOf<T extends string>(raw: RawSearch, key: string, values: readonly T[]): T | undefined {
  return values.find((value) => value === raw[key])
}

/** Present and true, or absent. */
export function flag(raw: RawSearch, key: string): true | undefined {
  return raw[key] === true || raw[key] === 'true' ? true : undefined
}
