import { localDateOf, type Instant, type LocalDate } from '@mendline/domain'
import { businessTimeZone } from '../setting/service-policy'
import type { CaseRows } from './fact-tables'

/** The days a case has had so far, in the business time zone: from when it was reported until today. */
export function daysOf(work: { readonly now: Instant; readonly rows: CaseRows }) {
  return {
    reported: localDateOf(work.rows.repairCase.reportedAt, businessTimeZone()),
    today: today(work),
  }
}

/** Today in the business time zone. */
export function today(at: { readonly now: Instant }): LocalDate {
  return localDateOf(at.now, businessTimeZone())
}
