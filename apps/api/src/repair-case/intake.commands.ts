import {
  assessWarranty,
  fieldError,
  localDateOf,
  notFuture,
  notFutureDay,
  notPastDay,
  optionalText,
  reasonWhen,
  requiredText,
  whole,
  type Department,
  type FieldError,
  type StepId,
} from '@mendline/domain'
import { Attachment } from '../attachment/attachment.entity'
import type { Context } from '../context'
import { fail } from '../graphql/fail'
import { isId } from '../id'
import { ProductModel } from '../product-model/product-model.entity'
import { businessTimeZone } from '../setting/service-policy'
import { planTrip } from '../trip/trip-plan'
import { today } from './business-day'
import { commandCase, type CaseWork, type RepairCasePayload } from './case-command'
import { Cancellation } from './control.entity'
import {
  Classification,
  FirstResponse,
  FreeServiceApproval,
  ModeDecision,
  Opinion,
  RemoteResolution,
  ResponsibilityDecision,
  TermsReview,
  TermsSignature,
  UnitWarranty,
} from './intake.entity'
import type {
  CaseReviewInput,
  RepairCaseClassifyInput,
  RepairCaseDecideModeInput,
  RepairCaseDecideResponsibilityInput,
  RepairCaseGiveOpinionInput,
  RepairCaseResolveRemotelyInput,
  RepairCaseRespondInput,
  RepairCaseSignTermsInput,
  UnitWarrantyInput,
} from './intake.inputs'
import { repairWarrantyOf } from './repeat'

type Payload = Promise<RepairCasePayload>

/** G-sla: the first response, with what was promised. */
export function respond(context: Context, input: RepairCaseRespondInput): Payload {
  return commandCase(context, input, { step: 'respond', again: true }, (work) => {
    const errors = [
      ...notFuture('respondedAt', input.respondedAt, work.now),
      ...requiredText('summary', input.summary),
      ...requiredText('nextStep', input.nextStep),
      ...notPastDay('promisedOn', input.promisedOn, today(work)),
      // Forms give the minute: a response in the minute of the report is not before it.
      ...(input.respondedAt.slice(0, 16) < work.rows.repairCase.reportedAt.slice(0, 16)
        ? [
            fieldError('BEFORE', 'respondedAt', {
              other: localDateOf(work.rows.repairCase.reportedAt, businessTimeZone()),
            }),
          ]
        : []),
    ]
    const { respondedAt, summary, nextStep, promisedOn } = input
    work.record(FirstResponse, { respondedAt, summary, nextStep, promisedOn })
    return errors
  })
}

/** G-triage: category, severity and urgency. */
export function classify(context: Context, input: RepairCaseClassifyInput): Payload {
  return commandCase(context, input, { step: 'classify', again: true }, (work) => {
    const { category, severity, urgency, complex, note = null } = input
    work.record(Classification, { category, severity, urgency, complex, note })
    return optionalText('note', note)
  })
}

/** G-remote: solved by phone or online, or not. */
export function resolveRemotely(context: Context, input: RepairCaseResolveRemotelyInput): Payload {
  return commandCase(context, input, { step: 'resolve-remotely' }, (work) => {
    const { outcome, solution, customerConfirmed } = input
    work.record(RemoteResolution, { outcome, solution, customerConfirmed })
    return [
      ...requiredText('solution', solution),
      ...(outcome === 'SOLVED' && !customerConfirmed
        ? [fieldError('CUSTOMER_NOT_CONFIRMED', 'customerConfirmed')]
        : []),
    ]
  })
}

const OPINION_STEPS: Readonly<Partial<Record<Department, StepId>>> = {
  QUALITY: 'opine-quality',
  PRODUCTION_ENGINEERING: 'opine-engineering',
  RND: 'opine-rnd',
}

/** W5.3: what a department thinks of cause, responsibility and way of repair. */
export function giveOpinion(context: Context, input: RepairCaseGiveOpinionInput): Payload {
  const step =
    OPINION_STEPS[input.department] ??
    fail('BAD_USER_INPUT', { zh: '该部门无需评估。', en: 'This department gives no opinion.' })
  return commandCase(context, input, { step }, (work) => {
    const { department, cause, responsibility, recommendedMode, note = null } = input
    work.record(Opinion, { department, cause, responsibility, recommendedMode, note })
    return [...requiredText('cause', cause), ...optionalText('note', note)]
  })
}

/** W5.3, W4.1: warranty per unit, the shares, and whether free service is asked for. */
export function decideResponsibility(context: Context, input: RepairCaseDecideResponsibilityInput): Payload {
  return commandCase(context, input, { step: 'decide-responsibility' }, async (work) => {
    const { customerShare, companyShare, basis, freeAsked } = input
    const total = customerShare + companyShare
    const errors = [
      ...whole('customerShare', customerShare, 0, 100),
      ...whole('companyShare', companyShare, 0, 100),
      ...(total === 100 ? [] : [fieldError('SHARES_NOT_100', 'companyShare', { sum: total })]),
      ...requiredText('basis', basis),
      ...(freeAsked && customerShare === 0 ? [fieldError('FREE_WITHOUT_SHARE', 'freeAsked')] : []),
    ]
    work.record(ResponsibilityDecision, { customerShare, companyShare, basis, freeAsked })
    return [...errors, ...(await decideWarranties(work, input.warranties))]
  })
}

/** Every unit has its computed warranty, unless somebody overrides it with a reason. */
async function decideWarranties(
  work: CaseWork,
  overrides: readonly UnitWarrantyInput[],
): Promise<FieldError[]> {
  const { repairCase, units } = work.rows
  const known = new Set(units.map((unit) => unit.id))
  const errors = overrides.flatMap((override, i) => [
    ...(known.has(override.unitId) ? [] : [fieldError('UNIT_NOT_OF_CASE', `warranties.${String(i)}.unitId`)]),
    ...reasonWhen(override.result != null, `warranties.${String(i)}.reason`, override.reason),
  ])
  const model = await work.manager.findOneByOrFail(ProductModel, { id: repairCase.modelId })
  const earlier = await repairWarrantyOf(work.manager, repairCase.id, units)
  const byUnit = new Map(overrides.map((override) => [override.unitId, override]))
  for (const unit of units) {
    const computed = assessWarranty({
      policy: policyOf(model),
      shippedOn: unit.shippedOn,
      purchasedOn: unit.purchasedOn,
      reportedOn: localDateOf(repairCase.reportedAt, businessTimeZone()),
      repairWarrantyUntil: unit.serial === null ? null : (earlier.get(unit.serial) ?? null),
    })
    const override = byUnit.get(unit.id)
    const overridden = override?.result != null
    work.record(UnitWarranty, {
      unitId: unit.id,
      result: override?.result ?? computed.result,
      reason: overridden ? 'OVERRIDDEN' : computed.reason,
      until: overridden ? null : computed.until,
      overrideReason: overridden ? (override.reason ?? null) : null,
    })
  }
  return errors
}

/** The model's policy as the domain names it. */
export const policyOf = (model: ProductModel) => ({
  months: model.warrantyMonths,
  countsFrom: model.warrantyCountsFrom,
  graceDays: model.graceDays,
  repairWarrantyMonths: model.repairWarrantyMonths,
})

/** W5.3: how it is repaired. Where technicians travel, the case joins a trip or one is planned. */
export function decideMode(context: Context, input: RepairCaseDecideModeInput): Payload {
  return commandCase(context, input, { step: 'decide-mode' }, async (work) => {
    const { mode, serviceAbroad, distanceKm = null, customerWish = null, customerAgreed, note = null } = input
    work.record(ModeDecision, { mode, serviceAbroad, distanceKm, customerWish, customerAgreed, note })
    return [
      ...(mode === 'DISPATCH' ? await planTrip(work, input.trip ?? null, serviceAbroad) : []),
      ...(customerAgreed ? [] : [fieldError('CUSTOMER_NOT_AGREED', 'customerAgreed')]),
      ...(distanceKm === null ? [] : whole('distanceKm', distanceKm, 0, 50_000)),
      ...optionalText('customerWish', customerWish),
      ...optionalText('note', note),
    ]
  })
}

/** W5.4.1: the general manager approves free service, or refuses it. */
export function approveFreeService(context: Context, input: CaseReviewInput): Payload {
  return commandCase(context, input, { step: 'approve-free-service' }, (work) => {
    const { outcome, reason = null } = input
    work.record(FreeServiceApproval, { outcome, reason })
    return reasonWhen(outcome === 'REJECTED', 'reason', reason)
  })
}

/** W5.3: FINANCE approves the terms, or sends them back with a reason. */
export function reviewTerms(context: Context, input: CaseReviewInput): Payload {
  return commandCase(context, input, { step: 'review-terms' }, (work) => {
    const { outcome, reason = null } = input
    work.record(TermsReview, { outcome, reason })
    return reasonWhen(outcome === 'REJECTED', 'reason', reason)
  })
}

/** W5.3: the signed copy, or the refusal: then the mode is decided again, or the case cancelled. */
export function signTerms(context: Context, input: RepairCaseSignTermsInput): Payload {
  return commandCase(context, input, { step: 'sign-terms' }, async (work) => {
    const { outcome, signedOn = null, attachmentId = null, reason = null, cancelCase } = input
    const refused = outcome === 'REFUSED'
    work.record(TermsSignature, { outcome, signedOn, attachmentId, reason })
    const errors = [
      ...reasonWhen(refused, 'reason', reason),
      ...notFutureDay('signedOn', signedOn, today(work)),
      ...(refused || signedOn !== null ? [] : [fieldError('REQUIRED', 'signedOn')]),
      ...(refused ? [] : await attachmentOf(work, attachmentId, 'attachmentId')),
    ]
    if (refused && cancelCase) work.record(Cancellation, { reason: reason ?? '' })
    return errors
  })
}

/** An attachment that must be there and belong to the case. */
async function attachmentOf(work: CaseWork, id: string | null, field: string): Promise<FieldError[]> {
  if (id === null) return [fieldError('ATTACHMENT_REQUIRED', field)]
  const found = isId(id) && (await work.manager.existsBy(Attachment, { id, caseId: work.rows.repairCase.id }))
  return found ? [] : [fieldError('NOT_FOUND', field)]
}
