import type { Department, Region } from '../department'
import type { StepId } from '../procedure/step-id'
import type { RepairMode, RepairResult, Severity } from '../repair-case/vocabulary'
import type { Story } from './story'

/** How a simulated case goes. */
export interface Profile {
  readonly region: Region
  readonly solvedRemotely: boolean
  readonly severity: Severity
  readonly complex: boolean
  readonly mode: RepairMode
  /** The mode from the second decision on. */
  readonly laterMode: RepairMode
  readonly serviceAbroad: boolean
  readonly quantity: number
  readonly batchThreshold: number
  readonly customerShare: number
  /** What inspection or the bench finds the customer's share to be, once it was put in question. */
  readonly laterCustomerShare: number
  readonly free: 'NOT_ASKED' | 'APPROVED' | 'REJECTED'
  readonly termsRejected: number
  readonly termsRefused: number

  /** What becomes of the first unit at the count, and whether one nobody applied for came along. */
  readonly firstUnit: 'RECEIVED' | 'LATE' | 'WITHDRAWN' | 'LOST'
  readonly unexpected: 'NONE' | 'ACCEPTED' | 'WITHDRAWN'
  readonly inspection: boolean
  readonly inspectionReopens: boolean
  readonly onlineTest: boolean
  readonly parts: 'NONE' | 'AT_ONCE' | 'PARTIAL' | 'SHORT'
  /** How the units leave the bench, in turn; the last holds for the rest. */
  readonly results: readonly [RepairResult, ...RepairResult[]]
  readonly repairReopens: boolean
  readonly dispositionsRefused: number
  /** What the review of a batch decides. */
  readonly ageing: boolean
  readonly fullTest: boolean
  readonly testDepartment: Department
  /** How often the last unit fails, in each round. */
  readonly failedAgeings: number
  readonly failedChecks: number
  readonly failedTests: number

  readonly tripLines: 'NONE' | 'SOME'
  readonly handCarryRefused: boolean
  readonly signOffsRefused: number

  /** How often FINANCE rejects the only quote of an agent, in each round, and whether one then falls through. */
  readonly agentQuotesRejected: number
  readonly agentFails: boolean

  /** How many actions the 8D report plans, and how often the first one is found to have no effect. */
  readonly actions: number
  readonly ineffective: number

  readonly costRejections: number
  /** Whether the charge covers less than the customer's part of a line. */
  readonly shortfall: boolean
  readonly otherDepartmentDeclares: boolean
  readonly writeOff: 'NONE' | 'APPROVED' | 'REFUSED_FIRST'
  readonly charge: string
  readonly objections: number
  /** How often the customer says that it is not solved. */
  readonly notSolved: number

  /** Steps that are waived as soon as they are ready. */
  readonly waived: readonly StepId[]
  /** After how many records the case is put on hold and resumed, or cancelled; null: never. */
  readonly holdAt: number | null
  readonly cancelAt: number | null
  readonly reopened: boolean
}

/** A single unit of a customer in China, repaired at the factory at the company's cost without incident. */
export const PLAIN: Profile = {
  region: 'DOMESTIC',
  solvedRemotely: false,
  severity: 'LOW',
  complex: false,
  mode: 'RETURN_TO_FACTORY',
  laterMode: 'RETURN_TO_FACTORY',
  serviceAbroad: false,
  quantity: 1,
  batchThreshold: 2,
  customerShare: 0,
  laterCustomerShare: 100,
  free: 'NOT_ASKED',
  termsRejected: 0,
  termsRefused: 0,
  firstUnit: 'RECEIVED',
  unexpected: 'NONE',
  inspection: false,
  inspectionReopens: false,
  onlineTest: false,
  parts: 'NONE',
  results: ['REPAIRED'],
  repairReopens: false,
  dispositionsRefused: 0,
  ageing: true,
  fullTest: true,
  testDepartment: 'QUALITY',
  failedAgeings: 0,
  failedChecks: 0,
  failedTests: 0,
  tripLines: 'NONE',
  handCarryRefused: false,
  signOffsRefused: 0,
  agentQuotesRejected: 0,
  agentFails: false,
  actions: 1,
  ineffective: 0,
  costRejections: 0,
  shortfall: false,
  otherDepartmentDeclares: false,
  writeOff: 'NONE',
  charge: '100.00',
  objections: 0,
  notSolved: 0,
  waived: [],
  holdAt: null,
  cancelAt: null,
  reopened: false,
}

/** Records what completes a ready step (or what refuses it); null: somebody else has to act first. */
export type Answer = (tale: Story, profile: Profile, subjectId: string) => Story | null
