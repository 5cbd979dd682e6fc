import { amountOf } from '../checks'
import { fieldError, type FieldError } from '../errors'
import {
  add,
  allocate,
  compare,
  isNegative,
  isZero,
  money,
  multiply,
  negate,
  parseAmount,
  subtract,
  sum,
  zero,
  type Money,
} from '../money'
import type { WarrantyResult } from '../repair-case/warranty'
import { quantityErrors } from './cost-amount'
import { factorOf, type FeeStandard } from './fee-standard'
import { hoursOf } from './hours'
import type { BenchWork } from './suggested-costs'

/*
 * What the customer is charged (W5.8 D): not a cost, but what was agreed, counted by what was done.
 */

/**
 * What a line of a charge is for. AGREED is the amount signed, where no rates were; SHARE what the company takes over;
 * ADJUSTMENT what the front office adds or gives away; CAP what lies above the amount agreed.
 */
export const CHARGE_KINDS = [
  'AGREED',
  'LABOUR',
  'PART',
  'TRAVEL',
  'FIXED_FEE',
  'SHARE',
  'ADJUSTMENT',
  'CAP',
] as const
export type ChargeKind = (typeof CHARGE_KINDS)[number]

/** A line as the agreement and the records give it. */
export interface ProposedLine {
  /** Tells the lines of a charge apart: its kind, with the part number of a part. */
  readonly key: string
  readonly kind: ChargeKind
  readonly partNumber: string | null
  readonly name: string | null
  /** Hours, pieces, trips or days, as a decimal. */
  readonly quantity: string | null
  readonly unitPrice: string | null
  /** What it comes to; null where that cannot be told. */
  readonly computed: string | null
  /** Why not. */
  readonly problem: Pick<FieldError, 'code' | 'params'> | null
}

/** A line as it is charged. */
export interface ChargeLine {
  readonly key: string
  readonly kind: ChargeKind
  readonly partNumber: string | null
  readonly name: string | null
  readonly quantity: string | null
  readonly unitPrice: string | null
  readonly computed: string | null
  readonly amount: string
  /** Why it differs from what was computed. */
  readonly reason: string | null
}

/** What the customer signed; without rates the amount alone is the charge. */
export interface Agreed {
  readonly amount: string
  readonly currency: string
  readonly fees: FeeStandard | null
}

/** What was done, and for which units. */
export interface ChargedWork extends BenchWork {
  readonly units: readonly { readonly id: string }[]
  readonly unitWarranties: readonly { readonly unitId: string; readonly result: WarrantyResult }[]
  readonly trips: readonly unknown[]
}

/** The units the customer pays for: those no warranty covers; where one covers them all (misuse), all of them. */
export function chargedUnits(f: Pick<ChargedWork, 'units' | 'unitWarranties'>): ReadonlySet<string> {
  const results = new Map(f.unitWarranties.map(({ unitId, result }) => [unitId, result]))
  const open = f.units.filter(({ id }) => !covers(results.get(id)))
  return new Set((open.length > 0 ? open : f.units).map(({ id }) => id))
}

const covers = (result: WarrantyResult | undefined) =>
  result === 'IN_WARRANTY' || result === 'REPAIR_WARRANTY'

/** The charge line by line, from the rates agreed, the records and the list prices by part number. */
export function proposeCharge(
  agreed: Agreed,
  work: ChargedWork,
  prices: ReadonlyMap<string, Money>,
): readonly ProposedLine[] {
  const { fees, currency } = agreed
  if (fees === null)
    return [{ ...BARE, key: 'AGREED', kind: 'AGREED', computed: money(agreed.amount, currency).amount }]
  const units = chargedUnits(work)
  const records = work.repairRecords.filter(({ unitId }) => units.has(unitId))
  const lines: ProposedLine[] = []
  if (fees.labourRate !== null) {
    const minutes = records.reduce((all, record) => all + record.minutes, 0)
    lines.push(counted('LABOUR', hoursOf(minutes), fees.labourRate, currency))
  }
  if (fees.partsPercent !== null) lines.push(...partLines(fees.partsPercent, currency, work, records, prices))
  if (fees.travelRate !== null) {
    // The days of a trip are not on record yet: whoever collects says how many there were.
    const trips = fees.travelPer === 'TRIP' ? work.trips.length : 0
    lines.push(counted('TRAVEL', String(trips), fees.travelRate, currency))
  }
  if (fees.fixedFee !== null)
    lines.push({
      ...BARE,
      key: 'FIXED_FEE',
      kind: 'FIXED_FEE',
      computed: money(fees.fixedFee, currency).amount,
    })
  return lines
}

const BARE = { partNumber: null, name: null, quantity: null, unitPrice: null, problem: null } as const

function counted(kind: ChargeKind, quantity: string, rate: string, currency: string): ProposedLine {
  const unitPrice = money(rate, currency)
  return { ...BARE, key: kind, kind, quantity, unitPrice: unitPrice.amount, ...times(unitPrice, quantity) }
}

/** A price so many times; what is more than can be charged is a problem, not an amount. */
function times(price: Money, quantity: string): Pick<ProposedLine, 'computed' | 'problem'> {
  const { money: found, errors } = amountOf('', multiply(price, quantity).amount, price.currency, 'ZERO')
  const [problem] = errors
  return { computed: found?.amount ?? null, problem: problem ?? null }
}

function partLines(
  percent: string,
  currency: string,
  work: BenchWork,
  records: BenchWork['repairRecords'],
  prices: ReadonlyMap<string, Money>,
): ProposedLine[] {
  const counted = new Set(records.map(({ id }) => id))
  const parts = new Map<string, { readonly name: string; readonly quantity: number }>()
  for (const { recordId, partNumber, name, quantity } of work.partsUsed) {
    if (!counted.has(recordId)) continue
    const before = parts.get(partNumber)
    parts.set(partNumber, { name: before?.name ?? name, quantity: (before?.quantity ?? 0) + quantity })
  }
  return [...parts].map(([partNumber, { name, quantity }]): ProposedLine => {
    const line = {
      key: `PART:${partNumber}`,
      kind: 'PART',
      partNumber,
      name,
      quantity: String(quantity),
    } as const
    const price = prices.get(partNumber)
    if (price === undefined)
      return {
        ...line,
        unitPrice: null,
        computed: null,
        problem: fieldError('LIST_PRICE_MISSING', '', { part: partNumber }),
      }
    if (price.currency !== currency) {
      const params = { part: partNumber, currency: price.currency, expected: currency }
      return {
        ...line,
        unitPrice: null,
        computed: null,
        problem: fieldError('LIST_PRICE_CURRENCY', '', params),
      }
    }
    // The price of one is rounded, so that what the customer multiplies is what the customer pays.
    const unitPrice = multiply(price, factorOf(percent))
    return { ...line, unitPrice: unitPrice.amount, ...times(unitPrice, String(quantity)) }
  })
}

// Settling ----------------------------------------------------------------------------------------

/** What the front office says to a line; what is null stays as computed. */
export interface ChargeEdit {
  readonly key: string
  /** Of travel: how many trips or days there were. */
  readonly quantity: string | null
  readonly amount: string | null
  readonly reason: string | null
}

/** The charge as it stands, or what keeps it from standing. */
export interface Charge {
  readonly lines: readonly ChargeLine[]
  readonly total: Money | null
  readonly errors: readonly FieldError[]
}

/**
 * The charge with what the front office changed: a line that differs from what was computed needs a reason. Then the
 * company's share goes off, an adjustment on or off, and what lies above a cap off.
 */
export function settleCharge(
  agreed: Agreed,
  proposed: readonly ProposedLine[],
  edits: readonly ChargeEdit[],
  field = 'chargeLines',
): Charge {
  const at = new Map(edits.map((edit, index) => [edit.key, { ...edit, field: `${field}.${String(index)}` }]))
  const known = new Set(proposed.map(({ key }) => key)).add('ADJUSTMENT')
  const wrong = edits.flatMap(({ key }, index) => {
    if (!known.has(key)) return [fieldError('NOT_FOUND', `${field}.${String(index)}.key`)]
    const twice = edits.findIndex((other) => other.key === key) < index
    return twice ? [fieldError('DUPLICATE', `${field}.${String(index)}.key`, { value: key })] : []
  })
  const base = proposed.map((line) => settleLine(line, at.get(line.key) ?? null, agreed.currency, field))
  const adjusted = adjustment(at.get('ADJUSTMENT') ?? null, agreed.currency)
  const errors = [...wrong, ...base.flatMap((line) => line.errors), ...adjusted.errors]
  if (errors.length > 0) return { lines: [], total: null, errors }
  const lines = base.flatMap(({ line }) => line ?? [])
  const full = sumOf(lines, agreed.currency)
  const extra: ChargeLine[] = []
  const { customerPercent = 100, capped = false } = agreed.fees ?? {}
  if (customerPercent < 100) {
    const [, companys = zero(agreed.currency)] = allocate(full, [customerPercent, 100 - customerPercent])
    extra.push(reduction('SHARE', negate(companys), `${String(100 - customerPercent)}`))
  }
  if (adjusted.line !== null) extra.push(adjusted.line)
  let total = add(full, sumOf(extra, agreed.currency))
  if (isNegative(total))
    return { lines: [], total: null, errors: [fieldError('TOO_SMALL', adjusted.field, { min: 0 })] }
  const most = money(agreed.amount, agreed.currency)
  if (capped && compare(total, most) > 0) {
    extra.push(reduction('CAP', subtract(most, total), null))
    total = most
  }
  const large = amountOf(field, total.amount, total.currency, 'ZERO').errors
  return large.length > 0
    ? { lines: [], total: null, errors: large }
    : { lines: [...lines, ...extra], total, errors: [] }
}

const sumOf = (lines: readonly ChargeLine[], currency: string): Money =>
  sum(
    lines.map(({ amount }) => ({ amount, currency })),
    currency,
  )

function reduction(kind: 'SHARE' | 'CAP', amount: Money, quantity: string | null): ChargeLine {
  return {
    ...UNNAMED,
    key: kind,
    kind,
    quantity,
    computed: amount.amount,
    amount: amount.amount,
    reason: null,
  }
}

const UNNAMED = { partNumber: null, name: null, unitPrice: null } as const

type PlacedEdit = ChargeEdit & { readonly field: string }

function settleLine(
  proposed: ProposedLine,
  edit: PlacedEdit | null,
  currency: string,
  field: string,
): { readonly line: ChargeLine | null; readonly errors: readonly FieldError[] } {
  const { problem: before, ...line } = proposed
  const recounted = recount(proposed, edit, currency)
  if (recounted.errors.length > 0) return { line: null, errors: recounted.errors }
  const { quantity, computed } = recounted
  const problem = recounted.problem ?? (computed === null ? before : null)
  const written = edit?.amount?.trim() ?? ''
  const reason = edit?.reason?.trim() ?? ''
  if (written === '') {
    if (computed !== null)
      return { line: { ...line, quantity, computed, amount: computed, reason: null }, errors: [] }
    const { code, params } = problem ?? { code: 'REQUIRED', params: {} }
    return { line: null, errors: [fieldError(code, edit === null ? field : `${edit.field}.amount`, params)] }
  }
  const at = edit?.field ?? field
  const { money: amount, errors } = amountOf(`${at}.amount`, written, currency, 'ZERO')
  if (amount === null) return { line: null, errors }
  const differs = computed === null || compare(amount, money(computed, currency)) !== 0
  if (differs && reason === '') return { line: null, errors: [fieldError('REASON_REQUIRED', `${at}.reason`)] }
  return {
    line: { ...line, quantity, computed, amount: amount.amount, reason: differs ? reason : null },
    errors: [],
  }
}

/** Travel is counted by whoever collects; all else by the records. */
function recount(
  { kind, quantity, unitPrice, computed, problem }: ProposedLine,
  edit: PlacedEdit | null,
  currency: string,
): Pick<ProposedLine, 'quantity' | 'computed' | 'problem'> & { readonly errors: readonly FieldError[] } {
  const given = edit?.quantity?.trim() ?? ''
  if (given === '' || kind !== 'TRAVEL' || unitPrice === null)
    return { quantity, computed, problem, errors: [] }
  const errors =
    Number(given) === 0 && /^0+$/.test(given) ? [] : quantityErrors(`${edit?.field ?? ''}.quantity`, given)
  if (errors.length > 0) return { quantity, computed, problem, errors }
  return { quantity: given, ...times(money(unitPrice, currency), given), errors: [] }
}

function adjustment(
  edit: PlacedEdit | null,
  currency: string,
): { readonly line: ChargeLine | null; readonly field: string; readonly errors: readonly FieldError[] } {
  const field = `${edit?.field ?? ''}.amount`
  const none = { line: null, field, errors: [] }
  if (edit === null || (edit.amount?.trim() ?? '') === '') return none
  const read = parseAmount(edit.amount ?? '', currency, field)
  if (!read.ok) return { ...none, errors: read.errors }
  if (isZero(read.value)) return none
  const reason = edit.reason?.trim() ?? ''
  if (reason === '') return { ...none, errors: [fieldError('REASON_REQUIRED', `${edit.field}.reason`)] }
  const { amount } = read.value
  const line = {
    ...UNNAMED,
    key: 'ADJUSTMENT',
    kind: 'ADJUSTMENT',
    quantity: null,
    computed: null,
    amount,
    reason,
  } as const
  return { line, field, errors: [] }
}
