import { useEffect, useRef, useState } from 'react'

/**
 * Reads again what is on screen, one reading at a time. A reading under way may have been answered before the change
 * that calls for the next one, so that one follows it. A reading that fails leaves what is shown; the banner tells of
 * a lost connection.
 */
export function useLook(read: () => Promise<unknown>): () => void {
  const latest = useRef(read)
  useEffect(() => {
    latest.current = read
  }, [read])
  const [look] = useState(() => {
    let reading = false
    let again = false
    return () => {
      again = true
      if (reading) return
      reading = true
      void (async () => {
        while (again) {
          again = false
          await latest.current().catch(() => undefined)
        }
        reading = false
      })()
    }
  })
  return look
}
