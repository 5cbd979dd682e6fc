import { ApolloClient, gql, InMemoryCache } from '@apollo/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ConnectionMonitor } from './connection'
import { createLiveLink } from './live-link'

interface Message {
  readonly type: string
  readonly id?: string
  readonly payload?: { readonly variables?: Record<string, unknown> }
}

/** The server's end of a socket, as a test plays it. */
class FakeSocket extends EventTarget {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSING = 2
  static readonly CLOSED = 3
  static all: FakeSocket[] = []
  static mute = false

  readyState = FakeSocket.CONNECTING
  readonly sent: Message[] = []
  onopen?: () => void
  onmessage?: (event: { data: string }) => void
  onclose?: (event: { code: number; reason: string; wasClean: boolean }) => void
  onerror?: (event: unknown) => void

  constructor() {
    super()
    FakeSocket.all.push(this)
    queueMicrotask(() => {
      this.readyState = FakeSocket.OPEN
      this.onopen?.()
    })
  }

  send(text: string): void {
    const message = JSON.parse(text) as Message
    this.sent.push(message)
    if (message.type === 'connection_init') this.say({ type: 'connection_ack' })
    if (message.type === 'ping' && !FakeSocket.mute) this.say({ type: 'pong' })
  }

  say(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) })
  }

  close(code = 1000, reason = ''): void {
    if (this.readyState === FakeSocket.CLOSED) return
    this.readyState = FakeSocket.CLOSED
    this.onclose?.({ code, reason, wasClean: true })
  }

  /** The subscription this socket was asked for. */
  get subscription(): Message | undefined {
    return this.sent.find(({ type }) => type === 'subscribe')
  }

  event(position: string): void {
    this.say({ type: 'next', id: this.subscription?.id, payload: { data: { caseEvents: { position } } } })
  }
}

const EVENTS = gql`
  subscription Events($after: String) {
    caseEvents(after: $after) {
      position
    }
  }
`

let monitor: ConnectionMonitor
let onSignedOut: ReturnType<typeof vi.fn<() => void>>
let seen: unknown[]
let stop: () => void

const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds)
const socket = (index = -1) => {
  const found = FakeSocket.all.at(index)
  if (found === undefined) throw new Error('no socket was opened')
  return found
}

beforeEach(async () => {
  vi.useFakeTimers()
  FakeSocket.all = []
  FakeSocket.mute = false
  vi.stubGlobal('WebSocket', FakeSocket)
  monitor = new ConnectionMonitor()
  onSignedOut = vi.fn<() => void>()
  seen = []
  const link = createLiveLink({ url: 'ws://localhost/graphql', monitor, onSignedOut })
  const apollo = new ApolloClient({ cache: new InMemoryCache(), link })
  const subscription = apollo
    .subscribe({ query: EVENTS, variables: { after: '10' } })
    .subscribe({ next: ({ data }) => seen.push(data) })
  stop = () => subscription.unsubscribe()
  await settle(10)
})

afterEach(() => {
  stop()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('The live link', () => {
  it('hands on what the server tells', async () => {
    socket().event('11')
    await settle()
    expect(seen).toEqual([{ caseEvents: { position: '11' } }])
  })

  it('goes on behind the last event it has seen after a lost connection, and has data fetched again', async () => {
    const restored = vi.fn()
    monitor.onRestored(restored)
    socket().event('11')
    socket().event('12')
    await settle()
    socket().close(1006)
    await settle(5_000)
    expect(FakeSocket.all).toHaveLength(2)
    expect(socket().subscription?.payload?.variables).toEqual({ after: '12' })
    expect(restored).toHaveBeenCalledOnce()
  })

  it('notices a connection that has silently died', async () => {
    FakeSocket.mute = true
    await settle(12_000 + 5_000 + 2_500)
    expect(socket(0).readyState).toBe(FakeSocket.CLOSED)
    FakeSocket.mute = false
    await settle(5_000)
    expect(FakeSocket.all.length).toBeGreaterThan(1)
    expect(socket().subscription).toBeDefined()
  })

  it('comes back after a fault of the server, too', async () => {
    socket().close(4500, 'Internal server error')
    await settle(20_000)
    expect(FakeSocket.all).toHaveLength(2)
    socket().event('11')
    await settle()
    expect(seen).toHaveLength(1)
  })

  it('leads to the sign-in when the session is over, and does not knock again', async () => {
    socket().close(4401, 'Unauthorized')
    await settle(60_000)
    expect(onSignedOut).toHaveBeenCalledOnce()
    expect(FakeSocket.all).toHaveLength(1)
    expect(monitor.current().state).toBe('LIVE')
  })
})
