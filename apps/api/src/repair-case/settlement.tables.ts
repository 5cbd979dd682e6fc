import {
  CostBasis,
  CostConfirmation,
  CostDeclaration,
  CostItem,
  CostReview,
  CostStatement,
  InternalShare,
  InternalTracing,
  Payment,
  Receivable,
  TracingObjection,
  WriteOffDecision,
  WriteOffRequest,
} from '../cost/cost.entity'
import {
  ActionCompletion,
  CorrectiveAction,
  EffectivenessCheck,
  IncidentReport,
  PlannedAction,
} from '../quality/quality.entity'

/** The tables of section E, quality and settlement, under the names of the domain's lists. */
export const SETTLEMENT_TABLES = {
  correctiveActions: CorrectiveAction,
  plannedActions: PlannedAction,
  actionCompletions: ActionCompletion,
  effectivenessChecks: EffectivenessCheck,
  incidentReports: IncidentReport,
  costItems: CostItem,
  costDeclarations: CostDeclaration,
  costStatements: CostStatement,
  costReviews: CostReview,
  costConfirmations: CostConfirmation,
  receivables: Receivable,
  payments: Payment,
  writeOffRequests: WriteOffRequest,
  writeOffDecisions: WriteOffDecision,
  costBases: CostBasis,
  internalTracings: InternalTracing,
  internalShares: InternalShare,
  tracingObjections: TracingObjection,
} as const
