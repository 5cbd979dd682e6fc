// Does what the README tells a new user to: clones the last commit into an empty folder, runs `start` there on a free port
// with a fresh DATA_DIR, and looks at what answers. Everything it made is gone afterwards.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const READY_WITHIN_MS = 5 * 60_000
const STOPPED_WITHIN_MS = 20_000
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'mendline-smoke-'))

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** @param {boolean} truth @param {string} claim */
function expect(truth, claim) {
  if (!truth) throw new Error(`not so: ${claim}`)
  console.log(`  ✓ ${claim}`)
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal to it and all it started */
function signalGroup(child, signal) {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group is gone already.
  }
}

/** @param {string} base @param {import('node:child_process').ChildProcess} child */
async function untilReady(base, child) {
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('start ended by itself')
    const answer = await fetch(`${base}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await pause(250)
  }
  throw new Error(`not ready after ${READY_WITHIN_MS / 1000} s`)
}

/** @param {string} base */
async function look(base) {
  const page = await fetch(base, { headers: { accept: 'text/html' } })
  expect(page.status === 200, '/ answers 200')
  expect(/text\/html/.test(page.headers.get('content-type') ?? ''), '/ is HTML')
  const html = await page.text()
  const script = /<script[^>]+src="([^"]+\.js)"/.exec(html)?.[1]
  expect(script !== undefined, 'the page loads a script')
  const code = await fetch(new URL(script ?? '', base))
  expect(
    code.status === 200 && /javascript/.test(code.headers.get('content-type') ?? ''),
    'the script is served',
  )
  const answer = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
  })
  /** @type {any} */
  const body = await answer.json()
  expect(answer.status === 200 && body?.data?.__typename === 'Query', '/graphql answers')
}

/**
 * The port tells: `npx`, which was started here, may be gone before the server it started.
 * @param {string} base
 */
async function stops(base) {
  const deadline = Date.now() + STOPPED_WITHIN_MS
  while (Date.now() < deadline) {
    const answer = await fetch(base).catch(() => undefined)
    if (answer === undefined) return true
    await answer.body?.cancel()
    await pause(100)
  }
  return false
}

/** @type {import('node:child_process').ChildProcess | undefined} */
let child
try {
  const repository = join(folder, 'mendline')
  execFileSync('git', ['clone', '--quiet', root, repository], { stdio: ['ignore', 'inherit', 'inherit'] })
  const port = await freePort()
  const { DATABASE_URL: _url, TEST_DATABASE_URL: _testUrl, ...env } = process.env
  child = spawn('npx', ['--yes', 'pnpm@12.21.0', 'start'], {
    cwd: repository,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
    env: { ...env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: join(folder, 'data') },
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      if (child) signalGroup(child, 'SIGKILL')
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
      process.exit(1)
    })
  }
  const base = `http://127.0.0.1:${port}`
  await untilReady(base, child)
  await look(base)
  signalGroup(child, 'SIGTERM')
  expect(await stops(base), 'it stops when asked to')
  console.log('smoke passed')
} catch (error) {
  console.error(`smoke FAILED: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
} finally {
  if (child) signalGroup(child, 'SIGKILL')
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
