import { graphql } from '../../../gql'
import type { CaseFactsQuery } from '../../../gql/graphql'

/** What is on record of the case as a whole; what is on record of single units is asked for where they are shown. */
export const CASE_FACTS = graphql(`
  query CaseFacts($id: ID!) {
    repairCase(id: $id) {
      id
      kind
      channel
      reportedUrgency
      reportedAt
      registeredAt
      registeredBy {
        id
        name
      }
      description
      markedForKnowledge
      sourceReference
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
      units {
        id
        position
        serial
        warrantyResult
      }
      firstResponses {
        id
        at
        by {
          id
          name
        }
        respondedAt
        summary
        nextStep
        promisedOn
      }
      classifications {
        id
        at
        by {
          id
          name
        }
        category
        severity
        urgency
        complex
        note
      }
      remoteResolutions {
        id
        at
        by {
          id
          name
        }
        outcome
        solution
        customerConfirmed
      }
      opinions {
        id
        at
        by {
          id
          name
        }
        department
        cause
        responsibility
        recommendedMode
        note
      }
      responsibilityDecisions {
        id
        at
        by {
          id
          name
        }
        customerShare
        companyShare
        basis
        freeAsked
      }
      modeDecisions {
        id
        at
        by {
          id
          name
        }
        mode
        serviceAbroad
        distanceKm
        customerWish
        customerAgreed
        note
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
        attachmentId
        reason
      }
      agentEnquiries {
        id
        at
        by {
          id
          name
        }
        note
        agent {
          id
          name
        }
      }
      sampleReceipts {
        id
        at
        by {
          id
          name
        }
        receivedOn
        sample
        attachmentIds
      }
      sampleReturns {
        id
        at
        by {
          id
          name
        }
        outcome
        settledOn
        declarationNumber
        carrier
        trackingNumber
        note
        attachmentIds
      }
      causeAnalyses {
        id
        at
        by {
          id
          name
        }
        cause {
          id
          name
        }
        finding
        partsNeeded
        attachmentIds
      }
      workPlans {
        id
        at
        by {
          id
          name
        }
        version
        steps
        safety
        software
        acceptance
        attachmentIds
      }
      agentQuotes {
        id
        at
        by {
          id
          name
        }
        agentName
        able
        amount
        currency
        validUntil
        readyOn
        note
        attachmentIds
      }
      agentQuoteReviews {
        id
        at
        by {
          id
          name
        }
        quoteId
        outcome
        reason
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
        dueOn
        unitIds
        planAttachmentIds
        note
        workPlan {
          id
          version
        }
        lines {
          id
          partNumber
          name
          quantity
        }
      }
      agentPartsReleases {
        id
        at
        by {
          id
          name
        }
        number
        bearer
        note
        lineIds
      }
      agentConsignments {
        id
        at
        by {
          id
          name
        }
        number
        address
        contact
        carrier
        waybill
        customsPaper
        customsNumber
        expectedOn
        attachmentIds
        lines {
          id
          quantity
          part {
            id
            partNumber
            name
          }
        }
        milestones {
          id
          milestone
          reachedOn
          note
        }
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
      agentLinks {
        id
        at
        by {
          id
          name
        }
        expiresAt
        live
      }
      agentConfirmations {
        id
        at
        by {
          id
          name
        }
        confirmedOn
        confirmedBy
        note
        attachmentIds
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
      importClearances {
        id
        at
        by {
          id
          name
        }
        forSample
        declarationNumber
        declaredOn
        reexportBy
        serials
        dutyAmount
        dutyCurrency
        attachmentIds
      }
      warehouseDeliveries {
        id
        at
        by {
          id
          name
        }
        deliveredOn
        carrier
        trackingNumber
        note
      }
      receipts {
        id
        at
        by {
          id
          name
        }
        number
      }
      receiptLines {
        id
        at
        receiptId
        unitId
        outcome
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
      }
      inspectionDecisions {
        id
        at
        by {
          id
          name
        }
        needed
        reason
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
      onlineTestDecisions {
        id
        at
        by {
          id
          name
        }
        needed
        plan
        reason
      }
      onlineTestSchedules {
        id
        at
        by {
          id
          name
        }
        scheduledOn
        line
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
      }
      partsRequests {
        id
        at
        by {
          id
          name
        }
        number
        noneNeeded
      }
      partsLines {
        id
        requestId
        partNumber
        name
        quantity
        unit
        issued
      }
      partsDemands {
        id
        number
        partsLineId
        quantity
        received
        receivedAt
        neededBy
        expectedOn
      }
      repairRecords {
        id
        at
        by {
          id
          name
        }
        unitId
        result
        minutes
      }
      verificationOpinions {
        id
        at
        by {
          id
          name
        }
        department
        ageingNeeded
        fullTestNeeded
        note
      }
      verificationReviews {
        id
        at
        by {
          id
          name
        }
        ageingNeeded
        fullTestNeeded
        testDepartment
        note
      }
      ageings {
        id
        at
        by {
          id
          name
        }
        unitId
        passed
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
      }
      repairCompletions {
        id
        at
        by {
          id
          name
        }
      }
      shipments {
        id
        at
        by {
          id
          name
        }
        carrier
        trackingNumber
        shippedOn
        address
        reexportDeclaration
      }
      shipmentUnits {
        id
        shipmentId
        unitId
      }
      deliveryConfirmations {
        id
        at
        by {
          id
          name
        }
        receivedOn
        receivedBy
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
        }
        members {
          id
          name
        }
        problem
        containment
        containedOn
        rootCause {
          method
          nodes {
            text
            parent
            isRoot
          }
        }
        cause {
          id
          name
          parent {
            id
            name
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
        at
        by {
          id
          name
        }
        actionId
        doneOn
        result
        evidence {
          id
          fileName
          byteSize
          url
          thumbnailUrl
        }
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
        }
        correctiveAction {
          id
          version
        }
      }
      customerConfirmations {
        id
        at
        by {
          id
          name
        }
        solved
        statement
      }
      callBacks {
        id
        at
        by {
          id
          name
        }
        calledAt
        spokeWith
        allWell
        notes
      }
      surveys {
        id
        at
        by {
          id
          name
        }
        outcome
        score
        comment
        tries
      }
      knowledgeLinks {
        id
        at
        by {
          id
          name
        }
        article {
          id
          number
          title
        }
      }
      waivers {
        id
        at
        by {
          id
          name
        }
        step
        subjectId
        reason
      }
      holds {
        id
        at
        by {
          id
          name
        }
        held
        reason
      }
      cancellations {
        id
        at
        by {
          id
          name
        }
        reason
      }
      reopenings {
        id
        at
        by {
          id
          name
        }
        reason
      }
    }
  }
`)

export type CaseFacts = NonNullable<CaseFactsQuery['repairCase']>
