import { defaultFieldResolver, type GraphQLField, type GraphQLSchema } from 'graphql'
import type { Context } from '../context'
import { fail } from '../graphql/fail'
import { OPEN_QUERIES, permissionOf, permits, type Permission } from './permissions'

/** Puts the permission table in front of every root field of the schema: nothing runs before it has spoken. */
export function guardRootFields(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {}))
    guard(field, 'resolve', permissionOf(field.name) ?? { roles: [] })
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {}))
    guard(field, 'resolve', OPEN_QUERIES.includes(field.name) ? 'ANYONE' : 'SIGNED_IN')
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {}))
    guard(field, 'subscribe', 'SIGNED_IN')
}

function guard(
  field: GraphQLField<unknown, Context>,
  phase: 'resolve' | 'subscribe',
  permission: Permission,
): void {
  const inner = field[phase] ?? defaultFieldResolver
  field[phase] = (root, args, context, info) => {
    if (!permits(permission, context.viewer)) fail(context.viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED')
    return inner(root, args, context, info)
  }
}
