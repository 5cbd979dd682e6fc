import { graphql } from '../../../gql'

/** What is known of a trip, for the forms of its steps. */
export const TRIP_FACTS = graphql(`
  query StepFormTrip($id: ID!) {
    repairCase(id: $id) {
      ...StepFormCase
      description
      quantity
      region
      customer {
        id
        name
        address
      }
      model {
        id
        code
        name
      }
      importClearances {
        id
        forSample
        declarationNumber
        declaredOn
        reexportBy
        serials
        sampleHere
      }
      causeAnalyses {
        id
        causeCode
        finding
        partsNeeded
      }
      workPlans {
        id
        version
        steps
        safety
        software
        acceptance
      }
      repairRecords {
        id
        unitId
        result
      }
      trips {
        id
        number
        version
        country
        place
        timeZone
        abroad
        visaRequired
        startsOn
        endsOn
        endedAt
        missedReports
        members {
          id
          technicianId
          leads
          visaState
          visaOn
          releasedAt
          technician {
            id
            name
            department
            userId
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
        }
        clearances {
          id
          lineId
          reason
        }
        consignments {
          id
          number
          carrier
          waybill
          customsNumber
          reimportBy
          reimportedOn
          expectedOn
          arrivedAt
          milestones {
            id
            milestone
            reachedOn
          }
        }
        returns {
          id
          lineId
          back
          leftBehind
          lost
          consumed
          explanation
          sentBack
          confirmedAt
        }
        channels {
          id
          kind
          name
          members {
            id
            name
          }
        }
        departures {
          id
          departsOn
          place
        }
        bookings {
          id
          kind
          title
          startsAt
          endsAt
          cancelledAt
        }
        reports {
          id
          day
          unitsDone
          tomorrow
        }
      }
    }
  }
`)

/** The reserve, best first, for the days of a trip. */
export const TRIP_CANDIDATES = graphql(`
  query StepFormCandidates($id: ID!, $from: LocalDate!, $until: LocalDate!) {
    trip(id: $id) {
      id
      candidates(from: $from, until: $until) {
        rank
        unfit
        technician {
          id
          name
          department
          userId
        }
      }
    }
  }
`)

export const NOMINATE_TEAM = graphql(`
  mutation StepFormTripNominateTeam($input: TripNominateTeamInput!) {
    tripNominateTeam(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const OPEN_CHANNEL = graphql(`
  mutation StepFormTripOpenChannel($input: TripOpenChannelInput!) {
    tripOpenChannel(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const RECORD_INVITATION = graphql(`
  mutation StepFormTripRecordInvitation($input: TripRecordInvitationInput!) {
    tripRecordInvitation(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const RECORD_VISA = graphql(`
  mutation StepFormTripRecordVisa($input: TripRecordVisaInput!) {
    tripRecordVisa(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const LIST_MATERIALS = graphql(`
  mutation StepFormTripListMaterials($input: TripLinesInput!) {
    tripListMaterials(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const LIST_TOOLS = graphql(`
  mutation StepFormTripListTools($input: TripLinesInput!) {
    tripListTools(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const CONFIRM_TOOL_PROVIDERS = graphql(`
  mutation StepFormTripConfirmToolProviders($input: TripConfirmToolProvidersInput!) {
    tripConfirmToolProviders(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const ISSUE_MATERIALS = graphql(`
  mutation StepFormTripIssueMaterials($input: TripIssueInput!) {
    tripIssueMaterials(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const REPORT_SHORTAGE = graphql(`
  mutation StepFormTripReportShortage($input: TripReportShortageInput!) {
    tripReportShortage(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const DRAW_TOOLS = graphql(`
  mutation StepFormTripDrawTools($input: TripIssueInput!) {
    tripDrawTools(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const REQUEST_PURCHASE = graphql(`
  mutation StepFormTripRequestPurchase($input: TripRequestPurchaseInput!) {
    tripRequestPurchase(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const PROMISE_PURCHASE = graphql(`
  mutation StepFormTripPromisePurchase($input: TripPromisePurchaseInput!) {
    tripPromisePurchase(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const EXPEDITE_PURCHASE = graphql(`
  mutation StepFormTripExpeditePurchase($input: TripExpeditePurchaseInput!) {
    tripExpeditePurchase(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const RECEIVE_PURCHASE = graphql(`
  mutation StepFormTripReceivePurchase($input: TripReceivePurchaseInput!) {
    tripReceivePurchase(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const CONFIRM_SUPPLY = graphql(`
  mutation StepFormTripConfirmSupply($input: TripConfirmSupplyInput!) {
    tripConfirmSupply(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const CHOOSE_CARRIAGE = graphql(`
  mutation StepFormTripChooseCarriage($input: TripChooseCarriageInput!) {
    tripChooseCarriage(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const CHECK_HAND_CARRY = graphql(`
  mutation StepFormTripCheckHandCarry($input: TripCheckHandCarryInput!) {
    tripCheckHandCarry(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const RELEASE_GOODS = graphql(`
  mutation StepFormTripReleaseGoods($input: TripReleaseGoodsInput!) {
    tripReleaseGoods(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const HAND_OVER_GOODS = graphql(`
  mutation StepFormTripHandOverGoods($input: TripHandOverGoodsInput!) {
    tripHandOverGoods(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const CONSIGN = graphql(`
  mutation StepFormTripConsign($input: TripConsignInput!) {
    tripConsign(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const RECORD_MILESTONE = graphql(`
  mutation StepFormTripRecordMilestone($input: TripRecordMilestoneInput!) {
    tripRecordMilestone(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const REIMPORT = graphql(`
  mutation StepFormTripReimport($input: TripReimportInput!) {
    tripReimport(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const CONFIRM_DEPARTURE = graphql(`
  mutation StepFormTripConfirmDeparture($input: TripConfirmDepartureInput!) {
    tripConfirmDeparture(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const BOOK_TRAVEL = graphql(`
  mutation StepFormTripBookTravel($input: TripBookTravelInput!) {
    tripBookTravel(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const DECLARE_END = graphql(`
  mutation StepFormTripDeclareEnd($input: TripDeclareEndInput!) {
    tripDeclareEnd(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const SIGN_OFF = graphql(`
  mutation StepFormTripSignOff($input: TripSignOffInput!) {
    tripSignOff(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const RETURN_LINES = graphql(`
  mutation StepFormTripReturnLines($input: TripReturnLinesInput!) {
    tripReturnLines(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const CONFIRM_RETURN = graphql(`
  mutation StepFormTripConfirmReturn($input: TripConfirmReturnInput!) {
    tripConfirmReturn(input: $input) {
      ...StepFormTripAnswer
    }
  }
`)

export const RECEIVE_SAMPLE = graphql(`
  mutation StepFormReceiveSample($input: RepairCaseReceiveSampleInput!) {
    repairCaseReceiveSample(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const RETURN_SAMPLE = graphql(`
  mutation StepFormReturnSample($input: RepairCaseReturnSampleInput!) {
    repairCaseReturnSample(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const ANALYSE_CAUSE = graphql(`
  mutation StepFormAnalyseCause($input: RepairCaseAnalyseCauseInput!) {
    repairCaseAnalyseCause(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const RELEASE_WORK_PLAN = graphql(`
  mutation StepFormReleaseWorkPlan($input: RepairCaseReleaseWorkPlanInput!) {
    repairCaseReleaseWorkPlan(input: $input) {
      ...StepFormAnswer
    }
  }
`)
