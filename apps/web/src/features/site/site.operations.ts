import { graphql } from '../../gql'
import type { SiteTripQuery } from '../../gql/graphql'

graphql(`
  fragment SiteTrip on Trip {
    id
    number
    place
    timeZone
    startsOn
    endsOn
    endedAt
    customer {
      id
      name
    }
    availableActions {
      action
      allowed
      blockedBy
    }
    cases {
      id
      number
      model {
        id
        name
      }
      units {
        id
        position
        serial
        replacementSerial
      }
      repairRecords {
        id
        unitId
        number
        result
        tripId
      }
    }
    reports {
      id
      day
      draftId
      plan
      actual
      unitsPlanned
      unitsDone
      tomorrow
    }
    signOffs {
      id
      outcome
      signedOn
      signedBy
      reason
    }
    lines {
      id
      partNumber
      name
      kind
      issued
      droppedAt
    }
  }
`)

/** All the page on site needs, kept on the device for when there is no network. */
export const SITE_TRIP = graphql(`
  query SiteTrip($id: ID!) {
    trip(id: $id) {
      ...SiteTrip
    }
    causeCodes {
      id
      code
      name
      parentId
      inUse
    }
  }
`)

export const SITE_VIEWER = graphql(`
  query SiteViewer {
    viewer {
      id
    }
  }
`)

/** Whether a report has arrived, whatever became of its answer. */
export const SITE_REPORTS = graphql(`
  query SiteReports($id: ID!) {
    trip(id: $id) {
      id
      reports {
        id
        draftId
      }
    }
  }
`)

export const SEND_REPORT = graphql(`
  mutation SiteReport($input: TripReportInput!) {
    tripReport(input: $input) {
      trip {
        ...SiteTrip
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

export const REPAIR_ON_SITE = graphql(`
  mutation SiteRepair($input: RepairCaseRepairOnSiteInput!) {
    repairCaseRepairOnSite(input: $input) {
      repairCase {
        id
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

export const DECLARE_END = graphql(`
  mutation SiteDeclareEnd($input: TripDeclareEndInput!) {
    tripDeclareEnd(input: $input) {
      trip {
        ...SiteTrip
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

export const SIGN_OFF = graphql(`
  mutation SiteSignOff($input: TripSignOffInput!) {
    tripSignOff(input: $input) {
      trip {
        ...SiteTrip
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

export type SiteTrip = NonNullable<SiteTripQuery['trip']>
export type SiteCauses = SiteTripQuery['causeCodes']
