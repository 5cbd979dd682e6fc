import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { Context } from './context'
import { isIntended, readable } from './graphql/errors'
import { checkOperation, LIMITS } from './graphql/limits'

/** GraphQL over HTTP with our limits, errors in the reader's language, and a log without personal data. */
export function createApollo(schema: GraphQLSchema, log: Logger): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    // Without cache hints to compute, fields run without instrumentation: half the time of a page of rows.
    plugins: [limits, language, failures(log), ApolloServerPluginCacheControlDisabled()],
    // Allowed here, refused to strangers in limits.ts.
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    // Shutting down is main.ts's: requests are finished before the database goes.
    stopOnTerminationSignals: false,
    logger: log,
  })
}

const limits: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request, contextValue }) => {
        try {
          if (operation)
            checkOperation({ schema, document, operation, variables: request.variables ?? {} }, contextValue)
        } catch (error) {
          throw withStatus(error)
        }
        return Promise.resolve()
      },
    }),
}

/** The client's mistake, not ours: without a status Apollo answers 500 for what is refused before it runs. */
function withStatus(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return error
  const status = error.extensions['code'] === 'UNAUTHENTICATED' ? 401 : 400
  return new GraphQLError(error.message, { extensions: { ...error.extensions, http: { status } } })
}

const language: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response, contextValue }) => {
        if (response.body.kind === 'single' && response.body.singleResult.errors) {
          response.body.singleResult.errors = response.body.singleResult.errors.map((error) =>
            readable(error, contextValue.language, contextValue.requestId),
          )
        }
        return Promise.resolve()
      },
    }),
}

function failures(log: Logger): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, operationName, contextValue }) => {
          for (const error of errors)
            if (!isIntended(error))
              log.error(
                {
                  requestId: contextValue.requestId,
                  operationName,
                  path: error.path,
                  err: error.originalError ?? error,
                },
                'operation failed',
              )
          return Promise.resolve()
        },
      }),
  }
}
