import { graphql } from '../../../gql'
import type { TripListQuery, TripsAwayQuery } from '../../../gql/graphql'

export const TRIP_LIST = graphql(`
  query TripList($filter: TripFilter!, $first: Int!, $after: String) {
    trips(filter: $filter, first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          number
          country
          place
          abroad
          startsOn
          endsOn
          stage
          missedReports
          customer {
            id
            name
          }
          members {
            id
            leads
            releasedAt
            technician {
              id
              name
            }
          }
          cases {
            id
            number
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const TRIPS_AWAY = graphql(`
  query TripsAway($from: LocalDate!, $until: LocalDate!) {
    tripMembersAway(from: $from, until: $until) {
      id
      startsOn
      endsOn
      technician {
        id
        name
        department
      }
      trip {
        id
        number
        place
        stage
      }
    }
  }
`)

export type TripRow = TripListQuery['trips']['edges'][number]['node']
export type AwayMember = TripsAwayQuery['tripMembersAway'][number]
