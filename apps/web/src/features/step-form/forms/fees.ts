import { formatMoney, type FeeStandard, type Language, type TravelMeasure } from '@mendline/domain'
import type { TFunction } from 'i18next'
import { textOrNull } from '../form/place'

/** The rates as they are typed. */
export interface FeesValue {
  readonly labourRate: string
  readonly travelRate: string
  readonly travelPer: TravelMeasure
  readonly partsPercent: string
  readonly fixedFee: string
  readonly customerPercent: number | null
  readonly capped: boolean
}

/** Rates as the server gives them. */
export type KnownFees = { readonly [Name in keyof FeeStandard]?: FeeStandard[Name] | null | undefined }

/** What stands in the form first: the rates known, or none, at the customer's share. */
export const feesValue = (fees: KnownFees | null | undefined, customerShare: number): FeesValue => ({
  labourRate: fees?.labourRate ?? '',
  travelRate: fees?.travelRate ?? '',
  travelPer: fees?.travelPer ?? 'DAY',
  partsPercent: fees?.partsPercent ?? '',
  fixedFee: fees?.fixedFee ?? '',
  customerPercent: fees?.customerPercent ?? (customerShare > 0 ? customerShare : 100),
  capped: fees?.capped ?? false,
})

/** The rates as the server and the domain take them. */
export function feesInput(value: FeesValue): FeeStandard {
  const travelRate = textOrNull(value.travelRate)
  return {
    labourRate: textOrNull(value.labourRate),
    travelRate,
    travelPer: travelRate === null ? null : value.travelPer,
    partsPercent: textOrNull(value.partsPercent),
    fixedFee: textOrNull(value.fixedFee),
    customerPercent: value.customerPercent ?? 0,
    capped: value.capped,
  }
}

/** The rates in words, one a line. */
export function feesText(
  t: TFunction<'step-form'>,
  fees: KnownFees,
  currency: string,
  language: Language,
): readonly string[] {
  const amount = (rate: string) => formatMoney({ amount: rate, currency }, language)
  const { labourRate, travelRate, travelPer, partsPercent, fixedFee, customerPercent = 100 } = fees
  return [
    labourRate == null ? null : t('fees.labour', { amount: amount(labourRate) }),
    partsPercent == null ? null : partsText(t, partsPercent),
    travelRate == null ? null : t(`fees.travel.${travelPer ?? 'DAY'}`, { amount: amount(travelRate) }),
    fixedFee == null ? null : t('fees.fixed', { amount: amount(fixedFee) }),
    (customerPercent ?? 100) < 100 ? t('fees.share', { percent: String(customerPercent) }) : null,
    fees.capped === true ? t('fees.capped') : null,
  ].filter((line) => line !== null)
}

function partsText(t: TFunction<'step-form'>, percent: string): string {
  const value = Number(percent)
  if (value === 0) return t('fees.partsAtList')
  return value > 0
    ? t('fees.partsAbove', { percent })
    : t('fees.partsBelow', { percent: percent.replace('-', '') })
}
