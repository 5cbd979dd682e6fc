import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import fastifyApollo from '@as-integrations/fastify'
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { DataSource } from 'typeorm'
import { serveAgentOrders } from './agent/agent-order.routes'
import { AttachmentFiles } from './attachment/attachment-files'
import { serveAttachments, type AttachmentRoutes } from './attachment/attachment.routes'
import { createApollo } from './apollo'
import { startRelay } from './case-event/relay'
import { serveExports } from './case-export/export.routes'
import type { Clock } from './context'
import { serveCostExports } from './cost-export/cost-export.routes'
import type { Env } from './env'
import { ImportFiles } from './intake-import/import-files'
import { serveImports } from './intake-import/import.routes'
import { Imports } from './intake-import/import-runner'
import { contextOfRequest, type Surroundings } from './http-context'
import { setSecurityHeaders } from './security-headers'
import { attachSockets, type Sockets } from './socket'
import { serveWebSite, WEB_ROOT } from './web-site'

const BODY_LIMIT = 2 * 1024 * 1024
const DATABASE_ANSWERS_WITHIN_MILLISECONDS = 2_000
const REQUEST_ARRIVES_WITHIN_MILLISECONDS = 300_000
const LONGEST_REQUEST_MILLISECONDS = 20_000

/** What a server is made of. */
export interface ServerParts {
  env: Env
  db: DataSource
  schema: GraphQLSchema
  clock: Clock
  log: Logger
  webRoot?: string
}

export interface Server {
  app: FastifyInstance
  sockets: Sockets
  files: AttachmentFiles
  /** Reports not ready, finishes running requests, says goodbye to sockets. The database stays open. */
  close: () => Promise<void>
}

/** GraphQL, subscriptions, attachments and the dashboard on one port; `app.listen` starts it. */
export async function createServer({
  env,
  db,
  schema,
  clock,
  log,
  webRoot = WEB_ROOT,
}: ServerParts): Promise<Server> {
  const logger: FastifyBaseLogger = log
  const app: FastifyInstance = fastify({
    loggerInstance: logger,
    // Fastify's own lines carry addresses and full URLs.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    // Long enough for a phone to send a film, too short to hold connections open for nothing.
    requestTimeout: REQUEST_ARRIVES_WITHIN_MILLISECONDS,
    trustProxy: env.trustProxy,
    routerOptions: { maxParamLength: 200 },
  })
  let stopping = false
  const files = new AttachmentFiles(join(env.dataDir, 'attachments'), env.maxUploadBytes)
  const around: Surroundings = {
    db,
    clock,
    sessionPolicy: { idleMinutes: env.sessionIdleMinutes, absoluteHours: env.sessionAbsoluteHours },
    cookieSecure: env.cookieSecure,
    onSessionsEnded: (ids) => sockets.endSessions(ids),
  }
  const sockets = attachSockets(app, schema, around, log)

  // A connection kept alive by the last answer would keep the server from stopping.
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping) reply.header('connection', 'close')
    done()
  })
  setSecurityHeaders(app, env.cookieSecure)
  logRequests(app)
  await app.register(compress, { threshold: 1024 })
  await app.register(cookie)

  const apollo = createApollo(schema, log)
  await apollo.start()
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: (request, reply) => contextOfRequest(around, request, reply),
  })

  const attachments: AttachmentRoutes = {
    files,
    maxBytes: env.maxUploadBytes,
    contextOf: (request, reply) => contextOfRequest(around, request, reply),
  }
  await serveAttachments(app, attachments)
  serveAgentOrders(app, attachments)

  const imports = new Imports({
    db,
    clock,
    files: new ImportFiles(join(env.dataDir, 'imports')),
    report: (error) => log.error({ err: error }, 'import failed'),
  })
  serveImports(app, {
    files: imports.files,
    contextOf: (request, reply) => contextOfRequest(around, request, reply),
  })

  serveExports(app, (request, reply) => contextOfRequest(around, request, reply))
  serveCostExports(app, (request, reply) => contextOfRequest(around, request, reply))

  app.get('/healthz', () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    const ready = !stopping && (await answers(db))
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' })
  })
  await serveWebSite(app, webRoot)

  const stopRelay = startRelay(db, (error) => log.error({ err: error }, 'events not numbered'))

  return {
    app,
    sockets,
    files,
    close: async () => {
      stopping = true
      // Sockets first: the HTTP server waits for every connection it still has.
      await sockets.close()
      const impatience = setTimeout(() => app.server.closeAllConnections(), LONGEST_REQUEST_MILLISECONDS)
      await app.close()
      clearTimeout(impatience)
      await imports.close()
      await apollo.stop()
      await stopRelay()
    },
  }
}

function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    const line = { requestId: request.id, method: request.method, route, status: reply.statusCode }
    request.log.info({ ...line, milliseconds: Math.round(reply.elapsedTime) }, 'request')
    done()
  })
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ requestId: request.id, err: error }, 'request failed')
    return reply
      .code(status)
      .send({ error: status >= 500 ? 'INTERNAL_SERVER_ERROR' : (error.code ?? 'BAD_REQUEST') })
  })
}

async function answers(db: DataSource): Promise<boolean> {
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), DATABASE_ANSWERS_WITHIN_MILLISECONDS).unref()
  })
  return Promise.race([
    db.query('SELECT 1').then(
      () => true,
      () => false,
    ),
    late,
  ])
}
