import { instantOf, localDateOf, type Instant, type LocalDate } from '@mendline/domain'

/** This minute, where the reader is. */
export function thisMinute(): Instant {
  return instantOf(Math.floor(Date.now() / 60_000) * 60_000)
}

/** Today, where the reader is. */
export function today(): LocalDate {
  return localDateOf(instantOf(Date.now()), Intl.DateTimeFormat().resolvedOptions().timeZone)
}
