import type { Department, Instant, StepId } from '@mendline/domain'

/** One open step of one case for one department, as a line of a queue. */
export interface QueueRow {
  readonly id: string
  readonly caseNumber: string
  readonly urgent: boolean
  readonly customer: string
  readonly model: string
  readonly step: StepId
  /** What it is about in words, where the task is about one subject of the step alone. */
  readonly subject?: string | null
  readonly department: Department
  /** Subjects done of all, where a step has several: 2 of 3. */
  readonly done: number
  readonly total: number
  readonly dueAt: Instant | null
  readonly opensAt: Instant | null
  readonly assignee: string | null
  /** Nothing can be done because the case is on hold. */
  readonly held: boolean
  /** What it waits for; empty unless it waits. */
  readonly waitingFor: readonly StepId[]
}

/** Everything a reader sees of a row: when it differs, the row has changed. */
export function rowSignature(row: QueueRow): string {
  return JSON.stringify([
    row.subject,
    row.done,
    row.total,
    row.dueAt,
    row.opensAt,
    row.assignee,
    row.waitingFor,
    row.urgent,
  ])
}
