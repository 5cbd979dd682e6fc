import { graphql } from '../../gql'

export const CUSTOMERS = graphql(`
  query RegisterCustomers($search: String) {
    customers(filter: { search: $search }, first: 20) {
      edges {
        cursor
        node {
          id
          name
          region
          country
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const CUSTOMER = graphql(`
  query RegisterCustomer($id: ID!) {
    customer(id: $id) {
      id
      name
      region
      country
      contacts {
        id
        name
        phone
        email
        title
      }
    }
  }
`)

export const MODELS = graphql(`
  query RegisterModels($search: String) {
    productModels(filter: { search: $search, inUse: true }, first: 50) {
      edges {
        cursor
        node {
          id
          code
          name
          category
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const EARLIER_CASES = graphql(`
  query RegisterEarlierCases($serials: [String!]!) {
    earlierCases(serials: $serials) {
      serial
      repairCase {
        id
        number
        phase
        reportedAt
      }
    }
  }
`)

export const REGISTER = graphql(`
  mutation RegisterCase($input: RepairCaseRegisterInput!) {
    repairCaseRegister(input: $input) {
      repairCase {
        id
        number
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)
