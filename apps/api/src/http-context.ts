import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { LANGUAGES, type Instant, type Language } from '@mendline/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { DataSource } from 'typeorm'
import { findSession, type FoundSession, type SessionPolicy } from './auth/sessions'
import { viewerOf, type Clock, type Context, type HttpSide } from './context'
import { fail } from './graphql/fail'
import { createLoaders } from './loaders'

/** What all requests share. */
export interface Surroundings {
  db: DataSource
  clock: Clock
  sessionPolicy: SessionPolicy
  cookieSecure: boolean
  onSessionsEnded: (sessionIds: readonly string[]) => void
}

export const SESSION_COOKIE = 'mendline_session'

/** The context of one HTTP request; rotates the session's token when that is due. */
export async function contextOfRequest(
  around: Surroundings,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Context> {
  const http: HttpSide = {
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    setSessionCookie: (token: string, expiresAt: Instant) => {
      reply.setCookie(SESSION_COOKIE, token, { ...cookieOptions(around), expires: new Date(expiresAt) })
    },
    clearSessionCookie: () => {
      reply.clearCookie(SESSION_COOKIE, cookieOptions(around))
    },
    sessionPolicy: around.sessionPolicy,
    onSessionsEnded: around.onSessionsEnded,
  }
  const found = await sessionOfRequest(around, request, http)
  const idempotencyKey = keyOf(request.headers)
  return {
    ...contextOf(around, found, request.headers, request.id),
    idempotencyKey,
    requestHash: idempotencyKey === null ? '' : hashOf(request.body),
    http,
  }
}

/** Who sent the request, by its cookie; null when nobody is signed in. */
async function sessionOfRequest(
  around: Surroundings,
  request: FastifyRequest,
  http: HttpSide,
): Promise<FoundSession | null> {
  const token = request.cookies[SESSION_COOKIE]
  if (!token) return null
  const found = await findSession(around.db.manager, token, around.clock(), around.sessionPolicy, true)
  if (!found) http.clearSessionCookie()
  else if (found.newToken) http.setSessionCookie(found.newToken, found.session.expiresAt)
  return found
}

/** The context of one operation on a socket, or the part of a request's that does not depend on HTTP. */
export function contextOf(
  around: Surroundings,
  found: Pick<FoundSession, 'session' | 'user'> | null,
  headers: IncomingHttpHeaders,
  requestId: string,
): Context {
  const viewer = found && viewerOf(found.user, found.session.id)
  return {
    viewer,
    db: around.db,
    clock: around.clock,
    language: viewer?.language ?? languageOf(headers['accept-language']),
    requestId,
    idempotencyKey: null,
    requestHash: '',
    loaders: createLoaders(around.db),
    http: null,
  }
}

/** The first language of the header that texts exist in; Chinese otherwise. */
function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';')
      const q = options
        .map((option) => /^\s*q=([\d.]+)$/.exec(option)?.[1])
        .find((value) => value !== undefined)
      return { language: tag.split('-')[0], weight: q === undefined ? 1 : Number(q) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { language } of wanted) {
    const known = LANGUAGES.find((candidate) => candidate === language)
    if (known) return known
  }
  return 'zh'
}

function keyOf(headers: IncomingHttpHeaders): string | null {
  const key = headers['idempotency-key']
  if (typeof key !== 'string' || key === '') return null
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    fail('BAD_USER_INPUT', {
      zh: 'Idempotency-Key 最多 200 个可见 ASCII 字符。',
      en: 'Idempotency-Key takes at most 200 visible ASCII characters.',
    })
  return key
}

/** Document and variables are what makes two requests the same; names of clients and operations do not. */
function hashOf(body: unknown): string {
  const { query, variables } = (typeof body === 'object' && body !== null ? body : {}) as Record<
    string,
    unknown
  >
  return createHash('sha256')
    .update(JSON.stringify([query, variables ?? null], sortedKeys))
    .digest('hex')
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function cookieOptions({ cookieSecure }: Surroundings) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: cookieSecure } as const
}
