import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { buildSchemaSync, type PubSub } from 'type-graphql'
import { guardRootFields } from './auth/guard'
import { checkPermissionTable } from './auth/permissions'
import { resolvers } from './resolvers'

// Subscriptions follow the event log (case-event/follow.ts); type-graphql asks for one all the same.
const NO_PUB_SUB: PubSub = {
  publish: () => {
    throw new Error('events are written to the log, not published')
  },
  subscribe: () => {
    throw new Error('subscriptions follow the event log')
  },
}

/** The schema with the permission table in front of it; throws when a mutation has no entry there. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers, validate: false, orphanedTypes: [], pubSub: NO_PUB_SUB })
  checkPermissionTable(schema)
  guardRootFields(schema)
  return schema
}
