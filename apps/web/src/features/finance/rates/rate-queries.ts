import { graphql } from '../../../gql'

export const FINANCE_RATES = graphql(`
  query FinanceRates($currency: String, $first: Int!, $after: String) {
    baseCurrency
    exchangeRates(currency: $currency, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          currency
          validFrom
          rate
          source
          at
          by {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const RATE_SET = graphql(`
  mutation FinanceRateSet($input: ExchangeRateSetInput!) {
    exchangeRateSet(input: $input) {
      exchangeRate {
        id
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

export const RATE_IMPORT = graphql(`
  mutation FinanceRateImport($input: ExchangeRateImportInput!) {
    exchangeRateImport(input: $input) {
      entered
      alreadyThere
      lineErrors {
        line
        code
        message
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)
