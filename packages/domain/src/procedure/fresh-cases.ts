import type { Instant } from '../instant'
import type { CaseFacts } from '../repair-case/facts'
import { phaseOf } from '../repair-case/phase'
import type { Phase } from '../repair-case/vocabulary'
import { applyDuration, type ServicePolicy } from '../service-policy/service-policy'
import { allowedTime } from './allowed-time'
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
 * cases alike share the work, and the very answer where it is the same. Alike is what agrees in everything registered except number, serial numbers, dates of
 * units and the time of the report, which only moves due times.
 */
export function freshCaseAssessor(policy: ServicePolicy): (facts: CaseFacts) => FreshCase {
  const alike = new Map<string, Alike>()

  return (facts) => {
    const { id: _id, number: _number, reportedAt: _reportedAt, ...rest } = facts.registration
    const key = JSON.stringify([rest, facts.units.length, facts.units.every((unit) => unit.appliedFor)])
    const known = alike.get(key)
    if (known === undefined || !known.shareable) {
      const alone = assessAlone(facts, policy)
      if (known === undefined) alike.set(key, alone)
      return alone.first
    }
    const { first, variants } = known
    const dues = first.summaries.map((summary) => dueFor(summary, facts, policy))
    const variant = dues.join()
    const same = variants.get(variant)
    if (same !== undefined) return same
    const summaries = first.summaries.map((summary, i) => ({ ...summary, dueAt: dues[i] ?? null }))
    const fresh = { summaries, phase: first.phase }
    variants.set(variant, fresh)
    return fresh
  }
}

/** Cases alike: the first of them, and one of each set of due times. */
interface Alike {
  readonly first: FreshCase
  readonly shareable: boolean
  readonly variants: Map<string, FreshCase>
}

function assessAlone(facts: CaseFacts, policy: ServicePolicy): Alike {
  const states = assess(procedureFor(facts, policy.calendar.timeZone), facts, policy)
  const first = { summaries: summarise(states), phase: phaseOf(facts, states) }
  const variant = first.summaries.map((summary) => summary.dueAt).join()
  return {
    first,
    // What is ready for a unit names that unit, which no other case has.
    shareable: states.every((state) => state.status !== 'READY' || state.kind === 'case'),
    variants: new Map([[variant, first]]),
  }
}

/** When this case's step is due: one counted from the customer's report is due at a time of its own. */
function dueFor(summary: StepSummary, facts: CaseFacts, policy: ServicePolicy): Instant | null {
  const step = stepOf(summary.step)
  if (step.per !== 'case' || step.dueFrom === undefined || summary.opensAt === null) return summary.dueAt
  const allowed = allowedTime(step, facts, policy)
  return laterInstant(applyDuration(allowed, step.dueFrom(facts), policy.calendar), summary.opensAt)
}
