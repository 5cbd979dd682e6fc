import { travellersOf } from '@mendline/domain'
import WarningFilled from '@ant-design/icons/WarningFilled'
import { CaseNumber, countryName, Tag, useDay, useUi } from '@mendline/ui'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { StageTag } from '../stage-tag'
import type { TripRow } from './trips.operations'

interface TripTableProps {
  readonly trips: readonly TripRow[]
  readonly label: string
}

/** Trips, a row each: which, where to, when, who, for what, how far, and what is owed. */
export function TripTable({ trips, label }: TripTableProps) {
  const { t } = useTranslation('trip-board')
  return (
    <div className="trip-table-space">
      <table className="trip-table" aria-label={label}>
        <thead>
          <tr>
            <th className="trip-col-number">{t('column.number')}</th>
            <th className="trip-col-place">{t('column.place')}</th>
            <th className="trip-col-days">{t('column.days')}</th>
            <th className="trip-col-who">{t('column.leader')}</th>
            <th className="trip-col-cases">{t('column.cases')}</th>
            <th className="trip-col-stage">{t('column.stage')}</th>
          </tr>
        </thead>
        <tbody>
          {trips.map((trip) => (
            <Row key={trip.id} trip={trip} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ trip }: { readonly trip: TripRow }) {
  const { t } = useTranslation('trip-board')
  const { language } = useUi()
  const day = useDay()
  const navigate = useNavigate()
  const going = travellersOf(trip.members)
  const leader = going.find(({ leads }) => leads)?.technician?.name
  const missed = trip.missedReports.length
  return (
    <tr onClick={() => void navigate({ to: '/trips/$tripId', params: { tripId: trip.id } })}>
      <td className="trip-col-number">
        <CaseNumber number={trip.number}>
          <Link to="/trips/$tripId" params={{ tripId: trip.id }} onClick={(event) => event.stopPropagation()}>
            {trip.number}
          </Link>
        </CaseNumber>
      </td>
      <td className="trip-col-place" title={`${trip.customer.name} ${trip.place}`}>
        {trip.customer.name}{' '}
        <span className="ml-secondary">
          {trip.abroad && `${countryName(trip.country, language)} `}
          {trip.place}
        </span>
      </td>
      <td className="trip-col-days">
        {trip.startsOn == null ? (
          <span className="ml-secondary">{t('noDays')}</span>
        ) : (
          t('days', { from: day(trip.startsOn), until: day(trip.endsOn) })
        )}
      </td>
      <td className="trip-col-who">
        {leader ?? <span className="ml-secondary">{t('noTeam')}</span>}
        {going.length > 1 && (
          <span className="ml-secondary"> {t('others', { count: going.length - 1 })}</span>
        )}
      </td>
      <td className="trip-col-cases">
        {trip.cases.map(({ id, number }) => (
          <Link
            key={id}
            to="/cases/$number"
            params={{ number }}
            className="ml-mono"
            onClick={(event) => event.stopPropagation()}
          >
            {number}
          </Link>
        ))}
      </td>
      <td className="trip-col-stage">
        <StageTag stage={trip.stage} />
        {missed > 0 && (
          <Tag tone="late" icon={<WarningFilled aria-hidden />}>
            {t('missed', { count: missed })}
          </Tag>
        )}
      </td>
    </tr>
  )
}
