import { dayNumberOf, type LocalDate } from '../instant'

/** How long an open invoice is past its due day: not yet, up to 30 days, 31 to 60, 61 to 90, over 90. */
export const RECEIVABLE_AGES = ['NOT_DUE', 'TO_30', 'TO_60', 'TO_90', 'OVER_90'] as const
export type ReceivableAge = (typeof RECEIVABLE_AGES)[number]

/** The days an invoice is past its due day; 0 on the day itself, below 0 before. */
export function daysPastDue(dueOn: LocalDate, today: LocalDate): number {
  return dayNumberOf(today) - dayNumberOf(dueOn)
}

/** The age of an open invoice: on its due day it is not late yet. */
export function receivableAge(dueOn: LocalDate, today: LocalDate): ReceivableAge {
  const days = daysPastDue(dueOn, today)
  if (days <= 0) return 'NOT_DUE'
  if (days <= 30) return 'TO_30'
  if (days <= 60) return 'TO_60'
  return days <= 90 ? 'TO_90' : 'OVER_90'
}

/** The due days of an age, both ends included; null where it is open. */
export function dueDaysOf(age: ReceivableAge): {
  readonly leastDays: number | null
  readonly mostDays: number | null
} {
  switch (age) {
    case 'NOT_DUE':
      return { leastDays: null, mostDays: 0 }
    case 'TO_30':
      return { leastDays: 1, mostDays: 30 }
    case 'TO_60':
      return { leastDays: 31, mostDays: 60 }
    case 'TO_90':
      return { leastDays: 61, mostDays: 90 }
    case 'OVER_90':
      return { leastDays: 91, mostDays: null }
  }
}
