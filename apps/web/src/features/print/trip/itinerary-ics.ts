import ical from 'ical-generator'
import type { PrintBooking, PrintTrip } from './trip-print-query'

/** The bookings of a trip as a calendar file (RFC 5545): instants are UTC, so that every calendar shows its own time. */
export function itineraryIcs(
  trip: Pick<PrintTrip, 'number' | 'place' | 'bookings' | 'members' | 'timeZone'>,
): string {
  const names = new Map(trip.members.map(({ id, technician }) => [id, technician?.name ?? '']))
  const calendar = ical({ name: trip.number, prodId: { company: 'Mendline', product: 'Trips' } })
  for (const booking of trip.bookings.filter(({ cancelledAt }) => cancelledAt == null)) {
    calendar.createEvent({
      id: `${booking.id}@mendline`,
      start: new Date(booking.startsAt),
      end: new Date(booking.endsAt),
      // When it was made is no matter; a fixed stamp keeps the file the same for the same bookings.
      stamp: new Date(booking.startsAt),
      summary: [booking.title, placesOf(booking)].filter((part) => part !== '').join(' '),
      location: booking.toPlace ?? booking.fromPlace ?? trip.place,
      description: [booking.reference ?? '', booking.memberIds.map((id) => names.get(id) ?? '').join(', ')]
        .filter((part) => part !== '')
        .join('\n'),
    })
  }
  return calendar.toString()
}

const placesOf = ({ fromPlace, toPlace }: PrintBooking): string =>
  fromPlace != null && toPlace != null ? `${fromPlace} – ${toPlace}` : ''
