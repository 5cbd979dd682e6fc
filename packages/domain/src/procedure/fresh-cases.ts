import type { CaseFacts } from '../repair-case/facts'
import { phaseOf } from '../repair-case/phase'
import type { Phase } from '../repair-case/vocabulary'
import { applyDuration, type ServicePolicy } from '../service-policy/service-policy'
import { assess } from './assess'
import { laterInstant } from './reopening'
import { procedureFor, stepOf } from './repair-procedure'
import { summarise, type StepSummary } from './step-summary'

/** Where a case stands that was registered a moment ago. */
export interface FreshCase {
  readonly summaries: readonly StepSummary[]
  readonly phase: Phase
}

/**
 * Assesses cases nothing has happened to but their registration, many in a row: the answers are those of `assess`, but
 * cases alike share the work. Alike is what agrees in everything registered except number, serial numbers, dates of
 * units and the time of the report, which only moves due times.
 */
export function freshCaseAssessor(policy: ServicePolicy): (facts: CaseFacts) => FreshCase {
  const alike = new Map<string, FreshCase | null>()

  function assessAlone(facts: CaseFacts): FreshCase & { shareable: boolean } {
    const states = assess(procedureFor(facts, policy.calendar.timeZone), facts, policy)
    // What is ready for a unit names that unit, which no other case has.
    const shareable = states.every((state) => state.status !== 'READY' || state.kind === 'case')
    return { summaries: summarise(states), phase: phaseOf(facts, states), shareable }
  }

  return (facts) => {
    const { id: _id, number: _number, reportedAt: _reportedAt, ...rest } = facts.registration
    const key = JSON.stringify([rest, facts.units.length, facts.units.every((unit) => unit.appliedFor)])
    const known = alike.get(key)
    if (known == null) {
      const { shareable, ...alone } = assessAlone(facts)
      if (known === undefined) alike.set(key, shareable ? alone : null)
      return alone
    }
    return { ...known, summaries: known.summaries.map((summary) => dueFor(summary, facts, policy)) }
  }
}

/** The summary with the due time this case has: that of a step counted from the customer's report differs. */
function dueFor(summary: StepSummary, facts: CaseFacts, policy: ServicePolicy): StepSummary {
  const step = stepOf(summary.step)
  if (step.per !== 'case' || step.dueFrom === undefined || summary.opensAt === null) return summary
  const allowed = policy.dues[step.id] ?? step.due(facts, { id: '' })
  if (allowed === null) return summary
  const due = applyDuration(allowed, step.dueFrom(facts), policy.calendar)
  return { ...summary, dueAt: laterInstant(due, summary.opensAt) }
}
