import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const STARTS_WITHIN = 120_000
const STOPS_WITHIN = 20_000
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A server in a process of its own. */
export interface Running {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** The built server with the probe in front of it. */
export const startMendline = (env: Readonly<Record<string, string>>): Promise<Running> =>
  startProcess(['--import', './bench/probe.mjs', 'apps/api/dist/main.js'], {
    ...env,
    DEMO: 'off',
    LOG_LEVEL: 'error',
  })

/** What it is compared with. */
export const startBare = (env: Readonly<Record<string, string>>): Promise<Running> =>
  startProcess(['bench/bare-server.mjs'], env)

async function startProcess(args: string[], env: Readonly<Record<string, string>>): Promise<Running> {
  const port = await freePort()
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  const stop = () => end(child)
  try {
    await untilReady(url, child)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + STARTS_WITHIN
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`a server ended with ${child.exitCode}`)
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`a server was not ready after ${STARTS_WITHIN / 1000} s`)
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
