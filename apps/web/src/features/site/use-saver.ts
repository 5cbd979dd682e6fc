import { useEffect, useRef, useState } from 'react'

/** How long after a keystroke it is kept: a phone that loses power loses no more than this. */
const AFTER = 300

interface Saver<T> {
  /** Keeps the value soon. */
  readonly later: (value: T) => void
  /** Keeps what waits at once. */
  readonly flush: () => void
  /** Forgets what waits. */
  readonly drop: () => void
}

/** Keeps what is typed shortly after each keystroke; at once when the page is left or put away. */
export function useSaver<T>(write: (value: T) => unknown): Saver<T> {
  const latest = useRef(write)
  useEffect(() => {
    latest.current = write
  }, [write])
  const [saver] = useState((): Saver<T> => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let waiting: { readonly value: T } | null = null
    const drop = () => {
      clearTimeout(timer)
      waiting = null
    }
    const flush = () => {
      const now = waiting
      drop()
      if (now !== null) latest.current(now.value)
    }
    return {
      later: (value) => {
        drop()
        waiting = { value }
        timer = setTimeout(flush, AFTER)
      },
      flush,
      drop,
    }
  })
  useEffect(() => {
    window.addEventListener('pagehide', saver.flush)
    document.addEventListener('visibilitychange', saver.flush)
    return () => {
      window.removeEventListener('pagehide', saver.flush)
      document.removeEventListener('visibilitychange', saver.flush)
      saver.flush()
    }
  }, [saver])
  return saver
}
