import { useEffect, useState } from 'react'
import { deviceStore } from '../../device/store'
import { useSaver } from './use-saver'

interface DeviceDraft<T> {
  /** What was kept, to begin with; undefined until it is known. */
  readonly start: T | undefined
  readonly later: (values: T) => void
  /** Forgets it: it has arrived. */
  readonly clear: () => Promise<void>
}

/** What is typed into a form, kept on the device under that name until it is sent. */
export function useDeviceDraft<T extends object>(key: string, blank: () => T): DeviceDraft<T> {
  const [start, setStart] = useState<T>()
  const saver = useSaver<T>((values) => deviceStore.set(key, values).catch(() => undefined))
  const [first] = useState(blank)
  useEffect(() => {
    void deviceStore.get<T>(key).then(
      (found) => setStart({ ...first, ...found }),
      () => setStart(first),
    )
  }, [key, first])
  return {
    start,
    later: saver.later,
    clear: async () => {
      saver.drop()
      await deviceStore.delete(key).catch(() => undefined)
    },
  }
}
