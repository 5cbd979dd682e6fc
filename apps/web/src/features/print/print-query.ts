import { graphql } from '../../gql'
import type { PrintCaseQuery } from '../../gql/graphql'

/** Everything the forms of a case are filled in with: one question, whichever form is printed. */
export const PRINT_CASE = graphql(`
  query PrintCase($number: String!) {
    settings {
      key
      value
    }
    repairCase(number: $number) {
      id
      number
      region
      kind
      urgency
      reportedAt
      description
      quantity
      customerShare
      companyShare
      freeOfCharge
      customer {
        id
        name
        country
        address
      }
      contact {
        id
        name
        title
        phone
        email
      }
      model {
        id
        code
        name
      }
      units {
        id
        position
        serial
        replacementSerial
        appliedFor
        shippedOn
        purchasedOn
        warrantyResult
        warrantyReason
      }
      steps {
        step
        owner
        performer
        status
        total
        done
        readySince
        opensAt
        dueAt
        doneAt
        doneBy {
          id
          name
        }
        waitingFor
        held
        assignee {
          id
          name
        }
      }
      classifications {
        id
        category
        severity
        complex
      }
      responsibilityDecisions {
        id
        basis
        freeAsked
      }
      freeServiceApprovals {
        id
        at
        by {
          id
          name
        }
        outcome
        reason
      }
      quotations {
        id
        at
        by {
          id
          name
        }
        version
        currency
        language
        total
        validUntil
        terms
        note
        fees {
          labourRate
          travelRate
          travelPer
          partsPercent
          fixedFee
          customerPercent
          capped
        }
        lines {
          description
          amount
        }
      }
      serviceAgreements {
        id
        at
        by {
          id
          name
        }
        version
        feeStandard
        fees {
          labourRate
          travelRate
          travelPer
          partsPercent
          fixedFee
          customerPercent
          capped
        }
        settlementMethod
        qualityResponsibility
        amount
        currency
      }
      termsReviews {
        id
        at
        by {
          id
          name
        }
        outcome
        reason
      }
      termsSignatures {
        id
        at
        by {
          id
          name
        }
        outcome
        signedOn
      }
      returnApplications {
        id
        at
        by {
          id
          name
        }
        number
        quantity
        defects
        feeBasis
        qualityResponsibility
        note
        informed
      }
      receiptLines {
        id
        unitId
        outcome
      }
      repairRecords {
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
          code
          nameZh
          nameEn
          parent {
            id
            nameZh
            nameEn
          }
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
        partsUsed {
          id
          partNumber
          name
          quantity
        }
      }
      attachments {
        id
        fileName
      }
      agentOrders {
        id
        at
        by {
          id
          name
        }
        number
        agentName
        agent {
          id
          country
          area
          contactName
          email
          phone
          languages
        }
        quote {
          id
          amount
          currency
        }
        dueOn
        unitIds
        planAttachmentIds
        note
        workPlan {
          id
          version
          steps
          safety
          software
          acceptance
          attachmentIds
        }
        lines {
          id
          partNumber
          name
          quantity
          issued
        }
      }
      partsLines {
        id
        partNumber
        name
        quantity
        issued
        unit
      }
      agentPartsReleases {
        id
        at
        by {
          id
          name
        }
        number
        orderId
        bearer
        lineIds
        note
      }
      agentConsignments {
        id
        at
        by {
          id
          name
        }
        number
        orderId
        address
        contact
        carrier
        waybill
        customsPaper
        customsNumber
        expectedOn
        lines {
          id
          lineId
          quantity
          weightKg
          size
          hsCode
          customsValue
          currency
          part {
            id
            partNumber
            name
            unit
          }
        }
      }
      agentRepairRecords {
        id
        at
        number
        orderId
        unitId
        faultSeen
        cause {
          code
          nameZh
          nameEn
          parent {
            id
            nameZh
            nameEn
          }
        }
        action
        minutes
        workedBy
        result
        reason
        replacementSerial
        partsUsed {
          id
          partNumber
          name
          quantity
        }
      }
      correctiveActions {
        id
        at
        by {
          id
          name
        }
        version
        leader {
          id
          name
          department
        }
        members {
          id
          name
          department
        }
        problem
        containment
        containedOn
        rootCause {
          method
          inWords
          nodes {
            text
            parent
            isRoot
          }
        }
        cause {
          code
          nameZh
          nameEn
          parent {
            id
            nameZh
            nameEn
          }
        }
        actions {
          id
          actionId
          kind
          description
          owner {
            id
            name
          }
          department
          dueOn
          criterion
          state
        }
        closingRemark
      }
      actionCompletions {
        id
        by {
          id
          name
        }
        actionId
        doneOn
        result
      }
      effectivenessChecks {
        id
        at
        by {
          id
          name
        }
        actionId
        effective
        findings
      }
      incidentReports {
        id
        at
        by {
          id
          name
        }
        number
        summary
        cause
        responsibleDepartments
        measures
        authors {
          id
          name
          department
        }
        correctiveAction {
          id
          version
          rootCause {
            inWords
          }
        }
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
      }
      inspectionSlips {
        id
        at
        by {
          id
          name
        }
        number
        note
      }
      slipUnits {
        id
        slipId
        unitId
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
    }
  }
`)

export type PrintCase = NonNullable<PrintCaseQuery['repairCase']>
export type PrintUnit = PrintCase['units'][number]
