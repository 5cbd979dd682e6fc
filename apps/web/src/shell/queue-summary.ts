import { useQuery, useSubscription } from '@apollo/client/react'
import { useEffect, useRef } from 'react'
import { graphql } from '../gql'
import { useRestored } from '../server/use-restored'

/** How much stands in every department's queue. */
export const QUEUE_SUMMARY = graphql(`
  query QueueSummary {
    queueSummary {
      department
      overdue
      dueToday
      later
      waiting
      unassigned
    }
  }
`)

const QUEUE_CHANGED = graphql(`
  subscription QueueChanged {
    queueChanged {
      department
      caseId
      at
    }
  }
`)

/** Changes come in bursts (one command may open ten tasks); one look after the burst is enough. */
const SETTLE = 250

/** Calls back shortly after any queue has changed, and after the live connection was interrupted. */
export function useQueueChanges(callback: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(callback)
  useEffect(() => {
    latest.current = callback
  }, [callback])
  const later = () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      latest.current()
    }, SETTLE)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  useSubscription(QUEUE_CHANGED, { ignoreResults: true, onData: later })
  useRestored(later)
}

/** The counts, live. */
export function useQueueSummary() {
  const result = useQuery(QUEUE_SUMMARY)
  const { refetch } = result
  useQueueChanges(() => void refetch().catch(() => undefined))
  return result
}
