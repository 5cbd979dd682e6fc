import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type Loose, type TestServer } from '../testing/test-server'
import type { User } from './user.entity'

let server: TestServer
let administrator: User

beforeAll(async () => {
  server = await startTestServer()
  administrator = await server.person({ role: 'ADMINISTRATOR', name: 'Root' })
})
afterAll(() => server.close())

const CREATE = `mutation ($input: UserCreateInput!) {
  userCreate(input: $input) { user { id email name department role language } userErrors { code field message } }
}`
const UPDATE = `mutation ($input: UserUpdateInput!) {
  userUpdate(input: $input) { user { id email name department role } userErrors { code field } }
}`
const DISABLE =
  'mutation ($id: ID!) { userDisable(id: $id) { user { disabledAt } userErrors { code field } } }'

const input = (values: object = {}) => ({
  email: 'li.na@example.test',
  name: '李娜',
  department: 'FINANCE',
  role: 'MEMBER',
  password: 'a long enough secret',
  ...values,
})

describe('adding a person', () => {
  it('gives an account they can sign in with', async () => {
    const { data } = await server.execute(
      CREATE,
      { input: input({ email: ' Li.Na@Example.test' }) },
      { as: administrator },
    )
    expect(data.userCreate).toMatchObject({
      user: {
        email: 'li.na@example.test',
        name: '李娜',
        department: 'FINANCE',
        role: 'MEMBER',
        language: 'zh',
      },
      userErrors: [],
    })
    const signIn = await server.execute(
      'mutation { signIn(email: "li.na@example.test", password: "a long enough secret") { viewer { name } } }',
    )
    expect(signIn.data.signIn.viewer.name).toBe('李娜')
  })

  it('names everything that is wrong at once, at its field', async () => {
    const wrong = input({ email: 'nobody', name: '  ', password: 'short' })
    const { data } = await server.execute(CREATE, { input: wrong }, { as: administrator })
    expect(data.userCreate.user).toBeNull()
    expect(data.userCreate.userErrors).toEqual([
      { code: 'NOT_AN_EMAIL', field: ['input', 'email'], message: 'Not an email address' },
      { code: 'REQUIRED', field: ['input', 'name'], message: 'Please fill this in' },
      { code: 'TOO_SHORT', field: ['input', 'password'], message: 'At least 10 characters' },
    ])
  })

  it('refuses an email somebody has, whatever its case, also of two at the same moment', async () => {
    const again = () =>
      server.execute(CREATE, { input: input({ email: 'TWIN@example.test' }) }, { as: administrator })
    const answers = await Promise.all([again(), again(), again()])
    const codes = answers.map(({ data }) => data.userCreate.userErrors[0]?.code)
    expect(codes.sort()).toEqual(['ALREADY_EXISTS', 'ALREADY_EXISTS', undefined])
  })

  it('refuses names and passwords without end', async () => {
    const long = input({
      email: 'long@example.test',
      name: '长'.repeat(100_000),
      password: 'p'.repeat(100_000),
    })
    const { data } = await server.execute(CREATE, { input: long }, { as: administrator })
    expect(data.userCreate.userErrors.map(({ code }: { code: string }) => code)).toEqual([
      'TOO_LONG',
      'TOO_LONG',
    ])
  })
})

describe('changing a person', () => {
  it('changes what is given and leaves the rest', async () => {
    const user = await server.person({ name: 'Before', department: 'RND' })
    const { data } = await server.execute(
      UPDATE,
      { input: { id: user.id, role: 'HEAD' } },
      { as: administrator },
    )
    expect(data.userUpdate.user).toMatchObject({ name: 'Before', department: 'RND', role: 'HEAD' })
    expect((await server.execute('{ viewer { role } }', {}, { as: user })).data.viewer.role).toBe('HEAD')
  })

  it('never leaves the company without an administrator', async () => {
    const role = { id: administrator.id, role: 'MEMBER' }
    expect(
      (await server.execute(UPDATE, { input: role }, { as: administrator })).data.userUpdate.userErrors,
    ).toEqual([{ code: 'LAST_ADMINISTRATOR', field: ['input', 'role'] }])
    const other = await server.person({ role: 'ADMINISTRATOR' })
    expect(
      (await server.execute(DISABLE, { id: other.id }, { as: administrator })).data.userDisable.userErrors,
    ).toEqual([])
    const self = await server.execute(DISABLE, { id: administrator.id }, { as: administrator })
    expect(self.data.userDisable.userErrors[0].code).toBe('NOT_YOURSELF')
  })

  it('knows only people who exist', async () => {
    const missing = '01900000-0000-7000-8000-000000000000'
    const { errors } = await server.execute(
      UPDATE,
      { input: { id: missing, name: 'x' } },
      { as: administrator },
    )
    expect(errors?.[0]?.extensions['code']).toBe('NOT_FOUND')
    const { errors: malformed } = await server.execute(DISABLE, { id: 'not-an-id' }, { as: administrator })
    expect(malformed?.[0]?.extensions['code']).toBe('NOT_FOUND')
  })

  it('by disabling ends their sessions, and enabling lets them in again', async () => {
    const user = await server.person()
    const cookie = await server.cookieOf(user)
    await server.execute(DISABLE, { id: user.id }, { as: administrator })
    expect((await server.execute('{ viewer { id } }', {}, { cookie })).data.viewer).toBeNull()
    await server.execute(
      'mutation ($id: ID!) { userEnable(id: $id) { user { id } } }',
      { id: user.id },
      { as: administrator },
    )
    const anew = await server.cookieOf(user)
    expect((await server.execute('{ viewer { id } }', {}, { cookie: anew })).data.viewer.id).toBe(user.id)
  })

  it('by a new password ends their sessions', async () => {
    const user = await server.person()
    const cookie = await server.cookieOf(user)
    const reset =
      'mutation ($id: ID!, $p: String!) { userResetPassword(id: $id, password: $p) { userErrors { code } } }'
    const { data } = await server.execute(
      reset,
      { id: user.id, p: 'something quite new' },
      { as: administrator },
    )
    expect(data.userResetPassword.userErrors).toEqual([])
    expect((await server.execute('{ viewer { id } }', {}, { cookie })).data.viewer).toBeNull()
  })
})

describe('finding people', () => {
  const USERS = `query ($search: String, $department: Department, $first: Int, $after: String, $all: Boolean) {
    users(search: $search, department: $department, first: $first, after: $after, includeDisabled: $all) {
      nodes { name email } pageInfo { hasNextPage endCursor } totalCount
    }
  }`

  it('shows names to everybody, emails to administrators and to oneself', async () => {
    const user = await server.person({ name: 'Visible', department: 'WORKSHOP' })
    const variables = { search: 'visible' }
    const seen = await server.execute(USERS, variables, { as: await server.person() })
    expect(seen.data.users.nodes).toEqual([{ name: 'Visible', email: null }])
    const full = await server.execute(USERS, variables, { as: administrator })
    expect(full.data.users.nodes[0].email).toBe(user.email)
    expect((await server.execute('{ viewer { email } }', {}, { as: user })).data.viewer.email).toBe(
      user.email,
    )
  })

  it('takes search characters literally', async () => {
    await server.person({ name: '100% sure_thing' })
    const find = async (search: string) =>
      (await server.execute(USERS, { search }, { as: administrator })).data.users.totalCount
    expect(await find('0% s')).toBe(1)
    expect(await find('sure_t')).toBe(1)
    expect(await find('1__% s')).toBe(0)
    expect(await find("'; DROP TABLE app_user; --")).toBe(0)
  })

  it('pages through everybody once, in order, with equal names', async () => {
    for (let i = 0; i < 12; i += 1)
      await server.person({ name: i % 2 ? 'Same' : `Same ${i}`, department: 'MATERIALS' })
    const names: string[] = []
    let after: string | null = null
    let pages = 0
    do {
      const variables: Record<string, unknown> = { department: 'MATERIALS', first: 5, after }
      const { users }: Loose = (await server.execute(USERS, variables, { as: administrator })).data
      expect(users.totalCount).toBe(12)
      names.push(...users.nodes.map(({ name }: { name: string }) => name))
      after = users.pageInfo.hasNextPage ? users.pageInfo.endCursor : null
      pages += 1
    } while (after)
    expect(pages).toBe(3)
    expect(names).toHaveLength(12)
    expect(names).toEqual([...names].sort())
  })

  it('leaves out those who left, unless asked', async () => {
    const user = await server.person({ name: 'Gone' })
    await server.execute(DISABLE, { id: user.id }, { as: administrator })
    const count = async (all: boolean) =>
      (await server.execute(USERS, { search: 'Gone', all }, { as: administrator })).data.users.totalCount
    expect(await count(false)).toBe(0)
    expect(await count(true)).toBe(1)
  })
})
