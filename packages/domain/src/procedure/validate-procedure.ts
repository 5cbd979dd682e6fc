import { predecessorSteps, type Step } from './procedure'
import { STEP_IDS, type StepId } from './step-id'

/** Steps so ordered that each follows everything it waits for; steps of a cycle are left out. */
export function inOrder(steps: readonly Step[]): readonly Step[] {
  const ordered: Step[] = []
  const placed = new Set<StepId>()
  const known = new Set(steps.map((row) => row.id))
  let waiting = [...steps]
  for (;;) {
    const ready = waiting.filter((row) =>
      row.after.flatMap(predecessorSteps).every((id) => placed.has(id) || !known.has(id)),
    )
    if (ready.length === 0) return ordered
    for (const row of ready) placed.add(row.id)
    ordered.push(...ready)
    waiting = waiting.filter((row) => !placed.has(row.id))
  }
}

/** Everything wrong with a procedure, in words; empty when it can be run. */
export function validateProcedure(steps: readonly Step[]): readonly string[] {
  const problems: string[] = []
  const ids = steps.map((row) => row.id)
  const known = new Set<string>(ids)
  for (const id of STEP_IDS) if (!known.has(id)) problems.push(`${id} is missing`)
  for (const id of known) if (ids.filter((other) => other === id).length > 1) problems.push(`${id} stands twice`)
  const runnable = new Set(inOrder(steps).map((row) => row.id))
  for (const row of steps) {
    if (!runnable.has(row.id)) problems.push(`${row.id} waits for itself`)
    for (const id of row.after.flatMap(predecessorSteps)) {
      if (!known.has(id)) problems.push(`${row.id} waits for ${id}, which does not exist`)
    }
    for (const id of row.stands ?? []) {
      if (!row.after.flatMap(predecessorSteps).includes(id)) problems.push(`${row.id} stands on ${id} without waiting for it`)
    }
    for (const text of [row.name, row.doneWhen]) {
      if (text.zh.trim() === '' || text.en.trim() === '') problems.push(`${row.id} lacks a text`)
    }
    if (row.clause === '') problems.push(`${row.id} cites no clause`)
  }
  const reached = reachable(steps)
  for (const id of known) if (!reached.has(id as StepId)) problems.push(`${id} cannot be reached from register`)
  return problems
}

function reachable(steps: readonly Step[]): ReadonlySet<StepId> {
  const reached = new Set<StepId>(['register'])
  for (let grown = true; grown; ) {
    grown = false
    for (const row of steps) {
      if (reached.has(row.id) || !row.after.flatMap(predecessorSteps).some((id) => reached.has(id))) continue
      reached.add(row.id)
      grown = true
    }
  }
  return reached
}
