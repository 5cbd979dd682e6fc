import { createHash, randomBytes } from 'node:crypto'
import { plus, type Instant } from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import { newId } from '../id'
import { Session } from './session.entity'
import { User } from './user.entity'

/** How long sessions last, in minutes and hours. */
export interface SessionPolicy {
  idleMinutes: number
  absoluteHours: number
}

// A token that was copied somewhere is worth little after this.
const ROTATE_MINUTES = 60
// Requests on their way when the token changed still carry the one before.
const GRACE_MINUTES = 1
const SEEN_MINUTES = 1

/** Starts a session; the token goes into the cookie and nowhere else. */
export async function startSession(
  manager: EntityManager,
  userId: string,
  device: string,
  now: Instant,
  policy: SessionPolicy,
): Promise<{ session: Session; token: string }> {
  const token = newToken()
  const session = manager.create(Session, {
    id: newId(),
    userId,
    tokenHash: hashToken(token),
    previousTokenHash: null,
    rotatedAt: now,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: plus(now, { hours: policy.absoluteHours }),
    revokedAt: null,
    device,
  })
  await manager.insert(Session, session)
  return { session, token }
}

/** The living session of a token with its person, and the token to use from now on where it was rotated. */
export interface FoundSession {
  session: Session
  user: User
  newToken: string | null
}

/**
 * Finds whose token it is; null when there is no such session, it is over, or the person was disabled. With `rotate` an
 * old token is exchanged: the one before stays good until the new one has come back.
 */
export async function findSession(
  manager: EntityManager,
  token: string,
  now: Instant,
  policy: SessionPolicy,
  rotate: boolean,
): Promise<FoundSession | null> {
  const hash = hashToken(token)
  const session = await manager.findOne(Session, {
    where: [{ tokenHash: hash }, { previousTokenHash: hash }],
  })
  if (!session || !isAlive(session, now, policy)) return null
  const user = await manager.findOneBy(User, { id: session.userId })
  if (!user || user.disabledAt !== null) return null

  const minutesAgo = (minutes: number) => plus(now, { minutes: -minutes })
  const isCurrent = session.tokenHash === hash
  // The one before still coming after the grace means that the answer with the new one never arrived.
  const due = session.rotatedAt <= minutesAgo(isCurrent ? ROTATE_MINUTES : GRACE_MINUTES)
  if (rotate && due) {
    const fresh = newToken()
    const changed = await manager.update(
      Session,
      { id: session.id, tokenHash: session.tokenHash },
      { tokenHash: hashToken(fresh), previousTokenHash: hash, rotatedAt: now, lastSeenAt: now },
    )
    // Of several requests at once only one rotates; the others go on with what they have.
    return { session, user, newToken: changed.affected === 1 ? fresh : null }
  }
  const arrived =
    isCurrent && session.previousTokenHash !== null && session.rotatedAt <= minutesAgo(GRACE_MINUTES)
  if (arrived || session.lastSeenAt <= minutesAgo(SEEN_MINUTES)) {
    await manager.update(
      Session,
      { id: session.id, tokenHash: session.tokenHash },
      { lastSeenAt: now, ...(arrived ? { previousTokenHash: null } : {}) },
    )
  }
  return { session, user, newToken: null }
}

/** Whether a session is neither revoked nor over. */
export function isAlive(session: Session, now: Instant, policy: SessionPolicy): boolean {
  return (
    session.revokedAt === null &&
    now < session.expiresAt &&
    now < plus(session.lastSeenAt, { minutes: policy.idleMinutes })
  )
}

/** Of these sessions the ones still alive, for sockets, which carry no token with each message. */
export async function livingSessions(
  manager: EntityManager,
  ids: readonly string[],
  now: Instant,
  policy: SessionPolicy,
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows: { id: string }[] = await manager.query(
    `SELECT s.id FROM session s JOIN app_user u ON u.id = s.user_id
     WHERE s.id = ANY ($1) AND s.revoked_at IS NULL AND u.disabled_at IS NULL
       AND s.expires_at > $2 AND s.last_seen_at > $3`,
    [ids, now, plus(now, { minutes: -policy.idleMinutes })],
  )
  return new Set(rows.map(({ id }) => id))
}

/** Ends one session, or all of a person except one. Returns the ids of those that ended. */
export async function revokeSessions(
  manager: EntityManager,
  which: { sessionId: string; userId: string } | { userId: string; except: string | null },
  now: Instant,
): Promise<string[]> {
  const one = 'sessionId' in which
  const [rows]: [{ id: string }[], number] = await manager.query(
    `UPDATE session SET revoked_at = $1 WHERE user_id = $2 AND revoked_at IS NULL
       AND ${one ? 'id = $3' : 'id IS DISTINCT FROM $3::uuid'} RETURNING id`,
    [now, which.userId, one ? which.sessionId : which.except],
  )
  return rows.map(({ id }) => id)
}

/** Removes sessions that have been over for a month. */
export async function sweepSessions(manager: EntityManager, now: Instant): Promise<void> {
  await manager.query(`DELETE FROM session WHERE expires_at < $1`, [plus(now, { days: -30 })])
}

function newToken(): string {
  return randomBytes(32).toString('base64url')
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
