import { travellersOf } from '@mendline/domain'
import { Both, FormBox, FormField, FormTable, PrintSheet } from '@mendline/ui/print-sheet'
import { both } from '../words'
import { TripHead, type TripSheetProps } from './sheet-parts'

/** 行程单: when who goes where, in the local time of the destination and in ours (W5.5.7). */
export function ItinerarySheet({
  trip,
  company,
  tools,
  homeZone,
}: TripSheetProps & { readonly homeZone: string }) {
  const people = travellersOf(trip.members)
  const nameOf = new Map(people.map(({ id, technician }) => [id, technician?.name ?? '']))
  const bookings = trip.bookings
    .filter(({ cancelledAt }) => cancelledAt == null)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  const departure = trip.departures.at(-1)
  const there = trip.timeZone !== homeZone
  return (
    <PrintSheet
      company={company}
      title={{ zh: '行程单', en: 'Itinerary' }}
      number={`XC-${trip.number}`}
      tools={tools}
    >
      <TripHead trip={trip} />
      <FormBox>
        <FormField label={{ zh: '会合', en: 'Meeting' }} span={4}>
          {departure === undefined ? '' : `${departure.departsOn} ${departure.place}`}
        </FormField>
        <FormField label={{ zh: '客户联系人', en: 'Customer' }}>{departure?.agreedWith}</FormField>
        <FormField label={{ zh: '工作内容', en: 'Work' }} span={6} lines={2}>
          {departure?.content}
        </FormField>
        <FormField label={{ zh: '人员', en: 'Travellers' }} span={6}>
          {people
            .map(({ technician, leads }) =>
              [technician?.name, technician?.latinName, technician?.phone, leads ? '★' : '']
                .filter((part) => part != null && part !== '')
                .join(' '),
            )
            .join(' · ')}
        </FormField>
      </FormBox>
      <FormTable
        rows={bookings}
        rowKey={({ id }) => id}
        atLeast={1}
        columns={[
          {
            label: { zh: '类别', en: 'Kind' },
            width: '16mm',
            cell: ({ kind }) => <Both text={both('bookingKind', kind)} />,
          },
          { label: { zh: '班次／酒店', en: 'Flight, train, hotel' }, cell: ({ title }) => title },
          {
            label: { zh: '从 – 到', en: 'From – to' },
            cell: ({ fromPlace, toPlace }) =>
              [fromPlace, toPlace].filter((place) => place != null).join(' – '),
          },
          {
            label: { zh: `时间（${homeZone}）`, en: `Time (${homeZone})` },
            width: '38mm',
            cell: ({ startsAt, endsAt }) => span(startsAt, endsAt, homeZone),
          },
          ...(there
            ? [
                {
                  label: { zh: `当地（${trip.timeZone}）`, en: `There (${trip.timeZone})` },
                  width: '38mm',
                  cell: ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
                    span(startsAt, endsAt, trip.timeZone),
                },
              ]
            : []),
          { label: { zh: '预订号', en: 'Reference' }, width: '24mm', cell: ({ reference }) => reference },
          {
            label: { zh: '人员', en: 'For' },
            width: '28mm',
            cell: ({ memberIds }) =>
              memberIds.length === 0 ? (
                <Both text={{ zh: '全体', en: 'All' }} />
              ) : (
                memberIds.map((id) => nameOf.get(id) ?? '').join(' ')
              ),
          },
        ]}
      />
    </PrintSheet>
  )
}

/** Two moments in a zone, the day of the second only where it differs. */
function span(startsAt: string, endsAt: string, zone: string): string {
  const at = (instant: string) =>
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    }).format(new Date(instant))
  const [from, until] = [at(startsAt), at(endsAt)]
  return `${from} – ${until.slice(0, 10) === from.slice(0, 10) ? until.slice(11) : until}`
}
