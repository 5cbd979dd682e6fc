import {
  frontOffice,
  mayComplete,
  type Instant,
  type Region,
  type StepId,
  type StepSummary,
} from '@mendline/domain'
import type { Viewer } from '../context'

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
  'issue-parts': ['repairCaseIssueParts'],
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
  'plan-corrective-action': ['repairCasePlanCorrectiveAction'],
  'report-incident': ['repairCaseReportIncident'],
  'declare-costs': ['repairCaseDeclareCosts'],
  'collect-costs': ['repairCaseCollectCosts'],
  'confirm-costs': ['repairCaseReviewCosts'],
  'recover-from-customer': ['repairCaseInvoice', 'repairCaseRecordPayment', 'repairCaseRequestWriteOff'],
  'approve-write-off': ['repairCaseDecideWriteOff'],
  'send-cost-basis': ['repairCaseSendCostBasis'],
  'trace-internally': ['repairCaseTraceInternally'],
  'confirm-with-customer': ['repairCaseConfirmWithCustomer'],
  'call-back': ['repairCaseCallBack'],
  survey: ['repairCaseRecordSurvey'],
  'share-knowledge': ['repairCaseShareKnowledge'],
}

export interface CaseAction {
  readonly action: string
  readonly step: StepId | null
  readonly allowed: boolean
  readonly blockedBy: readonly string[]
}

/** What the viewer may do to a case now, and what keeps them from the rest: from the stored assessment alone. */
export function actionsOf(
  repairCase: { readonly region: Region; readonly steps: readonly StepSummary[]; readonly phase: string },
  viewer: Viewer,
  now: Instant,
): readonly CaseAction[] {
  const steps = repairCase.steps.flatMap((step) =>
    (STEP_ACTIONS[step.step] ?? []).map((action) => ({
      action,
      step: step.step,
      ...allowed(blocks(step, viewer, now)),
    })),
  )
  return [...steps, ...controls(repairCase, viewer)]
}

const allowed = (blockedBy: readonly string[]) => ({ allowed: blockedBy.length === 0, blockedBy })

function blocks(step: StepSummary, viewer: Viewer, now: Instant): readonly string[] {
  const may = mayComplete(viewer, step)
  return [
    ...(may === 'ALLOWED' ? [] : [may]),
    ...(step.status === 'READY'
      ? step.opensAt !== null && step.opensAt > now
        ? ['NOT_YET']
        : []
      : step.status === 'DONE' || step.status === 'WAIVED'
        ? ['STEP_ALREADY_DONE']
        : step.status === 'NOT_APPLICABLE' || step.status === 'CANCELLED'
          ? ['STEP_NOT_APPLICABLE']
          : [step.held ? 'CASE_ON_HOLD' : 'STEP_NOT_READY']),
  ]
}

function controls(
  repairCase: { readonly region: Region; readonly phase: string; readonly steps: readonly StepSummary[] },
  viewer: Viewer,
): readonly CaseAction[] {
  const { phase } = repairCase
  const may = mayComplete(viewer, { owner: frontOffice(repairCase.region), performer: 'HEAD' })
  const who = may === 'ALLOWED' ? [] : [may]
  const closed = repairCase.steps.some((step) => step.step === 'close' && step.status === 'DONE')
  const control = (action: string, ...blockedBy: string[]): CaseAction => ({
    action,
    step: null,
    ...allowed([...who, ...blockedBy]),
  })
  const over = closed ? ['CASE_CLOSED'] : phase === 'CANCELLED' ? ['CASE_CANCELLED'] : []
  return [
    control('repairCaseHold', ...over, ...(phase === 'ON_HOLD' ? ['CASE_ON_HOLD'] : [])),
    control('repairCaseResume', ...(phase === 'ON_HOLD' ? [] : ['CASE_NOT_ON_HOLD'])),
    control('repairCaseCancel', ...over),
    control('repairCaseReopen', ...(closed && phase === 'CLOSED' ? [] : ['CASE_NOT_CLOSED'])),
  ]
}
