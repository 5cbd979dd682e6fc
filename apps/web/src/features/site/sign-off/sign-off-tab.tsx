import { Tag, useDay } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { SiteTrip } from '../site.operations'
import { DeclareEnd } from './declare-end'
import { SignOffForm } from './sign-off-form'

interface SignOffTabProps {
  readonly trip: SiteTrip
  readonly viewerId: string
  readonly reload: () => void
}

/** Whether the server lets this person do it now. */
const allowed = ({ availableActions }: SiteTrip, action: string): boolean =>
  availableActions.some((one) => one.action === action && one.allowed)

/** The end of the work, and the customer's word on it. */
export function SignOffTab({ trip, viewerId, reload }: SignOffTabProps) {
  const { t } = useTranslation('site')
  const day = useDay()
  const signing = allowed(trip, 'tripSignOff')
  return (
    <>
      <h2>{t('end.title')}</h2>
      {trip.endedAt == null ? (
        <DeclareEnd trip={trip} viewerId={viewerId} reload={reload} />
      ) : (
        <Tag tone="done">{t('end.done')}</Tag>
      )}
      <h2>{t('signOff.title')}</h2>
      {trip.signOffs.map(({ id, outcome, signedBy, signedOn, reason }) => (
        <p key={id}>
          {outcome === 'SIGNED'
            ? t('signOff.signed', { name: signedBy, day: day(signedOn) ?? '' })
            : t('signOff.refused', { name: signedBy, day: day(signedOn) ?? '', reason: reason ?? '' })}
        </p>
      ))}
      {signing ? (
        <SignOffForm trip={trip} viewerId={viewerId} onDone={reload} />
      ) : (
        trip.signOffs.length === 0 && <p className="ml-secondary">{t('signOff.later')}</p>
      )}
    </>
  )
}
