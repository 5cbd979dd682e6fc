import { graphql } from '../../../gql'

/** What customers owe: by age, and invoice by invoice. */
export const FINANCE_RECEIVABLES = graphql(`
  query FinanceReceivables($age: ReceivableAge, $first: Int!, $after: String) {
    receivablesByAge {
      age
      count
      open {
        amount
        currency
      }
      base {
        amount
        currency
      }
    }
    receivables(age: $age, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          invoiceNumber
          invoicedOn
          dueOn
          amount
          currency
          daysPastDue
          open {
            amount
            currency
          }
          repairCase {
            id
            number
            customer {
              id
              name
            }
          }
        }
      }
    }
  }
`)
