import { useSyncExternalStore } from 'react'

/** Whether what is on screen is live. `since`: when the last good data came, in milliseconds since 1970. */
export interface Connection {
  readonly state: 'LIVE' | 'LOST' | 'RESTORED'
  readonly lastGoodAt: number
}

type Listener = () => void

const RESTORED_SHOWN_FOR = 5_000
/** A reconnect that takes less than this is nobody's business. */
const LOST_AFTER = 2_000

/** Watches the live socket: tells of losses worth telling and calls back when data must be read again. */
export class ConnectionMonitor {
  #connection: Connection = { state: 'LIVE', lastGoodAt: Date.now() }
  readonly #listeners = new Set<Listener>()
  readonly #onRestored = new Set<Listener>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #lastGoodAt = Date.now()
  #interrupted = false
  /** Whether what was read may miss events: until the socket opens nothing tells of them. */
  #behind = true

  /** Data or a sign of life arrived. */
  alive(): void {
    this.#lastGoodAt = Date.now()
  }

  /** The socket closed against our will. */
  lost(): void {
    if (this.#interrupted) return
    this.#interrupted = true
    this.#behind = true
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#set('LOST'), LOST_AFTER)
  }

  /** The socket is open (again). */
  connected(): void {
    this.alive()
    if (!this.#behind) return
    this.#behind = false
    this.#interrupted = false
    clearTimeout(this.#timer)
    if (this.#connection.state === 'LOST') {
      this.#set('RESTORED')
      this.#timer = setTimeout(() => this.#set('LIVE'), RESTORED_SHOWN_FOR)
    }
    // However short the silence was, events may have passed meanwhile.
    for (const listener of this.#onRestored) listener()
  }

  subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Calls back when the socket has opened, at first and after every interruption; returns how to stop. */
  onRestored(listener: Listener): () => void {
    this.#onRestored.add(listener)
    return () => this.#onRestored.delete(listener)
  }

  current = (): Connection => this.#connection

  #set(state: Connection['state']): void {
    this.#connection = { state, lastGoodAt: this.#lastGoodAt }
    for (const listener of this.#listeners) listener()
  }
}

/** The one connection of this page. */
export const connection = new ConnectionMonitor()

export function useConnection(monitor: ConnectionMonitor = connection): Connection {
  return useSyncExternalStore(monitor.subscribe, monitor.current)
}
