import {
  amountOf,
  compare,
  conditions,
  crossConvert,
  fieldError,
  formatMoney,
  isClosed,
  isCurrencyCode,
  isZero,
  notBefore,
  notFutureDay,
  oldestOpen,
  optionalText,
  pendingWriteOff,
  rateMissing,
  rateOn,
  reasonWhen,
  receivableBalance,
  requiredText,
  SHORT_TEXT,
  type FieldError,
  type Money,
  withinCase,
} from '@mendline/domain'
import type { Context } from '../context'
import { daysOf, today } from '../repair-case/business-day'
import { commandCase, type CaseWork, type RepairCasePayload } from '../repair-case/case-command'
import { baseCurrency } from './base-currency'
import { Payment, Receivable, WriteOffDecision, WriteOffRequest } from './cost.entity'
import type {
  RepairCaseDecideWriteOffInput,
  RepairCaseInvoiceInput,
  RepairCaseRecordPaymentInput,
  RepairCaseRequestWriteOffInput,
} from './cost.inputs'
import { ratesOf } from './exchange-rates'

type Payload = Promise<RepairCasePayload>

/** W5.8 D: the invoice of this round's charge; once a round. */
export function invoice(context: Context, input: RepairCaseInvoiceInput): Payload {
  return commandCase(context, input, { step: 'recover-from-customer' }, (work) => {
    const newest = work.rows.receivables.at(-1)
    if (newest !== undefined && conditions.isOfThisRound(work.facts, newest)) {
      return [fieldError('ALREADY_INVOICED')]
    }
    const { invoiceNumber, invoicedOn, dueOn } = input
    const amount = invoiced(work, input, context)
    const { amount: written, currency } = amount.money ?? { amount: '0', currency: 'CNY' }
    work.record(Receivable, { invoiceNumber, invoicedOn, dueOn, amount: written, currency })
    return [
      ...requiredText('invoiceNumber', invoiceNumber, 80),
      ...withinCase('invoicedOn', invoicedOn, daysOf(work)),
      ...notBefore('dueOn', dueOn, invoicedOn),
      ...amount.errors,
    ]
  })
}

interface Amount {
  readonly money: Money | null
  readonly errors: readonly FieldError[]
}

/** The amount of the invoice: the confirmed charge, or less of it. */
function invoiced(work: CaseWork, input: RepairCaseInvoiceInput, context: Context): Amount {
  const statement = work.rows.costStatements.at(-1)
  const { chargeAmount = null, chargeCurrency = null } = statement ?? {}
  if (chargeAmount === null || chargeCurrency === null) {
    return { money: null, errors: [fieldError('CHARGE_NOT_DUE', 'amount')] }
  }
  const charge = { amount: chargeAmount, currency: chargeCurrency }
  const currency = input.currency?.trim() || chargeCurrency
  if (currency !== chargeCurrency) {
    return { money: null, errors: [fieldError('CURRENCY_DIFFERS', 'currency', { currency: chargeCurrency })] }
  }
  const least = isZero(charge) ? 'ZERO' : 'POSITIVE'
  const amount = amountOf('amount', input.amount?.trim() || chargeAmount, currency, least)
  if (amount.money === null || compare(amount.money, charge) <= 0) return amount
  return {
    money: null,
    errors: [fieldError('TOO_LARGE', 'amount', { max: formatMoney(charge, context.language) })],
  }
}

/** W5.8: money that came in, all of it or a part; booked on the oldest invoice with something open. */
export function recordPayment(context: Context, input: RepairCaseRecordPaymentInput): Payload {
  // Money comes when it comes: also while a later round is being repaired or the case is on hold.
  const rule = { step: 'recover-from-customer', beside: true } as const
  return commandCase(context, input, rule, async (work) => {
    if (isClosed(work.states)) return [fieldError('CASE_CLOSED')]
    const receivable = oldestOpen(work.rows)
    if (receivable === null)
      return [fieldError(work.rows.receivables.length === 0 ? 'NOT_INVOICED' : 'STEP_ALREADY_DONE')]
    const { paidOn, reference = null } = input
    const paid = await paidOf(work, receivable, input, context)
    const { money, errors } = paid.credited
    work.record(Payment, {
      receivableId: receivable.id,
      amount: money?.amount ?? '0',
      paidAmount: paid.received?.amount ?? '0',
      paidCurrency: paid.received?.currency ?? receivable.currency,
      paidOn,
      reference,
    })
    return [
      ...errors,
      ...notBefore('paidOn', paidOn, receivable.invoicedOn),
      ...notFutureDay('paidOn', paidOn, today(work)),
      ...optionalText('reference', reference, SHORT_TEXT),
    ]
  })
}

/**
 * What a payment in any currency pays of the invoice: as the bank credited it, or by the rates of the day it was paid;
 * in the invoice's own currency it is the amount itself.
 */
async function paidOf(
  work: CaseWork,
  receivable: Receivable,
  input: RepairCaseRecordPaymentInput,
  context: Context,
): Promise<{ readonly received: Money | null; readonly credited: Amount }> {
  const { currency } = receivable
  const paidIn = input.currency?.trim() || currency
  if (paidIn === currency) {
    const credited = upToOpen(work, receivable, input.amount, context)
    return { received: credited.money, credited }
  }
  if (!isCurrencyCode(paidIn)) {
    const errors = [fieldError('UNKNOWN_CURRENCY', 'currency', { currency: paidIn.slice(0, 10) })]
    return { received: null, credited: { money: null, errors } }
  }
  const received = amountOf('amount', input.amount, paidIn)
  if (received.money === null) return { received: null, credited: received }
  if (input.creditedAmount?.trim()) {
    const credited = upToOpen(work, receivable, input.creditedAmount, context, 'creditedAmount')
    return { received: received.money, credited }
  }
  const rates = await ratesOf(work.manager, [paidIn, currency])
  const base = baseCurrency()
  const from = rateOn(rates, paidIn, input.paidOn, base)
  const to = rateOn(rates, currency, input.paidOn, base)
  if (from === null || to === null) {
    const missing = { currency: from === null ? paidIn : currency, day: input.paidOn }
    return {
      received: received.money,
      credited: { money: null, errors: [rateMissing('creditedAmount', missing)] },
    }
  }
  const credited = crossConvert(received.money, from.rate, to.rate, currency)
  return { received: received.money, credited: upToOpen(work, receivable, credited.amount, context) }
}

/** An amount above nothing and not above what is open of the invoice. */
function upToOpen(
  work: CaseWork,
  receivable: Receivable,
  text: string,
  context: Context,
  field = 'amount',
): Amount {
  const amount = amountOf(field, text, receivable.currency)
  const { open } = receivableBalance(work.rows, receivable)
  if (amount.money === null || compare(amount.money, open) <= 0) return amount
  return {
    money: null,
    errors: [fieldError('MORE_THAN_OPEN', field, { open: formatMoney(open, context.language) })],
  }
}

/** W4.6: the front office asks FINANCE to write off what cannot be recovered; one request at a time. */
export function requestWriteOff(context: Context, input: RepairCaseRequestWriteOffInput): Payload {
  return commandCase(context, input, { step: 'recover-from-customer' }, (work) => {
    if (pendingWriteOff(work.rows) !== null) return [fieldError('WRITE_OFF_PENDING')]
    const receivable = oldestOpen(work.rows)
    if (receivable === null) return [fieldError('NOT_INVOICED')]
    const amount = upToOpen(work, receivable, input.amount, context)
    work.record(WriteOffRequest, {
      receivableId: receivable.id,
      amount: amount.money?.amount ?? '0',
      reason: input.reason,
    })
    return [...amount.errors, ...requiredText('reason', input.reason)]
  })
}

/** W4.6: FINANCE approves the write-off, or the front office goes on recovering. */
export function decideWriteOff(context: Context, input: RepairCaseDecideWriteOffInput): Payload {
  return commandCase(context, input, { step: 'approve-write-off' }, (work) => {
    const request = pendingWriteOff(work.rows)
    const receivable = work.rows.receivables.find((one) => one.id === request?.receivableId)
    if (request === null || receivable === undefined) return [fieldError('STEP_ALREADY_DONE')]
    const { outcome, reason = null } = input
    work.record(WriteOffDecision, { requestId: request.id, outcome, reason })
    // The customer may have paid since it was asked for.
    const stillOpen = outcome === 'REJECTED' ? [] : upToOpen(work, receivable, request.amount, context).errors
    return [
      ...stillOpen.map((error) => ({ ...error, field: ['outcome'] })),
      ...reasonWhen(outcome === 'REJECTED', 'reason', reason),
    ]
  })
}
