import type { Instant } from '@mendline/domain'

export type DueState = 'LATE' | 'SOON' | 'LATER' | 'NONE'

/** Before the end of the reader's day counts as soon; so do the next few hours, whatever the clock says. */
const AT_RISK = 4 * 3_600_000

/** How a due time stands at the moment `now` (milliseconds since 1970) in the reader's zone. */
export function dueState(dueAt: Instant | null, now: number): DueState {
  if (dueAt === null) return 'NONE'
  const due = Date.parse(dueAt)
  if (due <= now) return 'LATE'
  const endOfDay = new Date(now)
  endOfDay.setHours(24, 0, 0, 0)
  return due < endOfDay.getTime() || due - now < AT_RISK ? 'SOON' : 'LATER'
}
