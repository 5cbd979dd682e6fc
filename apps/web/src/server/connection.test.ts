import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ConnectionMonitor } from './connection'

const START = Date.parse('2026-07-01T02:00:00.000Z')
let monitor: ConnectionMonitor
let restored: ReturnType<typeof vi.fn<() => void>>

beforeEach(() => {
  vi.useFakeTimers({ now: START })
  monitor = new ConnectionMonitor()
  restored = vi.fn<() => void>()
  monitor.onRestored(restored)
})
afterEach(() => {
  vi.useRealTimers()
})

describe('ConnectionMonitor', () => {
  it('says nothing of a blink, but has data fetched again', () => {
    monitor.lost()
    vi.advanceTimersByTime(1_500)
    monitor.connected()
    vi.advanceTimersByTime(60_000)
    expect(monitor.current().state).toBe('LIVE')
    expect(restored).toHaveBeenCalledOnce()
  })

  it('tells of a loss with the time of the last good data', () => {
    vi.advanceTimersByTime(10_000)
    monitor.alive()
    monitor.lost()
    vi.advanceTimersByTime(30_000)
    expect(monitor.current()).toEqual({ state: 'LOST', lastGoodAt: START + 10_000 })
  })

  it('tells that it is back, for a moment', () => {
    monitor.lost()
    vi.advanceTimersByTime(30_000)
    monitor.connected()
    expect(monitor.current().state).toBe('RESTORED')
    expect(restored).toHaveBeenCalledOnce()
    vi.advanceTimersByTime(10_000)
    expect(monitor.current().state).toBe('LIVE')
  })

  it('has data that was read before the first connection read again, and calls it no recovery', () => {
    monitor.connected()
    monitor.connected()
    expect(restored).toHaveBeenCalledOnce()
    expect(monitor.current().state).toBe('LIVE')
  })

  it('counts failed attempts to reconnect as one loss', () => {
    monitor.lost()
    vi.advanceTimersByTime(1_900)
    monitor.lost()
    vi.advanceTimersByTime(200)
    expect(monitor.current().state).toBe('LOST')
  })
})
