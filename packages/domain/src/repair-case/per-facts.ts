import type { CaseFacts } from './facts'

/** What was read of the facts, each reading at its place. */
type Answers = unknown[]

const known = new WeakMap<CaseFacts, Answers>()
let readings = 0
// An assessment asks thousands of times about one case before it turns to the next.
let asked: { readonly facts: CaseFacts; readonly answers: Answers } | null = null

/**
 * The same reading, made once for the same facts: conditions are asked again for every unit, and a case may have
 * thousands. Facts are frozen, so what was read of them stays true.
 */
export function perFacts<T>(read: (f: CaseFacts) => T): (f: CaseFacts) => T {
  const place = readings++
  return (f) => {
    const answers = answersOf(f)
    const answer = answers[place]
    if (answer !== undefined) return answer as T
    const found = read(f)
    answers[place] = found
    return found
  }
}

function answersOf(facts: CaseFacts): Answers {
  if (asked?.facts === facts) return asked.answers
  const answers = known.get(facts) ?? []
  known.set(facts, answers)
  asked = { facts, answers }
  return answers
}
