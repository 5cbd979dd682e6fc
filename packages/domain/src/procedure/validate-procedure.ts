import { predecessorSteps, type Step } from './procedure'
import { STEP_IDS, type StepId } from './step-id'

/** Rows so ordered that each follows everything it waits for, as near to their own order as can be; rows of a cycle are left out. */
export function inOrder(rows: readonly Step[]): readonly Step[] {
  const ordered: Step[] = []
  let waiting = [...rows]
  for (;;) {
    const open = new Set(waiting.map((row) => row.id))
    const next = waiting.find((row) => !row.after.flatMap(predecessorSteps).some((id) => open.has(id)))
    if (next === undefined) return ordered
    ordered.push(next)
    waiting = waiting.filter((row) => row !== next)
  }
}

/** Everything wrong with a procedure, in words; empty when it can be run. */
export function validateProcedure(steps: readonly Step[]): readonly string[] {
  const problems: string[] = []
  const ids = steps.map((row) => row.id)
  const known = new Set<string>(ids)
  for (const id of STEP_IDS) if (!known.has(id)) problems.push(`${id} is missing`)
  for (const id of known)
    if (ids.filter((other) => other === id).length > 1) problems.push(`${id} stands twice`)
  const runnable = new Set(inOrder(steps).map((row) => row.id))
  for (const row of steps) {
    if (!runnable.has(row.id)) problems.push(`${row.id} waits for itself`)
    for (const id of row.after.flatMap(predecessorSteps)) {
      if (!known.has(id)) problems.push(`${row.id} waits for ${id}, which does not exist`)
    }
    for (const id of row.stands ?? []) {
      if (!row.after.flatMap(predecessorSteps).includes(id))
        problems.push(`${row.id} stands on ${id} without waiting for it`)
    }
    for (const text of [row.name, row.doneWhen]) {
      if (text.zh.trim() === '' || text.en.trim() === '') problems.push(`${row.id} lacks a text`)
    }
    if (row.clause === '') problems.push(`${row.id} cites no clause`)
  }
  const reached = reachable(steps)
  for (const id of known)
    if (!reached.has(id as StepId)) problems.push(`${id} cannot be reached from register`)
  return problems
}

function reachable(steps: readonly Step[]): ReadonlySet<StepId> {
  const reached = new Set<StepId>(['register'])
  for (let grown = true; grown;) {
    grown = false
    for (const row of steps) {
      if (reached.has(row.id) || !row.after.flatMap(predecessorSteps).some((id) => reached.has(id))) continue
      reached.add(row.id)
      grown = true
    }
  }
  return reached
}
