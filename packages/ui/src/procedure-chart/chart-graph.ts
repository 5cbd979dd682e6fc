import { directlyBefore, type StepId } from '@mendline/domain'
import { nodeKey, type ChartStep } from './chart-step'

/** What comes directly before each drawn node: keys of nodes by the key of the node they lead to. */
export type Graph = ReadonlyMap<string, readonly string[]>

/** The order of the drawn steps, in the fewest arrows; one that is not drawn hands on what comes before it. */
export function chartGraph(steps: readonly ChartStep[]): Graph {
  const drawn = new Map<StepId, string[]>()
  for (const step of steps) drawn.set(step.step, [...(drawn.get(step.step) ?? []), nodeKey(step)])
  const before = directlyBefore(new Set(drawn.keys()))
  return new Map(steps.map((step) => [nodeKey(step), before(step.step).flatMap((id) => drawn.get(id) ?? [])]))
}
