import {
  amountOf,
  checkEstimateNote,
  fieldError,
  isCurrencyCode,
  MAX_ESTIMATE_LINES,
  notPastDay,
  optionalText,
  readFees,
  requiredText,
  sum,
  textOrNull,
  type FeeStandard,
  type FieldError,
  type Language,
  type Money,
} from '@mendline/domain'
import type { Context } from '../context'
import { today } from '../repair-case/business-day'
import { commandCase, type RepairCasePayload } from '../repair-case/case-command'
import { Quotation, ServiceAgreement } from '../repair-case/intake.entity'
import type { RepairCaseDraftTermsInput, RepairCaseQuoteInput } from '../repair-case/intake.inputs'
import type { RepairCase } from '../repair-case/repair-case.entity'
import { recordEstimate } from './estimate.command'
import { feesOf, type FeeStandardInput } from './fee-standard.types'

type Payload = Promise<RepairCasePayload>

/** W4.6: FINANCE's quotation, and the estimate it is made from; every one is kept as a version. */
export function quote(context: Context, input: RepairCaseQuoteInput): Payload {
  return commandCase(context, input, { step: 'quote-repair' }, (work) => {
    const { currency, validUntil, note = null, terms = null, estimateNote = null } = input
    const lines = input.lines.map((line, i) => {
      const field = `lines.${String(i)}`
      const amount = amountOf(`${field}.amount`, line.amount, currency, 'ZERO')
      return {
        ...amount,
        errors: [...requiredText(`${field}.description`, line.description, 500), ...amount.errors],
      }
    })
    const estimated = input.estimate?.length
      ? recordEstimate(work, 'estimate', input.estimate, estimateNote)
      : { estimate: null, errors: [] }
    const fees = feesIn(input.fees, currency)
    const errors = [
      ...estimated.errors,
      ...checkEstimateNote('estimateNote', estimateNote),
      ...(isCurrencyCode(currency)
        ? []
        : [fieldError('UNKNOWN_CURRENCY', 'currency', { currency: currency.slice(0, 10) })]),
      ...notPastDay('validUntil', validUntil, today(work)),
      ...(lines.length === 0 ? [fieldError('REQUIRED', 'lines')] : []),
      ...(lines.length > MAX_ESTIMATE_LINES
        ? [fieldError('TOO_MANY', 'lines', { max: MAX_ESTIMATE_LINES })]
        : []),
      ...lines.flatMap((line) => line.errors),
      ...fees.errors,
      ...optionalText('terms', terms),
      ...optionalText('note', note),
    ]
    if (errors.length > 0) return errors
    const amounts = lines.flatMap((line): Money[] => (line.money === null ? [] : [line.money]))
    work.record(Quotation, {
      version: work.rows.quotations.length + 1,
      currency,
      language: input.language ?? languageOf(work.rows.repairCase),
      total: sum(amounts, currency).amount,
      validUntil,
      lines: input.lines.map((line, i) => ({
        description: line.description,
        amount: amounts[i]?.amount ?? '0',
      })),
      fees: fees.fees,
      terms: textOrNull(terms),
      estimateId: estimated.estimate?.id ?? null,
      note,
    })
    return []
  })
}

/** The language a customer is written to in: at home Chinese, abroad English. */
const languageOf = ({ region }: RepairCase): Language => (region === 'DOMESTIC' ? 'zh' : 'en')

/** The rates as they are kept; null where none are given. */
function feesIn(
  input: FeeStandardInput | null | undefined,
  currency: string,
): { readonly fees: FeeStandard | null; readonly errors: readonly FieldError[] } {
  // A currency nobody knows is told at its own field.
  return input == null || !isCurrencyCode(currency)
    ? { fees: null, errors: [] }
    : readFees('fees', feesOf(input), currency)
}

/** W5.3: the terms; every draft is kept as a version. Rates may stand in place of words. */
export function draftTerms(context: Context, input: RepairCaseDraftTermsInput): Payload {
  return commandCase(context, input, { step: 'draft-terms' }, (work) => {
    const { settlementMethod, qualityResponsibility, currency } = input
    const feeStandard = input.feeStandard ?? ''
    const amount = amountOf('amount', input.amount, currency)
    const fees = feesIn(input.fees, currency)
    const errors = [
      ...(input.fees == null
        ? requiredText('feeStandard', feeStandard)
        : optionalText('feeStandard', feeStandard)),
      ...fees.errors,
      ...requiredText('settlementMethod', settlementMethod),
      ...requiredText('qualityResponsibility', qualityResponsibility),
      ...amount.errors,
    ]
    if (amount.money === null || errors.length > 0) return errors
    work.record(ServiceAgreement, {
      version: work.rows.serviceAgreements.length + 1,
      feeStandard,
      fees: fees.fees,
      settlementMethod,
      qualityResponsibility,
      amount: amount.money.amount,
      currency,
    })
    return errors
  })
}
