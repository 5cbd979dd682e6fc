import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { ApolloLink } from '@apollo/client/link'
import { print } from '@apollo/client/utilities'
import type { FormattedExecutionResult } from 'graphql'
import { createClient, type Client } from 'graphql-ws'
import { Observable } from 'rxjs'
import type { ConnectionMonitor } from './connection'

const KEEP_ALIVE = 12_000
/** A connection whose other end does not answer within this is dead, whatever the network says. */
const ANSWER_WITHIN = 5_000
const LONGEST_PAUSE = 15_000
const SESSION_OVER = 4401

interface LiveLinkOptions {
  readonly url: string
  readonly monitor: ConnectionMonitor
  /** The server says that the session is over. */
  readonly onSignedOut: () => void
}

/**
 * Subscriptions over one socket that reconnects for ever. A subscription with an `after` variable goes on behind the
 * last `position` it has seen, so that nothing is lost between two connections.
 */
export function createLiveLink(options: LiveLinkOptions): ApolloLink {
  const client = openClient(options)
  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        // graphql-ws sends this very object again after a reconnect.
        const variables: Record<string, unknown> = { ...operation.variables }
        const payload = { operationName: operation.operationName, query: print(operation.query), variables }
        let pause: ReturnType<typeof setTimeout> | undefined
        let stop = start()

        function start(): () => void {
          return client.subscribe<Record<string, unknown>>(payload, {
            next: (result) => {
              const position = positionOf(result.data)
              if (position !== null && 'after' in variables) variables['after'] = position
              observer.next(result as FormattedExecutionResult)
            },
            error: (error: unknown) => {
              if (Array.isArray(error)) observer.error(new CombinedGraphQLErrors({ errors: error as [] }))
              else if (codeOf(error) === SESSION_OVER) observer.complete()
              // graphql-ws gives up on some close codes, a fault of the server for one. Screens must not.
              else
                pause = setTimeout(() => {
                  stop = start()
                }, LONGEST_PAUSE)
            },
            complete: () => observer.complete(),
          })
        }
        return () => {
          clearTimeout(pause)
          stop()
        }
      }),
  )
}

function openClient({ url, monitor, onSignedOut }: LiveLinkOptions): Client {
  let silence: ReturnType<typeof setTimeout> | undefined
  const client = createClient({
    url,
    keepAlive: KEEP_ALIVE,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (tries) => wait(Math.min(500 * 2 ** tries, LONGEST_PAUSE) * (0.75 + Math.random() / 2)),
    on: {
      connected: () => monitor.connected(),
      message: () => monitor.alive(),
      ping: (received) => {
        if (!received) silence = setTimeout(() => client.terminate(), ANSWER_WITHIN)
      },
      pong: (received) => {
        if (!received) return
        clearTimeout(silence)
        monitor.alive()
      },
      closed: (event) => {
        clearTimeout(silence)
        const code = codeOf(event)
        if (code === SESSION_OVER) onSignedOut()
        // 1000: closed by us, because nothing is subscribed any more.
        else if (code !== 1000) monitor.lost()
      },
    },
  })
  return client
}

function codeOf(event: unknown): number | null {
  return typeof event === 'object' && event !== null && 'code' in event && typeof event.code === 'number'
    ? event.code
    : null
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

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
