import type { TripSharer } from '@mendline/domain'
import DataLoader from 'dataloader'
import type { EntityManager } from 'typeorm'
import type { Context } from '../context'

/**
 * The cases of the given trips, with what their repairs on the trip took and the live costs they took from a record. In a
 * statement of its own, because only costs ask for it: with the facts of a case it made each loading a seventh longer.
 */
export async function loadTripSharers(
  manager: EntityManager,
  tripIds: readonly string[],
): Promise<readonly TripSharer[]> {
  if (tripIds.length === 0) return []
  const found: TripSharer[] = await manager.query(
    `SELECT j.trip_id AS "tripId", j.case_id AS "caseId", j.at, c.quantity AS units,
            (c.mode IS NOT DISTINCT FROM 'DISPATCH' AND c.phase <> 'CANCELLED'
              OR EXISTS (SELECT 1 FROM repair_record r WHERE r.trip_id = j.trip_id AND r.case_id = j.case_id)) AS served,
            ARRAY(SELECT json_build_object('at', r.at, 'minutes', r.minutes)
                    FROM repair_record r WHERE r.trip_id = j.trip_id AND r.case_id = j.case_id) AS repairs,
            ARRAY(SELECT json_build_object('sourceId', i.source_id, 'category', i.category, 'currency', i.currency,
                           'amount', trim_scale(i.amount)::text, 'quantity', trim_scale(i.quantity)::text,
                           'daysUsed', i.days_used)
                    FROM cost_item i
                   WHERE i.case_id = j.case_id AND i.source_id IS NOT NULL
                     AND NOT COALESCE((SELECT v.outcome = 'REJECTED' FROM cost_review v
                                        WHERE v.cost_item_id = i.id ORDER BY v.seq DESC LIMIT 1), false)
                     AND NOT EXISTS (SELECT 1 FROM cost_withdrawal w WHERE w.cost_item_id = i.id)
                     AND NOT EXISTS (SELECT 1 FROM cost_item b WHERE b.reverses_id = i.id)) AS entered
       FROM trip_case j JOIN repair_case c ON c.id = j.case_id
      WHERE j.trip_id = ANY ($1)`,
    [tripIds],
  )
  // Moments in JSON have the offset of the session's zone.
  const instant = (at: string) => new Date(at).toISOString()
  return found.map((sharer) => ({
    ...sharer,
    repairs: sharer.repairs.map(({ at, minutes }) => ({ at: instant(at), minutes })),
  }))
}

/**
 * The same for a command that takes from a record: whoever takes from one of these trips waits until the transaction is
 * over, so that two cases never take the same at once. A lock of its own, because the case is locked already and commands
 * of trips lock the trip before its cases.
 */
export async function lockTripSharers(
  manager: EntityManager,
  tripIds: readonly string[],
): Promise<readonly TripSharer[]> {
  for (const id of [...tripIds].sort())
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`trip costs ${id}`])
  return loadTripSharers(manager, tripIds)
}

const sharersOfRequest = new WeakMap<Context, DataLoader<string, readonly TripSharer[]>>()

/** The same by trip, in one statement for all the cases a request asks about. */
export function tripSharers(context: Context): DataLoader<string, readonly TripSharer[]> {
  let loader = sharersOfRequest.get(context)
  if (loader === undefined) {
    loader = new DataLoader<string, readonly TripSharer[]>(
      async (ids) => {
        const found = await loadTripSharers(context.db.manager, ids)
        return ids.map((id) => found.filter(({ tripId }) => tripId === id))
      },
      { maxBatchSize: 100 },
    )
    sharersOfRequest.set(context, loader)
  }
  return loader
}
