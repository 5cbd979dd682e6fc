import { useApolloClient } from '@apollo/client/react'
import { instantOf } from '@mendline/domain'
import { useRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { deviceStore } from '../../../device/store'
import { useFailureText } from '../../../server/use-failure-text'
import { Outbox } from './outbox'
import { reportServer } from './report-server'
import type { SiteReport } from './site-report'

interface SiteOutbox {
  readonly outbox: Outbox
  /** The reports of this trip on the device; undefined until they are read. */
  readonly reports: readonly SiteReport[] | undefined
  readonly sending: string | null
  readonly send: () => void
}

// Only over HTTPS, and not in every browser, whatever its type says.
const locks = navigator.locks as LockManager | null | undefined
let last: Promise<unknown> = Promise.resolve()

/** Of all pages of a browser only one sends at a time; without locks of each page, and the server keeps a report once. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  if (locks != null) return locks.request('mendline-outbox', work) as Promise<T>
  const next = last.then(work, work)
  last = next.catch(() => undefined)
  return next
}

/** The outbox of one person for one trip: it sends by itself on opening, when the network is back and on looking again. */
export function useOutbox(ownerId: string, tripId: string, onSent: () => void): SiteOutbox {
  const apollo = useApolloClient()
  const router = useRouter()
  const failureText = useFailureText()
  const [outbox] = useState(
    () =>
      new Outbox({
        store: deviceStore,
        server: reportServer(apollo, {
          failureText,
          onSignedOut: () => {
            const { href, pathname } = router.state.location
            if (pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { return: href } })
          },
        }),
        now: () => instantOf(Date.now()),
        alone,
      }),
  )
  const [reports, setReports] = useState<readonly SiteReport[]>()
  const [sending, setSending] = useState<string | null>(null)

  const read = useCallback(async () => {
    setSending(outbox.sending)
    setReports(await outbox.reports(ownerId, tripId))
  }, [outbox, ownerId, tripId])
  const sent = useEffectEvent(onSent)
  const send = useCallback(async () => {
    const before = await outbox.reports(ownerId, tripId)
    if (!before.some(({ state }) => state === 'WAITING')) return
    await outbox.send(ownerId)
    const after = await outbox.reports(ownerId, tripId)
    if (count(after) > count(before)) sent()
  }, [outbox, ownerId, tripId])

  useEffect(() => {
    void read()
    const stop = outbox.subscribe(() => void read())
    const trySending = () => {
      if (document.visibilityState === 'visible') void send()
    }
    trySending()
    window.addEventListener('online', trySending)
    document.addEventListener('visibilitychange', trySending)
    return () => {
      stop()
      window.removeEventListener('online', trySending)
      document.removeEventListener('visibilitychange', trySending)
    }
  }, [outbox, read, send])
  return { outbox, reports, sending, send: () => void send() }
}

const count = (reports: readonly SiteReport[]): number =>
  reports.filter(({ state }) => state === 'SENT').length
