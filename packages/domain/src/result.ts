/** What went well, or all the reasons why it did not; for what a person can mend. Programming errors are thrown. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly [E, ...E[]] }

/** It went well, with this value. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** It did not, for these reasons: at least one. */
export function err<E>(...errors: readonly [E, ...E[]]): {
  readonly ok: false
  readonly errors: readonly [E, ...E[]]
} {
  return { ok: false, errors }
}
