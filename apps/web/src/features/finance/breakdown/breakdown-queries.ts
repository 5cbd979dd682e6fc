import { graphql } from '../../../gql'
import type { BreakdownRowsFragment } from '../../../gql/graphql'

// Every breakdown here is asked for the same way; the generated documents carry the fragment.
graphql(`
  fragment BreakdownRows on CostBreakdown {
    rows {
      keys {
        dimension
        value
        label
      }
      amount {
        amount
        currency
      }
      previous {
        amount
        currency
      }
    }
    total {
      amount
      currency
    }
    previousTotal {
      amount
      currency
    }
    previousFrom
    previousTo
  }
`)

/** Everything on the tab but the pivot table, answered together. */
export const FINANCE_BREAKDOWN = graphql(`
  query FinanceBreakdown($filter: CostFilter!) {
    byParty: costBreakdown(filter: $filter, groupBy: [PARTY], compare: true) {
      ...BreakdownRows
    }
    byMonth: costBreakdown(filter: $filter, groupBy: [MONTH, PARTY]) {
      ...BreakdownRows
    }
    flow: costBreakdown(filter: $filter, groupBy: [KIND, PARTY, DEPARTMENT]) {
      ...BreakdownRows
    }
    byCustomer: costBreakdown(filter: $filter, groupBy: [CUSTOMER], compare: true, top: 10) {
      ...BreakdownRows
    }
    byModel: costBreakdown(filter: $filter, groupBy: [MODEL], compare: true, top: 10) {
      ...BreakdownRows
    }
  }
`)

export const FINANCE_PIVOT = graphql(`
  query FinancePivot($filter: CostFilter!, $groupBy: [CostDimension!]!) {
    costBreakdown(filter: $filter, groupBy: $groupBy) {
      ...BreakdownRows
    }
  }
`)

/** What can be chosen in the filters that have no closed list: what the period knows, largest first. */
export const FINANCE_CHOICES = graphql(`
  query FinanceChoices($filter: CostFilter!) {
    customers: costBreakdown(filter: $filter, groupBy: [CUSTOMER], top: 1000) {
      ...BreakdownRows
    }
    models: costBreakdown(filter: $filter, groupBy: [MODEL], top: 1000) {
      ...BreakdownRows
    }
    causes: costBreakdown(filter: $filter, groupBy: [CAUSE], top: 1000) {
      ...BreakdownRows
    }
  }
`)

export const FINANCE_POSTINGS = graphql(`
  query FinancePostings($filter: CostFilter!, $first: Int!, $after: String) {
    costPostings(filter: $filter, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          month
          party
          department
          category
          declaredBy
          amount
          currency
          repairCase {
            id
            number
          }
          costItem {
            id
            description
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

/** A breakdown as it was answered. */
export type Rows = BreakdownRowsFragment
export type Row = Rows['rows'][number]
