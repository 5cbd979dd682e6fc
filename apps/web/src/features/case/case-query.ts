import { graphql } from '../../gql'
import type { CaseHeaderQuery } from '../../gql/graphql'

/** What stands above the tabs: the case in one line, every step, what the reader may do. */
export const CASE_HEADER = graphql(`
  query CaseHeader($number: String!) {
    repairCase(number: $number) {
      id
      number
      version
      region
      phase
      urgency
      category
      severity
      quantity
      round
      mode
      serviceAbroad
      customerShare
      companyShare
      freeOfCharge
      heldReason
      cancelledReason
      closedAt
      nextDueAt
      reexportBy
      reportedAt
      trips {
        id
        number
      }
      repeatOf {
        id
        number
      }
      customer {
        id
        name
        country
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
        warrantyResult
      }
      steps {
        step
        owner
        performer
        status
        total
        done
        ready
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
        taskId
      }
      availableActions {
        action
        step
        allowed
        blockedBy
      }
    }
  }
`)

/** The case as its page knows it. */
export type PageCase = NonNullable<CaseHeaderQuery['repairCase']>
export type PageStep = PageCase['steps'][number]
