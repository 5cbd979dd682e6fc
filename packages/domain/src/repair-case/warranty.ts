import { fieldError } from '../errors'
import type { FieldError } from '../errors'
import { addDays, addMonths } from '../instant'
import type { LocalDate } from '../instant'
import type { Bilingual } from '../language'
import { err, ok } from '../result'
import type { Result } from '../result'

export const WARRANTY_STARTS = ['SHIPPING', 'PURCHASE'] as const
export type WarrantyStart = (typeof WARRANTY_STARTS)[number]

/** What a product model promises. */
export interface WarrantyPolicy {
  readonly months: number
  readonly countsFrom: WarrantyStart
  /** Days after the last month in which a report still counts as in time. */
  readonly graceDays: number
  /** Months of warranty on a repair, from the closing of its case; 0 for none. */
  readonly repairWarrantyMonths: number
}

export const WARRANTY_RESULTS = ['IN_WARRANTY', 'OUT_OF_WARRANTY', 'REPAIR_WARRANTY', 'UNKNOWN'] as const
export type WarrantyResult = (typeof WARRANTY_RESULTS)[number]

/** Why: …_INSTEAD where the date the policy counts from is unknown and the other one served. */
export const WARRANTY_REASONS = [
  'WITHIN_FROM_SHIPPING',
  'WITHIN_FROM_PURCHASE',
  'WITHIN_FROM_SHIPPING_INSTEAD',
  'WITHIN_FROM_PURCHASE_INSTEAD',
  'GRACE_FROM_SHIPPING',
  'GRACE_FROM_PURCHASE',
  'GRACE_FROM_SHIPPING_INSTEAD',
  'GRACE_FROM_PURCHASE_INSTEAD',
  'EXPIRED_FROM_SHIPPING',
  'EXPIRED_FROM_PURCHASE',
  'EXPIRED_FROM_SHIPPING_INSTEAD',
  'EXPIRED_FROM_PURCHASE_INSTEAD',
  'REPAIRED_BEFORE',
  'NO_POLICY',
  'NO_DATE',
  'SHIPPED_IN_FUTURE',
  'PURCHASED_IN_FUTURE',
  'OVERRIDDEN',
] as const
export type WarrantyReason = (typeof WARRANTY_REASONS)[number]

export const WARRANTY_REASON_TEXT: Readonly<Record<WarrantyReason, Bilingual>> = {
  WITHIN_FROM_SHIPPING: {
    zh: '自出货日起算，在保修期内',
    en: 'Within the warranty period, counted from the shipping date',
  },
  WITHIN_FROM_PURCHASE: {
    zh: '自购买日起算，在保修期内',
    en: 'Within the warranty period, counted from the purchase date',
  },
  WITHIN_FROM_SHIPPING_INSTEAD: {
    zh: '购买日不详，改按出货日起算，在保修期内',
    en: 'Purchase date unknown; counted from the shipping date instead, within the warranty period',
  },
  WITHIN_FROM_PURCHASE_INSTEAD: {
    zh: '出货日不详，改按购买日起算，在保修期内',
    en: 'Shipping date unknown; counted from the purchase date instead, within the warranty period',
  },
  GRACE_FROM_SHIPPING: {
    zh: '自出货日起算，保修期已满，仍在宽限期内',
    en: 'Warranty period over, counted from the shipping date, but still within the days of grace',
  },
  GRACE_FROM_PURCHASE: {
    zh: '自购买日起算，保修期已满，仍在宽限期内',
    en: 'Warranty period over, counted from the purchase date, but still within the days of grace',
  },
  GRACE_FROM_SHIPPING_INSTEAD: {
    zh: '购买日不详，改按出货日起算，保修期已满，仍在宽限期内',
    en: 'Purchase date unknown; counted from the shipping date instead, period over but within the days of grace',
  },
  GRACE_FROM_PURCHASE_INSTEAD: {
    zh: '出货日不详，改按购买日起算，保修期已满，仍在宽限期内',
    en: 'Shipping date unknown; counted from the purchase date instead, period over but within the days of grace',
  },
  EXPIRED_FROM_SHIPPING: {
    zh: '自出货日起算，已过保修期',
    en: 'Warranty period over, counted from the shipping date',
  },
  EXPIRED_FROM_PURCHASE: {
    zh: '自购买日起算，已过保修期',
    en: 'Warranty period over, counted from the purchase date',
  },
  EXPIRED_FROM_SHIPPING_INSTEAD: {
    zh: '购买日不详，改按出货日起算，已过保修期',
    en: 'Purchase date unknown; counted from the shipping date instead, warranty period over',
  },
  EXPIRED_FROM_PURCHASE_INSTEAD: {
    zh: '出货日不详，改按购买日起算，已过保修期',
    en: 'Shipping date unknown; counted from the purchase date instead, warranty period over',
  },
  REPAIRED_BEFORE: {
    zh: '同一序列号此前维修过，仍在维修保修期内',
    en: 'The same serial number was repaired before and that repair is still under warranty',
  },
  NO_POLICY: {
    zh: '产品型号未知或未设保修政策',
    en: 'The product model is unknown or has no warranty policy',
  },
  NO_DATE: {
    zh: '出货日和购买日都不详',
    en: 'Neither the shipping date nor the purchase date is known',
  },
  SHIPPED_IN_FUTURE: {
    zh: '出货日晚于报修日，请核对日期',
    en: 'The shipping date is after the day of the report; please check the dates',
  },
  PURCHASED_IN_FUTURE: {
    zh: '购买日晚于报修日，请核对日期',
    en: 'The purchase date is after the day of the report; please check the dates',
  },
  OVERRIDDEN: {
    zh: '人工改判，理由见说明',
    en: 'Decided by a person, for the reason stated',
  },
}

/** What is known of one unit when its fault was reported. */
export interface WarrantyQuestion {
  /** Null while the product model is unknown. */
  readonly policy: WarrantyPolicy | null
  readonly shippedOn: LocalDate | null
  readonly purchasedOn: LocalDate | null
  readonly reportedOn: LocalDate
  /** Last day of the warranty on an earlier repair of the same serial number. */
  readonly repairWarrantyUntil: LocalDate | null
}

export interface WarrantyAssessment {
  readonly result: WarrantyResult
  /** The last day covered, days of grace included; null when not known. */
  readonly until: LocalDate | null
  readonly reason: WarrantyReason
}

/** A person's decision against the assessment: with the reason in words and who took it. */
export interface WarrantyOverride {
  readonly result: WarrantyResult
  readonly reason: string
  readonly by: string
}

/** The warranty that holds, and the decision of a person it rests on, if any. */
export interface DecidedWarranty extends WarrantyAssessment {
  readonly override: WarrantyOverride | null
}

/**
 * Whether a unit was under warranty on the day it was reported (W5.3). The day of the last month with the number of
 * the first day is still covered. A running repair warranty wins over everything but the unit's own warranty; a
 * shipping or purchase date after the report leaves it unknown, whichever of them counts, as one of the dates is wrong.
 */
export function assessWarranty(question: WarrantyQuestion): WarrantyAssessment {
  const own = assessOwnWarranty(question)
  const { repairWarrantyUntil, reportedOn } = question
  if (own.result === 'IN_WARRANTY' || repairWarrantyUntil === null || reportedOn > repairWarrantyUntil)
    return own
  return { result: 'REPAIR_WARRANTY', until: repairWarrantyUntil, reason: 'REPAIRED_BEFORE' }
}

/** The warranty that holds: what a person decided wins over what was assessed. */
export function decideWarranty(
  assessed: WarrantyAssessment,
  override: WarrantyOverride | null,
): DecidedWarranty {
  if (override === null) return { ...assessed, override: null }
  const until = override.result === assessed.result ? assessed.until : null
  return { result: override.result, until, reason: 'OVERRIDDEN', override }
}

/** A person's decision on a unit's warranty; REASON_REQUIRED (at `reason`) without words for it. */
export function overrideWarranty(override: WarrantyOverride): Result<WarrantyOverride, FieldError> {
  const reason = override.reason.trim()
  return reason === '' ? err(fieldError('REASON_REQUIRED', 'reason')) : ok({ ...override, reason })
}

/** The last day of the warranty on a repair whose case closed that day; null when the policy gives none. */
export function repairWarrantyEnd(policy: WarrantyPolicy, closedOn: LocalDate): LocalDate | null {
  return policy.repairWarrantyMonths === 0 ? null : addMonths(closedOn, policy.repairWarrantyMonths)
}

/** Whether a policy is one a model may have: whole numbers, at most 50 years, a year of grace and 10 years on repairs. */
export function isWarrantyPolicy(policy: WarrantyPolicy): boolean {
  return (
    isWholeUpTo(policy.months, 600) &&
    WARRANTY_STARTS.includes(policy.countsFrom) &&
    isWholeUpTo(policy.graceDays, 366) &&
    isWholeUpTo(policy.repairWarrantyMonths, 120)
  )
}

function assessOwnWarranty(question: WarrantyQuestion): WarrantyAssessment {
  const { policy, shippedOn, purchasedOn, reportedOn } = question
  if (shippedOn !== null && shippedOn > reportedOn) return unknownFor('SHIPPED_IN_FUTURE')
  if (purchasedOn !== null && purchasedOn > reportedOn) return unknownFor('PURCHASED_IN_FUTURE')
  if (policy === null) return unknownFor('NO_POLICY')
  const preferred = policy.countsFrom === 'SHIPPING' ? shippedOn : purchasedOn
  const first = preferred ?? shippedOn ?? purchasedOn
  if (first === null) return unknownFor('NO_DATE')

  const lastOfPeriod = addMonths(first, policy.months)
  const until = addDays(lastOfPeriod, policy.graceDays)
  const start = preferred === null ? (`${otherStart(policy.countsFrom)}_INSTEAD` as const) : policy.countsFrom
  if (reportedOn > until) return { result: 'OUT_OF_WARRANTY', until, reason: `EXPIRED_FROM_${start}` }
  const reason =
    reportedOn > lastOfPeriod ? (`GRACE_FROM_${start}` as const) : (`WITHIN_FROM_${start}` as const)
  return { result: 'IN_WARRANTY', until, reason }
}

function otherStart(start: WarrantyStart): WarrantyStart {
  return start === 'SHIPPING' ? 'PURCHASE' : 'SHIPPING'
}

function unknownFor(reason: WarrantyReason): WarrantyAssessment {
  return { result: 'UNKNOWN', until: null, reason }
}

function isWholeUpTo(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most
}
