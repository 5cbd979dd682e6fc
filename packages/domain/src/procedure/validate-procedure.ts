import { DEPARTMENTS } from '../department'
import type { LocalDate } from '../instant'
import type { CaseFacts } from '../repair-case/facts'
import { isDuration, type Duration, type DueRule } from '../service-policy/service-policy'
import { predecessorSteps, type Step, type StepOf, type SubjectKind } from './procedure'
import { STEP_IDS, type StepId } from './step-id'
import { subjectsOf } from './subjects'

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

/** The rows in force on a day. */
export const inForceOn = (rows: readonly Step[], day: LocalDate): readonly Step[] =>
  rows.filter((row) => row.from <= day && (row.until === null || day < row.until))

/**
 * Everything wrong with a procedure, in words; empty when it can be run. Owners and due times depend on the case, so
 * they are asked for every subject of the sample cases.
 */
export function validateProcedure(
  rows: readonly Step[],
  samples: readonly CaseFacts[] = [],
): readonly string[] {
  return [
    ...wrongRows(rows),
    ...wrongOrder(rows),
    ...rows.flatMap((row) => [...wrongTexts(row), ...samples.flatMap((facts) => wrongForCase(row, facts))]),
  ]
}

function wrongRows(rows: readonly Step[]): readonly string[] {
  const missing = STEP_IDS.filter((id) => !rows.some((row) => row.id === id)).map((id) => `${id} is missing`)
  const twice = rows.filter((row, index) =>
    rows.some((other, later) => later > index && other.id === row.id && overlap(row, other)),
  )
  return [...missing, ...twice.map((row) => `${row.id} stands twice`)]
}

/** Two rows of one step may follow each other in time: a new revision of the procedure. */
const overlap = (a: Step, b: Step): boolean =>
  (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until)

function wrongOrder(rows: readonly Step[]): readonly string[] {
  const runnable = new Set(inOrder(rows))
  const reached = reachable(rows)
  const ids = new Set(rows.map((row) => row.id))
  return rows.flatMap((row) => {
    const before = row.after.flatMap(predecessorSteps)
    return [
      ...(runnable.has(row) ? [] : [`${row.id} waits for itself`]),
      ...(reached.has(row.id) ? [] : [`${row.id} cannot be reached from register`]),
      ...before.filter((id) => !ids.has(id)).map((id) => `${row.id} waits for ${id}, which does not exist`),
      ...(row.stands ?? [])
        .filter((id) => !before.includes(id))
        .map((id) => `${row.id} stands on ${id} without waiting for it`),
    ]
  })
}

/** Every time the rule may give. */
const timesOf = (due: DueRule): readonly Duration[] =>
  due.when === null ? [due.otherwise] : [due.then, due.otherwise]

function wrongTexts(row: Step): readonly string[] {
  const texts = [row.name, row.doneWhen]
  return [
    ...(texts.every(({ zh }) => HAN.test(zh)) ? [] : [`${row.id} lacks a Chinese text`]),
    ...(texts.every(({ en }) => LATIN.test(en) && !HAN.test(en)) ? [] : [`${row.id} lacks an English text`]),
    ...(timesOf(row.due).every(isDuration) ? [] : [`${row.id} has no due time`]),
    ...(CLAUSE.test(row.clause) ? [] : [`${row.id} cites no clause`]),
  ]
}

const HAN = /\p{Script=Han}/u
const LATIN = /[A-Za-z]/
/** A clause of the specific instruction or a theme of the general guides. */
const CLAUSE = /^(W\d\.\d|W5\.\d\.\d|G-[a-z]+)/

function wrongForCase(row: Step, facts: CaseFacts): readonly string[] {
  return subjectsOf(facts, row.per).flatMap((subject) => {
    // A row's scope and its subjects belong together, which the union of all rows cannot say.
    const ofAnyScope = row as StepOf<SubjectKind>
    return [...(DEPARTMENTS.includes(ofAnyScope.owner(facts, subject)) ? [] : [`${row.id} has no owner`])]
  })
}

function reachable(rows: readonly Step[]): ReadonlySet<StepId> {
  const reached = new Set<StepId>(['register'])
  for (let grown = true; grown;) {
    grown = false
    for (const row of rows) {
      if (reached.has(row.id) || !row.after.flatMap(predecessorSteps).some((id) => reached.has(id))) continue
      reached.add(row.id)
      grown = true
    }
  }
  return reached
}
