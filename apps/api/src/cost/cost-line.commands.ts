import {
  checkReversal,
  conditions,
  fieldError,
  frontOffice,
  negate,
  requiredText,
  unconfirmedCosts,
  whole,
  type CaseFacts,
} from '@mendline/domain'
import type { Context, Viewer } from '../context'
import { today } from '../repair-case/business-day'
import { actsFor, commandCase, type RepairCasePayload } from '../repair-case/case-command'
import { ConfirmedCost, CostItem, CostReview, CostShare } from './cost.entity'
import type { RepairCaseReverseCostInput, RepairCaseSetCostShareInput } from './cost.inputs'

type Payload = Promise<RepairCasePayload>

/** Who may say that a line is borne otherwise than the case: the front office that decided, and FINANCE. */
export const maySetCostShare = (viewer: Viewer, { registration }: Pick<CaseFacts, 'registration'>): boolean =>
  actsFor(viewer, 'FINANCE') || actsFor(viewer, frontOffice(registration.region))

/** W5.3: what the customer bears of one line, where it is not what was decided for the case. */
export function setCostShare(context: Context, input: RepairCaseSetCostShareInput): Payload {
  return commandCase(context, input, { may: maySetCostShare }, (work) => {
    const { costItemId, customerShare, reason } = input
    if (conditions.customerOwes(work.facts) === false) return [fieldError('CHARGE_NOT_DUE')]
    if (unconfirmedCosts(work.rows).length === 0) return [fieldError('NOTHING_TO_REVIEW')]
    const line = unconfirmedCosts(work.rows).find(({ id }) => id === costItemId)
    const known = work.rows.costItems.some(({ id }) => id === costItemId)
    work.record(CostShare, { costItemId, customerShare, reason })
    return [
      ...(line === undefined ? [fieldError(known ? 'COST_ITEM_FINAL' : 'NOT_FOUND', 'costItemId')] : []),
      ...whole('customerShare', customerShare, 0, 100),
      ...requiredText('reason', reason),
    ]
  })
}

/**
 * W5.8: confirmed is final, so a wrong line is taken back by an entry of the opposite amount, at the same rate and with
 * the same parts; both stay. Its department then enters what is right, or that there is nothing.
 */
export function reverseCost(context: Context, input: RepairCaseReverseCostInput): Payload {
  const rule = { may: (viewer: Viewer) => actsFor(viewer, 'FINANCE') }
  return commandCase(context, input, rule, (work) => {
    const { costItemId, reason } = input
    const { costItems } = work.rows
    if (costItems.every(({ id }) => id !== costItemId && checkReversal(work.rows, id).length > 0))
      return [fieldError('NOT_CONFIRMED')]
    const errors = [...checkReversal(work.rows, costItemId), ...requiredText('reason', reason, 500)]
    const item = costItems.find(({ id }) => id === costItemId)
    const line = work.rows.confirmedCosts.find((confirmed) => confirmed.costItemId === costItemId)
    if (errors.length > 0 || item === undefined || line === undefined) return errors
    const opposite = (amount: string, currency: string) => negate({ amount, currency }).amount
    const { id: _id, caseId: _case, seq: _seq, at: _at, byId: _by, ...values } = item
    const entry = work.record(CostItem, {
      ...values,
      description: reason,
      amount: opposite(item.amount, item.currency),
      incurredOn: today(work),
      attachmentIds: [],
      replacesId: null,
      sourceId: null,
      reversesId: item.id,
    })
    work.record(CostReview, {
      costItemId: entry.id,
      department: item.department,
      outcome: 'APPROVED',
      reason,
    })
    const { baseCurrency, rate, rateFrom, customerShare } = line
    work.record(ConfirmedCost, {
      costItemId: entry.id,
      baseAmount: opposite(line.baseAmount, baseCurrency),
      baseCurrency,
      rate,
      rateFrom,
      customerShare,
      customerAmount: opposite(line.customerAmount, baseCurrency),
      companyAmount: opposite(line.companyAmount, baseCurrency),
      shortfallAmount: opposite(line.shortfallAmount, baseCurrency),
    })
    return []
  })
}
