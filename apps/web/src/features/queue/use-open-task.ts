import { useState } from 'react'
import type { QueueTask } from './queue-tasks'

/** The task named in the address. Completed or moved on by someone else it stays on screen, marked as gone. */
export function useOpenTask(
  tasks: readonly QueueTask[],
  id: string | undefined,
): { readonly task: QueueTask; readonly gone: boolean } | null {
  const [last, setLast] = useState<QueueTask | null>(null)
  const found = tasks.find((task) => task.id === id)
  if (found !== undefined && found !== last) setLast(found)
  if (id === undefined) return null
  if (found !== undefined) return { task: found, gone: false }
  return last?.id === id ? { task: last, gone: true } : null
}
