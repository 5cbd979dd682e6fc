import { useQuery, useSubscription } from '@apollo/client/react'
import { useEffect, useRef } from 'react'
import { graphql } from '../gql'
import { useLook } from '../server/use-look'
import { useRestored } from '../server/use-restored'

/** How much stands in every department's queue. */
const QUEUE_SUMMARY = graphql(`
  query QueueSummary {
    queueSummary {
      department
      overdue
      dueToday
      later
      opensLater
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
const SETTLE = 100
/** Nothing happens when a task becomes overdue; only time passes. */
const LOOK_AGAIN = 60_000

/** Reads again shortly after any queue has changed, after the live connection was interrupted, and every minute. */
export function useQueueChanges(read: () => Promise<unknown>): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const look = useLook(read)
  const later = () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      look()
    }, SETTLE)
  }
  useEffect(() => {
    const clock = setInterval(() => {
      if (!document.hidden) look()
    }, LOOK_AGAIN)
    return () => {
      clearInterval(clock)
      clearTimeout(timer.current)
      timer.current = undefined
    }
  }, [look])
  useSubscription(QUEUE_CHANGED, { ignoreResults: true, onData: later })
  useRestored(later)
}

/** The counts, live because the navigation keeps them so. */
export function useQueueSummary() {
  return useQuery(QUEUE_SUMMARY)
}

/** Keeps the counts live for everybody who shows them; once per page, in the navigation. */
export function useLiveQueueSummary() {
  const result = useQuery(QUEUE_SUMMARY)
  const { refetch } = result
  useQueueChanges(refetch)
  return result
}
