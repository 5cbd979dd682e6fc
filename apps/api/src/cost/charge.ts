import {
  amountOf,
  compare,
  conditions,
  fieldError,
  formatMoney,
  money,
  optionalText,
  proposeCharge,
  settleCharge,
  type Agreed,
  type ChargeLine,
  type FieldError,
  type Money,
  type ProposedLine,
} from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import { listPrices } from '../part-price/list-prices'
import type { CaseWork } from '../repair-case/case-command'
import type { CaseRows } from '../repair-case/fact-tables'
import { baseCurrency } from './base-currency'
import type { RepairCaseCollectCostsInput } from './cost.inputs'

/** What is charged, line by line; no money where the customer pays nothing. */
export interface ChargeDue {
  readonly money: Money | null
  readonly lines: readonly ChargeLine[]
  readonly errors: readonly FieldError[]
}

/** The agreement in force: the newest, once it is signed. */
export function signedAgreement(rows: CaseRows): Agreed | null {
  return rows.termsSignatures.at(-1)?.outcome === 'SIGNED' ? (rows.serviceAgreements.at(-1) ?? null) : null
}

/** The charge by the agreement and by what was done since costs were last confirmed, at today's list prices. */
export async function proposedLines(
  manager: EntityManager,
  rows: CaseRows,
  agreed: Agreed,
): Promise<readonly ProposedLine[]> {
  const since = rows.costConfirmations.at(-1)?.seq ?? 0
  const work = {
    units: rows.units,
    unitWarranties: rows.unitWarranties,
    trips: [],
    repairRecords: rows.repairRecords.filter(({ seq }) => seq > since),
    partsUsed: rows.partsUsed,
  }
  const prices =
    agreed.fees?.partsPercent == null
      ? new Map<string, Money>()
      : await listPrices(
          manager,
          work.partsUsed.map(({ partNumber }) => partNumber),
        )
  return proposeCharge(agreed, work, prices)
}

/** W5.8 D: the charge for the statement, as computed or as changed with a reason; none from who pays nothing. */
export async function chargeDue(work: CaseWork, input: RepairCaseCollectCostsInput): Promise<ChargeDue> {
  const { chargeLines = null } = input
  const given = input.chargeAmount?.trim() ? input.chargeAmount : null
  if (conditions.customerOwes(work.facts) === false) {
    const field = given !== null ? 'chargeAmount' : chargeLines?.length ? 'chargeLines' : null
    return { money: null, lines: [], errors: field === null ? [] : [fieldError('CHARGE_NOT_DUE', field)] }
  }
  const agreed = signedAgreement(work.rows)
  if (agreed === null || (agreed.fees === null && chargeLines === null))
    return wholeCharge(agreed, input, given)
  const proposed = await proposedLines(work.manager, work.rows, agreed)
  const edits = (chargeLines ?? []).map(({ key, quantity = null, amount = null, reason = null }) => ({
    key,
    quantity,
    amount,
    reason,
  }))
  const reasons = edits.flatMap(({ reason }, i) =>
    optionalText(`chargeLines.${String(i)}.reason`, reason, 500),
  )
  const { lines, total, errors } = settleCharge(agreed, proposed, edits)
  const wrong = [...errors, ...reasons]
  if (wrong.length > 0 || total === null) return { money: null, lines: [], errors: wrong }
  return { money: total, lines, errors: sameAs(total, given, work.viewer.language, input.chargeCurrency) }
}

/** Whoever gives the amount beside its lines must mean the same. */
function sameAs(
  total: Money,
  given: string | null,
  language: 'zh' | 'en',
  givenCurrency: string | null | undefined,
): readonly FieldError[] {
  const currency = givenCurrency?.trim() || total.currency
  if (currency !== total.currency)
    return [fieldError('CURRENCY_DIFFERS', 'chargeCurrency', { currency: total.currency })]
  if (given === null) return []
  const read = amountOf('chargeAmount', given, currency, 'ZERO')
  if (read.money === null || compare(read.money, total) === 0) return read.errors
  return [fieldError('CHARGE_DIFFERS', 'chargeAmount', { total: formatMoney(total, language) })]
}

/** One amount: as given, or as signed. */
function wholeCharge(
  signed: Agreed | null,
  input: RepairCaseCollectCostsInput,
  given: string | null,
): ChargeDue {
  const currency = input.chargeCurrency?.trim() || signed?.currency || baseCurrency()
  // An amount belongs to its currency: the signed one is no default for another.
  const computed = signed?.currency === currency ? money(signed.amount, currency).amount : null
  const amount = given ?? computed
  if (amount === null) return { money: null, lines: [], errors: [fieldError('REQUIRED', 'chargeAmount')] }
  const read = amountOf('chargeAmount', amount, currency, 'ZERO')
  const line = {
    key: 'AGREED',
    kind: 'AGREED',
    partNumber: null,
    name: null,
    quantity: null,
    unitPrice: null,
  } as const
  return {
    money: read.money,
    lines: read.money === null ? [] : [{ ...line, computed, amount: read.money.amount, reason: null }],
    errors: read.errors.map((error) =>
      error.code === 'UNKNOWN_CURRENCY' ? { ...error, field: ['chargeCurrency'] } : error,
    ),
  }
}
