import { buildSchema, getOperationAST, parse, type GraphQLError } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { startTestServer, type TestServer } from '../testing/test-server'
import type { Context } from '../context'
import { checkOperation, LIMITS } from './limits'

let server: TestServer
let user: User

beforeAll(async () => {
  server = await startTestServer()
  user = await server.person({ role: 'ADMINISTRATOR' })
})
afterAll(() => server.close())

async function refusal(document: string, variables: object = {}, options: object = {}) {
  const { errors } = await server.execute(document, { ...variables }, { as: user, ...options })
  return errors?.[0]?.extensions
}

describe('an operation', () => {
  it('is refused when it uses too many aliases', async () => {
    const fields = (count: number) =>
      Array.from({ length: count }, (_, i) => `a${i}: viewer { id }`).join(' ')
    expect(await refusal(`{ ${fields(LIMITS.aliases)} }`)).toBeUndefined()
    expect(await refusal(`{ ${fields(LIMITS.aliases + 1)} }`)).toMatchObject({ limit: 'aliases' })
  })

  it('counts the aliases of a fragment each time it is spread', async () => {
    const aliases = Array.from({ length: 20 }, (_, i) => `a${i}: id`).join(' ')
    const document = `{ ...f x: viewer { ...v } y: viewer { ...v } z: viewer { ...v } }
      fragment f on Query { viewer { id } } fragment v on User { ${aliases} }`
    expect(await refusal(document)).toMatchObject({ limit: 'aliases', actual: 63 })
    const { response } = await server.execute(document, {}, { as: user })
    expect(response.statusCode).toBe(400)
    expect(response.body).not.toContain('"http"')
  })

  it('is told to sign in before it may look at the schema', async () => {
    const { response, errors } = await server.execute('{ __schema { queryType { name } } }')
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED')
    expect(response.statusCode).toBe(401)
  })

  it('is refused when it costs too much: fields times the rows lists may give', async () => {
    const pages = (count: number) =>
      Array.from(
        { length: count },
        (_, i) => `p${i}: users(first: 100) { nodes { id name role department email } }`,
      )
    expect(await refusal(`{ ${pages(50).join(' ')} }`)).toBeUndefined()
    expect(
      await refusal(`query ($n: Int!) { ${pages(59).join(' ').replaceAll('100', '$n')} }`, { n: 100 }),
    ).toBeUndefined()
    expect(
      await refusal(`query ($n: Int!) { ${pages(59).join(' ').replaceAll('100', '$n')} }`, { n: 1000 }),
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
      limit: 'cost',
    })
  })

  it('is refused when it has too many tokens', async () => {
    const { errors, response } = await server.execute(
      `{ viewer { ${'id '.repeat(LIMITS.tokens)} } }`,
      {},
      { as: user },
    )
    expect(errors?.[0]?.extensions['code']).toBe('GRAPHQL_PARSE_FAILED')
    expect(response.statusCode).toBe(400)
  })

  it('is refused with a NUL anywhere in it', async () => {
    const rename = (name: string) =>
      `mutation { userUpdate(input: { id: "${user.id}", name: ${name} }) { user { id } } }`
    expect(await refusal(rename('"a\\u0000b"'))).toMatchObject({ code: 'BAD_USER_INPUT' })
    const withVariable = `mutation ($input: UserUpdateInput!) { userUpdate(input: $input) { user { name } } }`
    expect(await refusal(withVariable, { input: { id: user.id, name: 'a\0b' } })).toMatchObject({
      code: 'BAD_USER_INPUT',
    })
    const fine = await server.execute(
      withVariable,
      { input: { id: user.id, name: '𠮷田 😀 a\tb' } },
      { as: user },
    )
    expect(fine.data.userUpdate.user.name).toBe('𠮷田 😀 a\tb')
  })

  it('may not carry a second mutation under one idempotency key', async () => {
    const two = 'mutation { a: signOut { signedOut } b: signOut { signedOut } }'
    const hidden =
      'mutation { ...m } fragment m on Mutation { a: signOut { signedOut } b: signOut { signedOut } }'
    expect(await refusal(two, {}, { idempotencyKey: 'k1' })).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(await refusal(hidden, {}, { idempotencyKey: 'k2' })).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(await refusal('{ viewer { id } }', {}, { idempotencyKey: 'k'.repeat(201) })).toMatchObject({
      code: 'BAD_USER_INPUT',
    })
  })
})

describe('depth', () => {
  const schema = buildSchema('type Query { next: Query, list: [Query!]!, id: ID }')
  const context = { viewer: null, idempotencyKey: null } as Context

  function check(source: string): unknown {
    const document = parse(source)
    const operation = getOperationAST(document)!
    try {
      checkOperation({ schema, document, operation, variables: {} }, context)
      return null
    } catch (error) {
      return (error as GraphQLError).extensions
    }
  }
  const nested = (levels: number, inner: string) =>
    `${'next { '.repeat(levels)}${inner}${' }'.repeat(levels)}`

  it('is counted', () => {
    expect(check(`{ ${nested(LIMITS.depth - 1, 'id')} }`)).toBeNull()
    expect(check(`{ ${nested(LIMITS.depth, 'id')} }`)).toMatchObject({
      limit: 'depth',
      actual: LIMITS.depth + 1,
    })
  })

  it('is counted through fragments', () => {
    const document = `{ ...f } fragment f on Query { ${nested(8, '... on Query { ...g }')} } fragment g on Query { ${nested(8, 'id')} }`
    expect(check(document)).toMatchObject({ limit: 'depth', actual: 17 })
  })

  it('of lists in lists costs more than it looks', () => {
    const lists = (levels: number) => `{ ${'list { '.repeat(levels)}id${' }'.repeat(levels)} }`
    expect(check(lists(6))).toBeNull()
    expect(check(lists(8))).toMatchObject({ limit: 'cost' })
  })
})

describe('a list', () => {
  it.each([0, -1, 101, 2_000_000_000])('gives 1 to 100 entries, not %s', async (first) => {
    expect(
      await refusal('query ($first: Int!) { users(first: $first) { nodes { id } } }', { first }),
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
    })
  })

  it.each(['', 'nonsense', Buffer.from('["name ASC,id ASC",5,"x"]').toString('base64url'), 'W10'])(
    'does not go on after a cursor it did not give: %s',
    async (after) => {
      const extensions = await refusal('query ($after: String) { users(after: $after) { nodes { id } } }', {
        after,
      })
      expect(extensions).toEqual(
        after === '' ? undefined : expect.objectContaining({ code: 'BAD_USER_INPUT' }),
      )
    },
  )
})

describe('the schema', () => {
  const INTROSPECTION = '{ __schema { queryType { name } } }'

  it('is shown to whoever is signed in only', async () => {
    expect((await server.execute(INTROSPECTION, {}, { as: user })).data.__schema.queryType.name).toBe('Query')
    expect((await server.execute(INTROSPECTION)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED')
    const hidden = 'query { ...q } fragment q on Query { t: __type(name: "User") { name } }'
    expect((await server.execute(hidden)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED')
    expect((await server.execute('{ __typename }')).data.__typename).toBe('Query')
  })
})

describe('a request', () => {
  it('needs what a form of another site cannot send', async () => {
    const response = await server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'text/plain' },
      payload: '{"query":"{ viewer { id } }"}',
    })
    expect(response.statusCode).toBeGreaterThanOrEqual(400)
    expect(response.body).not.toContain('"viewer"')
    const get = await server.inject({ method: 'GET', url: '/graphql?query=%7Bviewer%7Bid%7D%7D' })
    expect(get.statusCode).toBe(400)
  })

  it('is refused when its body is too large', async () => {
    const { response } = await server
      .execute('{ viewer { id } }', { x: 'y'.repeat(3 * 1024 * 1024) }, { as: user })
      .catch((error: unknown) => ({ response: error as { statusCode: number } }))
    expect(response.statusCode).toBe(413)
  })

  it('learns nothing of what went wrong inside, only an id to ask about', async () => {
    await server.db.query('ALTER TABLE department_name RENAME TO elsewhere')
    try {
      const { errors, response } = await server.execute('{ departments { name } }', {}, { as: user })
      expect(errors).toEqual([
        {
          message: 'Something went wrong on the server. Try again later.',
          locations: expect.any(Array),
          path: ['departments'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: response.headers['x-request-id'] },
        },
      ])
    } finally {
      await server.db.query('ALTER TABLE elsewhere RENAME TO department_name')
    }
  })
})
