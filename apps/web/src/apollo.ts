import {
  ApolloClient,
  ApolloLink,
  HttpLink,
  InMemoryCache,
  type FieldFunctionOptions,
  type StoreObject,
} from '@apollo/client'
import { SetContextLink } from '@apollo/client/link/context'
import { ErrorLink } from '@apollo/client/link/error'
import { relayStylePagination } from '@apollo/client/utilities'
import { OperationTypeNode } from 'graphql'
import { connection } from './server/connection'
import { failureOf } from './server/failure'
import { createLiveLink } from './server/live-link'

interface ApolloOptions {
  readonly language: () => string
  /** The server says that nobody is signed in (any more). */
  readonly onSignedOut: () => void
}

/** The client of this page: queries and mutations over HTTP with the session cookie, subscriptions over a socket. */
export function createApollo({ language, onSignedOut }: ApolloOptions): ApolloClient {
  const headers = new SetContextLink(({ headers: given, idempotencyKey }) => ({
    headers: {
      ...(given as Record<string, string> | undefined),
      'accept-language': language(),
      ...(typeof idempotencyKey === 'string' ? { 'idempotency-key': idempotencyKey } : {}),
    },
  }))
  const signedOut = new ErrorLink(({ error }) => {
    if (failureOf(error).code === 'UNAUTHENTICATED') onSignedOut()
  })
  const http = new HttpLink({ uri: '/graphql', credentials: 'same-origin' })
  const live = createLiveLink({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    monitor: connection,
    onSignedOut,
  })
  const isLive = ({ operationType }: ApolloLink.Operation) => operationType === OperationTypeNode.SUBSCRIPTION
  return clientOf(
    ApolloLink.from([signedOut, ApolloLink.split(isLive, live, ApolloLink.from([headers, http]))]),
  )
}

/** The client over whatever link leads to the server. */
export function clientOf(link: ApolloLink): ApolloClient {
  // A question asked after a change must not be content with the answer on its way to one asked before.
  return new ApolloClient({ cache: createCache(), link, queryDeduplication: false })
}

/** Pages of one list are joined in the cache; lists differ by every argument but the paging. */
function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          tasks: relayStylePagination(['filter']),
          repairCases: relayStylePagination(['filter', 'orderBy']),
          customers: relayStylePagination(['filter']),
          agents: relayStylePagination(['filter']),
          productModels: relayStylePagination(['filter']),
          users: relayStylePagination(['search', 'department', 'role', 'includeDisabled']),
          caseEvents: relayStylePagination(['filter']),
          importJobs: relayStylePagination(),
          costPostings: relayStylePagination(['filter']),
          exchangeRates: relayStylePagination(['currency']),
        },
      },
      // Steps and sums have no id; without this, two screens asking for different fields of them would undo each other's answers.
      RepairCase: { fields: { steps: { merge: mergeSteps }, costsToState: { merge: true } } },
      // Values, not things: they have no identity of their own to be stored under.
      QueueCount: { keyFields: ['department'] },
      DepartmentLabel: { keyFields: ['department'] },
      Setting: { keyFields: ['key'] },
    },
  })
}

/** Steps as they came, with what was known of each and not asked for this time. */
function mergeSteps(
  existing: readonly StoreObject[] | undefined,
  incoming: readonly StoreObject[],
  { readField }: FieldFunctionOptions,
): readonly StoreObject[] {
  const keyOf = (step: StoreObject) =>
    `${readField<string>('step', step)} ${readField<string>('owner', step)}`
  const known = new Map(existing?.map((step) => [keyOf(step), step]))
  return incoming.map((step) => ({ ...known.get(keyOf(step)), ...step }))
}
