import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { startTestServer, type TestServer } from '../testing/test-server'

let server: TestServer
let hr: User
beforeAll(async () => {
  server = await startTestServer()
  hr = await server.person({ department: 'HR_ADMIN' })
})
afterAll(() => server.close())

const card = (values: object = {}) => ({
  name: '王强',
  department: 'PRODUCTION_ENGINEERING',
  skills: [],
  visas: [],
  absences: [{ startsOn: '2026-12-01', endsOn: '2026-12-02', reason: 'LEAVE' }],
  ...values,
})

const save = (values: object, idempotencyKey?: string) =>
  server.execute(
    `mutation ($input: TechnicianSaveInput!) { technicianSave(input: $input) {
       technician { id version } userErrors { code field } } }`,
    { input: card(values) },
    { as: hr, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) },
  )

const absences = () => server.db.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM technician_absence`)

describe('a technician at once, on a server', () => {
  it('is added once under one key', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => save({ name: '一次' }, 'one-card')))
    const ids = answers.map(({ data }) => data.technicianSave.technician.id)
    expect(new Set(ids).size).toBe(1)
  })

  it('is changed by one of two who saw the same; the other is told, and nothing is mixed', async () => {
    const { data } = await save({})
    const { id } = data.technicianSave.technician
    const [{ n } = { n: 0 }] = await absences()
    const answers = await Promise.all(
      ['甲', '乙'].map((name) => save({ technicianId: id, expectedVersion: 1, name })),
    )
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions['code'])
    expect(codes.sort()).toEqual(['CONFLICT', undefined])
    expect(await absences()).toEqual([{ n }])
  })

  it('has an account that one of two gets', async () => {
    const { id: userId } = await server.person({ department: 'RND' })
    const answers = await Promise.all(['甲', '乙'].map((name) => save({ name, userId })))
    const codes = answers.map(({ data }) =>
      data.technicianSave.userErrors.map((error: { code: string }) => error.code),
    )
    expect(codes.sort()).toEqual([[], ['ACCOUNT_TAKEN']])
  })
})
