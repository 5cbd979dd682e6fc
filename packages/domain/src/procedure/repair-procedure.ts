import { localDateOf } from '../instant'
import type { CaseFacts } from '../repair-case/facts'
import { AFTERCARE_STEPS } from './aftercare-steps'
import { AGENT_STEPS } from './agent-steps'
import { DISPATCH_STEPS } from './dispatch-steps'
import { INTAKE_STEPS } from './intake-steps'
import { inForceOn, inOrder } from './validate-procedure'
import type { Procedure, Step } from './procedure'
import { REPAIR_STEPS } from './repair-steps'
import { RETURN_STEPS } from './return-steps'
import { SETTLEMENT_STEPS } from './settlement-steps'
import type { StepId } from './step-id'

/** Every row of the work instruction WI-QA-XXX, of every revision. */
const ROWS: readonly Step[] = [
  ...INTAKE_STEPS,
  ...RETURN_STEPS,
  ...REPAIR_STEPS,
  ...DISPATCH_STEPS,
  ...AGENT_STEPS,
  ...SETTLEMENT_STEPS,
  ...AFTERCARE_STEPS,
]

/** The whole procedure, its steps in an order in which every step follows what it waits for. */
export const REPAIR_PROCEDURE: Procedure = { revision: 'WI-QA-XXX/A0', steps: inOrder(ROWS) }

/** The rows in force on the day (in the business time zone) the case was registered; an old case keeps its own. */
export function procedureFor(facts: CaseFacts, timeZone: string): Procedure {
  const steps = inForceOn(REPAIR_PROCEDURE.steps, localDateOf(facts.registration.at, timeZone))
  return steps.length === REPAIR_PROCEDURE.steps.length ? REPAIR_PROCEDURE : { ...REPAIR_PROCEDURE, steps }
}

const byId = new Map(REPAIR_PROCEDURE.steps.map((row) => [row.id, row]))

/** The row of a step: name, clause, who performs it. */
export function stepOf(id: StepId): Step {
  const row = byId.get(id)
  if (row === undefined) throw new RangeError(`no such step: ${id}`)
  return row
}
