import { defaultFieldResolver, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql'
import type { Context } from '../context'
import { fail } from '../graphql/fail'
import { OPEN_QUERIES, permissionOf, permits, type Permission } from './permissions'

/** Puts the permission table in front of every root field of the schema: nothing runs before it has spoken. */
export function guardRootFields(schema: GraphQLSchema): void {
  for (const field of fieldsOf(schema.getMutationType()))
    guard(field, 'resolve', permissionOf(field.name) ?? { roles: [] })
  for (const field of fieldsOf(schema.getQueryType()))
    guard(field, 'resolve', OPEN_QUERIES.includes(field.name) ? 'ANYONE' : 'SIGNED_IN')
  for (const field of fieldsOf(schema.getSubscriptionType())) guard(field, 'subscribe', 'SIGNED_IN')
}

type RootField = GraphQLField<unknown, Context>

function fieldsOf(type: GraphQLObjectType<unknown, Context> | null | undefined): RootField[] {
  return Object.values(type?.getFields() ?? {})
}

function guard(field: RootField, phase: 'resolve' | 'subscribe', permission: Permission): void {
  const inner = field[phase] ?? defaultFieldResolver
  field[phase] = (root, args, context, info) => {
    if (!permits(permission, context.viewer)) fail(context.viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED')
    return inner(root, args, context, info)
  }
}
