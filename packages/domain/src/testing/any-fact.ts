import { DEPARTMENTS } from '../department'
import { STEP_IDS } from '../procedure/step-id'
import { CARRIAGES, LINE_SOURCES, type CaseFacts, type FactTable } from '../repair-case/facts'
import {
  RECEIPT_OUTCOMES,
  REMOTE_OUTCOMES,
  REPAIR_MODES,
  REPAIR_RESULTS,
  REVIEW_OUTCOMES,
  SAMPLE_OUTCOMES,
  SEVERITIES,
  SHORTAGE_RESOLUTIONS,
  SIGNATURE_OUTCOMES,
  SURVEY_OUTCOMES,
  URGENCIES,
} from '../repair-case/vocabulary'
import { MILESTONES } from '../trip/trip'
import { FACT_TABLES, type Story, type Told } from './story'

/** Picks one of a list, by chance or not. */
export type Pick = <T>(from: readonly [T, ...T[]]) => T

type Teller = { readonly [T in FactTable]: (pick: Pick, f: CaseFacts) => Told<T> }

const idOf = (pick: Pick, rows: readonly { readonly id: string }[]): string =>
  pick(['nothing-known', ...rows.map((row) => row.id)])
const unit = (pick: Pick, f: CaseFacts) => ({ unitId: idOf(pick, f.units) })
const yes = (pick: Pick): boolean => pick([true, false])
const review = (pick: Pick) => ({ outcome: pick(REVIEW_OUTCOMES) })
const money = (pick: Pick) => ({ amount: pick(['100.00', '0.00', '60.00']), currency: 'CNY' })

/** One fact of each table, possible or not as the case stands: unknown units, decisions nobody asked for. */
const TELL: Teller = {
  units: (pick) => ({ serial: null, shippedOn: null, purchasedOn: null, appliedFor: yes(pick) }),
  firstResponses: () => ({ respondedAt: '2026-03-02T02:00:00.000Z' }),
  classifications: (pick) => ({
    category: 'POWER',
    severity: pick(SEVERITIES),
    urgency: pick(URGENCIES),
    complex: yes(pick),
  }),
  remoteResolutions: (pick) => ({ outcome: pick(REMOTE_OUTCOMES) }),
  opinions: (pick) => ({
    department: pick(DEPARTMENTS),
    responsibility: 'UNKNOWN',
    recommendedMode: pick(REPAIR_MODES),
  }),
  responsibilityDecisions: (pick) => {
    const customerShare = pick([0, 40, 100])
    return { customerShare, companyShare: 100 - customerShare, freeAsked: yes(pick) }
  },
  unitWarranties: (pick, f) => ({ ...unit(pick, f), result: 'IN_WARRANTY', reason: 'OVERRIDDEN' }),
  modeDecisions: (pick) => ({ mode: pick(REPAIR_MODES), serviceAbroad: yes(pick) }),
  freeServiceApprovals: review,
  quotations: () => ({ version: 1 }),
  serviceAgreements: () => ({ version: 1 }),
  termsReviews: review,
  termsSignatures: (pick) => ({ outcome: pick(SIGNATURE_OUTCOMES) }),
  returnApplications: () => ({ quantity: 1 }),
  importClearances: (pick) => ({ reexportBy: '2026-09-30', forSample: yes(pick) }),
  warehouseDeliveries: () => ({}),
  receiptLines: (pick, f) => ({ ...unit(pick, f), outcome: pick(RECEIPT_OUTCOMES) }),
  shortageResolutions: (pick, f) => ({ ...unit(pick, f), resolution: pick(SHORTAGE_RESOLUTIONS) }),
  unitDraws: unit,
  inspectionDecisions: (pick) => ({ needed: yes(pick) }),
  inspections: (pick, f) => ({ ...unit(pick, f), reopensResponsibility: yes(pick) }),
  onlineTestDecisions: (pick) => ({ needed: yes(pick) }),
  onlineTestSchedules: () => ({ scheduledOn: '2026-03-09' }),
  onlineTestResults: (pick, f) => ({ ...unit(pick, f), passed: yes(pick) }),
  partsRequests: (pick) => ({ noneNeeded: yes(pick) }),
  partsLines: (pick, f) => ({ requestId: idOf(pick, f.partsRequests), quantity: pick([1, 2]) }),
  partsShortages: (pick, f) => ({ lineId: idOf(pick, f.partsLines), quantity: pick([1, 2]) }),
  partsIssues: (pick, f) => ({ lineId: idOf(pick, f.partsLines), quantity: pick([1, 2]) }),
  repairRecords: (pick, f) => ({
    ...unit(pick, f),
    result: pick(REPAIR_RESULTS),
    causeCode: 'UNKNOWN',
    minutes: 1,
    reopensResponsibility: yes(pick),
  }),
  dispositionApprovals: (pick, f) => ({ ...unit(pick, f), ...review(pick) }),
  verificationOpinions: (pick) => ({
    department: pick(DEPARTMENTS),
    ageingNeeded: yes(pick),
    fullTestNeeded: yes(pick),
  }),
  verificationReviews: (pick) => ({
    ageingNeeded: yes(pick),
    fullTestNeeded: yes(pick),
    testDepartment: pick(DEPARTMENTS),
  }),
  ageingStarts: (pick, f) => ({ ...unit(pick, f), startsAt: '2026-03-02T02:00:00.000Z' }),
  ageings: (pick, f) => ({ ...unit(pick, f), passed: yes(pick) }),
  ageingChecks: (pick, f) => ({ ...unit(pick, f), conforms: yes(pick) }),
  slipUnits: (pick, f) => ({ ...unit(pick, f), slipId: 'slip' }),
  testResults: (pick, f) => ({ ...unit(pick, f), passed: yes(pick) }),
  repairCompletions: () => ({}),
  shipmentUnits: (pick, f) => ({ ...unit(pick, f), shipmentId: 'shipment' }),
  deliveryConfirmations: () => ({ receivedOn: '2026-03-20' }),
  correctiveActions: () => ({ version: 1 }),
  plannedActions: (pick, f) => ({
    planId: idOf(pick, f.correctiveActions),
    actionId: pick(['action-1', 'action-2', 'action-3']),
    department: pick(DEPARTMENTS),
    dueOn: pick(['2026-03-03', '2026-09-30']),
  }),
  actionCompletions: (pick) => ({ actionId: pick(['action-1', 'action-2', 'nothing-known']) }),
  effectivenessChecks: (pick) => ({
    actionId: pick(['action-1', 'action-2', 'nothing-known']),
    effective: yes(pick),
  }),
  incidentReports: () => ({}),
  costItems: (pick, f) => ({
    department: pick(DEPARTMENTS),
    ...money(pick),
    reversesId: pick([null, idOf(pick, f.costItems)]),
  }),
  costWithdrawals: (pick, f) => ({ costItemId: idOf(pick, f.costItems), department: pick(DEPARTMENTS) }),
  costShares: (pick, f) => ({ costItemId: idOf(pick, f.costItems), customerShare: pick([0, 50, 100]) }),
  costDeclarations: (pick) => ({ department: pick(DEPARTMENTS), none: yes(pick) }),
  costStatements: () => ({ version: 1 }),
  costReviews: (pick, f) => ({
    costItemId: idOf(pick, f.costItems),
    department: pick(DEPARTMENTS),
    ...review(pick),
  }),
  confirmedCosts: (pick, f) => ({
    costItemId: idOf(pick, f.costItems),
    baseAmount: '100.00',
    baseCurrency: 'CNY',
    customerAmount: '40.00',
    companyAmount: '60.00',
    shortfallAmount: '0.00',
  }),
  costConfirmations: (pick, f) => ({ statementId: idOf(pick, f.costStatements) }),
  receivables: (pick) => ({ ...money(pick), dueOn: '2026-04-30' }),
  payments: (pick, f) => ({
    receivableId: idOf(pick, f.receivables),
    amount: pick(['100.00', '60.00', '-60.00']),
  }),
  writeOffRequests: (pick, f) => ({ receivableId: idOf(pick, f.receivables), amount: '40.00' }),
  writeOffDecisions: (pick, f) => ({ requestId: idOf(pick, f.writeOffRequests), ...review(pick) }),
  costBases: () => ({}),
  internalTracings: () => ({ version: 1 }),
  internalShares: (pick, f) => ({
    tracingId: idOf(pick, f.internalTracings),
    department: pick(DEPARTMENTS),
    percent: pick([50, 100]),
  }),
  shareAcknowledgements: (pick) => ({ department: pick(DEPARTMENTS) }),
  tracingObjections: (pick) => ({ department: pick(DEPARTMENTS) }),
  customerConfirmations: (pick) => ({ solved: yes(pick) }),
  callBacks: () => ({}),
  surveys: (pick) => ({ outcome: pick(SURVEY_OUTCOMES) }),
  knowledgeLinks: () => ({}),
  closings: () => ({}),
  reopenings: () => ({}),
  cancellations: () => ({}),
  holds: (pick) => ({ held: yes(pick) }),
  waivers: (pick, f) => ({
    step: pick(STEP_IDS),
    subjectId: pick([null, ...f.units.map(({ id }) => id), ...f.tripLines.map(({ id }) => id)]),
  }),
  agentEnquiries: (pick) => ({ agentId: pick(['agent-1', 'agent-2']) }),
  agentQuotes: (pick) => ({ agentId: pick(['agent-1', 'agent-2']), able: yes(pick) }),
  agentQuoteReviews: (pick, f) => ({ quoteId: idOf(pick, f.agentQuotes), ...review(pick) }),
  agentOrders: (pick, f) => ({
    quoteId: idOf(pick, f.agentQuotes),
    dueOn: pick(['2026-03-03', '2026-09-30']),
    unitIds: pick([[], ['nothing-known'], f.units.map(({ id }) => id)]),
  }),
  agentRepairRecords: (pick, f) => ({
    ...unit(pick, f),
    result: pick(REPAIR_RESULTS),
    causeCode: 'UNKNOWN',
    minutes: 1,
  }),
  agentPartsReleases: (pick, f) => ({
    lineIds: pick([[], ['nothing-known'], f.partsLines.map(({ id }) => id)]),
  }),
  agentConsignments: (pick, f) => ({
    expectedOn: pick(['2026-03-03', '2026-09-30']),
    lineIds: pick([[], ['nothing-known'], f.partsLines.map(({ id }) => id)]),
  }),
  agentMilestones: (pick, f) => ({
    consignmentId: idOf(pick, f.agentConsignments),
    milestone: pick(MILESTONES),
  }),
  agentConfirmations: () => ({}),
  sampleReceipts: () => ({}),
  sampleReturns: (pick) => ({ outcome: pick(SAMPLE_OUTCOMES) }),
  causeAnalyses: () => ({}),
  workPlans: () => ({ version: 1 }),
  trips: (pick, f) => ({
    abroad: yes(pick),
    visaRequired: yes(pick),
    invitationRequired: yes(pick),
    goodsUnderway: yes(pick),
    temporaryExports: pick([[], ['2026-03-03'], ['2026-03-03', '2026-09-30']]).map((reimportBy) => ({
      at: f.registration.at,
      reimportBy,
      reimported: pick([null, f.registration]),
    })),
  }),
  tripMembers: (pick, f) => ({ tripId: idOf(pick, f.trips) }),
  tripLines: (pick, f) => ({
    tripId: idOf(pick, f.trips),
    kind: pick(['MATERIAL', 'TOOL']),
    source: pick([null, ...LINE_SOURCES]),
    short: yes(pick),
    expectedOn: pick([null, '2026-03-03', '2026-09-30']),
    carriage: pick([null, ...CARRIAGES]),
    accounted: yes(pick),
  }),
  completions: (pick, f) => ({
    step: pick(STEP_IDS),
    subjectId: pick([null, ...f.trips.map(({ id }) => id), ...f.tripLines.map(({ id }) => id)]),
    refused: yes(pick),
  }),
}

/** Records some fact or other, whether or not anybody could have: the procedure must stand anything. */
export function recordAny(tale: Story, pick: Pick): Story {
  const [first, ...others] = FACT_TABLES
  if (first === undefined) return tale
  return recordIn(tale, pick([first, ...others]), pick)
}

function recordIn<T extends FactTable>(tale: Story, table: T, pick: Pick): Story {
  return tale.record(table, TELL[table](pick, tale.facts))
}
