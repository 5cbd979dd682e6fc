import {
  checkReversal,
  claimBalance,
  conditions,
  DEPARTMENTS,
  frontOffice,
  isZero,
  mayComplete,
  mayManageCase,
  mayWaive,
  oldestOpen,
  pendingWriteOff,
  stepOf,
  unconfirmedCosts,
  type Department,
  type Instant,
  type Permission,
  type StepId,
  type StepSummary,
} from '@mendline/domain'
import type { Viewer } from '../context'
import { isLive } from '../agent/agent-link'
import { mayRevokeLinks } from '../agent/agent-link.commands'
import { mayClaim } from '../cost/claim.commands'
import { maySetCostShare } from '../cost/cost-line.commands'
import { waitsForConsignment, waitsForDemand, waitsForGoods, waitsForPurchase } from '../trip/trip-command'
import { belongsTo, mayLead, teamsOf } from '../trip/trip-rights'
import { actsFor } from './case-command'
import { factsOf, type CaseRows } from './fact-tables'

/** The mutations that record the facts of a step; a step without one is completed by the system or by a trip. */
export const STEP_ACTIONS: Readonly<Partial<Record<StepId, readonly string[]>>> = {
  respond: ['repairCaseRespond'],
  classify: ['repairCaseClassify'],
  'resolve-remotely': ['repairCaseResolveRemotely'],
  'opine-quality': ['repairCaseGiveOpinion'],
  'opine-engineering': ['repairCaseGiveOpinion'],
  'opine-rnd': ['repairCaseGiveOpinion'],
  'decide-responsibility': ['repairCaseDecideResponsibility'],
  'decide-mode': ['repairCaseDecideMode'],
  'approve-free-service': ['repairCaseApproveFreeService'],
  'quote-repair': ['repairCaseQuote'],
  'draft-terms': ['repairCaseDraftTerms'],
  'review-terms': ['repairCaseReviewTerms'],
  'sign-terms': ['repairCaseSignTerms'],
  'apply-return': ['repairCaseApplyReturn'],
  'clear-import': ['repairCaseClearImport'],
  'deliver-to-warehouse': ['repairCaseDeliverToWarehouse'],
  'receive-units': ['repairCaseReceiveUnits'],
  'resolve-shortage': ['repairCaseResolveShortage'],
  'draw-units': ['repairCaseDrawUnits'],
  'decide-inspection': ['repairCaseDecideInspection'],
  'inspect-before': ['repairCaseInspectUnits'],
  'decide-online-test': ['repairCaseDecideOnlineTest'],
  'schedule-online-test': ['repairCaseScheduleOnlineTest'],
  'run-online-test': ['repairCaseRecordOnlineTest'],
  'request-parts': ['repairCaseRequestParts'],
  'request-parts-purchase': ['repairCaseRequestPartsPurchase'],
  'purchase-parts': ['repairCasePromiseParts', 'repairCaseReceiveBoughtParts', 'repairCaseExpediteParts'],
  'issue-parts': ['repairCaseIssueParts', 'repairCaseReportPartsShortage'],
  'repair-units': ['repairCaseRepairUnit'],
  'approve-disposition': ['repairCaseApproveDisposition'],
  'opine-verification': ['repairCaseGiveVerificationOpinion'],
  'review-verification': ['repairCaseReviewVerification'],
  'age-units': ['repairCaseStartAgeing', 'repairCaseRecordAgeing'],
  'check-ageing': ['repairCaseCheckAgeing'],
  'submit-inspection': ['repairCaseSubmitInspection'],
  'test-units': ['repairCaseTestUnits'],
  'ship-back': ['repairCaseShipBack'],
  'confirm-delivery': ['repairCaseConfirmDelivery'],
  'enquire-agents': ['repairCaseEnquireAgent', 'repairCaseRecordAgentQuote'],
  'approve-agent-quote': ['repairCaseReviewAgentQuote'],
  'appoint-agent': ['repairCaseOrderAgent'],
  'release-parts': ['repairCaseReleaseParts'],
  'consign-parts': ['repairCaseConsignParts'],
  'receive-parts': ['repairCaseTrackParts'],
  'agent-repairs': [
    'repairCaseRecordAgentRepair',
    'repairCaseConfirmAgentRepair',
    'repairCaseAgentLinkCreate',
  ],
  'obtain-sample': ['repairCaseReceiveSample'],
  'analyse-cause': ['repairCaseAnalyseCause'],
  'return-sample': ['repairCaseReturnSample'],
  'plan-work': ['repairCaseReleaseWorkPlan'],
  'nominate-team': ['tripNominateTeam'],
  'open-channel': ['tripOpenChannel'],
  'request-invitation': ['tripRecordInvitation'],
  'obtain-visas': ['tripRecordVisa'],
  'list-materials': ['tripListMaterials'],
  'list-tools': ['tripListTools'],
  'confirm-tool-providers': ['tripConfirmToolProviders'],
  'issue-materials': ['tripIssueMaterials', 'tripReportShortage'],
  'request-purchase': ['tripRequestPurchase'],
  purchase: ['tripPromisePurchase', 'tripReceivePurchase', 'tripExpeditePurchase'],
  'confirm-customer-supply': ['tripConfirmSupply'],
  'draw-tools': ['tripDrawTools'],
  'choose-carriage': ['tripChooseCarriage'],
  'check-hand-carry': ['tripCheckHandCarry'],
  'release-goods': ['tripReleaseGoods'],
  'hand-over-goods': ['tripHandOverGoods'],
  consign: ['tripConsign'],
  'receive-consignments': ['tripRecordMilestone'],
  'confirm-departure': ['tripConfirmDeparture'],
  'book-travel': ['tripBookTravel', 'tripCancelBooking'],
  'work-on-site': ['tripReport', 'repairCaseRepairOnSite', 'tripDeclareEnd'],
  'sign-off': ['tripSignOff'],
  'return-tools': ['tripReturnLines', 'tripConfirmReturn'],
  'reimport-goods': ['tripReimport'],
  'plan-corrective-action': ['repairCasePlanCorrectiveAction'],
  'carry-out-action': ['repairCaseCarryOutAction'],
  'check-effectiveness': ['repairCaseCheckEffectiveness'],
  'report-incident': ['repairCaseReportIncident'],
  'declare-costs': ['repairCaseDeclareCosts'],
  'collect-costs': ['repairCaseCollectCosts'],
  'confirm-costs': ['repairCaseReviewCosts'],
  'recover-from-customer': ['repairCaseInvoice', 'repairCaseRecordPayment', 'repairCaseRequestWriteOff'],
  'approve-write-off': ['repairCaseDecideWriteOff'],
  'send-cost-basis': ['repairCaseSendCostBasis'],
  'trace-internally': ['repairCaseTraceInternally'],
  'acknowledge-share': ['repairCaseAcknowledgeShare'],
  'confirm-with-customer': ['repairCaseConfirmWithCustomer'],
  'call-back': ['repairCaseCallBack'],
  survey: ['repairCaseRecordSurvey'],
  'share-knowledge': ['repairCaseShareKnowledge'],
}

/** Facts that may be recorded again after their step is done: corrections, and what turns up later. */
const AGAIN: ReadonlySet<string> = new Set([
  'repairCaseRespond',
  'repairCaseClassify',
  'repairCaseReceiveUnits',
  'repairCaseRequestParts',
  'repairCaseEnquireAgent',
  'repairCaseRecordAgentQuote',
  'repairCasePlanCorrectiveAction',
  'repairCaseDeclareCosts',
  'repairCaseConfirmWithCustomer',
  'repairCaseAnalyseCause',
  'repairCaseReleaseWorkPlan',
  'tripNominateTeam',
  'tripOpenChannel',
  'tripRecordInvitation',
  'tripRecordVisa',
  'tripListMaterials',
  'tripListTools',
  'tripBookTravel',
  'tripCancelBooking',
  'tripReport',
  'tripRecordMilestone',
])

/** What is done to a case beside its steps, or to a step by somebody who does not complete it. */
export const OTHER_ACTIONS = [
  'repairCaseEstimate',
  'repairCaseAgentLinkRevoke',
  'repairCaseWaiveStep',
  'repairCaseObjectToTracing',
  'repairCaseSetCostShare',
  'repairCaseReverseCost',
  'repairCaseClaim',
  'repairCaseRecordRecovery',
  'repairCaseCloseClaim',
  'repairCaseHold',
  'repairCaseResume',
  'repairCaseCancel',
  'repairCaseReopen',
] as const
type OtherAction = (typeof OTHER_ACTIONS)[number]

export interface CaseAction {
  readonly action: string
  readonly step: StepId | null
  /** The department it is done for; null where it concerns the whole case. */
  readonly department: Department | null
  readonly allowed: boolean
  readonly blockedBy: readonly string[]
}

/** A case as the viewer finds it: its stored assessment, and the facts that some actions also ask about. */
interface Found {
  readonly rows: CaseRows
  readonly steps: readonly StepSummary[]
  readonly viewer: Viewer
  readonly now: Instant
  readonly closed: boolean
}

/** What the viewer may do to a case now, and what keeps them from the rest; the commands refuse by the same rules. */
export function actionsOf(rows: CaseRows, viewer: Viewer, now: Instant): readonly CaseAction[] {
  const { steps } = rows.repairCase
  const closed = steps.some((step) => step.step === 'close' && step.status === 'DONE')
  const found: Found = { rows, steps, viewer, now, closed }
  return [
    ...steps.flatMap((step) =>
      actionsOfStep(found, step).flatMap((action) =>
        teamsOf(action, step.owner).map((owner) =>
          offer(action, step.step, owner, blocks(found, action, { ...step, owner })),
        ),
      ),
    ),
    ...additions(found),
    estimate(found),
    ...waivers(found),
    ...objections(found),
    ...corrections(found),
    ...claims(found),
    agentLinks(found),
    ...controls(found),
  ]
}

const offer = (
  action: string,
  step: StepId | null,
  department: Department | null,
  blockedBy: readonly string[],
): CaseAction => ({ action, step, department, allowed: blockedBy.length === 0, blockedBy })

const refusal = (permission: Permission | 'ONLY_TRIP_LEADER'): readonly string[] =>
  permission === 'ALLOWED' ? [] : [permission]

/** The mutations of a step; those on a trip only while the case has one. */
function actionsOfStep({ rows }: Found, { step, owner }: StepSummary): readonly string[] {
  const actions = (STEP_ACTIONS[step] ?? []).filter((action) => belongsTo(action, owner))
  return rows.trips.length > 0 ? actions : actions.filter((action) => !action.startsWith('trip'))
}

/** What keeps the viewer from recording facts of this step. */
function blocks(found: Found, action: string, step: StepSummary): readonly string[] {
  const state = stateOf(found, action, step)
  return [
    ...refusal(permissionOf(found, action, step)),
    ...(state.length > 0 ? state : (ALSO[action]?.(found, step) ?? [])),
  ]
}

/** What only the leader of a trip does; each traveller may record a repair. */
const LEADERS: ReadonlySet<string> = new Set(['tripReport', 'tripDeclareEnd', 'tripSignOff'])

function permissionOf({ viewer, rows }: Found, action: string, step: StepSummary) {
  return LEADERS.has(action) ? mayLead(viewer, step.owner, rows.tripMembers) : mayComplete(viewer, step)
}

/** Why the step takes no facts now. */
function stateOf(found: Found, action: string, step: StepSummary): readonly string[] {
  const { closed, now, rows } = found
  // Money comes when it comes: also while a later round is being repaired or the case is on hold.
  if (action === 'repairCaseRecordPayment') return closed ? ['CASE_CLOSED'] : []
  if (step.status === 'READY') return step.opensAt !== null && step.opensAt > now ? ['NOT_YET'] : []
  if (closed) return ['CASE_CLOSED']
  // What is bought at the destination is told by whoever hears of it; parts of a list are issued before the rest came.
  if (action === 'tripConfirmSupply') return []
  if (action === 'tripIssueMaterials' && waitsForPurchase(step)) return []
  if (step.step === 'purchase' && waitsForDemand(step)) return []
  if (action === 'tripReport' && waitsForGoods(step)) return []
  if (action === 'tripRecordMilestone' && waitsForConsignment(step)) return []
  if (MEANWHILE[action]?.(factsOf(rows), step) === true) return []
  if (step.held) return ['CASE_ON_HOLD']
  if (step.status === 'NOT_APPLICABLE') return ['STEP_NOT_APPLICABLE']
  if (step.status === 'CANCELLED') return ['CASE_CANCELLED']
  if (step.status !== 'DONE' && step.status !== 'WAIVED') return ['STEP_NOT_READY']
  if (!AGAIN.has(action)) return ['STEP_ALREADY_DONE']
  return rows.repairCase.phase === 'ON_HOLD' ? ['CASE_ON_HOLD'] : []
}

/** Another agent may be asked until the work of the one appointed is done with. */
function whileAgentWorks({ steps }: Found): readonly string[] {
  const over = steps.some(
    ({ step, status }) => step === 'agent-repairs' && (status === 'DONE' || status === 'WAIVED'),
  )
  return over ? ['STEP_ALREADY_DONE'] : []
}

/** What some actions ask about beside the state of their step. */
const ALSO: Readonly<Record<string, (found: Found, step: StepSummary) => readonly string[]>> = {
  repairCaseRequestParts: ({ steps }, step) =>
    step.status === 'READY' || steps.some(isStillRepairing) ? [] : ['STEP_ALREADY_DONE'],
  repairCaseEnquireAgent: whileAgentWorks,
  repairCaseRecordAgentQuote: whileAgentWorks,
  repairCaseDeclareCosts: ({ steps }, step) =>
    step.status !== 'READY' && costsConfirmed(steps) ? ['STEP_ALREADY_DONE'] : [],
  repairCaseInvoice: ({ rows }) => {
    const newest = rows.receivables.at(-1)
    return newest !== undefined && conditions.isOfThisRound(factsOf(rows), newest) ? ['ALREADY_INVOICED'] : []
  },
  repairCaseRecordPayment: ({ rows }) => {
    if (oldestOpen(rows) !== null) return []
    return [rows.receivables.length === 0 ? 'NOT_INVOICED' : 'STEP_ALREADY_DONE']
  },
  repairCaseRequestWriteOff: ({ rows }) => {
    if (pendingWriteOff(rows) !== null) return ['WRITE_OFF_PENDING']
    return oldestOpen(rows) === null ? ['NOT_INVOICED'] : []
  },
  repairCaseDecideWriteOff: ({ rows }) => (pendingWriteOff(rows) === null ? ['STEP_ALREADY_DONE'] : []),
}

/** What is recorded although its step waits: of an agent's work while parts are on their way, of parts while others are bought. */
const MEANWHILE: Readonly<Record<string, typeof conditions.agentWaitsForParts>> = {
  repairCaseRecordAgentRepair: conditions.agentWaitsForMoreParts,
  repairCaseAgentLinkCreate: conditions.agentWaitsForParts,
  repairCaseTrackParts: conditions.partsTracked,
  repairCaseIssueParts: conditions.partsWaitForPurchase,
}

/** Whether some unit is still to be repaired, here or by an agent, so that more parts may be asked for. */
const isStillRepairing = ({ step, status }: Pick<StepSummary, 'step' | 'status'>): boolean =>
  (step === 'repair-units' || step === 'agent-repairs') &&
  (status === 'READY' || status === 'WAITING' || status === 'UNDECIDED')

const costsConfirmed = (steps: readonly StepSummary[]): boolean =>
  steps.some(({ step, status }) => step === 'confirm-costs' && status === 'DONE')

/** A department that need not declare costs may add some of its own as long as the others may. */
function additions(found: Found): readonly CaseAction[] {
  const action = 'repairCaseDeclareCosts'
  const rows = found.steps.filter(({ step }) => step === 'declare-costs')
  const [first] = rows
  if (first === undefined) return []
  const state = stateOf(found, action, rows.find(({ status }) => status === 'READY') ?? first)
  const blockedBy = state.length === 0 && costsConfirmed(found.steps) ? ['STEP_ALREADY_DONE'] : state
  return DEPARTMENTS.filter(
    (department) => actsFor(found.viewer, department) && rows.every(({ owner }) => owner !== department),
  ).map((department) => offer(action, 'declare-costs', department, blockedBy))
}

/** W4.6: FINANCE estimates what the case will cost, whoever pays, until it has confirmed what it did. */
function estimate({ steps, viewer, closed }: Found): CaseAction {
  const action: OtherAction = 'repairCaseEstimate'
  return offer(action, null, 'FINANCE', [
    ...(actsFor(viewer, 'FINANCE') ? [] : ['WRONG_DEPARTMENT']),
    ...(closed ? ['CASE_CLOSED'] : costsConfirmed(steps) ? ['ESTIMATE_CLOSED'] : []),
  ])
}

/** Every open step that may be waived, for the head of its department (rule 6). */
function waivers({ steps, viewer, closed }: Found): readonly CaseAction[] {
  const action: OtherAction = 'repairCaseWaiveStep'
  return steps
    .filter(({ step, status }) => stepOf(step).waivable && (status === 'READY' || status === 'WAITING'))
    .map(({ step, owner, held }) =>
      offer(action, step, owner, [
        ...refusal(mayWaive(viewer, owner)),
        ...(closed ? ['CASE_CLOSED'] : held ? ['CASE_ON_HOLD'] : []),
      ]),
    )
}

/** W5.7: the departments of the split in force, each for its head; and the viewer's own, if only to say why not. */
function objections({ rows, viewer, closed }: Found): readonly CaseAction[] {
  const action: OtherAction = 'repairCaseObjectToTracing'
  const tracing = rows.internalTracings.at(-1)
  const named = rows.internalShares
    .filter((share) => share.tracingId === tracing?.id)
    .map((share) => share.department)
  const objected = new Set(
    rows.tracingObjections
      .filter((objection) => objection.seq > (tracing?.seq ?? 0))
      .map((objection) => objection.department),
  )
  return [...new Set([...named, viewer.department])].map((department) =>
    offer(action, 'trace-internally', department, [
      ...refusal(mayComplete(viewer, { owner: department, performer: 'HEAD' })),
      ...(closed ? ['CASE_CLOSED'] : []),
      ...(named.includes(department) ? [] : ['NOT_IN_TRACING']),
      ...(objected.has(department) ? ['ALREADY_OBJECTED'] : []),
    ]),
  )
}

/** What is set right about single costs: whose they are before FINANCE confirms them, taken back after (W5.3, W5.8). */
function corrections({ rows, viewer, closed }: Found): readonly CaseAction[] {
  const facts = factsOf(rows)
  const over = closed ? ['CASE_CLOSED'] : []
  const allowed = (may: boolean) => (may ? [] : ['WRONG_DEPARTMENT'])
  const reversible = rows.costItems.some(({ id }) => checkReversal(rows, id).length === 0)
  return [
    offer('repairCaseSetCostShare' satisfies OtherAction, null, null, [
      ...allowed(maySetCostShare(viewer, facts)),
      ...over,
      ...(conditions.customerOwes(facts) === false ? ['CHARGE_NOT_DUE'] : []),
      ...(unconfirmedCosts(rows).length === 0 ? ['NOTHING_TO_REVIEW'] : []),
    ]),
    offer('repairCaseReverseCost' satisfies OtherAction, null, null, [
      ...allowed(actsFor(viewer, 'FINANCE')),
      ...over,
      ...(reversible ? [] : ['NOT_CONFIRMED']),
    ]),
  ]
}

/** What others owe for the company's cost; money comes when it comes, also after the case is closed (W5.8). */
function claims({ rows, viewer, closed }: Found): readonly CaseAction[] {
  const open = rows.supplierClaims.some((claim) => !isZero(claimBalance(rows, claim).open))
  const allowed = (may: boolean) => (may ? [] : ['WRONG_DEPARTMENT'])
  const none = open ? [] : ['NO_CLAIM']
  return [
    offer('repairCaseClaim' satisfies OtherAction, null, null, [
      ...allowed(mayClaim(viewer)),
      ...(closed ? ['CASE_CLOSED'] : []),
    ]),
    offer('repairCaseRecordRecovery' satisfies OtherAction, null, null, [
      ...allowed(actsFor(viewer, 'FINANCE')),
      ...none,
    ]),
    offer('repairCaseCloseClaim' satisfies OtherAction, null, null, [...allowed(mayClaim(viewer)), ...none]),
  ]
}

/** Links of agents are taken back at any time, also after the case is closed. */
function agentLinks({ rows, viewer, now }: Found): CaseAction {
  const action: OtherAction = 'repairCaseAgentLinkRevoke'
  return offer(action, null, frontOffice(rows.repairCase.region), [
    ...(mayRevokeLinks(viewer, factsOf(rows)) ? [] : ['WRONG_DEPARTMENT']),
    ...(rows.agentLinks.some((link) => isLive(link, rows, now)) ? [] : ['NO_AGENT_LINK']),
  ])
}

/** Holding, resuming, cancelling and reopening, for the head of the front office. */
function controls({ rows, viewer, closed }: Found): readonly CaseAction[] {
  const { phase, region } = rows.repairCase
  const who = refusal(mayManageCase(viewer, region))
  const control = (action: OtherAction, ...blockedBy: string[]) =>
    offer(action, null, null, [...who, ...blockedBy])
  const cancelled = phase === 'CANCELLED' ? ['CASE_CANCELLED'] : []
  const over = closed ? ['CASE_CLOSED'] : cancelled
  return [
    control('repairCaseHold', ...over, ...(phase === 'ON_HOLD' ? ['CASE_ON_HOLD'] : [])),
    control('repairCaseResume', ...(closed ? over : phase === 'ON_HOLD' ? [] : ['CASE_NOT_ON_HOLD'])),
    control('repairCaseCancel', ...over),
    control(
      'repairCaseReopen',
      ...(cancelled.length > 0 ? cancelled : closed && phase === 'CLOSED' ? [] : ['CASE_NOT_CLOSED']),
    ),
  ]
}
