import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Department, Language, Role } from '@mendline/domain'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import type { DataSource } from 'typeorm'
import { startSession } from '../auth/sessions'
import { User } from '../auth/user.entity'
import { readEnv, type Env } from '../env'
import { SESSION_COOKIE } from '../http-context'
import { newId } from '../id'
import { createLog } from '../log'
import { usePaperKey } from '../reserve/paper-seal'
import { createSchema } from '../schema'
import { createServer, type Server } from '../server'
import { TestClock } from './test-clock'
import { openTestDatabase } from './test-database'

/** How to send a document. */
export interface ExecuteOptions {
  /** Who sends it; a session is started for them without a password. Nobody by default. */
  as?: User
  /** A session cookie to send instead. */
  cookie?: string
  idempotencyKey?: string
  /** Accept-Language of somebody not signed in. */
  language?: Language
  headers?: Record<string, string>
}

/** Loose JSON: tests assert on it, so its shape need not be declared. */
export type Loose = ReturnType<typeof JSON.parse>

/** What came back. */
export interface Answer {
  data: Loose
  errors: { message: string; path?: (string | number)[]; extensions: Record<string, Loose> }[] | undefined
  response: LightMyRequestResponse
  /** The session cookie the answer sets; undefined when it sets none, '' when it removes it. */
  cookie: string | undefined
}

export interface TestServer {
  app: FastifyInstance
  server: Server
  db: DataSource
  clock: TestClock
  env: Env
  /** Sends a GraphQL document through the whole server, cookies and limits included. */
  execute: (
    document: string,
    variables?: Record<string, unknown>,
    options?: ExecuteOptions,
  ) => Promise<Answer>
  /** Adds a person straight to the database, without a password they could sign in with. */
  person: (
    values?: Partial<Pick<User, 'name' | 'email' | 'department' | 'role' | 'language'>>,
  ) => Promise<User>
  /** A session cookie of that person. */
  cookieOf: (user: User) => Promise<string>
  inject: (options: InjectOptions) => Promise<LightMyRequestResponse>
  /** Listens on a free loopback port; returns it. For sockets and uploads. */
  listen: () => Promise<number>
  close: () => Promise<void>
}

const PAPER_KEY = randomBytes(32)

/** A server of one's own over a fresh database, with a clock to move; call `close` in afterAll. */
export async function startTestServer(
  options: { env?: Record<string, string>; poolSize?: number; clock?: TestClock } = {},
): Promise<TestServer> {
  const clock = options.clock ?? new TestClock()
  const database = await openTestDatabase({ poolSize: options.poolSize ?? 10 })
  const folder = await mkdtemp(join(tmpdir(), 'mendline-data-'))
  usePaperKey(PAPER_KEY)
  const env = readEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent', DEMO: 'off', ...options.env })
  const db = database.dataSource
  const server = await createServer({
    env,
    db,
    schema: createSchema(),
    clock: clock.now,
    log: createLog(env.logLevel),
    webRoot: join(folder, 'web'),
  })
  const cookies = new Map<string, string>()

  async function cookieOf(user: User): Promise<string> {
    const policy = { idleMinutes: 60 * 24 * 365, absoluteHours: 24 * 365 * 20 }
    const { token } = await startSession(db.manager, user.id, 'test', clock.now(), policy)
    return token
  }

  async function knownCookieOf(user: User): Promise<string> {
    const cookie = cookies.get(user.id) ?? (await cookieOf(user))
    cookies.set(user.id, cookie)
    return cookie
  }

  return {
    app: server.app,
    server,
    db,
    clock,
    env,
    cookieOf,
    inject: (request) => server.app.inject(request),
    execute: async (document, variables = {}, { as, cookie, idempotencyKey, language, headers } = {}) => {
      const token = cookie ?? (as && (await knownCookieOf(as)))
      const response = await server.app.inject({
        method: 'POST',
        url: '/graphql',
        payload: { query: document, variables },
        headers: {
          'content-type': 'application/json',
          ...(token ? { cookie: `${SESSION_COOKIE}=${token}` } : {}),
          ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
          ...(language ? { 'accept-language': language } : {}),
          ...headers,
        },
      })
      const set = response.cookies.find(({ name }) => name === SESSION_COOKIE)
      // A token may be rotated under a test that moves the clock; it goes on with the new one, as a browser does.
      if (as && !cookie && set) cookies.set(as.id, set.value)
      const body = response.json<Pick<Answer, 'data' | 'errors'>>()
      return { data: body.data, errors: body.errors, response, cookie: set?.value }
    },
    person: async (values = {}) => {
      const id = newId()
      const user = db.manager.create(User, {
        id,
        email: `${id}@example.test`,
        name: 'Somebody',
        department: 'QUALITY' satisfies Department,
        role: 'MEMBER' satisfies Role,
        language: 'en' satisfies Language,
        disabledAt: null,
        createdAt: clock.now(),
        passwordHash: 'none',
        ...values,
      })
      await db.manager.insert(User, user)
      return user
    },
    listen: async () => {
      await server.app.listen({ host: '127.0.0.1', port: 0 })
      const address = server.app.server.address()
      return typeof address === 'object' && address !== null ? address.port : 0
    },
    close: async () => {
      await server.close()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
