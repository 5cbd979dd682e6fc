import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLog, describeError } from './log'
import { createSchema } from './schema'
import { createServer, type Server } from './server'
import { startTestServer, type TestServer } from './testing/test-server'

let base: TestServer
let server: Server

beforeAll(async () => {
  base = await startTestServer()
  const webRoot = join(base.env.dataDir, 'built')
  await mkdir(join(webRoot, 'assets'), { recursive: true })
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>Mendline</title>')
  await writeFile(join(webRoot, 'assets', 'index-Ab12.js'), 'console.log("plain")')
  await writeFile(join(webRoot, 'assets', 'index-Ab12.js.br'), 'brotli')
  server = await createServer({
    env: base.env,
    db: base.db,
    schema: createSchema(),
    clock: base.clock.now,
    log: createLog('silent'),
    webRoot,
  })
})
afterAll(async () => {
  await server.close()
  await base.close()
})

describe('the dashboard', () => {
  it('comes with the page for every path of its own', async () => {
    for (const url of ['/', '/cases/0190', '/queue?overdue=1']) {
      const response = await server.app.inject({ url })
      expect(response.body).toContain('<title>Mendline</title>')
      expect(response.headers['cache-control']).toBe('no-cache')
    }
  })

  it('keeps hashed files for ever and sends them compressed as they lie there', async () => {
    const url = '/assets/index-Ab12.js'
    const plain = await server.app.inject({ url })
    expect(plain.body).toContain('plain')
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const small = await server.app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } })
    expect(small.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringContaining('javascript'),
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(small.body).toBe('brotli')
  })

  it.each([
    '/assets/gone.js',
    '/nothing.png',
    '/attachments',
    '/graphql/x',
    '/assets/../../mendline.lock',
    '/..%2fmendline.lock',
  ])('has no page for %s', async (url) => {
    expect((await server.app.inject({ url })).statusCode).toBeGreaterThanOrEqual(400)
  })

  it('says so where it was not built', async () => {
    const response = await base.inject({ url: '/' })
    expect(response.statusCode).toBe(503)
    expect(response.body).toContain('pnpm build')
  })
})

describe('every answer', () => {
  it('forbids what a page does not need', async () => {
    const { headers } = await server.app.inject({ url: '/' })
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
    })
    expect(headers['strict-transport-security']).toBeUndefined()
  })
})

describe('health', () => {
  it('is alive, and ready while the database answers', async () => {
    expect((await server.app.inject({ url: '/healthz' })).json()).toEqual({ status: 'ok' })
    expect((await server.app.inject({ url: '/readyz' })).statusCode).toBe(200)
  })
})

describe('stopping', () => {
  it('finishes the request that runs, takes no more, and then is gone', async () => {
    const stopping = await startTestServer({ poolSize: 1 })
    const port = await stopping.listen()
    const user = await stopping.person()
    const cookie = `mendline_session=${await stopping.cookieOf(user)}`
    // The one session is busy, so the request waits in the middle.
    let release = () => undefined as void
    const released = new Promise<void>((resolve) => (release = resolve))
    let busy: Promise<void> | undefined
    await new Promise<void>((held) => {
      busy = stopping.db.transaction(async (manager) => {
        await manager.query('SELECT 1')
        held()
        await released
      })
    })
    const received = once(stopping.app.server, 'request')
    const answer = fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: '{ viewer { id } }' }),
    })
    await received
    const stopped = stopping.server.close()
    const healthz = () =>
      fetch(`http://127.0.0.1:${port}/healthz`).then(
        ({ status }) => status,
        () => 'refused',
      )
    await expect.poll(healthz, { timeout: 20_000 }).toBe('refused')
    release()
    await busy
    expect(await (await answer).json()).toEqual({ data: { viewer: { id: user.id } } })
    await stopped
    await stopping.close()
  })
})

describe('the log', () => {
  it('has no values of the database in its errors', async () => {
    const error = await base.db
      .query('SELECT $1::int', ['someone@example.test'])
      .catch((thrown: unknown) => thrown)
    const line = JSON.stringify(describeError(error))
    expect(line).toContain('22P02')
    expect(line).toContain('invalid input syntax for type integer')
    expect(line).not.toContain('someone')
  })
})
