import { createClient, type Client } from 'graphql-ws'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { revokeSessions } from './auth/sessions'
import type { User } from './auth/user.entity'
import { SESSION_COOKIE } from './http-context'
import { startTestServer, type TestServer } from './testing/test-server'

let server: TestServer
let port: number
const clients: Client[] = []

beforeAll(async () => {
  server = await startTestServer({ env: { SESSION_IDLE_MINUTES: '60' } })
  port = await server.listen()
})
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose()
})
afterAll(() => server.close())

interface Opened {
  client: Client
  /** How the socket was closed. */
  closed: Promise<{ code: number; reason: string }>
  connected: Promise<void>
}

function open(headers: Record<string, string>): Opened {
  class Socket extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers })
    }
  }
  let connect: () => void
  let close: (event: { code: number; reason: string }) => void
  const connected = new Promise<void>((resolve) => (connect = resolve))
  const closed = new Promise<{ code: number; reason: string }>((resolve) => (close = resolve))
  const client = createClient({
    url: `ws://127.0.0.1:${port}/graphql`,
    webSocketImpl: Socket,
    lazy: false,
    retryAttempts: 0,
    onNonLazyError: () => undefined,
    on: { connected: () => connect(), closed: (event) => close(event as { code: number; reason: string }) },
  })
  clients.push(client)
  return { client, connected, closed }
}

async function openAs(user: User): Promise<Opened> {
  const opened = open({ cookie: `${SESSION_COOKIE}=${await server.cookieOf(user)}` })
  await opened.connected
  return opened
}

/** The first thing a subscription gives: a result, or the errors that refuse it. */
function first(client: Client, query: string, variables = {}): Promise<unknown> {
  return new Promise((resolve) => {
    client.subscribe(
      { query, variables },
      { next: resolve, error: resolve, complete: () => resolve('complete') },
    )
  })
}

describe('a socket', () => {
  it('is closed at once for who is not signed in', async () => {
    expect(await open({}).closed).toMatchObject({ code: 4401 })
    expect(await open({ cookie: `${SESSION_COOKIE}=made-up` }).closed).toMatchObject({ code: 4401 })
  })

  it('is not opened for pages of another site', async () => {
    const cookie = `${SESSION_COOKIE}=${await server.cookieOf(await server.person())}`
    const { closed } = open({ cookie, origin: 'https://evil.example' })
    expect(await closed).toMatchObject({ code: 1006 })
    const ours = open({ cookie, origin: `http://127.0.0.1:${port}` })
    await ours.connected
  })

  it('takes subscriptions only, checked like requests', async () => {
    const { client } = await openAs(await server.person())
    const code = async (query: string) => {
      const [error] = (await first(client, query)) as { extensions: { code: string } }[]
      return error?.extensions.code
    }
    expect(await code('{ viewer { id } }')).toBe('BAD_USER_INPUT')
    expect(await code('mutation { signOut { signedOut } }')).toBe('BAD_USER_INPUT')
    expect(await code('subscription { nonsense }')).toBe('GRAPHQL_VALIDATION_FAILED')
    expect(await code('subscription {')).toBe('GRAPHQL_PARSE_FAILED')
    expect(await code(`subscription { ${'a '.repeat(6000)} }`)).toBe('GRAPHQL_PARSE_FAILED')
  })

  it('closes when its session is revoked, and only then', async () => {
    const user = await server.person()
    const stays = await openAs(await server.person())
    const goes = await openAs(user)
    const cookie = await server.cookieOf(user)
    const { data } = await server.execute('{ sessions { id current } }', {}, { cookie })
    for (const { id } of data.sessions.filter(({ current }: { current: boolean }) => !current))
      await server.execute('mutation ($id: ID!) { sessionRevoke(id: $id) { sessionId } }', { id }, { cookie })
    expect(await goes.closed).toMatchObject({ code: 4401 })
    await server.server.sockets.checkSessions()
    expect(await Promise.race([stays.closed, Promise.resolve('open')])).toBe('open')
  })

  it('closes when its session was revoked by another process', async () => {
    const user = await server.person()
    const { closed } = await openAs(user)
    await revokeSessions(server.db.manager, { userId: user.id, except: null }, server.clock.now())
    await server.server.sockets.checkSessions()
    expect(await closed).toMatchObject({ code: 4401 })
  })

  it('closes when its person is disabled', async () => {
    const user = await server.person()
    const { closed } = await openAs(user)
    const administrator = await server.person({ role: 'ADMINISTRATOR' })
    await server.execute(
      'mutation ($id: ID!) { userDisable(id: $id) { user { id } } }',
      { id: user.id },
      { as: administrator },
    )
    expect(await closed).toMatchObject({ code: 4401 })
  })

  it('closes when its session has been idle too long: a socket is no sign of a person', async () => {
    const { closed } = await openAs(await server.person())
    server.clock.advance({ minutes: 61 })
    await server.server.sockets.checkSessions()
    expect(await closed).toMatchObject({ code: 4401 })
  })

  it('closes when it is sent too much at once', async () => {
    const { client, closed } = await openAs(await server.person())
    void first(client, 'subscription { x }', { text: 'x'.repeat(300_000) })
    expect(await closed).toMatchObject({ code: 1009 })
  })

  it('is one of at most twenty of a session', async () => {
    const cookie = `${SESSION_COOKIE}=${await server.cookieOf(await server.person())}`
    const opened = Array.from({ length: 20 }, () => open({ cookie }))
    await Promise.all(opened.map(({ connected }) => connected))
    expect(await open({ cookie }).closed).toMatchObject({ code: 1006 })
  })

  it('is told goodbye when the server stops', async () => {
    const other = await startTestServer()
    const own = port
    try {
      port = await other.listen()
      const cookie = await other.cookieOf(await other.person())
      const { connected, closed } = open({ cookie: `${SESSION_COOKIE}=${cookie}` })
      await connected
      await other.close()
      expect(await closed).toMatchObject({ code: 1001 })
    } finally {
      port = own
    }
  })
})
