import { plus } from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { Context } from '../context'
import { fail } from '../graphql/fail'

/** The answer to a request that carried an `Idempotency-Key`, remembered for a day. Only commits are remembered. */
@Entity()
export class IdempotencyKey {
  @PrimaryColumn({ type: 'uuid' })
  actorId: string

  @PrimaryColumn({ type: 'varchar', length: 200 })
  key: string

  @Column({ type: 'char', length: 64 })
  requestHash: string

  @Column({ type: 'jsonb', nullable: true })
  result: unknown

  @Index()
  @Column({ type: 'timestamptz', precision: 3 })
  at: string
}

/**
 * Inserts the key first in the command's transaction, so that a concurrent twin waits for the first one's commit.
 * Returns the stored result of an earlier run, or null when this is the first. Another request under the same key is
 * BAD_USER_INPUT. Keys are the actor's own: the viewer's, or those of the link somebody acts through.
 */
export async function claimKey<T>(
  context: Context,
  manager: EntityManager,
  actorId = context.viewer?.id ?? null,
): Promise<{ result: T } | null> {
  const { idempotencyKey: key, requestHash } = context
  if (key === null || actorId === null) return null
  const inserted: unknown[] = await manager.query(
    `INSERT INTO idempotency_key (actor_id, key, request_hash, at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (actor_id, key) DO UPDATE SET request_hash = excluded.request_hash, result = NULL, at = excluded.at
       WHERE idempotency_key.at < $5
     RETURNING key`,
    [actorId, key, requestHash, context.clock(), plus(context.clock(), { hours: -24 })],
  )
  if (inserted.length > 0) return null
  const earlier = await manager.findOneBy(IdempotencyKey, { actorId, key })
  if (earlier?.requestHash !== requestHash) {
    fail('BAD_USER_INPUT', {
      zh: '同一个 Idempotency-Key 已用于另一个请求。',
      en: 'This Idempotency-Key was used for another request.',
    })
  }
  return { result: earlier.result as T }
}

/** Remembers what the command answered. */
export async function rememberResult(
  context: Context,
  manager: EntityManager,
  result: unknown,
  actorId = context.viewer?.id ?? null,
): Promise<void> {
  const { idempotencyKey: key } = context
  if (key === null || actorId === null) return
  await manager.query(`UPDATE idempotency_key SET result = $3 WHERE actor_id = $1 AND key = $2`, [
    actorId,
    key,
    JSON.stringify(result),
  ])
}

/** Removes what is older than a day. */
export async function sweepKeys(manager: EntityManager, now: string): Promise<void> {
  await manager.query(`DELETE FROM idempotency_key WHERE at < $1`, [plus(now, { hours: -24 })])
}
