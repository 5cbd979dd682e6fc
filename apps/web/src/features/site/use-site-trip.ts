import { useQuery } from '@apollo/client/react'
import { instantOf, type Instant } from '@mendline/domain'
import { useCallback, useEffect, useState } from 'react'
import { deviceStore } from '../../device/store'
import type { SiteTripQuery } from '../../gql/graphql'
import { SITE_TRIP } from './site.operations'

interface Kept {
  readonly data: SiteTripQuery
  readonly seenAt: Instant
}

interface SeenTrip {
  readonly data: SiteTripQuery | undefined
  /** When it was read, where it comes from the device; null when the server has just answered. */
  readonly seenAt: Instant | null
  /** What is on the device has not been read yet, and the server has not answered. */
  readonly loading: boolean
  readonly error: unknown
  readonly reload: () => void
}

/** The trip as the server has it; as it was last seen on this device, by this person, where there is no answer. */
export function useSiteTrip(tripId: string, viewerId: string): SeenTrip {
  const key = `trip:${viewerId}:${tripId}`
  const { data, error, refetch } = useQuery(SITE_TRIP, {
    variables: { id: tripId },
    fetchPolicy: 'network-only',
  })
  const [kept, setKept] = useState<Kept | null>()
  useEffect(() => {
    void deviceStore.get<Kept>(key).then(
      (found) => setKept(found ?? null),
      () => setKept(null),
    )
  }, [key])
  useEffect(() => {
    if (data?.trip != null)
      void deviceStore.set(key, { data, seenAt: instantOf(Date.now()) } satisfies Kept).catch(() => undefined)
  }, [key, data])
  const reload = useCallback(() => void refetch().catch(() => undefined), [refetch])
  return {
    data: data ?? kept?.data,
    seenAt: data === undefined ? (kept?.seenAt ?? null) : null,
    loading: data === undefined && (kept === undefined || (kept === null && error === undefined)),
    error,
    reload,
  }
}
