import { graphql } from '../../../gql'
import type { TripBoardQuery, TripGapFragment } from '../../../gql/graphql'

graphql(`
  fragment TripGap on ReadinessGap {
    step
    subjectId
    subject
    caseId
    status
    owner
    performer
    dueAt
    waitingFor
    startsAt
    estimatedAt
    expectedAt
  }
`)

/** Everything about one trip; its board shows nothing else. */
export const TRIP_BOARD = graphql(`
  query TripBoard($id: ID!) {
    trip(id: $id) {
      id
      number
      version
      country
      place
      timeZone
      abroad
      visaRequired
      invitationRequired
      startsOn
      endsOn
      endedAt
      stage
      missedReports
      readiness {
        complete
        earliestAt
        certain
        neededBy
        late
        now
        tracks {
          track
          total
          settled
          readyAt
          gaps {
            ...TripGap
          }
        }
        chain {
          ...TripGap
        }
        basis {
          steps {
            step
            subjectId
            caseId
            owner
            performer
            status
            held
          }
          promises {
            lineId
            at
          }
          timeZone
          hours {
            from
            to
          }
          holidays {
            date
            working
          }
          times {
            step
            kind
            count
          }
        }
      }
      customer {
        id
        name
      }
      cases {
        id
        number
        quantity
        model {
          id
          code
        }
        steps {
          step
          owner
          performer
          status
          total
          done
          dueAt
          taskId
          assignee {
            id
            name
          }
        }
        waivers {
          id
          step
          subjectId
          reason
          at
          by {
            id
            name
          }
        }
      }
      availableActions {
        action
        step
        allowed
        blockedBy
      }
      members {
        id
        leads
        startsOn
        endsOn
        visaState
        visaOn
        releasedAt
        technician {
          id
          name
          latinName
          department
          passport {
            country
            validUntil
          }
          visas {
            id
            country
            validFrom
            validUntil
          }
        }
      }
      lines {
        id
        position
        kind
        partNumber
        name
        specification
        quantity
        spare
        unit
        source
        shortQuantity
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
      demands {
        id
        number
        lineId
        quantity
        neededBy
        expectedOn
        received
        receivedAt
        note
        promises {
          id
          expectedOn
          note
          at
          by {
            id
            name
          }
        }
        expedites {
          id
          note
          at
          by {
            id
            name
          }
        }
        receipts {
          id
          quantity
          receivedOn
        }
      }
      clearances {
        id
        lineId
        carriage
        reason
      }
      gatePasses {
        id
        number
        bearer
        lineIds
        at
      }
      consignments {
        id
        number
        address
        contact
        carrier
        waybill
        customsPaper
        customsNumber
        reimportBy
        reimportedOn
        reimportNumber
        reimportNote
        reimportAttachmentIds
        expectedOn
        arrivedAt
        attachmentIds
        milestones {
          id
          milestone
          reachedOn
          note
        }
      }
      returns {
        id
        lineId
        back
        leftBehind
        lost
        consumed
        condition
        explanation
        confirmedAt
      }
      channels {
        id
        kind
        name
        others
        members {
          id
          name
        }
      }
      invitations {
        id
        issuedOn
        attachmentIds
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
        amount
        currency
        attachmentIds
        cancelledAt
      }
      briefings {
        id
        briefedOn
        note
      }
      reports {
        id
        day
        plan
        actual
        unitsPlanned
        unitsDone
        minutes
        problems
        tomorrow
        writtenAt
        attachmentIds
        by {
          id
          name
        }
      }
      signOffs {
        id
        outcome
        signedOn
        signedBy
        tested
        reason
        attachmentIds
      }
      attachments {
        id
        fileName
        byteSize
        url
        thumbnailUrl
        createdAt
      }
    }
  }
`)

/** One trip as its board knows it. */
export type Board = NonNullable<TripBoardQuery['trip']>
export type BoardLine = Board['lines'][number]
export type BoardDemand = Board['demands'][number]
export type BoardGap = TripGapFragment
