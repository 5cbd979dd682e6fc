import { minorUnits, type Money } from '@mendline/domain'

/** By how many percent an amount differs from the one before, to a tenth, with its sign; null where that was nothing. */
export function percentChange(now: Money, before: Money): string | null {
  const [after, base] = [minorUnits(now), minorUnits(before)]
  if (base === 0n) return null
  return signed(ratio(after - base, base < 0n ? -base : base))
}

/** The share of an amount in a whole, to a tenth of a percent; null of nothing. */
export function percentOf(part: Money, whole: Money): string | null {
  const [a, b] = [minorUnits(part), minorUnits(whole)]
  return b === 0n ? null : written(ratio(b < 0n ? -a : a, b < 0n ? -b : b))
}

/** A thousand times the ratio, rounded half away from zero; the whole is above 0. */
function ratio(part: bigint, whole: bigint): bigint {
  const twice = part * 2000n
  return (twice + (twice < 0n ? -whole : whole)) / (2n * whole)
}

function written(tenths: bigint): string {
  const size = tenths < 0n ? -tenths : tenths
  return `${tenths < 0n ? '-' : ''}${String(size / 10n)}.${String(size % 10n)}%`
}

const signed = (tenths: bigint): string => (tenths > 0n ? `+${written(tenths)}` : written(tenths))
