import { MoneyText, Tag, useDay, useUi } from '@mendline/ui'
import { money } from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import { Files } from './files'
import { namesOf } from './members'
import { PaperLink } from './paper-link'
import { Section } from './section'
import type { Board } from './trip-board.query'

/** What was agreed on the departure, tickets and rooms in the time there, and what the travellers were told. */
export function TravelTab({ board }: { readonly board: Board }) {
  const { t } = useTranslation('trip-board')
  const day = useDay()
  const departure = board.departures.at(-1)
  const bookings = [...board.bookings].sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  return (
    <>
      <Section
        id="departure"
        title={t('travel.departure')}
        none={t('travel.noDeparture')}
        empty={departure === undefined}
      >
        {departure !== undefined && (
          <>
            <strong>{day(departure.departsOn)}</strong> {departure.place}{' '}
            <span className="ml-secondary">{t('travel.agreed', { name: departure.agreedWith })}</span>
            <p className="trip-names">{departure.content}</p>
          </>
        )}
      </Section>
      <Section
        id="bookings"
        title={t('travel.bookings')}
        none={t('travel.noBooking')}
        empty={bookings.length === 0}
      >
        <p className="trip-names">
          <PaperLink tripId={board.id} form="itinerary" />
        </p>
        <div className="ml-table-scroll">
          <table className="ml-table trip-wide">
            <thead>
              <tr>
                <th>{t('travel.what')}</th>
                <th>{t('travel.when')}</th>
                <th>{t('travel.where')}</th>
                <th>{t('travel.reference')}</th>
                <th>{t('travel.who')}</th>
                <th className="ml-num">{t('travel.cost')}</th>
              </tr>
            </thead>
            <tbody>
              {bookings.map((booking) => (
                <BookingRow key={booking.id} board={board} booking={booking} />
              ))}
            </tbody>
          </table>
        </div>
      </Section>
      <Section
        id="briefing"
        title={t('travel.briefing')}
        none={t('travel.noBriefing')}
        empty={board.briefings.length === 0}
      >
        {board.briefings.map(({ id, briefedOn, note }) => (
          <p key={id} className="trip-names">
            <strong>{day(briefedOn)}</strong> {note}
          </p>
        ))}
      </Section>
    </>
  )
}

interface BookingRowProps {
  readonly board: Board
  readonly booking: Board['bookings'][number]
}

function BookingRow({ board, booking }: BookingRowProps) {
  const { t } = useTranslation(['trip-board', 'domain'])
  const { language } = useUi()
  // A ticket says the time of its place; the traveller reads it there.
  const time = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: board.timeZone,
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const names = namesOf(board, booking.memberIds)
  return (
    <tr data-off={booking.cancelledAt != null || undefined}>
      <th scope="row">
        <span className="ml-secondary">{t(`domain:bookingKind.${booking.kind}`)}</span> {booking.title}{' '}
        {booking.cancelledAt != null && <Tag tone="neutral">{t('travel.cancelled')}</Tag>}
        <Files board={board} ids={booking.attachmentIds} />
      </th>
      <td data-label={t('travel.when')}>
        {time.format(new Date(booking.startsAt))} – {time.format(new Date(booking.endsAt))}
      </td>
      <td data-label={t('travel.where')}>
        {[booking.fromPlace, booking.toPlace].filter((place) => place != null).join(' → ')}
      </td>
      <td data-label={t('travel.reference')} className="ml-mono">
        {booking.reference}
      </td>
      <td data-label={t('travel.who')}>
        {names.length === 0 ? t('travel.all') : names.join(t('separator'))}
      </td>
      <td data-label={t('travel.cost')} className="ml-num">
        {booking.amount != null && booking.currency != null && (
          <MoneyText money={money(booking.amount, booking.currency)} />
        )}
      </td>
    </tr>
  )
}
