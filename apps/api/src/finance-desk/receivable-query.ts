import { addDays, dueDaysOf, frontOffice, REGIONS, seesAllMoney, type ReceivableAge } from '@mendline/domain'
import type { SelectQueryBuilder } from 'typeorm'
import { signedIn, type Context } from '../context'
import { Receivable } from '../cost/cost.entity'
import { fail } from '../graphql/fail'
import { today } from '../repair-case/business-day'

/** What is open of an invoice `r`: charged less paid less written off. */
export const OPEN_AMOUNT = `(r.amount
  - coalesce((SELECT sum(p.amount) FROM payment p WHERE p.receivable_id = r.id), 0)
  - coalesce((SELECT sum(w.amount) FROM write_off_request w JOIN write_off_decision d ON d.request_id = w.id AND d.outcome = 'APPROVED'
               WHERE w.receivable_id = r.id), 0))`

/**
 * The open invoices the viewer may see, as `r` with their case as `c`: all for who sees all money, those of their own
 * customers for a front office; FORBIDDEN for others.
 */
export function openReceivables(context: Context, age: ReceivableAge | null): SelectQueryBuilder<Receivable> {
  const viewer = signedIn(context)
  const regions = REGIONS.filter(
    (region) => seesAllMoney(viewer) || frontOffice(region) === viewer.department,
  )
  if (regions.length === 0) fail('FORBIDDEN')
  const query = context.db
    .createQueryBuilder(Receivable, 'r')
    .where(`EXISTS (SELECT 1 FROM repair_case c WHERE c.id = r.case_id AND c.region = ANY (:regions))`, {
      regions,
    })
    .andWhere(`${OPEN_AMOUNT} > 0`)
  if (age === null) return query
  const day = today({ now: context.clock() })
  const { leastDays, mostDays } = dueDaysOf(age)
  if (leastDays !== null) query.andWhere('r.due_on <= :latest', { latest: addDays(day, -leastDays) })
  if (mostDays !== null) query.andWhere('r.due_on >= :earliest', { earliest: addDays(day, -mostDays) })
  return query
}
