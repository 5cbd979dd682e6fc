import {
  borneByDepartment,
  checkReviews,
  checkShares,
  conditions,
  confirmsCosts,
  fieldError,
  freezeCosts,
  optionalText,
  postingsOf,
  rateMissing,
  requiredText,
  type FieldError,
} from '@mendline/domain'
import type { Context } from '../context'
import { today } from '../repair-case/business-day'
import { commandCase, leads, type CaseWork, type RepairCasePayload } from '../repair-case/case-command'
import { baseCurrency } from './base-currency'
import { chargeInBase, costsToState, coveredInRound, currenciesOf } from './case-costs'
import { chargeDue } from './charge'
import {
  ConfirmedCost,
  CostBasis,
  CostConfirmation,
  CostReview,
  CostStatement,
  InternalShare,
  InternalTracing,
  ShareAcknowledgement,
  TracingObjection,
} from './cost.entity'
import type {
  RepairCaseAcknowledgeShareInput,
  RepairCaseCollectCostsInput,
  RepairCaseObjectToTracingInput,
  RepairCaseReviewCostsInput,
  RepairCaseSendCostBasisInput,
  RepairCaseTraceInternallyInput,
} from './cost.inputs'
import { ratesOf } from './exchange-rates'

type Payload = Promise<RepairCasePayload>

/** W5.8 D: the statement for FINANCE, with the charge due from the customer by the agreement. */
export function collectCosts(context: Context, input: RepairCaseCollectCostsInput): Payload {
  return commandCase(context, input, { step: 'collect-costs' }, async (work) => {
    const { note = null } = input
    const charge = await chargeDue(work, input)
    const costs = costsToState(work.rows, await ratesOf(work.manager, currenciesOf(work.rows)))
    const errors = [...charge.errors, ...optionalText('note', note)]
    if (costs.missing !== null) return [...costs.missing.map((rate) => rateMissing('', rate)), ...errors]
    const { total, customerCost, companyCost } = costs.stated
    work.record(CostStatement, {
      version: work.rows.costStatements.length + 1,
      total: total.amount,
      currency: total.currency,
      customerCost: customerCost.amount,
      companyCost: companyCost.amount,
      chargeAmount: charge.money?.amount ?? null,
      chargeCurrency: charge.money?.currency ?? null,
      chargeLines: [...charge.lines],
      note,
    })
    return errors
  })
}

/** W5.8, W4.6: FINANCE approves lines or sends them back; when every line is approved the statement is confirmed. */
export function reviewCosts(context: Context, input: RepairCaseReviewCostsInput): Payload {
  return commandCase(context, input, { step: 'confirm-costs' }, async (work) => {
    const verdicts = input.reviews.map((review) => ({ ...review, reason: review.reason ?? null }))
    const errors = checkReviews(work.rows, verdicts)
    if (errors.length > 0) return errors
    const items = new Map(work.rows.costItems.map((item) => [item.id, item]))
    for (const { costItemId, outcome, reason } of verdicts) {
      const department = items.get(costItemId)?.department
      if (department !== undefined) work.record(CostReview, { costItemId, department, outcome, reason })
    }
    const statement = work.rows.costStatements.at(-1)
    if (statement === undefined || !confirmsCosts(work.rows, verdicts)) return []
    return confirmStatement(work, statement)
  })
}

/** Freezes every line at its rate and sets the charge against the customer's part (W5.8). */
async function confirmStatement(work: CaseWork, { id: statementId }: CostStatement): Promise<FieldError[]> {
  const { rows, facts } = work
  const rates = await ratesOf(work.manager, currenciesOf(rows))
  const costs = costsToState(rows, rates)
  if (costs.missing !== null) return costs.missing.map((rate) => rateMissing('', rate))
  const charge = chargeInBase(rows, rates, today(work))
  if (charge === null) {
    const currency = rows.costStatements.at(-1)?.chargeCurrency ?? ''
    return [rateMissing('', { currency, day: today(work) })]
  }
  const frozen = freezeCosts(costs.stated, charge.money, coveredInRound(rows, facts))
  costs.lines.forEach(({ item, money, rate, validFrom, customerShare }, index) => {
    const line = frozen.lines[index]
    if (line === undefined) return
    work.record(ConfirmedCost, {
      costItemId: item.id,
      baseAmount: money.amount,
      baseCurrency: money.currency,
      rate,
      rateFrom: validFrom,
      customerShare,
      customerAmount: line.customer.amount,
      companyAmount: line.company.amount,
      shortfallAmount: line.shortfall.amount,
    })
  })
  work.record(CostConfirmation, {
    statementId,
    total: frozen.total.amount,
    currency: frozen.total.currency,
    customerCost: frozen.customerCost.amount,
    companyCost: frozen.companyCost.amount,
    chargeBase: charge.money.amount,
    chargeRate: conditions.customerOwes(facts) === false ? null : charge.rate,
    shortfall: frozen.shortfall.amount,
    margin: frozen.margin.amount,
  })
  return []
}

/** W5.8: the confirmed costs go to QUALITY as the basis for tracing. */
export function sendCostBasis(context: Context, input: RepairCaseSendCostBasisInput): Payload {
  return commandCase(context, input, { step: 'send-cost-basis' }, (work) => {
    const { note = null } = input
    work.record(CostBasis, { note })
    return optionalText('note', note)
  })
}

/** W5.7, W5.8: QUALITY splits the company's cost over departments; every split is kept as a version. */
export function traceInternally(context: Context, input: RepairCaseTraceInternallyInput): Payload {
  return commandCase(context, input, { step: 'trace-internally' }, (work) => {
    const { shares, basis } = input
    const errors = [...checkShares(shares), ...requiredText('basis', basis)]
    if (errors.length > 0) return errors
    const tracing = work.record(InternalTracing, { version: work.rows.internalTracings.length + 1, basis })
    const currency = baseCurrency()
    const postings = postingsOf(work.rows, { seq: tracing.seq, shares })
    for (const { department, percent } of shares) {
      const { amount } = borneByDepartment(postings, department, currency)
      work.record(InternalShare, { tracingId: tracing.id, department, percent, amount, currency })
    }
    return []
  })
}

/** W5.7: a head acknowledges what the department bears by the newest split. */
export function acknowledgeShare(context: Context, input: RepairCaseAcknowledgeShareInput): Payload {
  const { department, note = null } = input
  const rule = { step: 'acknowledge-share', subject: department } as const
  return commandCase(context, input, rule, (work) => {
    work.record(ShareAcknowledgement, { department, note })
    return optionalText('note', note)
  })
}

/** W5.7: a head objects to the share of the department; QUALITY decides by splitting again. */
export function objectToTracing(context: Context, input: RepairCaseObjectToTracingInput): Payload {
  const { department, reason } = input
  const rule = { may: (viewer: CaseWork['viewer']) => leads(viewer, department) }
  return commandCase(context, input, rule, (work) => {
    const tracing = work.rows.internalTracings.at(-1)
    const named = work.rows.internalShares.some(
      (share) => share.tracingId === tracing?.id && share.department === department,
    )
    const objected = work.rows.tracingObjections.some(
      (objection) => objection.department === department && objection.seq > (tracing?.seq ?? 0),
    )
    work.record(TracingObjection, { department, reason })
    return [
      ...(named ? [] : [fieldError('NOT_IN_TRACING', 'department')]),
      ...(named && objected ? [fieldError('ALREADY_OBJECTED', 'department')] : []),
      ...requiredText('reason', reason),
    ]
  })
}
