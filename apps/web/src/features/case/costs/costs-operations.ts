import { graphql } from '../../../gql'

export const SET_COST_SHARE = graphql(`
  mutation CaseCostsSetShare($input: RepairCaseSetCostShareInput!) {
    repairCaseSetCostShare(input: $input) {
      repairCase {
        id
        version
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

export const REVERSE_COST = graphql(`
  mutation CaseCostsReverse($input: RepairCaseReverseCostInput!) {
    repairCaseReverseCost(input: $input) {
      repairCase {
        id
        version
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

export const CLAIM = graphql(`
  mutation CaseCostsClaim($input: RepairCaseClaimInput!) {
    repairCaseClaim(input: $input) {
      repairCase {
        id
        version
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

export const RECORD_RECOVERY = graphql(`
  mutation CaseCostsRecordRecovery($input: RepairCaseRecordRecoveryInput!) {
    repairCaseRecordRecovery(input: $input) {
      repairCase {
        id
        version
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

export const CLOSE_CLAIM = graphql(`
  mutation CaseCostsCloseClaim($input: RepairCaseCloseClaimInput!) {
    repairCaseCloseClaim(input: $input) {
      repairCase {
        id
        version
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)
