import type { ChartStep } from '@mendline/ui/procedure-chart'

interface Step extends Omit<ChartStep, 'doneBy' | 'assignee'> {
  readonly doneBy: { readonly name: string } | null
  readonly assignee: { readonly name: string } | null
}

/** The steps as the chart is given them. */
export function chartSteps(steps: readonly Step[]): readonly ChartStep[] {
  return steps.map((step) => ({
    ...step,
    doneBy: step.doneBy?.name ?? null,
    assignee: step.assignee?.name ?? null,
  }))
}
