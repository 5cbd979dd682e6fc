import { ApolloLink } from '@apollo/client'
import { buildSchema, execute, GraphQLError, OperationTypeNode, type ExecutionResult } from 'graphql'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { from, Observable, Subject } from 'rxjs'

const schema = buildSchema(readFileSync(resolve(import.meta.dirname, '../../../api/schema.graphql'), 'utf8'))

type Resolver = (args: never) => unknown

/** One request as it reached the server. */
export interface Call {
  readonly name: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly context: Readonly<Record<string, unknown>>
}

/**
 * A server in memory that runs the dashboard's real documents against the real schema, so that a test cannot pass
 * with a field that does not exist. `root` are resolvers by field of Query and Mutation; `emit` speaks to subscriptions.
 */
export class TestServer {
  readonly calls: Call[] = []
  readonly #live = new Map<string, Subject<ExecutionResult>>()
  /** While true no request gets through. */
  offline = false

  constructor(readonly root: Record<string, Resolver>) {}

  /** The link an Apollo client of a test ends in. */
  readonly link = new ApolloLink((operation): Observable<ApolloLink.Result> => {
    const { query, variables, operationName = '' } = operation
    if (operation.operationType === OperationTypeNode.SUBSCRIPTION) return this.#subject(operationName)
    this.calls.push({ name: operationName, variables, context: operation.getContext() })
    if (this.offline) {
      return new Observable((observer) => observer.error(new TypeError('Failed to fetch')))
    }
    const result = Promise.resolve(
      execute({ schema, document: query, rootValue: this.root, variableValues: variables }),
    )
    return from(result as Promise<ApolloLink.Result>)
  })

  /** Sends a value to everybody subscribed with the operation of that name. */
  emit(operationName: string, data: Record<string, unknown>): void {
    this.#subject(operationName).next({ data })
  }

  /** The requests of one operation so far. */
  callsOf(name: string): readonly Call[] {
    return this.calls.filter((call) => call.name === name)
  }

  #subject(operationName: string): Subject<ExecutionResult> {
    const known = this.#live.get(operationName)
    if (known !== undefined) return known
    const subject = new Subject<ExecutionResult>()
    this.#live.set(operationName, subject)
    return subject
  }
}

/** An error as the server throws it. */
export function serverError(
  code: string,
  message: string,
  extensions: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...extensions } })
}
