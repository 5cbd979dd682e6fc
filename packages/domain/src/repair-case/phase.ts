import type { StepState } from '../procedure/procedure'
import { stepOf } from '../procedure/repair-procedure'
import type { CaseFacts } from './facts'
import { PHASES, type Phase } from './vocabulary'

/** The phase of a case: the earliest one on the main line with something still to do (rule 8). */
export function phaseOf(facts: CaseFacts, states: readonly StepState[]): Phase {
  if (facts.cancellations.length > 0) return 'CANCELLED'
  if (isClosed(states)) return 'CLOSED'
  if (facts.holds.at(-1)?.held === true) return 'ON_HOLD'
  const open = new Set<Phase>()
  for (const state of states) {
    if (state.status !== 'READY' && state.status !== 'WAITING') continue
    const { phase } = stepOf(state.step)
    if (phase !== null) open.add(phase)
  }
  return PHASES.find((phase) => open.has(phase)) ?? 'AFTERCARE'
}

/** Whether the case is closed; a cancelled one closes too, once everything is home and settled. */
export function isClosed(states: readonly StepState[]): boolean {
  return states.some((state) => state.step === 'close' && state.status === 'DONE')
}
