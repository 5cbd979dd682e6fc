import { graphql } from '../../gql'

export const AGENTS = graphql(`
  query AdminAgents($search: String, $country: String, $modelId: ID, $first: Int!, $after: String) {
    agents(filter: { search: $search, country: $country, modelId: $modelId }, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          name
          country
          area
          contactName
          email
          phone
          languages
          models {
            id
            code
          }
          ratePerHour
          ratePerUnit
          currency
          note
          version
          disabledAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const CREATE_AGENT = graphql(`
  mutation AdminAgentCreate($input: AgentCreateInput!) {
    agentCreate(input: $input) {
      agent {
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

export const UPDATE_AGENT = graphql(`
  mutation AdminAgentUpdate($input: AgentUpdateInput!) {
    agentUpdate(input: $input) {
      agent {
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

/** Models to choose from, the one chosen already among them or not. */
export const AGENT_MODELS = graphql(`
  query AdminAgentModels($search: String) {
    productModels(filter: { search: $search }, first: 50) {
      edges {
        cursor
        node {
          id
          code
          name
        }
      }
    }
  }
`)
