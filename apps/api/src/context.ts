import type { Department, Instant, Language, Role } from '@mendline/domain'
import type { DataSource } from 'typeorm'
import type { SessionPolicy } from './auth/sessions'
import { fail } from './graphql/fail'
import type { Loaders } from './loaders'

/** Who asks: the signed-in person and the session they are signed in with. */
export interface Viewer {
  id: string
  name: string
  department: Department
  role: Role
  language: Language
  sessionId: string
}

/** The viewer a session makes of its person. */
export function viewerOf(user: Omit<Viewer, 'sessionId'>, sessionId: string): Viewer {
  const { id, name, department, role, language } = user
  return { id, name, department, role, language, sessionId }
}

/** Gives the present moment; tests set it. */
export type Clock = () => Instant

/** What one request, or one operation on a socket, brings along. */
export interface Context {
  viewer: Viewer | null
  db: DataSource
  clock: Clock
  language: Language
  requestId: string
  /** The header of that name, at most 200 characters; always null on a socket. */
  idempotencyKey: string | null
  /** SHA-256 of document and variables of a keyed request; '' without a key. */
  requestHash: string
  loaders: Loaders
  /** The HTTP side of it, for signing in and out; null on a socket and where a program calls commands. */
  http: HttpSide | null
}

/** What signing in and out need of the request. */
export interface HttpSide {
  /** The caller's address, for slowing down those who guess. */
  address: string
  userAgent: string
  setSessionCookie: (token: string, expiresAt: Instant) => void
  clearSessionCookie: () => void
  sessionPolicy: SessionPolicy
  /** Call after the commit that ended sessions: closes the sockets they opened. */
  onSessionsEnded: (sessionIds: readonly string[]) => void
}

/** The viewer; UNAUTHENTICATED where nobody is signed in. */
export function signedIn(context: Context): Viewer {
  return context.viewer ?? fail('UNAUTHENTICATED')
}
