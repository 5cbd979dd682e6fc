import { graphql } from '../../../gql'

/** What the customer owes, and what the company bears. */
export const RECOVERY_FACTS = graphql(`
  query StepFormRecovery($id: ID!) {
    repairCase(id: $id) {
      ...StepFormCase
      customer {
        id
        name
      }
      receivableBalance {
        charged {
          amount
          currency
        }
        paid {
          amount
          currency
        }
        writtenOff {
          amount
          currency
        }
        open {
          amount
          currency
        }
      }
      costTotal {
        amount
        currency
      }
      companyBurden {
        amount
        currency
      }
      costStatements {
        id
        chargeAmount
        chargeCurrency
      }
      customerConfirmations {
        id
        seq
        solved
      }
      receivables {
        id
        seq
        invoiceNumber
        invoicedOn
        dueOn
        amount
        currency
      }
      payments {
        id
        amount
        paidOn
        reference
      }
      writeOffRequests {
        id
        at
        amount
        reason
        by {
          id
          name
        }
      }
      writeOffDecisions {
        id
        requestId
        outcome
        reason
      }
      incidentReports {
        id
        number
        cause
        responsibleDepartments
      }
      internalTracings {
        id
        seq
        basis
        shares {
          id
          department
          percent
          amount
          currency
        }
      }
      tracingObjections {
        id
        seq
        department
        reason
        by {
          id
          name
        }
      }
    }
  }
`)

export const INVOICE = graphql(`
  mutation StepFormInvoice($input: RepairCaseInvoiceInput!) {
    repairCaseInvoice(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const RECORD_PAYMENT = graphql(`
  mutation StepFormRecordPayment($input: RepairCaseRecordPaymentInput!) {
    repairCaseRecordPayment(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const REQUEST_WRITE_OFF = graphql(`
  mutation StepFormRequestWriteOff($input: RepairCaseRequestWriteOffInput!) {
    repairCaseRequestWriteOff(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const DECIDE_WRITE_OFF = graphql(`
  mutation StepFormDecideWriteOff($input: RepairCaseDecideWriteOffInput!) {
    repairCaseDecideWriteOff(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const SEND_COST_BASIS = graphql(`
  mutation StepFormSendCostBasis($input: RepairCaseSendCostBasisInput!) {
    repairCaseSendCostBasis(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const TRACE_INTERNALLY = graphql(`
  mutation StepFormTraceInternally($input: RepairCaseTraceInternallyInput!) {
    repairCaseTraceInternally(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const ACKNOWLEDGE_SHARE = graphql(`
  mutation StepFormAcknowledgeShare($input: RepairCaseAcknowledgeShareInput!) {
    repairCaseAcknowledgeShare(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const OBJECT_TO_TRACING = graphql(`
  mutation StepFormObjectToTracing($input: RepairCaseObjectToTracingInput!) {
    repairCaseObjectToTracing(input: $input) {
      ...StepFormAnswer
    }
  }
`)
