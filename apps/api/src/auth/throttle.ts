import { createHash } from 'node:crypto'
import { millisecondsOf, plus, type Instant } from '@mendline/domain'
import type { EntityManager } from 'typeorm'

/** Attempts allowed at once, and how the wait grows after them: doubling from 2 s to a quarter of an hour. */
const FREE_ATTEMPTS = { account: 5, address: 30 } as const
const LONGEST_WAIT_SECONDS = 900
const FORGET_HOURS = 24

type Kind = keyof typeof FREE_ATTEMPTS

/**
 * Counts an attempt before it is looked at, so that many at once gain nothing. Returns 0 when it may go on, otherwise
 * the seconds to wait. Stored, so that it holds over restarts and for all servers.
 */
export async function countAttempt(
  manager: EntityManager,
  kind: Kind,
  name: string,
  now: Instant,
): Promise<number> {
  const key = keyOf(kind, name)
  const counted: unknown[] = await manager.query(
    `INSERT INTO sign_in_throttle AS t (key, failures, last_at, blocked_until) VALUES ($1, 1, $2, $2)
     ON CONFLICT (key) DO UPDATE SET
       failures = CASE WHEN t.last_at < $3 THEN 1 ELSE t.failures + 1 END,
       last_at = $2,
       blocked_until = CASE WHEN t.last_at < $3 OR t.failures + 1 < $4 THEN $2::timestamptz
         ELSE $2::timestamptz + make_interval(secs => least($5, power(2, least(t.failures + 2 - $4, 20)))) END
     WHERE t.blocked_until <= $2
     RETURNING t.key`,
    [key, now, plus(now, { hours: -FORGET_HOURS }), FREE_ATTEMPTS[kind], LONGEST_WAIT_SECONDS],
  )
  if (counted.length > 0) return 0
  const rows: { blocked_until: Instant }[] = await manager.query(
    `SELECT blocked_until FROM sign_in_throttle WHERE key = $1`,
    [key],
  )
  const until = rows[0]?.blocked_until
  return until ? Math.max(1, Math.ceil((millisecondsOf(until) - millisecondsOf(now)) / 1000)) : 0
}

/** After a success: the account starts anew, the address (an office behind one) gets back the attempt. */
export async function forgetAttempt(manager: EntityManager, kind: Kind, name: string): Promise<void> {
  const key = keyOf(kind, name)
  if (kind === 'account') await manager.query(`DELETE FROM sign_in_throttle WHERE key = $1`, [key])
  else
    await manager.query(`UPDATE sign_in_throttle SET failures = greatest(failures - 1, 0) WHERE key = $1`, [
      key,
    ])
}

/** Removes what is older than a day. */
export async function sweepThrottle(manager: EntityManager, now: Instant): Promise<void> {
  await manager.query(`DELETE FROM sign_in_throttle WHERE last_at < $1 AND blocked_until < $2`, [
    plus(now, { hours: -FORGET_HOURS }),
    now,
  ])
}

function keyOf(kind: Kind, name: string): string {
  return `${kind}:${createHash('sha256').update(name).digest('hex')}`
}
