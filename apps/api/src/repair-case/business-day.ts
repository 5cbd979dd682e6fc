import { localDateOf, type Instant, type LocalDate } from '@mendline/domain'
import { businessTimeZone } from '../setting/service-policy'

/** Today in the business time zone. */
export function today(at: { readonly now: Instant }): LocalDate {
  return localDateOf(at.now, businessTimeZone())
}
