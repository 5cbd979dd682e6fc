import { conditions, type CaseFacts, type Instant } from '@mendline/domain'
import type { EntityManager } from 'typeorm'

/**
 * Frees the travellers of trips no case needs any more: the case was cancelled, or is repaired in another way. Another
 * trip can have them then. Run after the case's mode and phase were written.
 */
export async function releaseTravellers(
  manager: EntityManager,
  facts: CaseFacts,
  now: Instant,
): Promise<void> {
  const over = conditions.isCancelled(facts) || conditions.isDispatch(facts) === false
  if (!over || facts.trips.length === 0) return
  await manager.query(
    `UPDATE trip_member m SET released_at = $2 WHERE m.trip_id = ANY ($1) AND m.released_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM trip_case j JOIN repair_case c ON c.id = j.case_id
         WHERE j.trip_id = m.trip_id AND c.mode = 'DISPATCH' AND c.phase <> 'CANCELLED')`,
    [facts.trips.map(({ id }) => id), now],
  )
}
