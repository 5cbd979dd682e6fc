import {
  checkReviews,
  checkShares,
  conditions,
  confirmsCosts,
  fieldError,
  optionalText,
  requiredText,
  splitCost,
  stateCosts,
  sum,
  type Money,
} from '@mendline/domain'
import type { Context } from '../context'
import { commandCase, leads, type CaseWork, type RepairCasePayload } from '../repair-case/case-command'
import { baseCurrency } from './base-currency'
import { chargeDue } from './charge'
import {
  CostBasis,
  CostConfirmation,
  CostReview,
  CostStatement,
  InternalShare,
  InternalTracing,
  TracingObjection,
} from './cost.entity'
import type {
  RepairCaseCollectCostsInput,
  RepairCaseObjectToTracingInput,
  RepairCaseReviewCostsInput,
  RepairCaseSendCostBasisInput,
  RepairCaseTraceInternallyInput,
} from './cost.inputs'

type Payload = Promise<RepairCasePayload>

/** W5.8 D: the statement for FINANCE, with the charge due from the customer by the agreement. */
export function collectCosts(context: Context, input: RepairCaseCollectCostsInput): Payload {
  return commandCase(context, input, { step: 'collect-costs' }, async (work) => {
    const { note = null } = input
    const charge = await chargeDue(work, input)
    const { total, customerCost, companyCost } = stateCosts(
      work.rows,
      baseCurrency(),
      costShareOfCustomer(work),
    )
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
    return [...charge.errors, ...optionalText('note', note)]
  })
}

/** The percentage of the cost that is the customer's; what is given free is the company's. */
function costShareOfCustomer({ facts }: CaseWork): number {
  if (conditions.isFree(facts) === true) return 0
  return conditions.responsibility(facts)?.customerShare ?? 0
}

/** W5.8, W4.6: FINANCE approves lines or sends them back; when every line is approved the statement is confirmed. */
export function reviewCosts(context: Context, input: RepairCaseReviewCostsInput): Payload {
  return commandCase(context, input, { step: 'confirm-costs' }, (work) => {
    const verdicts = input.reviews.map((review) => ({ ...review, reason: review.reason ?? null }))
    const errors = checkReviews(work.rows, verdicts)
    if (errors.length > 0) return errors
    const items = new Map(work.rows.costItems.map((item) => [item.id, item]))
    for (const { costItemId, outcome, reason } of verdicts) {
      const department = items.get(costItemId)?.department
      if (department !== undefined) work.record(CostReview, { costItemId, department, outcome, reason })
    }
    const statement = work.rows.costStatements.at(-1)
    if (statement !== undefined && confirmsCosts(work.rows, verdicts)) {
      work.record(CostConfirmation, { statementId: statement.id })
    }
    return []
  })
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
    const parts = splitCost(companyCost(work), shares)
    shares.forEach(({ department, percent }, index) => {
      const { amount, currency } = parts[index] ?? { amount: '0', currency: baseCurrency() }
      work.record(InternalShare, { tracingId: tracing.id, department, percent, amount, currency })
    })
    return []
  })
}

/** What the company bears by all confirmed statements. */
function companyCost({ rows }: CaseWork): Money {
  const confirmed = new Set(rows.costConfirmations.map((confirmation) => confirmation.statementId))
  const statements = rows.costStatements.filter((statement) => confirmed.has(statement.id))
  return sum(
    statements.map(({ companyCost: amount, currency }) => ({ amount, currency })),
    statements.at(-1)?.currency ?? baseCurrency(),
  )
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
