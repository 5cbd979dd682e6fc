import type { Instant } from '../instant'
import type { Fact } from '../repair-case/facts'

/** What reopened a step: its order and when it happened. `null` stands for nothing. */
export type Reopening = { readonly seq: number; readonly at: Instant } | null

/** The one with the higher order. */
export function later<T extends { readonly seq: number }>(a: T | null, b: T | null): T | null {
  if (a === null) return b
  if (b === null) return a
  return b.seq > a.seq ? b : a
}

/** The newest of the facts by order, whatever order they are listed in; null for none. */
export function newest(facts: readonly Fact[]): Fact | null {
  let found: Fact | null = null
  for (const fact of facts) found = later(found, fact)
  return found
}

/** The later of two instants; null stands for none. */
export function laterInstant(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null) return b
  if (b === null) return a
  return b > a ? b : a
}

/** The earlier of two instants; null stands for none. */
export function earlierInstant(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null) return b
  if (b === null) return a
  return b < a ? b : a
}
