import type { Instant } from '../instant'
import { predecessorSteps } from '../procedure/procedure'
import { stepOf } from '../procedure/repair-procedure'
import { applyDuration } from '../service-policy/service-policy'
import type { ReadinessInput } from '../trip/readiness'
import type { TripState } from '../trip/schedule'
import { holdsDeparture } from '../trip/trip-track'

export const isOpen = ({ status }: TripState) => ['READY', 'WAITING', 'UNDECIDED'].includes(status)
/** What a state or gap is about. */
export const keyOf = ({ step, subjectId, caseId }: Pick<TripState, 'step' | 'subjectId' | 'caseId'>) =>
  stepOf(step).per === 'case' ? `${step} ${caseId}` : `${step} ${subjectId}`

/** The dates of a trip another way: every path from step to step is walked, and the one that ends last counts. */
export function walker({ states, expected, policy, now }: Omit<ReadinessInput, 'lineKind' | 'neededBy'>) {
  const open = states.filter(isOpen)
  const undecided = (key: string) => open.every((s) => keyOf(s) !== key || s.status === 'UNDECIDED')
  const nodes = new Map(open.map((state) => [keyOf(state), state]))
  const next = new Map<string, Set<string>>()
  for (const earlier of open) {
    for (const later of open) {
      if (earlier.caseId !== later.caseId) continue
      if (!stepOf(later.step).after.flatMap(predecessorSteps).includes(earlier.step)) continue
      const same = earlier.kind === later.kind && earlier.kind !== 'case'
      if (same && earlier.subjectId !== later.subjectId) continue
      next.set(keyOf(earlier), (next.get(keyOf(earlier)) ?? new Set()).add(keyOf(later)))
    }
  }
  const known = new Map<string, Instant>()
  const finish = (key: string, from: Instant): Instant => {
    const { step, subjectId, caseId } = nodes.get(key) as TripState
    const promise = expected(step, subjectId, caseId)
    if (promise !== null) return promise > from ? promise : from
    if (undecided(key)) return from
    const cached = known.get(`${step} ${from}`)
    if (cached !== undefined) return cached
    const end = applyDuration(policy.dues[step] ?? stepOf(step).due.otherwise, from, policy.calendar)
    known.set(`${step} ${from}`, end)
    return end
  }
  /** When the last of the steps that hold the departure is over, if this one is over then; null: it holds none. */
  const lastAfter = (
    key: string,
    end: Instant,
    seen: (key: string, end: Instant) => void,
  ): Instant | null => {
    seen(key, end)
    let last = holdsDeparture((nodes.get(key) as TripState).step) ? end : null
    for (const later of next.get(key) ?? []) {
      const after = lastAfter(later, finish(later, end), seen)
      if (after !== null && (last === null || after > last)) last = after
    }
    return last
  }
  const walk = () => {
    const ends = new Map<string, Instant>()
    let earliest: Instant | null = null
    for (const key of nodes.keys()) {
      const last = lastAfter(key, finish(key, now), (reached, end) => {
        const before = ends.get(reached)
        if (before === undefined || end > before) ends.set(reached, end)
      })
      if (last !== null && (earliest === null || last > earliest)) earliest = last
    }
    return { ends, earliest }
  }
  return { walk, lastAfter: (key: string, end: Instant) => lastAfter(key, end, () => undefined) }
}
