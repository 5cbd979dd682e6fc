import { useEffect, useEffectEvent } from 'react'
import { connection } from './connection'

/** Calls back when the live connection stands, at first and after every interruption: the moment to read again. */
export function useRestored(callback: () => void): void {
  const onRestored = useEffectEvent(callback)
  useEffect(() => connection.onRestored(() => onRestored()), [])
}
