import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import { guardRootFields } from './auth/guard'
import { checkPermissionTable } from './auth/permissions'
import { resolvers } from './resolvers'

/** The schema with the permission table in front of it; throws when a mutation has no entry there. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers, validate: false })
  checkPermissionTable(schema)
  guardRootFields(schema)
  return schema
}
