import { err, fieldError, ok, type FieldError, type Instant, type Result } from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import { fail } from '../graphql/fail'
import { deviceLabel } from './device'
import { hashPassword, passwordErrors, passwordMatches } from './password'
import { revokeSessions, startSession, type SessionPolicy } from './sessions'
import type { Session } from './session.entity'
import { countAttempt, forgetAttempt } from './throttle'
import { User } from './user.entity'

/** What signing in needs of the world around it. */
export interface SignInAttempt {
  now: Instant
  policy: SessionPolicy
  address: string
  userAgent: string
}

/** What a sign-in gives: the token is for the cookie alone. */
export interface SignedIn {
  user: User
  session: Session
  token: string
}

/** How emails are compared: trimmed, in lower case. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase()
}

/**
 * Checks email and password and starts a session. An unknown email, a wrong password and a disabled account look and
 * take the same. LIMITED after too many attempts. Not inside a transaction: attempts count even when the rest fails.
 */
export async function signIn(
  manager: EntityManager,
  email: string,
  password: string,
  attempt: SignInAttempt,
): Promise<Result<SignedIn, FieldError>> {
  const { now, address } = attempt
  const account = normaliseEmail(email)
  await slowDown(manager, 'address', address, now)
  await slowDown(manager, 'account', account, now)
  const user = await manager.findOneBy(User, { email: account })
  const matches = await passwordMatches(user?.passwordHash ?? null, password)
  if (!user || !matches || user.disabledAt !== null) return err(fieldError('SIGN_IN_FAILED'))

  await forgetAttempt(manager, 'account', account)
  await forgetAttempt(manager, 'address', address)
  const started = await startSession(manager, user.id, deviceLabel(attempt.userAgent), now, attempt.policy)
  return ok({ user, ...started })
}

/** Changes one's own password: ends every session and starts a new one. Returns also the ids of those that ended. */
export async function changePassword(
  manager: EntityManager,
  userId: string,
  present: string,
  next: string,
  attempt: SignInAttempt,
): Promise<Result<SignedIn & { ended: string[] }, FieldError>> {
  const user = await manager.findOneByOrFail(User, { id: userId })
  await slowDown(manager, 'account', user.email, attempt.now)
  if (!(await passwordMatches(user.passwordHash, present)))
    return err(fieldError('WRONG_PASSWORD', 'currentPassword'))
  await forgetAttempt(manager, 'account', user.email)
  if (present === next) return err(fieldError('PASSWORD_UNCHANGED', 'newPassword'))
  const [first, ...rest] = passwordErrors(next, 'newPassword', [user.email, user.name])
  if (first) return err(first, ...rest)

  const passwordHash = await hashPassword(next)
  return manager.transaction(async (transaction) => {
    await transaction.update(User, { id: user.id }, { passwordHash })
    const ended = await revokeSessions(transaction, { userId, except: null }, attempt.now)
    const device = deviceLabel(attempt.userAgent)
    const started = await startSession(transaction, user.id, device, attempt.now, attempt.policy)
    return ok({ user, ended, ...started })
  })
}

async function slowDown(
  manager: EntityManager,
  kind: 'account' | 'address',
  name: string,
  now: Instant,
): Promise<void> {
  const seconds = await countAttempt(manager, kind, name, now)
  if (seconds > 0)
    fail(
      'LIMITED',
      {
        zh: `尝试次数过多，请 ${seconds} 秒后再试。`,
        en: `Too many attempts. Try again in ${seconds} seconds.`,
      },
      { retryAfterSeconds: seconds },
    )
}
