import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { ApolloLink } from '@apollo/client/link'
import { print } from '@apollo/client/utilities'
import type { FormattedExecutionResult } from 'graphql'
import { createClient } from 'graphql-ws'
import { Observable } from 'rxjs'
import { connection } from './connection'

const KEEP_ALIVE = 12_000
const LONGEST_PAUSE = 15_000

/**
 * Subscriptions over one socket that reconnects for ever. A subscription with an `after` variable goes on behind the
 * last `position` it has seen, so that nothing is lost between two connections.
 */
export function createLiveLink(url: string): ApolloLink {
  const client = createClient({
    url,
    keepAlive: KEEP_ALIVE,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (tries) => pause(Math.min(500 * 2 ** tries, LONGEST_PAUSE) * (0.75 + Math.random() / 2)),
    on: {
      connected: () => connection.connected(),
      message: () => connection.alive(),
      pong: () => connection.alive(),
      closed: (event) => {
        if (!(event instanceof CloseEvent && event.wasClean && event.code === 1000)) connection.lost()
      },
    },
  })
  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        // graphql-ws sends this very object again after a reconnect.
        const variables: Record<string, unknown> = { ...operation.variables }
        const payload = { operationName: operation.operationName, query: print(operation.query), variables }
        return client.subscribe<Record<string, unknown>>(payload, {
          next: (result) => {
            const position = positionOf(result.data)
            if (position !== null && 'after' in variables) variables['after'] = position
            observer.next(result as FormattedExecutionResult)
          },
          error: (error: unknown) => {
            observer.error(
              Array.isArray(error)
                ? new CombinedGraphQLErrors({ errors: error as [] })
                : (error ?? new Error('socket')),
            )
          },
          complete: () => observer.complete(),
        })
      }),
  )
}

function positionOf(data: Record<string, unknown> | null | undefined): string | null {
  for (const value of Object.values(data ?? {})) {
    if (
      typeof value === 'object' &&
      value !== null &&
      'position' in value &&
      typeof value.position === 'string'
    ) {
      return value.position
    }
  }
  return null
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
