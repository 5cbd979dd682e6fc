import { WebSocket } from 'ws'
import { DEPARTMENT } from './pages'

/** Sockets that all hear when the department's queue changes. */
export interface Listeners {
  /** Waits until every socket was told; gives when the last one was, in milliseconds of `hrtime`. */
  readonly untilAllTold: () => Promise<number>
  readonly close: () => void
}

const LONGEST_WAIT = 30_000
const OPENED_AT_ONCE = 50
const SUBSCRIPTION = `subscription { queueChanged(department: ${DEPARTMENT}) { department caseId at } }`

/** The clock that processes of one machine share. */
const now = (): number => Number(process.hrtime.bigint()) / 1e6

/** Opens so many sockets and subscribes on each; they take the sessions in turn. */
export async function openListeners(
  base: string,
  cookies: readonly string[],
  count: number,
): Promise<Listeners> {
  const sockets: WebSocket[] = []
  const told = new Set<WebSocket>()
  let lastAt = 0
  let allTold: () => void = () => undefined
  const hear = (socket: WebSocket) => {
    if (told.has(socket)) return
    told.add(socket)
    lastAt = now()
    if (told.size === count) allTold()
  }
  for (let from = 0; from < count; from += OPENED_AT_ONCE) {
    const batch = Array.from({ length: Math.min(OPENED_AT_ONCE, count - from) }, (_, i) =>
      openListener(base, cookies[(from + i) % cookies.length] ?? '', hear),
    )
    sockets.push(...(await Promise.all(batch)))
  }
  return {
    untilAllTold: async () => {
      if (told.size < count)
        await new Promise<void>((resolve, reject) => {
          const late = setTimeout(
            () => reject(new Error(`only ${told.size} of ${count} sockets were told`)),
            LONGEST_WAIT,
          )
          allTold = () => {
            clearTimeout(late)
            resolve()
          }
        })
      told.clear()
      allTold = () => undefined
      return lastAt
    },
    close: () => {
      for (const socket of sockets) socket.terminate()
    },
  }
}

function openListener(base: string, cookie: string, hear: (socket: WebSocket) => void): Promise<WebSocket> {
  const socket = new WebSocket(`${base.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: { cookie },
  })
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.on('close', (code, reason) => reject(new Error(`socket closed: ${code} ${reason.toString()}`)))
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })))
    socket.on('message', (data: Buffer) => {
      const { type, payload } = JSON.parse(data.toString()) as { type: string; payload?: unknown }
      if (type === 'connection_ack') {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: SUBSCRIPTION } }))
        // There is no answer to a subscription; a ping behind it is answered after it was taken.
        socket.send(JSON.stringify({ type: 'ping' }))
      } else if (type === 'pong') resolve(socket)
      else if (type === 'next') hear(socket)
      else if (type === 'error') reject(new Error(JSON.stringify(payload)))
    })
  })
}
