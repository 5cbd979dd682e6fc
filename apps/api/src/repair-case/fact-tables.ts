import type { CaseFacts, FactTable } from '@mendline/domain'
import { CostEstimate } from '../cost/cost-estimate.entity'
import { AGENT_TABLES } from '../agent/agent.tables'
import { AFTERCARE_TABLES } from './aftercare.tables'
import { Cancellation, Closing, Hold, Reopening, Waiver } from './control.entity'
import {
  Classification,
  FirstResponse,
  FreeServiceApproval,
  ModeDecision,
  Opinion,
  Quotation,
  RemoteResolution,
  ResponsibilityDecision,
  ServiceAgreement,
  TermsReview,
  TermsSignature,
  UnitWarranty,
} from './intake.entity'
import { CaseUnit, type RepairCase } from './repair-case.entity'
import { RETURN_TABLES } from './return.tables'
import { SETTLEMENT_TABLES } from './settlement.tables'

/** Every table of facts of a case, under the name the domain gives the list; and the documents that group some of them. */
export const FACT_TABLES = {
  units: CaseUnit,
  firstResponses: FirstResponse,
  classifications: Classification,
  remoteResolutions: RemoteResolution,
  opinions: Opinion,
  responsibilityDecisions: ResponsibilityDecision,
  unitWarranties: UnitWarranty,
  modeDecisions: ModeDecision,
  freeServiceApprovals: FreeServiceApproval,
  costEstimates: CostEstimate,
  quotations: Quotation,
  serviceAgreements: ServiceAgreement,
  termsReviews: TermsReview,
  termsSignatures: TermsSignature,
  ...RETURN_TABLES,
  ...SETTLEMENT_TABLES,
  ...AFTERCARE_TABLES,
  ...AGENT_TABLES,
  waivers: Waiver,
  holds: Hold,
  cancellations: Cancellation,
  closings: Closing,
  reopenings: Reopening,
} as const

type Tables = typeof FACT_TABLES
export type FactTableName = keyof Tables

/** All rows of one case. */
export type CaseRows = { readonly repairCase: RepairCase } & {
  readonly [T in FactTableName]: readonly InstanceType<Tables[T]>[]
}

/** Tables of trips, which come with their own commands. */
type TripTable = 'trips' | 'tripMembers' | 'tripLines' | 'completions'
const NO_TRIPS: Pick<CaseFacts, TripTable> = { trips: [], tripMembers: [], tripLines: [], completions: [] }

/** The rows as the domain sees them. */
export function factsOf(rows: CaseRows): CaseFacts {
  const { repairCase, ...lists } = rows
  const facts: Omit<CaseFacts, TripTable> & Record<Exclude<FactTable, TripTable>, readonly unknown[]> = {
    registration: {
      id: repairCase.id,
      seq: 1,
      at: repairCase.at,
      byId: repairCase.byId,
      number: repairCase.number,
      region: repairCase.region,
      kind: repairCase.kind,
      channel: repairCase.channel,
      urgency: repairCase.reportedUrgency,
      reportedAt: repairCase.reportedAt,
      quantity: repairCase.quantity,
      batchThreshold: repairCase.batchThreshold,
      markedForKnowledge: repairCase.markedForKnowledge,
    },
    ...lists,
  }
  return Object.freeze({ ...facts, ...NO_TRIPS })
}
