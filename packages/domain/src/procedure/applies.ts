/** Whether a step applies. `UNDECIDED` never counts as settled: it blocks what comes after (procedure.md, rule 1). */
export type Applies = boolean | 'UNDECIDED'

export function not(a: Applies): Applies {
  return a === 'UNDECIDED' ? a : !a
}

/** Three-valued and: one no is a no, whatever else is still open. */
export function all(...answers: readonly Applies[]): Applies {
  if (answers.includes(false)) return false
  return answers.includes('UNDECIDED') ? 'UNDECIDED' : true
}

/** Three-valued or: one yes is a yes, whatever else is still open. */
export function any(...answers: readonly Applies[]): Applies {
  if (answers.includes(true)) return true
  return answers.includes('UNDECIDED') ? 'UNDECIDED' : false
}

/** Three-valued or over a list; false for none. */
export function some<T>(items: readonly T[], answer: (item: T) => Applies): Applies {
  let found: Applies = false
  for (const item of items) {
    const answered = answer(item)
    if (answered === true) return true
    if (answered === 'UNDECIDED') found = 'UNDECIDED'
  }
  return found
}
