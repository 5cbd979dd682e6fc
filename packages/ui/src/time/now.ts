import { useSyncExternalStore } from 'react'

const TICK = 30_000

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let now = Date.now()

function tick(): void {
  now = Date.now()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (timer === undefined) {
    now = Date.now()
    timer = setInterval(tick, TICK)
    // A page in the background does not tick; when it comes back its clocks must be right at once.
    document.addEventListener('visibilitychange', tick)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
    document.removeEventListener('visibilitychange', tick)
  }
}

/** Milliseconds since 1970, renewed every 30 seconds by one timer for all clocks of the page. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => (timer === undefined ? (now = recent()) : now))
}

/** Before the timer runs a render must still get one value all along, so it moves in whole ticks. */
function recent(): number {
  const current = Date.now()
  return Math.abs(current - now) >= TICK ? current : now
}
