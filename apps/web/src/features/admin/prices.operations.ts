import { graphql } from '../../gql'

export const PRICES = graphql(`
  query AdminPrices($search: String, $first: Int!, $after: String) {
    partPrices(filter: { search: $search }, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          partNumber
          name
          listPrice
          currency
          version
          updatedAt
          updatedBy {
            id
            name
          }
          retiredAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const SET_PRICE = graphql(`
  mutation AdminPriceSet($input: PartPriceSetInput!) {
    partPriceSet(input: $input) {
      partPrice {
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

export const RETIRE_PRICE = graphql(`
  mutation AdminPriceRetire($input: PartPriceRetireInput!) {
    partPriceRetire(input: $input) {
      partPrice {
        id
        version
        retiredAt
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

export const IMPORT_PRICES = graphql(`
  mutation AdminPriceImport($input: PartPriceImportInput!) {
    partPriceImport(input: $input) {
      added
      changed
      userErrors {
        code
        message
        field
      }
    }
  }
`)
