import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import {
  getOperationAST,
  OperationTypeNode,
  GraphQLError,
  parse,
  validate,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql'
import { handleProtocols, makeServer, type SubscribePayload } from 'graphql-ws'
import type { Logger } from 'pino'
import { WebSocketServer, type WebSocket } from 'ws'
import { findSession, livingSessions } from './auth/sessions'
import { User } from './auth/user.entity'
import { Session } from './auth/session.entity'
import { isIntended, readable } from './graphql/errors'
import { failure } from './graphql/fail'
import { checkOperation, LIMITS } from './graphql/limits'
import type { Context } from './context'
import { contextOf, SESSION_COOKIE, type Surroundings } from './http-context'

const MAX_MESSAGE_BYTES = 256 * 1024
const MAX_SOCKETS_PER_SESSION = 20
const MAX_OPERATIONS_PER_SOCKET = 40
const CHECK_SESSIONS_MILLISECONDS = 15_000
const PING_MILLISECONDS = 12_000
const INTERNAL_ERROR = 4500
const LONGEST_GOODBYE_MILLISECONDS = 2_000

/** Close code the dashboard takes for "sign in again" (graphql-ws gives up on it, as it should). */
const SESSION_OVER = 4401

/** What the protocol carries along for each socket. */
interface Extra extends Record<PropertyKey, unknown> {
  socket: WebSocket
  request: IncomingMessage
}

export interface Sockets {
  /** Closes the sockets of sessions that were ended. */
  endSessions: (sessionIds: readonly string[]) => void
  /** Closes those whose session has expired or was ended by another process; runs by itself every 15 s. */
  checkSessions: () => Promise<void>
  /** Says goodbye (1001) to all and takes no more. */
  close: () => Promise<void>
}

/** Subscriptions by graphql-ws on `/graphql` of the HTTP server; sign-in, limits and language as for requests. */
export function attachSockets(
  app: FastifyInstance,
  schema: GraphQLSchema,
  around: Surroundings,
  log: Logger,
): Sockets {
  const wss = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, handleProtocols })
  const open = new Map<WebSocket, string>()
  const operations = new Map<WebSocket, Set<string>>()

  async function onUpgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    if (new URL(request.url ?? '/', 'http://localhost').pathname !== '/graphql')
      return refuse(stream, '404 Not Found')
    if (!isSameOrigin(request)) return refuse(stream, '403 Forbidden')
    const token = app.parseCookie(request.headers.cookie ?? '')[SESSION_COOKIE]
    const found = token
      ? await findSession(around.db.manager, token, around.clock(), around.sessionPolicy, false)
      : null
    const sessionId = found?.session.id ?? null
    const inUse = [...open.values()].filter((id) => id === sessionId).length
    if (inUse >= MAX_SOCKETS_PER_SESSION) return refuse(stream, '429 Too Many Requests')
    wss.handleUpgrade(request, stream, head, (socket) => {
      // Only an open socket can say why it is closed; a refused upgrade looks like a broken network to a browser.
      if (sessionId === null) return socket.close(SESSION_OVER, 'Unauthorized')
      open.set(socket, sessionId)
      operations.set(socket, new Set())
      socket.once('close', () => {
        open.delete(socket)
        operations.delete(socket)
      })
      speak(socket, request)
    })
  }
  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy())
    onUpgrade(request, stream, head).catch((error: unknown) => {
      log.error({ err: error }, 'socket not opened')
      refuse(stream, '500 Internal Server Error')
    })
  }
  app.server.on('upgrade', upgrade)

  const protocol = makeServer<Record<string, unknown>, Extra>({
    schema,
    onSubscribe: async ({ extra: { socket, request } }, id, payload) => {
      const requestId = randomUUID()
      const running = operations.get(socket)
      const sessionId = open.get(socket)
      if (!running || !sessionId) return [new GraphQLError('closed')]
      const context = contextOf(around, await personOf(around, sessionId), request.headers, requestId)
      try {
        if (!context.viewer) throw failure('UNAUTHENTICATED')
        if (running.size >= MAX_OPERATIONS_PER_SOCKET) throw failure('LIMITED')
        const args = prepare(schema, payload, context)
        running.add(id)
        return args
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error
        return [asReadable(error, context)]
      }
    },
    onNext: (_socket, _id, _payload, { contextValue }, result) => {
      if (!result.errors) return
      const context = contextValue as Context
      for (const error of result.errors)
        if (!isIntended(error))
          log.error({ requestId: context.requestId, err: error.originalError }, 'event failed')
      return {
        ...(result.data === undefined ? {} : { data: result.data }),
        errors: result.errors.map((error) => readable(error.toJSON(), context.language, context.requestId)),
      }
    },
    onError: (_socket, _id, _payload, errors) => errors.map((error) => error.toJSON()),
    onComplete: ({ extra: { socket } }, id) => {
      operations.get(socket)?.delete(id)
    },
  })

  /** Joins a socket to the protocol, and finds out when the other end has silently gone. */
  function speak(socket: WebSocket, request: IncomingMessage): void {
    let answered = true
    const ping = setInterval(() => {
      if (!answered) return socket.terminate()
      answered = false
      socket.ping()
    }, PING_MILLISECONDS)
    socket.on('pong', () => {
      answered = true
    })
    // ws closes it itself, with the code that says why: too large, not text …
    socket.on('error', (error) => log.debug({ err: error }, 'socket broken'))
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) =>
          new Promise((resolve, reject) => {
            if (socket.readyState !== socket.OPEN) return resolve()
            socket.send(data, (error) => (error ? reject(error) : resolve()))
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) => {
          socket.on('message', (data: Buffer) => {
            take(data.toString()).catch((error: unknown) => {
              log.error({ err: error }, 'message failed')
              socket.close(INTERNAL_ERROR, 'Internal server error')
            })
          })
        },
      },
      { socket, request },
    )
    socket.once('close', (code, reason) => {
      clearInterval(ping)
      void closed(code, reason.toString())
    })
  }

  function endSessions(sessionIds: readonly string[]): void {
    for (const [socket, id] of open) if (sessionIds.includes(id)) socket.close(SESSION_OVER, 'Session over')
  }

  async function checkSessions(): Promise<void> {
    const ids = [...new Set(open.values())]
    const living = await livingSessions(around.db.manager, ids, around.clock(), around.sessionPolicy)
    endSessions(ids.filter((id) => !living.has(id)))
  }

  const timer = setInterval(() => {
    checkSessions().catch((error: unknown) => log.error({ err: error }, 'sessions of sockets not checked'))
  }, CHECK_SESSIONS_MILLISECONDS)
  timer.unref()

  return {
    endSessions,
    checkSessions,
    close: async () => {
      clearInterval(timer)
      app.server.off('upgrade', upgrade)
      app.server.on('upgrade', (_request, stream) => refuse(stream, '503 Service Unavailable'))
      const impatience = setTimeout(() => {
        for (const socket of wss.clients) socket.terminate()
      }, LONGEST_GOODBYE_MILLISECONDS)
      for (const socket of wss.clients) socket.close(1001, 'Going away')
      await new Promise((resolve) => wss.close(resolve))
      clearTimeout(impatience)
    },
  }
}

/** Parses and checks like Apollo does for requests; throws the first thing that is wrong. */
function prepare(schema: GraphQLSchema, payload: SubscribePayload, context: Context): ExecutionArgs {
  const document = parseOrFail(payload.query)
  const [invalid] = validate(schema, document, undefined, { maxErrors: 1 })
  if (invalid)
    throw new GraphQLError(invalid.message, { ...invalid, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })
  const operation = getOperationAST(document, payload.operationName)
  if (!operation) throw failure('BAD_USER_INPUT')
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
    throw failure('BAD_USER_INPUT', {
      zh: '此连接只接受订阅，查询和变更请用 HTTP。',
      en: 'Only subscriptions go over a socket; send queries and mutations over HTTP.',
    })
  const variables = payload.variables ?? {}
  checkOperation({ schema, document, operation, variables }, context)
  return {
    schema,
    document,
    variableValues: variables,
    operationName: payload.operationName,
    contextValue: context,
  }
}

function parseOrFail(query: string) {
  try {
    return parse(query, { maxTokens: LIMITS.tokens })
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    throw new GraphQLError(error.message, { extensions: { code: 'GRAPHQL_PARSE_FAILED' } })
  }
}

function asReadable(error: GraphQLError, context: Context): GraphQLError {
  const { message, extensions } = readable(error.toJSON(), context.language, context.requestId)
  return new GraphQLError(message, { extensions })
}

/** Read anew for each operation: role and department may have changed since the socket was opened. */
async function personOf(
  around: Surroundings,
  sessionId: string,
): Promise<{ session: Session; user: User } | null> {
  const living = await livingSessions(around.db.manager, [sessionId], around.clock(), around.sessionPolicy)
  const session = living.has(sessionId) ? await around.db.manager.findOneBy(Session, { id: sessionId }) : null
  const user = session && (await around.db.manager.findOneBy(User, { id: session.userId }))
  return user && { session, user }
}

/** Browsers send cookies with any page's sockets, so the page must be ours. Programs send no Origin. */
function isSameOrigin({ headers }: IncomingMessage): boolean {
  if (headers.origin === undefined) return true
  try {
    // Behind a proxy the name people use may come beside; no page can set either header.
    return [headers.host, headers['x-forwarded-host']].includes(new URL(headers.origin).host)
  } catch {
    return false
  }
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
