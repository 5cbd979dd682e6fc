import { stillListed } from '@mendline/domain'
import { graphql } from '../../../gql'
import type { PrintTripQuery } from '../../../gql/graphql'

/** What the papers of a trip are filled in with. */
export const PRINT_TRIP = graphql(`
  query PrintTrip($id: ID!) {
    settings {
      key
      value
    }
    businessTimeZone
    trip(id: $id) {
      id
      number
      country
      place
      timeZone
      abroad
      startsOn
      endsOn
      customer {
        id
        name
        address
        country
      }
      cases {
        id
        number
        model {
          id
          code
          name
        }
      }
      members {
        id
        leads
        releasedAt
        technician {
          id
          name
          latinName
          phone
        }
      }
      lines {
        id
        kind
        partNumber
        name
        specification
        quantity
        spare
        unit
        source
        assetNumber
        needsCalibration
        calibratedUntil
        note
        issued
        carriage
        weightKg
        size
        hsCode
        customsValue
        currency
        consignmentId
        readyOn
        droppedAt
      }
      gatePasses {
        id
        number
        at
        bearer
        lineIds
        note
        by {
          id
          name
        }
      }
      consignments {
        id
        number
        at
        address
        contact
        carrier
        waybill
        customsPaper
        customsNumber
        reimportBy
        expectedOn
      }
      departures {
        id
        departsOn
        place
        content
        agreedWith
      }
      bookings {
        id
        kind
        title
        fromPlace
        toPlace
        startsAt
        endsAt
        reference
        memberIds
        cancelledAt
      }
    }
  }
`)

export type PrintTrip = NonNullable<PrintTripQuery['trip']>
export type PrintLine = PrintTrip['lines'][number]
export type PrintBooking = PrintTrip['bookings'][number]

/** The lines still on the list: materials, then tools. */
export const linesOf = ({ lines }: PrintTrip): readonly PrintLine[] =>
  lines
    .filter(stillListed)
    .toSorted((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name, 'zh'))
