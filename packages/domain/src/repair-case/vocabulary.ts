/** Closed lists a case is described with. The order is the order shown. */
export const REQUEST_KINDS = [
  'REPAIR',
  'EXCHANGE',
  'CREDIT',
  'INSTALLATION',
  'MAINTENANCE',
  'TRAINING',
  'CONSULTATION',
  'COMPLAINT',
] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

export const CHANNELS = ['PHONE', 'EMAIL', 'WECHAT', 'WEBSITE', 'SALES', 'VISIT', 'IMPORT'] as const
export type Channel = (typeof CHANNELS)[number]

export const CATEGORIES = [
  'POWER',
  'DISPLAY',
  'ELECTRONICS',
  'SOFTWARE',
  'MECHANICAL',
  'APPEARANCE',
  'TRANSPORT_DAMAGE',
  'USE',
  'OTHER',
] as const
export type Category = (typeof CATEGORIES)[number]

export const SEVERITIES = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const
export type Severity = (typeof SEVERITIES)[number]

export const URGENCIES = ['NORMAL', 'URGENT'] as const
export type Urgency = (typeof URGENCIES)[number]

export const REPAIR_MODES = ['RETURN_TO_FACTORY', 'DISPATCH', 'LOCAL_AGENT'] as const
export type RepairMode = (typeof REPAIR_MODES)[number]

export const PHASES = [
  'INTAKE',
  'DECISION',
  'PREPARATION',
  'REPAIR',
  'VERIFICATION',
  'RETURN',
  'SETTLEMENT',
  'AFTERCARE',
  'CLOSED',
  'ON_HOLD',
  'CANCELLED',
] as const
export type Phase = (typeof PHASES)[number]

export const RESPONSIBLE_PARTIES = ['CUSTOMER', 'COMPANY', 'SHARED', 'UNKNOWN'] as const
export type ResponsibleParty = (typeof RESPONSIBLE_PARTIES)[number]

/** How a unit left the repair bench (W5.4.4). The last four need a reason. */
export const REPAIR_RESULTS = [
  'REPAIRED',
  'NO_FAULT_FOUND',
  'REPLACED',
  'CREDITED',
  'SCRAPPED',
  'RETURNED_UNREPAIRED',
] as const
export type RepairResult = (typeof REPAIR_RESULTS)[number]

/** Where a unit is now; derived from facts, never set (product.md, CaseUnit). */
export const CUSTODIES = [
  'WITH_CUSTOMER',
  'IN_TRANSIT',
  'RECEIVED',
  'DRAWN',
  'ON_LINE',
  'REPAIRED',
  'AGEING',
  'IN_TEST',
  'TESTED',
  'SHIPPED',
  'RETURNED',
  'SCRAPPED',
  'WITHDRAWN',
  'LOST',
] as const
export type Custody = (typeof CUSTODIES)[number]

export const REMOTE_OUTCOMES = ['SOLVED', 'NOT_SOLVED'] as const
export type RemoteOutcome = (typeof REMOTE_OUTCOMES)[number]

export const SIGNATURE_OUTCOMES = ['SIGNED', 'REFUSED'] as const
export type SignatureOutcome = (typeof SIGNATURE_OUTCOMES)[number]

export const RECEIPT_OUTCOMES = ['RECEIVED', 'MISSING', 'UNEXPECTED'] as const
export type ReceiptOutcome = (typeof RECEIPT_OUTCOMES)[number]

export const SHORTAGE_RESOLUTIONS = ['LATER_DELIVERY', 'WITHDRAWN', 'LOST', 'ACCEPTED'] as const
export type ShortageResolution = (typeof SHORTAGE_RESOLUTIONS)[number]

/** How the import of a sample ends (W4.2): it leaves again, or the customs agree to something else. */
export const SAMPLE_OUTCOMES = ['REEXPORTED', 'KEPT', 'SCRAPPED'] as const
export type SampleOutcome = (typeof SAMPLE_OUTCOMES)[number]

export const SURVEY_OUTCOMES = ['ANSWERED', 'NO_ANSWER'] as const
export type SurveyOutcome = (typeof SURVEY_OUTCOMES)[number]

export const REVIEW_OUTCOMES = ['APPROVED', 'REJECTED'] as const
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number]

/** The most units one case may hold. */
export const MAX_UNITS = 10_000
