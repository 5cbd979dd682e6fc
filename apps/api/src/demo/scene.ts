import type { Department, Instant, LocalDate, StepId, TripSharer } from '@mendline/domain'
import type { CaseRows } from '../repair-case/fact-tables'
import type { DemoAgentId, DemoCustomer, DemoFault } from './catalogue'
import type { ChosenCase } from './chosen'

/** How one demo case goes. */
export interface Plot {
  /** Its place in the story, from 0: what happens only in some cases goes by it. */
  readonly index: number
  readonly customer: DemoCustomer
  readonly fault: DemoFault
  readonly modelCode: string
  readonly reportedAt: Instant
  readonly quantity: number
  readonly urgent: boolean
  readonly solvedRemotely: boolean
  readonly customerShare: number
  readonly free: boolean
  readonly missingUnit: boolean
  readonly failedTest: boolean
  readonly costRejected: boolean
  readonly severe: boolean
  /** Shipped this many months before the report: decides the warranty. */
  readonly shippedMonthsAgo: number
  /** How slow people are: 1 acts in half the time allowed, 3 lets things become overdue. */
  readonly pace: number
  /** How the customer pays, where that is chosen. */
  readonly debt: ChosenCase['debt']
  /** Where its costs lie today, where that is chosen. */
  readonly costsLie: ChosenCase['costsLie']
  /** Whether a local agent repairs, and how far that has come. */
  readonly agent: ChosenCase['agent']
  readonly partsShort: boolean
  /** Whether technicians travel, and how far that is. */
  readonly trip: ChosenCase['trip']
  /** Steps somebody means to do later: an invoice nobody has paid, costs on a pile. */
  readonly left: Set<StepId>
}

/** A case at the moment somebody acts on one of its steps. */
export interface Scene {
  readonly plot: Plot
  readonly now: Instant
  readonly today: LocalDate
  /** The day on which the story ends. */
  readonly storyEnds: LocalDate
  readonly rows: CaseRows
  readonly owner: Department
  /** Who acts. */
  readonly actorId: string
  /** The subjects of the step that are ready. */
  readonly ready: readonly string[]
  /** The agents on record, the nearest first. */
  readonly agents: readonly DemoAgentId[]
  /** The cases its trips are for. */
  readonly tripSharers: () => Promise<readonly TripSharer[]>
  /** The attachment a signed agreement needs; stored when asked for. */
  readonly signedCopy: () => Promise<string>
  /** The letter of invitation of a trip; stored when asked for. */
  readonly invitation: () => Promise<string>
  /** The work plan for an agent; stored when asked for. */
  readonly workPlan: () => Promise<string>
}
