import { useQuery } from '@apollo/client/react'
import { addDays } from '@mendline/domain'
import { TimeLine, useDay, useUi } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { today } from '../../../today'
import { STAGE_TONES } from '../stage-tag'
import { TRIPS_AWAY, type AwayMember } from './trips.operations'

/** How far back and ahead the time line looks. */
const WEEKS_BACK = 2
const WEEKS_AHEAD = 10

/** Who is away where, a line for each traveller over the weeks around today. */
export function AwayWeeks() {
  const { t } = useTranslation('trip-board')
  const { departmentName } = useUi()
  const day = useDay()
  const from = addDays(today(), -7 * WEEKS_BACK)
  const until = addDays(today(), 7 * WEEKS_AHEAD - 1)
  const { data } = useQuery(TRIPS_AWAY, { variables: { from, until }, fetchPolicy: 'cache-and-network' })
  const people = byTechnician(data?.tripMembersAway ?? [])
  return (
    <section aria-labelledby="trips-away" className="trips-away">
      <h2 id="trips-away">{t('away.title')}</h2>
      {people.length === 0 ? (
        data !== undefined && <p className="ml-secondary">{t('away.none')}</p>
      ) : (
        <TimeLine
          from={from}
          until={until}
          rows={people.map(({ technician, of }) => ({
            id: technician.id,
            name: (
              <>
                {technician.name}{' '}
                <span className="ml-secondary">{departmentName(technician.department)}</span>
                {of.map(({ id: member, trip }) => (
                  <Link
                    key={member}
                    to="/trips/$tripId"
                    params={{ tripId: trip.id }}
                    className="trips-away-trip ml-mono"
                  >
                    {trip.number}
                  </Link>
                ))}
              </>
            ),
            periods: of.map(({ id: member, startsOn, endsOn, trip }) => ({
              id: member,
              from: startsOn,
              until: endsOn,
              tone: STAGE_TONES[trip.stage],
              words: t('away.period', { place: trip.place, from: day(startsOn), until: day(endsOn) }),
              short: `${trip.number} ${trip.place}`,
            })),
          }))}
        />
      )}
    </section>
  )
}

interface Away {
  readonly technician: NonNullable<AwayMember['technician']>
  readonly of: readonly AwayMember[]
}

function byTechnician(members: readonly AwayMember[]): readonly Away[] {
  const people = new Map<string, Away>()
  for (const member of members) {
    const { technician } = member
    if (technician == null) continue
    people.set(technician.id, { technician, of: [...(people.get(technician.id)?.of ?? []), member] })
  }
  return [...people.values()]
}
