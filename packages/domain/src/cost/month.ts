import { addMonths } from '../instant'

/** A month 'YYYY-MM' of no particular zone; compares as a string. */
export type Month = string

/** Months from the first to the last, both among them. */
export interface MonthPeriod {
  readonly from: Month
  readonly to: Month
}

const MONTH = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/

/** Whether the value is a month of the years 1900-2199, as people write it in an address: 2026-07. */
export function isMonth(value: unknown): value is Month {
  return typeof value === 'string' && MONTH.test(value)
}

/** The month so many months later, or earlier when negative. */
export function shiftMonth(month: Month, by: number): Month {
  return addMonths(`${month}-01`, by).slice(0, 7)
}

/** How many months a period has; 0 or less when it ends before it begins. */
export function monthsIn({ from, to }: MonthPeriod): number {
  const index = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
  return index(to) - index(from) + 1
}

/** As many months right before a period. */
export function periodBefore(period: MonthPeriod): MonthPeriod {
  return { from: shiftMonth(period.from, -monthsIn(period)), to: shiftMonth(period.from, -1) }
}

/** Every month of a period in order. */
export function monthsOf(period: MonthPeriod): readonly Month[] {
  return Array.from({ length: Math.max(0, monthsIn(period)) }, (_, index) => shiftMonth(period.from, index))
}

/** The months people ask for most. */
export const PERIOD_PRESETS = [
  'THIS_MONTH',
  'LAST_MONTH',
  'THIS_QUARTER',
  'THIS_YEAR',
  'LAST_12_MONTHS',
] as const
export type PeriodPreset = (typeof PERIOD_PRESETS)[number]

/** The period a preset means in a month that is current. */
export function periodOfPreset(preset: PeriodPreset, now: Month): MonthPeriod {
  switch (preset) {
    case 'THIS_MONTH':
      return { from: now, to: now }
    case 'LAST_MONTH':
      return { from: shiftMonth(now, -1), to: shiftMonth(now, -1) }
    case 'THIS_QUARTER': {
      const intoQuarter = (Number(now.slice(5)) - 1) % 3
      return { from: shiftMonth(now, -intoQuarter), to: now }
    }
    case 'THIS_YEAR':
      return { from: `${now.slice(0, 4)}-01`, to: now }
    case 'LAST_12_MONTHS':
      return { from: shiftMonth(now, -11), to: now }
  }
}
