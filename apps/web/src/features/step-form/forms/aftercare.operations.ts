import { graphql } from '../../../gql'

/** What is known when the customer is asked whether all is well. */
export const AFTERCARE_FACTS = graphql(`
  query StepFormAftercare($id: ID!) {
    repairCase(id: $id) {
      ...StepFormCase
      round
      description
      customer {
        id
        name
      }
      contact {
        id
        name
        phone
        email
      }
      model {
        id
        name
      }
      remoteResolutions {
        id
        outcome
        solution
      }
      repairRecords {
        id
        unitId
        faultSeen
        cause {
          code
          name
        }
        action
        result
      }
      deliveryConfirmations {
        id
        receivedOn
        receivedBy
      }
      customerConfirmations {
        id
        seq
        solved
        statement
      }
    }
  }
`)

export const ARTICLES = graphql(`
  query StepFormArticles($search: String) {
    knowledgeArticles(filter: { search: $search }, first: 20) {
      edges {
        node {
          id
          number
          title
        }
      }
    }
  }
`)

export const CONFIRM_WITH_CUSTOMER = graphql(`
  mutation StepFormConfirmWithCustomer($input: RepairCaseConfirmWithCustomerInput!) {
    repairCaseConfirmWithCustomer(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const CALL_BACK = graphql(`
  mutation StepFormCallBack($input: RepairCaseCallBackInput!) {
    repairCaseCallBack(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const RECORD_SURVEY = graphql(`
  mutation StepFormRecordSurvey($input: RepairCaseRecordSurveyInput!) {
    repairCaseRecordSurvey(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const SHARE_KNOWLEDGE = graphql(`
  mutation StepFormShareKnowledge($input: RepairCaseShareKnowledgeInput!) {
    repairCaseShareKnowledge(input: $input) {
      ...StepFormAnswer
    }
  }
`)
