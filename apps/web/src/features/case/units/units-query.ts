import { graphql } from '../../../gql'
import type { CaseUnitFactsQuery, CaseUnitsQuery } from '../../../gql/graphql'

/** Every unit as it stands. */
export const CASE_UNITS = graphql(`
  query CaseUnits($id: ID!) {
    repairCase(id: $id) {
      id
      units {
        id
        position
        serial
        replacementSerial
        appliedFor
        shippedOn
        purchasedOn
        custody
        warrantyResult
        warrantyReason
        warrantyUntil
        warrantyOverriddenBy {
          id
          name
        }
        repairWarrantyUntil
        repeatOf {
          id
          number
        }
        openSteps
      }
      repairRecords {
        id
        unitId
      }
      agentRepairRecords {
        id
        unitId
      }
    }
  }
`)

export type UnitSeen = NonNullable<CaseUnitsQuery['repairCase']>['units'][number]

/** What is on record of single units; asked for when the first of them is opened. */
export const CASE_UNIT_FACTS = graphql(`
  query CaseUnitFacts($id: ID!) {
    repairCase(id: $id) {
      id
      units {
        id
        position
        serial
      }
      agentRepairRecords {
        id
        at
        by {
          id
          name
        }
        number
        unitId
        faultSeen
        cause {
          id
          name
        }
        action
        minutes
        result
        reason
        replacementSerial
        workedBy
        attachmentIds
        partsUsed {
          id
          partNumber
          name
          quantity
        }
      }
      unitWarranties {
        id
        at
        by {
          id
          name
        }
        unitId
        result
        reason
        until
        overrideReason
      }
      receiptLines {
        id
        at
        by {
          id
          name
        }
        unitId
        outcome
        serial
        condition
      }
      shortageResolutions {
        id
        at
        by {
          id
          name
        }
        unitId
        resolution
        expectedOn
        reason
      }
      unitDraws {
        id
        at
        by {
          id
          name
        }
        unitId
        note
      }
      inspections {
        id
        at
        by {
          id
          name
        }
        unitId
        judgement
        reopensResponsibility
      }
      onlineTestResults {
        id
        at
        by {
          id
          name
        }
        unitId
        passed
        findings
      }
      repairRecords {
        id
        at
        by {
          id
          name
        }
        unitId
        number
        faultSeen
        cause {
          code
          name
        }
        action
        minutes
        technician {
          id
          name
        }
        result
        reason
        replacementSerial
        reopensResponsibility
        attachmentIds
        partsUsed {
          id
          partNumber
          name
          quantity
        }
      }
      dispositionApprovals {
        id
        at
        by {
          id
          name
        }
        unitId
        outcome
        customerConsent
        reason
      }
      ageingStarts {
        id
        at
        by {
          id
          name
        }
        unitId
        startsAt
        hours
        standard
      }
      ageings {
        id
        at
        by {
          id
          name
        }
        unitId
        hours
        passed
        findings
      }
      ageingChecks {
        id
        at
        by {
          id
          name
        }
        unitId
        conforms
        reason
      }
      inspectionSlips {
        id
        number
      }
      slipUnits {
        id
        at
        by {
          id
          name
        }
        unitId
        slipId
      }
      testResults {
        id
        at
        by {
          id
          name
        }
        unitId
        passed
        findings
      }
      shipments {
        id
        carrier
        trackingNumber
        shippedOn
      }
      shipmentUnits {
        id
        at
        by {
          id
          name
        }
        unitId
        shipmentId
      }
    }
  }
`)

export type UnitFacts = NonNullable<CaseUnitFactsQuery['repairCase']>
