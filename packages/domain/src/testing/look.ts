import type { Instant } from '../instant'
import { assess } from '../procedure/assess'
import type { StepState, StepStatus } from '../procedure/procedure'
import { REPAIR_PROCEDURE } from '../procedure/repair-procedure'
import type { StepId } from '../procedure/step-id'
import { DEFAULT_WORK_CALENDAR } from '../procedure/work-calendar'
import type { CaseFacts } from '../repair-case/facts'
import { phaseOf } from '../repair-case/phase'
import type { Phase } from '../repair-case/vocabulary'
import type { ServicePolicy } from '../service-policy/service-policy'

/** Office hours in Shanghai and the due times of the procedure. */
export const TEST_POLICY: ServicePolicy = { calendar: DEFAULT_WORK_CALENDAR, dues: {} }

/** An assessed case, to be asked about. */
export interface Look {
  readonly states: readonly StepState[]
  readonly phase: Phase
  /** The state of a step; RangeError where the step has no such subject. */
  of(step: StepId, subjectId?: string): StepState
  status(step: StepId, subjectId?: string): StepStatus
  /** The steps that are ready, as 'step' or 'step subject'. */
  ready(): readonly string[]
  dueAt(step: StepId, subjectId?: string): Instant | null
}

/** Assesses the facts under the procedure. */
export function look(facts: CaseFacts, policy: ServicePolicy = TEST_POLICY): Look {
  const states = assess(REPAIR_PROCEDURE, facts, policy)
  const of = (step: StepId, subjectId = ''): StepState => {
    const found = states.find((state) => state.step === step && state.subjectId === subjectId)
    if (found === undefined) throw new RangeError(`${step} has no subject '${subjectId}'`)
    return found
  }
  return {
    states,
    phase: phaseOf(facts, states),
    of,
    status: (step, subjectId) => of(step, subjectId).status,
    ready: () =>
      states
        .filter((state) => state.status === 'READY')
        .map((state) => `${state.step} ${state.subjectId}`.trim()),
    dueAt: (step, subjectId) => of(step, subjectId).dueAt,
  }
}
