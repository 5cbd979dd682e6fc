import type { Department, Instant, Performer, StepId, StepStatus } from '@mendline/domain'

/** One step of a case for one department, as the chart draws it. */
export interface ChartStep {
  readonly step: StepId
  readonly owner: Department
  readonly performer: Performer
  readonly status: StepStatus
  readonly total: number
  readonly done: number
  readonly readySince: Instant | null
  readonly opensAt: Instant | null
  readonly dueAt: Instant | null
  readonly doneAt: Instant | null
  readonly doneBy: string | null
  readonly assignee: string | null
  readonly waitingFor: readonly StepId[]
  readonly held: boolean
}

/** A step has one node for each department that owes it (declaring costs, for instance). */
export const nodeKey = ({ step, owner }: Pick<ChartStep, 'step' | 'owner'>): string => `${step} ${owner}`

export const isSettled = (step: ChartStep): boolean => step.status === 'DONE' || step.status === 'WAIVED'
