import { predecessorSteps, stepOf, type StepId } from '@mendline/domain'
import { nodeKey, type ChartStep } from './chart-step'

/** What comes directly before each drawn node: keys of nodes by the key of the node they lead to. */
export type Graph = ReadonlyMap<string, readonly string[]>

/**
 * The order of the drawn steps. A step that is not drawn hands on its own predecessors, and what follows from other
 * arrows is left out: the fewest arrows that say the same.
 */
export function chartGraph(steps: readonly ChartStep[]): Graph {
  const drawn = new Map<StepId, string[]>()
  for (const step of steps) drawn.set(step.step, [...(drawn.get(step.step) ?? []), nodeKey(step)])
  const before = memoised((id: StepId): ReadonlySet<StepId> => {
    const found = new Set<StepId>()
    for (const predecessor of stepOf(id).after.flatMap(predecessorSteps)) {
      if (drawn.has(predecessor)) found.add(predecessor)
      else for (const earlier of before(predecessor)) found.add(earlier)
    }
    return found
  })
  const ancestors = memoised((id: StepId): ReadonlySet<StepId> => {
    const found = new Set<StepId>()
    for (const predecessor of before(id)) {
      found.add(predecessor)
      for (const earlier of ancestors(predecessor)) found.add(earlier)
    }
    return found
  })
  return new Map(
    steps.map((step) => {
      const direct = [...before(step.step)]
      const needed = direct.filter((id) => !direct.some((other) => other !== id && ancestors(other).has(id)))
      return [nodeKey(step), needed.flatMap((id) => drawn.get(id) ?? [])]
    }),
  )
}

function memoised<T>(compute: (id: StepId) => T): (id: StepId) => T {
  const known = new Map<StepId, T>()
  return (id) => {
    const value = known.get(id) ?? compute(id)
    known.set(id, value)
    return value
  }
}
