import { useSubscription } from '@apollo/client/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { graphql } from '../../gql'
import type { CaseLiveEventSubscription } from '../../gql/graphql'
import { useRestored } from '../../server/use-restored'

const CASE_LIVE_EVENT = graphql(`
  subscription CaseLiveEvent($caseId: ID!, $after: String) {
    caseEvents(caseId: $caseId, after: $after) {
      id
      position
      at
      kind
      step
      department
      fact
      subjectIds
      phase
      actor {
        id
        name
      }
    }
  }
`)

export type LiveEvent = CaseLiveEventSubscription['caseEvents']

/** One command makes a burst of events; one look after the burst is enough. */
const SETTLE = 150

export interface CaseLive {
  /** Grows whenever the case must be read again. */
  readonly changes: number
  /** What happened since the page was opened, oldest first. */
  readonly arrived: readonly LiveEvent[]
  /** Reads the case again, for changes that make no event. */
  readonly touch: () => void
}

/** Follows the case; `onBurst` is told what happened, a burst at a time. */
export function useCaseLive(caseId: string, onBurst: (events: readonly LiveEvent[]) => void): CaseLive {
  const [live, setLive] = useState<Omit<CaseLive, 'touch'>>({ changes: 0, arrived: [] })
  const burst = useRef<LiveEvent[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(onBurst)
  useEffect(() => {
    latest.current = onBurst
  }, [onBurst])
  useEffect(() => () => clearTimeout(timer.current), [])

  const settle = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      const events = burst.current
      burst.current = []
      setLive(({ changes, arrived }) => ({ changes: changes + 1, arrived: withNew(arrived, events) }))
      if (events.length > 0) latest.current(events)
    }, SETTLE)
  }, [])

  useSubscription(CASE_LIVE_EVENT, {
    variables: { caseId, after: null },
    ignoreResults: true,
    onData: ({ data }) => {
      if (data.data === undefined) return
      burst.current.push(data.data.caseEvents)
      settle()
    },
  })
  useRestored(settle)
  return { ...live, touch: settle }
}

function withNew(known: readonly LiveEvent[], events: readonly LiveEvent[]): readonly LiveEvent[] {
  const ids = new Set(known.map(({ id }) => id))
  return [...known, ...events.filter(({ id }) => !ids.has(id))]
}
