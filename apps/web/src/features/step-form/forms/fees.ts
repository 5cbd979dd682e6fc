import { textOrNull } from '@mendline/domain'
import type { FeeStandard, KnownFees, TravelMeasure } from '@mendline/domain'

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
