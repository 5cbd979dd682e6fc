import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server'
import { createUser } from './user.commands'
import { Session } from './session.entity'
import type { User } from './user.entity'

const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(email: $email, password: $password) { viewer { id email name } userErrors { code message field } }
}`
const VIEWER = `{ viewer { id name language } }`
const PASSWORD = 'correct horse battery'

let server: TestServer
let numbers = 0

beforeAll(async () => {
  server = await startTestServer({ env: { SESSION_IDLE_MINUTES: '120', SESSION_ABSOLUTE_HOURS: '48' } })
})
afterAll(() => server.close())
// Attempts of one test must not slow down the next; every test has an account of its own.
afterEach(() => server.db.query('DELETE FROM sign_in_throttle'))

async function account(): Promise<User> {
  numbers += 1
  const result = await createUser(
    server.db.manager,
    {
      email: `Wei.Zhang${numbers}@Example.test `,
      name: '张伟',
      department: 'QUALITY',
      role: 'HEAD',
      language: 'zh',
      password: PASSWORD,
    },
    server.clock.now(),
  )
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.value
}

const signIn = (email: string, password = PASSWORD, headers: Record<string, string> = {}) =>
  server.execute(SIGN_IN, { email, password }, { headers })

async function viewerOf(cookie: string) {
  return (await server.execute(VIEWER, {}, { cookie })).data.viewer
}

describe('signing in', () => {
  it('sets a cookie that scripts cannot read and other sites do not send', async () => {
    const user = await account()
    const { data, response, cookie } = await signIn(user.email)
    expect(data.signIn).toEqual({ viewer: { id: user.id, email: user.email, name: '张伟' }, userErrors: [] })
    expect(response.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(await viewerOf(cookie!)).toMatchObject({ id: user.id })
  })

  it('takes the email as people type it', async () => {
    const user = await account()
    const { data } = await signIn(`  ${user.email.toUpperCase()} `)
    expect(data.signIn.viewer.id).toBe(user.id)
  })

  it('keeps neither password nor token in the database', async () => {
    const user = await account()
    const { cookie } = await signIn(user.email)
    const dump = JSON.stringify([
      await server.db.query('SELECT * FROM app_user'),
      await server.db.query('SELECT * FROM session'),
    ])
    expect(dump).toContain('$argon2id$')
    expect(dump).not.toContain(PASSWORD)
    expect(dump).not.toContain(cookie)
  })

  it('says the same of an unknown email, a wrong password and a disabled account', async () => {
    const user = await account()
    const disabled = await account()
    await server.db.query('UPDATE app_user SET disabled_at = now() WHERE id = $1', [disabled.id])
    for (const [email, password] of [
      ['nobody@example.test', PASSWORD],
      [user.email, 'wrong'],
      [disabled.email, PASSWORD],
      [user.email, 'x'.repeat(100_000)],
      ['', ''],
    ] as const) {
      const { data, cookie } = await signIn(email, password, { 'accept-language': 'en' })
      expect(data.signIn).toEqual({
        viewer: null,
        userErrors: [
          { code: 'SIGN_IN_FAILED', message: 'The email or the password is not right', field: null },
        ],
      })
      expect(cookie).toBeUndefined()
    }
  })

  it('ends the session that was there before', async () => {
    const user = await account()
    const first = await signIn(user.email)
    const second = await server.execute(
      SIGN_IN,
      { email: user.email, password: PASSWORD },
      { cookie: first.cookie! },
    )
    expect(await viewerOf(first.cookie!)).toBeNull()
    expect(await viewerOf(second.cookie!)).not.toBeNull()
  })
})

describe('guessing', () => {
  it('is slowed down per account, also for the right password, and says for how long', async () => {
    const { email } = await account()
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await signIn(email, 'wrong')).errors).toBeUndefined()
    const refused = await signIn(email, PASSWORD, { 'accept-language': 'en' })
    expect(refused.errors?.[0]).toMatchObject({
      message: 'Too many attempts. Try again in 2 seconds.',
      extensions: { code: 'LIMITED', retryAfterSeconds: 2 },
    })
    server.clock.advance({ minutes: 1 })
    expect((await signIn(email)).data.signIn.viewer).not.toBeNull()
    // A success starts the count anew.
    expect((await signIn(email, 'wrong')).errors).toBeUndefined()
  })

  it('waits twice as long each time, up to a quarter of an hour', async () => {
    const { email } = await account()
    const waits: number[] = []
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const seconds: number | undefined = (await signIn(email, 'wrong')).errors?.[0]?.extensions[
        'retryAfterSeconds'
      ]
      if (seconds === undefined) continue
      waits.push(seconds)
      server.clock.advance({ minutes: seconds / 60 })
    }
    expect(waits.slice(0, 4)).toEqual([2, 4, 8, 16])
    expect(Math.max(...waits)).toBeLessThanOrEqual(900)
  })

  it('gains nothing from sending many at once', async () => {
    const { email } = await account()
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(email, 'wrong')))
    expect(answers.filter(({ errors }) => errors).length).toBe(7)
  })

  it('is slowed down per address over many accounts', async () => {
    let refused = 0
    for (let attempt = 0; attempt < 32; attempt += 1) {
      const { errors } = await signIn(`guess${attempt}@example.test`, 'wrong')
      if (errors?.[0]?.extensions['code'] === 'LIMITED') refused += 1
    }
    expect(refused).toBe(2)
  })

  it('is forgotten after a day', async () => {
    const { email } = await account()
    for (let attempt = 0; attempt < 5; attempt += 1) await signIn(email, 'wrong')
    server.clock.advance({ hours: 25 })
    for (let attempt = 0; attempt < 4; attempt += 1)
      expect((await signIn(email, 'wrong')).errors).toBeUndefined()
  })
})

describe('a session', () => {
  it('ends when it is not used for the idle time', async () => {
    const cookie = (await signIn((await account()).email)).cookie!
    server.clock.advance({ minutes: 119 })
    const later = await server.execute(VIEWER, {}, { cookie })
    expect(later.data.viewer).not.toBeNull()
    server.clock.advance({ minutes: 120 })
    const over = await server.execute(VIEWER, {}, { cookie: later.cookie! })
    expect(over.data.viewer).toBeNull()
    expect(over.cookie).toBe('')
  })

  it('ends at its absolute end however much it is used', async () => {
    let cookie = (await signIn((await account()).email)).cookie!
    for (let hour = 0; hour < 47; hour += 1) {
      server.clock.advance({ hours: 1 })
      const answer = await server.execute(VIEWER, {}, { cookie })
      expect(answer.data.viewer).not.toBeNull()
      cookie = answer.cookie ?? cookie
    }
    server.clock.advance({ hours: 1 })
    expect(await viewerOf(cookie)).toBeNull()
  })

  it('gets a new token every hour; the old one is good until the new one has arrived', async () => {
    const first = (await signIn((await account()).email)).cookie!
    server.clock.advance({ minutes: 59 })
    expect((await server.execute(VIEWER, {}, { cookie: first })).cookie).toBeUndefined()
    server.clock.advance({ minutes: 1 })
    const second = (await server.execute(VIEWER, {}, { cookie: first })).cookie!
    expect(second).not.toBe(first)
    // Requests already on their way, and their answers set no further cookie.
    const meanwhile = await server.execute(VIEWER, {}, { cookie: first })
    expect(meanwhile.data.viewer).not.toBeNull()
    expect(meanwhile.cookie).toBeUndefined()
    server.clock.advance({ minutes: 2 })
    expect(await viewerOf(second)).not.toBeNull()
    expect(await viewerOf(first)).toBeNull()
    expect(await viewerOf(second)).not.toBeNull()
  })

  it('goes on when the answer with the new token was lost', async () => {
    const first = (await signIn((await account()).email)).cookie!
    server.clock.advance({ hours: 1 })
    const lost = (await server.execute(VIEWER, {}, { cookie: first })).cookie!
    server.clock.advance({ minutes: 10 })
    const again = await server.execute(VIEWER, {}, { cookie: first })
    expect(again.data.viewer).not.toBeNull()
    expect(again.cookie).toBeTruthy()
    expect(await viewerOf(lost)).toBeNull()
    expect(await viewerOf(again.cookie!)).not.toBeNull()
  })

  it('rotates once when several requests come at the same time', async () => {
    const first = (await signIn((await account()).email)).cookie!
    server.clock.advance({ hours: 1 })
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => server.execute(VIEWER, {}, { cookie: first })),
    )
    expect(answers.every(({ data }) => data.viewer)).toBe(true)
    expect(answers.filter(({ cookie }) => cookie).length).toBe(1)
  })

  it('ends by signing out', async () => {
    const cookie = (await signIn((await account()).email)).cookie!
    const out = await server.execute('mutation { signOut { signedOut } }', {}, { cookie })
    expect(out.cookie).toBe('')
    expect(await viewerOf(cookie)).toBeNull()
  })

  it('of a person who was disabled is over', async () => {
    const user = await account()
    const cookie = (await signIn(user.email)).cookie!
    await server.db.query('UPDATE app_user SET disabled_at = $2 WHERE id = $1', [user.id, server.clock.now()])
    expect(await viewerOf(cookie)).toBeNull()
  })

  it('is not found by a made-up token', async () => {
    expect(await viewerOf('made-up')).toBeNull()
    expect(await viewerOf('')).toBeNull()
  })
})

describe('sessions', () => {
  const SESSIONS = '{ sessions { id device current lastSeenAt } }'
  const REVOKE = 'mutation ($id: ID!) { sessionRevoke(id: $id) { sessionId } }'
  const firefox = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0' }

  it("are listed with their device, the viewer's own only, and can be ended one by one", async () => {
    const user = await account()
    await signIn((await account()).email)
    const here = (await signIn(user.email)).cookie!
    server.clock.advance({ minutes: 5 })
    const there = (await signIn(user.email, PASSWORD, firefox)).cookie!
    const { data } = await server.execute(SESSIONS, {}, { cookie: here })
    expect(data.sessions).toHaveLength(2)
    const other = data.sessions.find((session: { current: boolean }) => !session.current)
    expect(other.device).toBe('Firefox, Windows')

    const revoked = await server.execute(REVOKE, { id: other.id }, { cookie: here })
    expect(revoked.data.sessionRevoke.sessionId).toBe(other.id)
    expect(await viewerOf(there)).toBeNull()
    expect(await viewerOf(here)).not.toBeNull()
  })

  it('of others cannot be ended', async () => {
    const cookie = (await signIn((await account()).email)).cookie!
    await signIn((await account()).email)
    const theirs = await server.db.manager.findOneOrFail(Session, { where: {}, order: { id: 'DESC' } })
    for (const id of [theirs.id, 'not-an-id']) {
      const { errors } = await server.execute(REVOKE, { id }, { cookie })
      expect(errors?.[0]?.extensions['code']).toBe('NOT_FOUND')
    }
  })

  it('are for those who are signed in', async () => {
    const { errors } = await server.execute(SESSIONS)
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED')
  })
})

describe('the password', () => {
  const CHANGE = `mutation ($input: ViewerChangePasswordInput!) {
    viewerChangePassword(input: $input) { viewer { id } userErrors { code field } }
  }`

  it('is changed with the present one; all other sessions end', async () => {
    const user = await account()
    const other = (await signIn(user.email)).cookie!
    const here = (await signIn(user.email)).cookie!
    const input = { currentPassword: PASSWORD, newPassword: 'an even better one' }
    const changed = await server.execute(CHANGE, { input }, { cookie: here })
    expect(changed.data.viewerChangePassword.userErrors).toEqual([])
    expect(await viewerOf(other)).toBeNull()
    expect(await viewerOf(here)).toBeNull()
    expect(await viewerOf(changed.cookie!)).not.toBeNull()
    expect((await signIn(user.email)).data.signIn.viewer).toBeNull()
    expect((await signIn(user.email, 'an even better one')).data.signIn.viewer).not.toBeNull()
  })

  it.each([
    ['the wrong present one', 'wrong', 'an even better one', 'WRONG_PASSWORD', 'currentPassword'],
    ['the same again', PASSWORD, PASSWORD, 'PASSWORD_UNCHANGED', 'newPassword'],
    ['a short one', PASSWORD, 'short', 'TOO_SHORT', 'newPassword'],
    ['an endless one', PASSWORD, 'y'.repeat(100_000), 'TOO_LONG', 'newPassword'],
    ['a run', PASSWORD, '1234567890', 'PASSWORD_TOO_EASY', 'newPassword'],
    ['a common one', PASSWORD, 'Password123', 'PASSWORD_TOO_EASY', 'newPassword'],
  ])('is not changed with %s', async (_what, currentPassword, newPassword, code, field) => {
    const cookie = (await signIn((await account()).email)).cookie!
    const { data } = await server.execute(CHANGE, { input: { currentPassword, newPassword } }, { cookie })
    expect(data.viewerChangePassword).toEqual({
      viewer: null,
      userErrors: [{ code, field: ['input', field] }],
    })
  })
})

describe('the language', () => {
  it('is what the browser asks for until somebody is signed in, then theirs', async () => {
    const message = async (options: object) =>
      (await server.execute('{ sessions { id } }', {}, options)).errors?.[0]?.message
    expect(await message({})).toBe('请先登录。')
    expect(await message({ headers: { 'accept-language': 'fr, en-GB;q=0.8, zh;q=0.5' } })).toBe(
      'Please sign in.',
    )

    const user = await account()
    const cookie = (await signIn(user.email)).cookie!
    await server.execute('mutation { viewerSetLanguage(language: en) { viewer { id } } }', {}, { cookie })
    const { data } = await server.execute(
      '{ viewer { language } departments { name } }',
      {},
      { cookie, language: 'zh' },
    )
    expect(data.viewer.language).toBe('en')
    expect(data.departments[0].name).toBe('Marketing centre')
  })
})
