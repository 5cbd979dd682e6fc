import type { Department, Region } from '../department'
import type { Instant, LocalDate } from '../instant'
import type {
  Category,
  Channel,
  ReceiptOutcome,
  RemoteOutcome,
  RepairMode,
  RepairResult,
  RequestKind,
  ResponsibleParty,
  ReviewOutcome,
  SampleOutcome,
  Severity,
  ShortageResolution,
  SignatureOutcome,
  SurveyOutcome,
  Urgency,
} from './vocabulary'
import type { Milestone } from '../trip/trip'
import type { WarrantyReason, WarrantyResult } from './warranty'

/**
 * Something that happened to a case. `seq` is allotted under the case's lock and alone gives the order;
 * `at` is when it was recorded, `byId` who recorded it (null: the system).
 */
export interface Fact {
  readonly id: string
  readonly seq: number
  readonly at: Instant
  readonly byId: string | null
}

/** The registration (G-intake, W4.1). `batchThreshold` is frozen so that a change of settings never reroutes an open case. */
export interface Registration extends Fact {
  readonly number: string
  readonly region: Region
  readonly kind: RequestKind
  readonly channel: Channel
  readonly urgency: Urgency
  readonly reportedAt: Instant
  readonly quantity: number
  readonly batchThreshold: number
  readonly markedForKnowledge: boolean
}

export interface UnitFact extends Fact {
  readonly serial: string | null
  readonly shippedOn: LocalDate | null
  readonly purchasedOn: LocalDate | null
  /** False for a unit that arrived without having been applied for. */
  readonly appliedFor: boolean
}

/** A fact about one unit. */
export interface OfUnit {
  readonly unitId: string
}

// A. Intake and decision
export interface FirstResponseFact extends Fact {
  readonly respondedAt: Instant
}
export interface ClassificationFact extends Fact {
  readonly category: Category
  readonly severity: Severity
  readonly urgency: Urgency
  readonly complex: boolean
}
export interface RemoteResolutionFact extends Fact {
  readonly outcome: RemoteOutcome
}
export interface OpinionFact extends Fact {
  readonly department: Department
  readonly responsibility: ResponsibleParty
  readonly recommendedMode: RepairMode
}
/** Shares are whole percents of customer and company; together always 100. */
export interface ResponsibilityDecisionFact extends Fact {
  readonly customerShare: number
  readonly companyShare: number
  readonly freeAsked: boolean
}
export interface UnitWarrantyFact extends Fact, OfUnit {
  readonly result: WarrantyResult
  readonly reason: WarrantyReason
}
export interface ModeDecisionFact extends Fact {
  readonly mode: RepairMode
  readonly serviceAbroad: boolean
}
export interface FreeServiceApprovalFact extends Fact {
  readonly outcome: ReviewOutcome
}
export interface QuotationFact extends Fact {
  readonly version: number
}
export interface ServiceAgreementFact extends Fact {
  readonly version: number
}
export interface TermsReviewFact extends Fact {
  readonly outcome: ReviewOutcome
}
export interface TermsSignatureFact extends Fact {
  readonly outcome: SignatureOutcome
}

// B. Return to factory
export interface ReturnApplicationFact extends Fact {
  readonly quantity: number
}
export interface ImportClearanceFact extends Fact {
  /** Of a sample that came before a trip abroad (W5.5.1), not of the units to be repaired. */
  readonly forSample: boolean
  readonly reexportBy: LocalDate
}
export type WarehouseDeliveryFact = Fact
export interface ReceiptLineFact extends Fact, OfUnit {
  readonly outcome: ReceiptOutcome
}
export interface ShortageResolutionFact extends Fact, OfUnit {
  readonly resolution: ShortageResolution
}
export interface UnitDrawFact extends Fact, OfUnit {}
export interface InspectionDecisionFact extends Fact {
  readonly needed: boolean
}
export interface InspectionFact extends Fact, OfUnit {
  readonly reopensResponsibility: boolean
}
export interface OnlineTestDecisionFact extends Fact {
  readonly needed: boolean
}
export interface OnlineTestScheduleFact extends Fact {
  readonly scheduledOn: LocalDate
}
export interface OnlineTestResultFact extends Fact, OfUnit {
  readonly passed: boolean
}
export interface PartsRequestFact extends Fact {
  readonly noneNeeded: boolean
}
export interface PartsLineFact extends Fact {
  readonly requestId: string
  readonly quantity: number
  /** The last day promised of what is bought of it and still to come; none where nothing is. */
  readonly expectedOn?: LocalDate | null
}
/** How many more of a line the store has not; they are to be bought (W5.4.5, W5.5.6). */
export interface PartsShortageFact extends Fact {
  readonly lineId: string
  readonly quantity: number
}
export interface PartsIssueFact extends Fact {
  readonly lineId: string
  readonly quantity: number
}
export interface RepairRecordFact extends Fact, OfUnit {
  readonly result: RepairResult
  /** A code of the list of causes; the list is the quality centre's (quality/cause-code.ts). */
  readonly causeCode: string
  readonly minutes: number
  readonly reopensResponsibility: boolean
}
export interface DispositionApprovalFact extends Fact, OfUnit {
  readonly outcome: ReviewOutcome
}
export interface VerificationOpinionFact extends Fact {
  readonly department: Department
  readonly ageingNeeded: boolean
  readonly fullTestNeeded: boolean
}
export interface VerificationReviewFact extends Fact {
  readonly ageingNeeded: boolean
  readonly fullTestNeeded: boolean
  readonly testDepartment: Department
}
/** QUALITY is told before ageing starts (W5.4.6); the start itself completes nothing. */
export interface AgeingStartFact extends Fact, OfUnit {
  readonly startsAt: Instant
}
export interface AgeingFact extends Fact, OfUnit {
  readonly passed: boolean
}
export interface AgeingCheckFact extends Fact, OfUnit {
  readonly conforms: boolean
}
export interface SlipUnitFact extends Fact, OfUnit {
  readonly slipId: string
}
export interface TestResultFact extends Fact, OfUnit {
  readonly passed: boolean
}
export type RepairCompletionFact = Fact
export interface ShipmentUnitFact extends Fact, OfUnit {
  readonly shipmentId: string
}
export interface DeliveryConfirmationFact extends Fact {
  readonly receivedOn: LocalDate
}

// E. Quality and settlement. Amounts are decimal strings in `currency`.
export interface CorrectiveActionFact extends Fact {
  readonly version: number
}
/**
 * One action of a version of the 8D report. `actionId` stays the same in later versions that go on with it, so that what
 * was done for it stands; the department is its owner's at the time of planning.
 */
export interface PlannedActionFact extends Fact {
  readonly planId: string
  readonly actionId: string
  readonly department: Department
  readonly dueOn: LocalDate
}
export interface ActionCompletionFact extends Fact {
  readonly actionId: string
}
export interface EffectivenessCheckFact extends Fact {
  readonly actionId: string
  readonly effective: boolean
}
export type IncidentReportFact = Fact
export interface CostItemFact extends Fact {
  readonly department: Department
  readonly amount: string
  readonly currency: string
  /** The confirmed cost this entry takes back, with the opposite amount; null for a cost. */
  readonly reversesId: string | null
}
/** A line its department took back, or changed into another, before it was submitted to FINANCE (W5.8). */
export interface CostWithdrawalFact extends Fact {
  readonly costItemId: string
  readonly department: Department
}
/** What the customer bears of one line, in whole percent, where it differs from the case's decision (W5.3). */
export interface CostShareFact extends Fact {
  readonly costItemId: string
  readonly customerShare: number
}
/** A line as FINANCE confirmed it, in the base currency: base = customer + company, the shortfall of the customer's. */
export interface ConfirmedCostFact extends Fact {
  readonly costItemId: string
  readonly baseAmount: string
  readonly baseCurrency: string
  readonly customerAmount: string
  readonly companyAmount: string
  readonly shortfallAmount: string
}
export interface CostDeclarationFact extends Fact {
  readonly department: Department
  readonly none: boolean
}
export interface CostStatementFact extends Fact {
  readonly version: number
}
export interface CostReviewFact extends Fact {
  readonly costItemId: string
  readonly department: Department
  readonly outcome: ReviewOutcome
}
export interface CostConfirmationFact extends Fact {
  readonly statementId: string
}
export interface ReceivableFact extends Fact {
  readonly amount: string
  readonly currency: string
  readonly dueOn: LocalDate
}
export interface PaymentFact extends Fact {
  readonly receivableId: string
  readonly amount: string
}
export interface WriteOffRequestFact extends Fact {
  readonly receivableId: string
  readonly amount: string
}
export interface WriteOffDecisionFact extends Fact {
  readonly requestId: string
  readonly outcome: ReviewOutcome
}
export type CostBasisFact = Fact
export interface InternalTracingFact extends Fact {
  readonly version: number
}
/** What one department bears by a split, in whole percent. */
export interface InternalShareFact extends Fact {
  readonly tracingId: string
  readonly department: Department
  readonly percent: number
}
/** A head's word that the department bears its share of the newest split. */
export interface ShareAcknowledgementFact extends Fact {
  readonly department: Department
}
export interface TracingObjectionFact extends Fact {
  readonly department: Department
}

// F. After care and closing
export interface CustomerConfirmationFact extends Fact {
  readonly solved: boolean
}
export type CallBackFact = Fact
export interface SurveyFact extends Fact {
  readonly outcome: SurveyOutcome
}
export type KnowledgeLinkFact = Fact
export type ClosingFact = Fact
export type ReopeningFact = Fact
export type CancellationFact = Fact
export interface HoldFact extends Fact {
  readonly held: boolean
}

/** A head's decision that a step is not needed, for one subject or (null) for all of them (rule 6 of the procedure). */
export interface WaiverFact extends Fact {
  readonly step: string
  readonly subjectId: string | null
}

// D. Local agent
export interface AgentEnquiryFact extends Fact {
  readonly agentId: string
}
export interface AgentQuoteFact extends Fact {
  readonly agentId: string
  /** Whether the agent can do the work. */
  readonly able: boolean
}
export interface AgentQuoteReviewFact extends Fact {
  readonly quoteId: string
  readonly outcome: ReviewOutcome
}
export interface AgentOrderFact extends Fact {
  readonly quoteId: string
  /** The agreed day. */
  readonly dueOn: LocalDate
  /** The units it is about: those in the totals of the case when it was placed. */
  readonly unitIds: readonly string[]
}
/** What an agent did to a unit, away from the factory: the unit stays with the customer. */
export interface AgentRepairRecordFact extends Fact, OfUnit {
  readonly result: RepairResult
  readonly causeCode: string
  readonly minutes: number
}
/** Leave for parts to go out of the factory to the agent (W4.2). */
export interface AgentPartsReleaseFact extends Fact {
  readonly lineIds: readonly string[]
}
/** Parts on their way to the agent (W5.5.3-5). */
export interface AgentConsignmentFact extends Fact {
  /** When they are promised to arrive. */
  readonly expectedOn: LocalDate
  readonly lineIds: readonly string[]
}
export interface AgentMilestoneFact extends Fact {
  readonly consignmentId: string
  readonly milestone: Milestone
}
export type AgentConfirmationFact = Fact

// C. The rows the steps of a trip look at. A trip may serve several cases, so that what completes or refuses one of its
// steps is told to each of them by `completions`, in the order of that case.
export type SampleReceiptFact = Fact
/** What became of an imported sample; the import ends with it (W4.2). */
export interface SampleReturnFact extends Fact {
  readonly outcome: SampleOutcome
}
export type CauseAnalysisFact = Fact
export interface WorkPlanFact extends Fact {
  readonly version: number
}
export const LINE_SOURCES = ['COMPANY', 'BUY_AT_DESTINATION', 'CUSTOMER'] as const
export type LineSource = (typeof LINE_SOURCES)[number]
export const CARRIAGES = ['HAND_CARRIED', 'CONSIGNED'] as const
export type Carriage = (typeof CARRIAGES)[number]

export interface TripFact extends Fact {
  readonly abroad: boolean
  readonly visaRequired: boolean
  readonly invitationRequired: boolean
  /** Whether consigned goods are on their way to it (W5.5.4). */
  readonly goodsUnderway: boolean
  /** What left for it under papers that ask for it back: a carnet, or temporary export (W4.2). */
  readonly temporaryExports: readonly TemporaryExport[]
}
export interface TemporaryExport {
  /** When it was recorded as sent. */
  readonly at: Instant
  /** By when it must be in the country again. */
  readonly reimportBy: LocalDate
  /** The declaration of its re-import; null while it is out. */
  readonly reimported: Fact | null
}
export interface TripMemberFact extends Fact {
  readonly tripId: string
}
export interface TripLineFact extends Fact {
  readonly tripId: string
  readonly kind: 'MATERIAL' | 'TOOL'
  readonly source: LineSource | null
  readonly short: boolean
  /** The last day promised of what is bought of it and still to come; null where nothing is, or no day was told. */
  readonly expectedOn: LocalDate | null
  readonly carriage: Carriage | null
  /** Whether engineering has said what became of it after the trip. */
  readonly accounted: boolean
}
export interface StepCompletionFact extends Fact {
  readonly step: string
  readonly subjectId: string | null
  readonly refused: boolean
}

/** Everything the procedure may look at; complete, frozen, loaded by one loader. Every array is in `seq` order. */
export interface CaseFacts {
  readonly registration: Registration
  readonly units: readonly UnitFact[]
  readonly firstResponses: readonly FirstResponseFact[]
  readonly classifications: readonly ClassificationFact[]
  readonly remoteResolutions: readonly RemoteResolutionFact[]
  readonly opinions: readonly OpinionFact[]
  readonly responsibilityDecisions: readonly ResponsibilityDecisionFact[]
  readonly unitWarranties: readonly UnitWarrantyFact[]
  readonly modeDecisions: readonly ModeDecisionFact[]
  readonly freeServiceApprovals: readonly FreeServiceApprovalFact[]
  readonly quotations: readonly QuotationFact[]
  readonly serviceAgreements: readonly ServiceAgreementFact[]
  readonly termsReviews: readonly TermsReviewFact[]
  readonly termsSignatures: readonly TermsSignatureFact[]
  readonly returnApplications: readonly ReturnApplicationFact[]
  readonly importClearances: readonly ImportClearanceFact[]
  readonly warehouseDeliveries: readonly WarehouseDeliveryFact[]
  readonly receiptLines: readonly ReceiptLineFact[]
  readonly shortageResolutions: readonly ShortageResolutionFact[]
  readonly unitDraws: readonly UnitDrawFact[]
  readonly inspectionDecisions: readonly InspectionDecisionFact[]
  readonly inspections: readonly InspectionFact[]
  readonly onlineTestDecisions: readonly OnlineTestDecisionFact[]
  readonly onlineTestSchedules: readonly OnlineTestScheduleFact[]
  readonly onlineTestResults: readonly OnlineTestResultFact[]
  readonly partsRequests: readonly PartsRequestFact[]
  readonly partsLines: readonly PartsLineFact[]
  readonly partsShortages: readonly PartsShortageFact[]
  readonly partsIssues: readonly PartsIssueFact[]
  readonly repairRecords: readonly RepairRecordFact[]
  readonly dispositionApprovals: readonly DispositionApprovalFact[]
  readonly verificationOpinions: readonly VerificationOpinionFact[]
  readonly verificationReviews: readonly VerificationReviewFact[]
  readonly ageingStarts: readonly AgeingStartFact[]
  readonly ageings: readonly AgeingFact[]
  readonly ageingChecks: readonly AgeingCheckFact[]
  readonly slipUnits: readonly SlipUnitFact[]
  readonly testResults: readonly TestResultFact[]
  readonly repairCompletions: readonly RepairCompletionFact[]
  readonly shipmentUnits: readonly ShipmentUnitFact[]
  readonly deliveryConfirmations: readonly DeliveryConfirmationFact[]
  readonly correctiveActions: readonly CorrectiveActionFact[]
  readonly plannedActions: readonly PlannedActionFact[]
  readonly actionCompletions: readonly ActionCompletionFact[]
  readonly effectivenessChecks: readonly EffectivenessCheckFact[]
  readonly incidentReports: readonly IncidentReportFact[]
  readonly costItems: readonly CostItemFact[]
  readonly costWithdrawals: readonly CostWithdrawalFact[]
  readonly costShares: readonly CostShareFact[]
  readonly costDeclarations: readonly CostDeclarationFact[]
  readonly costStatements: readonly CostStatementFact[]
  readonly costReviews: readonly CostReviewFact[]
  readonly confirmedCosts: readonly ConfirmedCostFact[]
  readonly costConfirmations: readonly CostConfirmationFact[]
  readonly receivables: readonly ReceivableFact[]
  readonly payments: readonly PaymentFact[]
  readonly writeOffRequests: readonly WriteOffRequestFact[]
  readonly writeOffDecisions: readonly WriteOffDecisionFact[]
  readonly costBases: readonly CostBasisFact[]
  readonly internalTracings: readonly InternalTracingFact[]
  readonly internalShares: readonly InternalShareFact[]
  readonly shareAcknowledgements: readonly ShareAcknowledgementFact[]
  readonly tracingObjections: readonly TracingObjectionFact[]
  readonly customerConfirmations: readonly CustomerConfirmationFact[]
  readonly callBacks: readonly CallBackFact[]
  readonly surveys: readonly SurveyFact[]
  readonly knowledgeLinks: readonly KnowledgeLinkFact[]
  readonly closings: readonly ClosingFact[]
  readonly reopenings: readonly ReopeningFact[]
  readonly cancellations: readonly CancellationFact[]
  readonly holds: readonly HoldFact[]
  readonly waivers: readonly WaiverFact[]
  readonly agentEnquiries: readonly AgentEnquiryFact[]
  readonly agentQuotes: readonly AgentQuoteFact[]
  readonly agentQuoteReviews: readonly AgentQuoteReviewFact[]
  readonly agentOrders: readonly AgentOrderFact[]
  readonly agentPartsReleases: readonly AgentPartsReleaseFact[]
  readonly agentConsignments: readonly AgentConsignmentFact[]
  readonly agentMilestones: readonly AgentMilestoneFact[]
  readonly agentRepairRecords: readonly AgentRepairRecordFact[]
  readonly agentConfirmations: readonly AgentConfirmationFact[]
  readonly sampleReceipts: readonly SampleReceiptFact[]
  readonly sampleReturns: readonly SampleReturnFact[]
  readonly causeAnalyses: readonly CauseAnalysisFact[]
  readonly workPlans: readonly WorkPlanFact[]
  readonly trips: readonly TripFact[]
  readonly tripMembers: readonly TripMemberFact[]
  readonly tripLines: readonly TripLineFact[]
  readonly completions: readonly StepCompletionFact[]
}

/** The names of the fact tables: every list of `CaseFacts`. */
export type FactTable = Exclude<keyof CaseFacts, 'registration'>
