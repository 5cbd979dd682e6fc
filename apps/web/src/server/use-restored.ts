import { useEffect, useEffectEvent } from 'react'
import { connection } from './connection'

/** Calls back after every interruption of the live connection: the moment to fetch again. */
export function useRestored(callback: () => void): void {
  const onRestored = useEffectEvent(callback)
  useEffect(() => connection.onRestored(() => onRestored()), [])
}
