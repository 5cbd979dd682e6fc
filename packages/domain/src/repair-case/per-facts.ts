import type { CaseFacts } from './facts'

/**
 * The same reading, made once for the same facts: conditions are asked again for every unit, and a case may have
 * thousands. Facts are frozen, so what was read of them stays true.
 */
export function perFacts<T>(read: (f: CaseFacts) => T): (f: CaseFacts) => T {
  const known = new WeakMap<CaseFacts, { readonly answer: T }>()
  return (f) => {
    const remembered = known.get(f)
    if (remembered !== undefined) return remembered.answer
    const answer = read(f)
    known.set(f, { answer })
    return answer
  }
}
