import { randomBytes } from 'node:crypto'
import { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { migrate, openDataSource } from '../database/data-source'
import { startTestServer, type TestServer } from '../testing/test-server'
import { findSession } from './sessions'
import { countAttempt } from './throttle'

// What only several sessions at once can show.
let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ poolSize: 20 })
})
afterAll(() => server.close())

describe('on a server with many connections', () => {
  it('two administrators who disable each other at the same moment cannot both succeed', async () => {
    const disable = 'mutation ($id: ID!) { userDisable(id: $id) { userErrors { code } } }'
    for (let round = 0; round < 10; round += 1) {
      await server.db.query(`UPDATE app_user SET role = 'MEMBER'`)
      const one = await server.person({ role: 'ADMINISTRATOR' })
      const two = await server.person({ role: 'ADMINISTRATOR' })
      await Promise.all([
        server.execute(disable, { id: two.id }, { as: one }),
        server.execute(disable, { id: one.id }, { as: two }),
      ])
      const left: unknown[] = await server.db.query(
        `SELECT id FROM app_user WHERE role = 'ADMINISTRATOR' AND disabled_at IS NULL`,
      )
      expect(left).toHaveLength(1)
    }
  })

  it('an email is given once, however many ask for it together', async () => {
    await server.db.query(`UPDATE app_user SET role = 'MEMBER'`)
    const administrator = await server.person({ role: 'ADMINISTRATOR' })
    const create = `mutation ($input: UserCreateInput!) { userCreate(input: $input) { user { id } userErrors { code } } }`
    const input = {
      email: 'once@example.test',
      name: 'Once',
      department: 'RND',
      role: 'MEMBER',
      password: 'long enough 1',
    }
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => server.execute(create, { input }, { as: administrator })),
    )
    expect(answers.filter(({ data }) => data.userCreate.user)).toHaveLength(1)
    expect(
      answers.flatMap(({ data }) => data.userCreate.userErrors.map(({ code }: { code: string }) => code)),
    ).toEqual(Array.from({ length: 7 }, () => 'ALREADY_EXISTS'))
  })

  it('a token is rotated once by requests that come together', async () => {
    const token = await server.cookieOf(await server.person())
    const policy = { idleMinutes: 600, absoluteHours: 100 }
    server.clock.advance({ hours: 2 })
    const found = await Promise.all(
      Array.from({ length: 15 }, () =>
        findSession(server.db.manager, token, server.clock.now(), policy, true),
      ),
    )
    expect(found.every(Boolean)).toBe(true)
    expect(found.filter((session) => session?.newToken)).toHaveLength(1)
  })

  it('of fifty guesses at once five are looked at', async () => {
    const waits = await Promise.all(
      Array.from({ length: 50 }, () =>
        countAttempt(server.db.manager, 'account', 'x@example.test', server.clock.now()),
      ),
    )
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(5)
  })

  it('servers that start together bring the database up to date once', async () => {
    const template = inject('template')
    if (template.kind !== 'server') throw new Error('needs a server')
    const name = `mendline_start_${randomBytes(6).toString('hex')}`
    const admin = new DataSource({
      type: 'postgres',
      url: template.url,
      poolSize: 1,
      installExtensions: false,
    })
    await admin.initialize()
    await admin.query(`CREATE DATABASE ${name}`)
    const url = Object.assign(new URL(template.url), { pathname: `/${name}` }).href
    const servers = await Promise.all(
      Array.from({ length: 4 }, () => openDataSource({ kind: 'server', url, poolSize: 2 })),
    )
    const ran = await Promise.all(servers.map(({ dataSource }) => migrate(dataSource)))
    expect(ran.filter((names) => names.length > 0)).toHaveLength(1)
    await Promise.all(servers.map(({ close }) => close()))
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.destroy()
  })
})
