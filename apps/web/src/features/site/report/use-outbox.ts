import { useApolloClient } from '@apollo/client/react'
import { instantOf } from '@mendline/domain'
import { useRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
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
  if (locks != null) return locks.request('mendline-outbox', work)
  const next = last.then(work, work)
  last = next.catch(() => undefined)
  return next
}

/** The outbox of one person for one trip: it sends by itself on opening, when the network is back and on looking again. */
export function useOutbox(ownerId: string, tripId: string): SiteOutbox {
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

  const send = useCallback(() => {
    void (async () => {
      const reports = await outbox.reports(ownerId)
      if (reports.some(({ state }) => state === 'WAITING')) await outbox.send(ownerId)
    })()
  }, [outbox, ownerId])

  useEffect(() => {
    const read = () =>
      void outbox.reports(ownerId, tripId).then((found) => {
        setReports(found)
        setSending(outbox.sending)
      })
    read()
    const stop = outbox.subscribe(read)
    const trySending = () => {
      if (document.visibilityState === 'visible') send()
    }
    trySending()
    window.addEventListener('online', trySending)
    document.addEventListener('visibilitychange', trySending)
    return () => {
      stop()
      window.removeEventListener('online', trySending)
      document.removeEventListener('visibilitychange', trySending)
    }
  }, [outbox, ownerId, tripId, send])
  return { outbox, reports, sending, send }
}
