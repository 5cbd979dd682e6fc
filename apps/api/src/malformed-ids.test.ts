import { DEPARTMENTS } from '@mendline/domain'
import {
  getNamedType,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  isLeafType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from './auth/user.entity'
import { createSchema } from './schema'
import { startTestServer, type TestServer } from './testing/test-server'

/* An id that is none is somebody's mistake to be told of, never a fault of the server. */

let server: TestServer
const people: User[] = []
const schema = createSchema()

beforeAll(async () => {
  server = await startTestServer()
  people.push(await server.person({ role: 'ADMINISTRATOR', department: 'HR_ADMIN' }))
  for (const department of DEPARTMENTS) people.push(await server.person({ role: 'HEAD', department }))
})
afterAll(() => server.close())

const SCALARS: Readonly<Record<string, unknown>> = {
  ID: 'nobody',
  String: 'x',
  Int: 1,
  Boolean: true,
  DateTime: '2026-01-01T00:00:00.000Z',
  LocalDate: '2026-01-01',
  Decimal: '1',
  StepId: 'respond',
}

/** Everything that the type takes, with an id that is none wherever it takes one. */
function full(type: GraphQLInputType, arg?: string): unknown {
  if (type instanceof GraphQLNonNull) return full(type.ofType, arg)
  if (type instanceof GraphQLList) return [full(type.ofType, arg)]
  if (type instanceof GraphQLEnumType) return type.getValues()[0]?.name
  if (type instanceof GraphQLInputObjectType)
    return Object.fromEntries(
      Object.values(type.getFields()).map(({ name, type }) => [name, full(type, name)]),
    )
  return arg === 'after' ? undefined : SCALARS[String(type)]
}

const valuesOf = ({ args }: GraphQLField<unknown, unknown>): Record<string, unknown> =>
  Object.fromEntries(args.map((arg) => [arg.name, full(arg.type, arg.name)]))

const takesId = (field: GraphQLField<unknown, unknown>): boolean =>
  JSON.stringify(valuesOf(field)).includes('"nobody"')

function document(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): string {
  const list = (of: (name: string, type: string) => string) =>
    field.args.length === 0 ? '' : `(${field.args.map((arg) => of(arg.name, String(arg.type))).join(', ')})`
  const named = getNamedType(field.type)
  const inner =
    named instanceof GraphQLObjectType && named.getFields()['edges']
      ? '{ edges { cursor } }'
      : '{ __typename }'
  const selection = isLeafType(named) ? '' : inner
  return `${kind} ${list((name, type) => `$${name}: ${type}`)} { ${field.name}${list((name) => `${name}: $${name}`)} ${selection} }`
}

describe.each(['query', 'mutation'] as const)('every %s', (kind) => {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType()
  const fields = Object.values(root?.getFields() ?? {}).filter((field) => takesId(field))

  it.each(fields.map((field) => [field.name, field] as const))('%s', async (_name, field) => {
    const variables = valuesOf(field)
    for (const as of people) {
      const { errors = [] } = await server.execute(document(kind, field), variables, { as })
      for (const { message, extensions } of errors) {
        expect(message).not.toBe('')
        expect(['FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT']).toContain(extensions['code'])
      }
    }
  })
})
