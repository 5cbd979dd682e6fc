import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../build'
import { PASSWORD, PEOPLE } from './people'

const STARTS_WITHIN = 60_000
const STOPS_WITHIN = 15_000

/** The built server, as `pnpm start` runs it, with a folder of its own and nobody in it but the administrator. */
export interface Server {
  readonly url: string
  readonly stop: () => Promise<void>
  /** From now on its clock is so many milliseconds ahead of the present, or behind it. */
  readonly setClock: (ahead: number) => void
}

/** A clock that can be set, for what must have begun on an earlier day or goes on for days; loaded before the server. */
const CLOCK = `
const RealDate = Date
let ahead = 0
globalThis.Date = class extends RealDate {
  constructor(...values) {
    if (values.length === 0) super(RealDate.now() + ahead)
    else super(...values)
  }
  static now() { return RealDate.now() + ahead }
}
process.on('message', (milliseconds) => { ahead = milliseconds })
process.channel?.unref()
`

/** Starts it on a free port of the loopback address; rejects with what it printed when it does not answer in time. */
export async function startServer(): Promise<Server> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mendline-e2e-'))
  const port = await freePort()
  const env = {
    ...process.env,
    DATABASE_URL: '',
    DATA_DIR: dataDir,
    DEMO: 'off',
    HOST: '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: 'warn',
  }
  await addAdministrator(env)
  const clock = `data:text/javascript,${encodeURIComponent(CLOCK)}`
  const child = spawn(process.execPath, ['--import', clock, 'apps/api/dist/main.js'], {
    cwd: ROOT,
    env,
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  })
  const printed = keepPrinted(child)
  const stop = async () => {
    await end(child)
    await rm(dataDir, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}`
  try {
    await untilReady(url, child)
  } catch (error) {
    await stop()
    throw new Error(`${String(error)}\n${printed()}`)
  }
  return { url, stop, setClock: (ahead) => child.send(ahead) }
}

/** The first person comes from the command line, as the README tells. */
async function addAdministrator(env: NodeJS.ProcessEnv): Promise<void> {
  const { email, name, department, role } = PEOPLE.administrator
  const about = ['--email', email, '--name', name, '--department', department, '--role', role]
  const args = ['apps/api/dist/cli.js', 'admin', 'user', 'add', ...about, '--password-stdin']
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'pipe' })
  const printed = keepPrinted(child)
  child.stdin.end(PASSWORD)
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`no administrator could be added:\n${printed()}`)
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + STARTS_WITHIN
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the server was not ready after ${STARTS_WITHIN / 1000} s`)
}

function keepPrinted(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      text = (text + chunk.toString()).slice(-10_000)
    })
  return () => text
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const impatience = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN)
  await ended
  clearTimeout(impatience)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
