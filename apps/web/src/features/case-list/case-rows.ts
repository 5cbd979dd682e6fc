import { graphql } from '../../gql'
import type { CaseListQuery } from '../../gql/graphql'

export const PAGE = 50

export const CASE_LIST = graphql(`
  query CaseList($filter: RepairCaseFilter!, $orderBy: RepairCaseOrder!, $first: Int!, $after: String) {
    repairCases(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          number
          phase
          urgency
          severity
          description
          quantity
          reportedAt
          nextDueAt
          customer {
            id
            name
          }
          model {
            id
            code
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)

export type CaseRow = CaseListQuery['repairCases']['edges'][number]['node']
