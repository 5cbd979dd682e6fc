import { graphql } from '../../../gql'

export const FINANCE_COMPANY = graphql(`
  query FinanceCompany {
    settings {
      key
      value
    }
  }
`)
