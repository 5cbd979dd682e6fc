import { DEPARTMENTS, ROLES, seesReserve } from '@mendline/domain'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { newId } from '../id'
import { openCaseDesk, type CaseDesk } from '../testing/case-desk'
import { openNumber, paperKeyIn, sealNumber } from './paper-seal'

let desk: CaseDesk
let hr: User
let modelId: string
beforeAll(async () => {
  desk = await openCaseDesk()
  hr = desk.people.HR_ADMIN
  const { data } = await desk.server.execute('{ productModels { nodes { id } } }', {}, { as: hr })
  modelId = data.productModels.nodes[0].id
})
afterAll(() => desk.server.close())

const CARD = `id name latinName department phone leftOn version passport { country validUntil maskedNumber }
  skills { level model { code } } visas { id country entries validFrom validUntil maskedNumber }
  absences { startsOn endsOn reason note } user { name }`
const ERRORS = 'userErrors { code message field }'

const card = (values: object = {}) => ({
  name: '王海涛',
  latinName: 'WANG HAITAO',
  department: 'PRODUCTION_ENGINEERING',
  passport: { country: 'CN', number: 'E12345678', validUntil: '2030-01-01' },
  skills: [{ modelId, level: 'EXPERT' }],
  visas: [
    {
      country: 'US',
      number: 'V7654321',
      entries: 'MULTIPLE',
      validFrom: '2026-01-01',
      validUntil: '2027-01-01',
    },
  ],
  absences: [],
  ...values,
})

async function mutate(name: string, input: object, as = hr, idempotencyKey?: string) {
  const type = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`
  const what = {
    technicianSave: `technician { ${CARD} }`,
    technicianReveal: 'number',
    reserveTargetSet: 'required',
  }[name]
  const answer = await desk.server.execute(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${what ?? ''} ${ERRORS} } }`,
    { input },
    { as, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) },
  )
  return answer.errors === undefined ? answer.data[name] : answer.errors[0]?.extensions['code']
}
async function saved(values: object = {}) {
  const { technician, userErrors } = await mutate('technicianSave', card(values))
  expect(userErrors).toEqual([])
  return technician
}
const wrong = (payload: { userErrors: { code: string; field: string[] | null }[] }) =>
  payload.userErrors.map(({ code, field }) => `${code} ${field?.slice(1).join('.') ?? ''}`.trim())

describe('a technician', () => {
  it('is on record with papers whose numbers nobody reads, not even in the database', async () => {
    const technician = await saved({
      passport: { country: 'CN', number: ' e 1234 5678 ', validUntil: '2030-01-01' },
    })
    expect(technician).toMatchObject({
      name: '王海涛',
      version: 1,
      passport: { country: 'CN', validUntil: '2030-01-01', maskedNumber: '••••••678' },
      skills: [{ level: 'EXPERT', model: { code: 'DP-2150' } }],
      visas: [{ country: 'US', maskedNumber: '••••••321' }],
    })
    const rows = JSON.stringify([
      await desk.server.db.query('SELECT * FROM technician'),
      await desk.server.db.query('SELECT * FROM technician_visa'),
    ])
    expect(rows).not.toContain('E12345678')
    expect(rows).not.toContain('V7654321')
  })

  it('keeps the numbers that are not entered again, and loses what is no longer there', async () => {
    const first = await saved()
    const [visa] = first.visas
    const { technician, userErrors } = await mutate(
      'technicianSave',
      card({
        technicianId: first.id,
        expectedVersion: 1,
        passport: { country: 'CN', validUntil: '2031-01-01' },
        visas: [
          {
            id: visa.id,
            country: 'US',
            entries: 'SINGLE',
            validFrom: '2026-01-01',
            validUntil: '2028-01-01',
          },
        ],
        absences: [{ startsOn: '2026-12-24', endsOn: '2026-12-31', reason: 'LEAVE', note: '探亲' }],
        skills: [],
      }),
    )
    expect(userErrors).toEqual([])
    expect(technician).toMatchObject({
      version: 2,
      passport: { validUntil: '2031-01-01', maskedNumber: '••••••678' },
      visas: [{ id: visa.id, entries: 'SINGLE', maskedNumber: '••••••321' }],
      absences: [{ startsOn: '2026-12-24', reason: 'LEAVE', note: '探亲' }],
      skills: [],
    })
    const gone = await mutate('technicianSave', {
      ...card({ technicianId: first.id, expectedVersion: 2, visas: [] }),
      passport: null,
    })
    expect(gone.technician).toMatchObject({ passport: null, visas: [] })
  })

  it('is wrong at the field, and then nothing is written', async () => {
    const before = await desk.server.db.query('SELECT count(*)::int AS n FROM technician')
    const refused = async (values: object) => wrong(await mutate('technicianSave', card(values)))
    expect(
      await refused({ name: '', passport: { country: 'ZZ', number: '1', validUntil: '2030-01-01' } }),
    ).toEqual(['REQUIRED name', 'UNKNOWN_COUNTRY passport.country', 'NOT_A_PAPER_NUMBER passport.number'])
    expect(await refused({ passport: { country: 'CN', validUntil: '2030-01-01' } })).toEqual([
      'REQUIRED passport.number',
    ])
    expect(await refused({ skills: [{ modelId: newId(), level: 'ABLE' }] })).toEqual([
      'NOT_FOUND skills.0.modelId',
    ])
    expect(await refused({ userId: newId() })).toEqual(['NOT_FOUND userId'])
    const visa = {
      id: newId(),
      country: 'US',
      entries: 'SINGLE',
      validFrom: '2026-01-01',
      validUntil: '2026-02-01',
    }
    expect(await refused({ visas: [visa] })).toEqual(['NOT_FOUND visas.0.id'])
    expect(await desk.server.db.query('SELECT count(*)::int AS n FROM technician')).toEqual(before)
  })

  it('has each visa on record once', async () => {
    const first = await saved()
    const [{ id, country, entries, validFrom, validUntil }] = first.visas
    const twice = { id, country, entries, validFrom, validUntil }
    const input = card({ technicianId: first.id, expectedVersion: 1, visas: [twice, twice] })
    expect(wrong(await mutate('technicianSave', input))).toEqual(['DUPLICATE visas.1.id'])
  })

  it('is saved once under one key, and by who saw the newest', async () => {
    const [one, two] = [
      await mutate('technicianSave', card({ name: '赵一' }), hr, 'key-1'),
      await mutate('technicianSave', card({ name: '赵一' }), hr, 'key-1'),
    ]
    expect(two.technician.id).toBe(one.technician.id)
    const again = card({ technicianId: one.technician.id, expectedVersion: 1, name: '赵二' })
    expect((await mutate('technicianSave', again)).technician.version).toBe(2)
    expect(await mutate('technicianSave', again)).toBe('CONFLICT')
    expect(await mutate('technicianSave', card({ technicianId: newId(), expectedVersion: 1 }))).toBe(
      'NOT_FOUND',
    )
  })

  it('has an account that no other technician has', async () => {
    const userId = desk.people.WORKSHOP.id
    expect((await saved({ userId })).user).toEqual({ name: 'WORKSHOP' })
    expect(wrong(await mutate('technicianSave', card({ userId })))).toEqual(['ACCOUNT_TAKEN userId'])
  })
})

describe('the number of a paper', () => {
  it('is shown to who keeps the reserve, with a reason that is kept', async () => {
    const { id, visas } = await saved()
    expect(wrong(await mutate('technicianReveal', { technicianId: id, reason: ' ' }))).toEqual([
      'REQUIRED reason',
    ])
    expect(await mutate('technicianReveal', { technicianId: id, reason: '预订机票' })).toMatchObject({
      number: 'E12345678',
    })
    const ofVisa = { technicianId: id, visaId: visas[0].id, reason: '入境卡' }
    expect(await mutate('technicianReveal', ofVisa)).toMatchObject({ number: 'V7654321' })
    expect(
      await desk.server.db.query(
        `SELECT paper, reason, by_id AS "byId" FROM paper_reveal WHERE technician_id = $1 ORDER BY id`,
        [id],
      ),
    ).toEqual([
      { paper: 'PASSPORT', reason: '预订机票', byId: hr.id },
      { paper: 'US', reason: '入境卡', byId: hr.id },
    ])
    const log = async (as: User) =>
      (
        await desk.server.execute(
          'query ($id: ID!) { technician(id: $id) { reveals { paper reason by { id } } } }',
          { id },
          { as },
        )
      ).data.technician.reveals
    expect(await log(hr)).toEqual([
      { paper: 'US', reason: '入境卡', by: { id: hr.id } },
      { paper: 'PASSPORT', reason: '预订机票', by: { id: hr.id } },
    ])
    expect(await log(desk.people.PRODUCTION_ENGINEERING)).toEqual([])
    const other = await saved()
    expect(await mutate('technicianReveal', { ...ofVisa, technicianId: other.id })).toBe('NOT_FOUND')
    const none = await saved({ passport: null })
    expect(wrong(await mutate('technicianReveal', { technicianId: none.id, reason: '查' }))).toEqual([
      'NO_PAPER_NUMBER',
    ])
  })

  it('is said to be lost where it cannot be opened any more, and nobody is noted as having seen it', async () => {
    const { id } = await saved()
    const foreign = sealNumber('E12345678', newId())
    await desk.server.db.query('UPDATE technician SET passport_sealed = $1 WHERE id = $2', [foreign, id])
    const answer = await mutate('technicianReveal', { technicianId: id, reason: '预订机票' })
    expect(wrong(answer)).toEqual(['PAPER_NUMBER_LOST'])
    expect(await desk.server.db.query('SELECT id FROM paper_reveal WHERE technician_id = $1', [id])).toEqual(
      [],
    )
  })

  it('is shown to HR alone, whoever else keeps the reserve', async () => {
    const { id: technicianId } = await saved()
    const administrator = await desk.server.person({ department: 'QUALITY', role: 'ADMINISTRATOR' })
    const input = { technicianId, reason: '查' }
    expect(await mutate('technicianReveal', input, administrator)).toBe('FORBIDDEN')
  })

  it('opens for its own paper alone', () => {
    const [mine, other] = [newId(), newId()]
    const sealed = sealNumber('E12345678', mine)
    expect(openNumber(sealed, mine)).toBe('E12345678')
    expect(sealNumber('E12345678', mine)).not.toBe(sealed)
    expect(openNumber(sealed, other)).toBeNull()
  })

  it('is sealed with a key made once, which only the server’s user may read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mendline-key-'))
    const keys = await Promise.all([1, 2, 3].map(() => paperKeyIn(join(folder, 'data'))))
    const first = await paperKeyIn(join(folder, 'data'))
    expect(first).toHaveLength(32)
    for (const key of keys) expect(key.equals(first)).toBe(true)
    expect(await readdir(join(folder, 'data'))).toEqual(['paper.key'])
    expect((await stat(join(folder, 'data', 'paper.key'))).mode & 0o777).toBe(0o600)
    await rm(folder, { recursive: true })
  })

  it('is refused with a key file that is damaged, which is named and not overwritten', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mendline-key-'))
    const path = join(folder, 'paper.key')
    for (const damaged of ['', 'c2hvcnQ=', `${'A'.repeat(43)}`]) {
      await writeFile(path, damaged)
      await expect(paperKeyIn(folder)).rejects.toThrow(`${path} does not hold 32 bytes in base64`)
      expect(await readFile(path, 'utf8')).toBe(damaged)
    }
    await rm(folder, { recursive: true })
  })
})

describe('the reserve', () => {
  const RESERVE = `query ($on: LocalDate!) { reserve(on: $on) { departments { department required members available abroad gap }
    expiring { technician { name } paper country validUntil warning } } }`

  it('is required against available, now and later, with the papers that expire', async () => {
    expect((await mutate('reserveTargetSet', { department: 'QUALITY', required: 2 })).required).toBe(2)
    const seen = (expectedRequired: number) =>
      mutate('reserveTargetSet', { department: 'QUALITY', required: 2, expectedRequired })
    expect(await seen(1)).toBe('CONFLICT')
    expect((await seen(2)).required).toBe(2)
    expect(wrong(await mutate('reserveTargetSet', { department: 'QUALITY', required: -1 }))).toEqual([
      'TOO_SMALL required',
    ])
    await saved({
      name: '高峰',
      department: 'QUALITY',
      passport: { country: 'CN', number: 'E99999999', validUntil: '2026-12-20' },
      visas: [],
      absences: [{ startsOn: '2026-12-01', endsOn: '2026-12-05', reason: 'TRAINING' }],
    })
    const on = async (day: string) =>
      (await desk.server.execute(RESERVE, { on: day }, { as: hr })).data.reserve
    const quality = async (day: string) =>
      (await on(day)).departments.find((row: { department: string }) => row.department === 'QUALITY')
    expect(await quality('2026-11-26')).toEqual({
      department: 'QUALITY',
      required: 2,
      members: 1,
      available: 1,
      abroad: 0,
      gap: 1,
    })
    expect(await quality('2026-12-05')).toMatchObject({ available: 0, gap: 2 })
    expect((await on('2026-11-26')).expiring[0]).toEqual({
      technician: { name: '高峰' },
      paper: 'PASSPORT',
      country: 'CN',
      validUntil: '2026-12-20',
      warning: 'DAYS_30',
    })
  })

  it('says who is away when, and lists who has a skill', async () => {
    const AWAY = `query ($from: LocalDate!, $until: LocalDate!) { technicianAbsences(from: $from, until: $until) { startsOn technician { name } } }`
    const away = (from: string, until: string) => desk.server.execute(AWAY, { from, until }, { as: hr })
    expect((await away('2026-12-05', '2026-12-06')).data.technicianAbsences).toEqual([
      { startsOn: '2026-12-01', technician: { name: '高峰' } },
    ])
    expect((await away('2026-12-06', '2026-12-07')).data.technicianAbsences).toEqual([])
    expect((await away('2026-12-07', '2026-12-06')).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT')

    const LIST = `query ($filter: TechnicianFilter) { technicians(filter: $filter, first: 100) { nodes { name } totalCount } }`
    const list = async (filter: object) =>
      (await desk.server.execute(LIST, { filter }, { as: hr })).data.technicians.nodes.map(
        (one: { name: string }) => one.name,
      )
    expect(await list({ search: '高' })).toEqual(['高峰'])
    expect(await list({ department: 'QUALITY' })).toEqual(['高峰'])
    expect(await list({ modelId: newId() })).toEqual([])
    expect((await list({ modelId })).length).toBeGreaterThan(1)
    await saved({ name: '离开者', leftOn: '2020-01-01' })
    expect(await list({ search: '离开' })).toEqual([])
    expect(await list({ search: '离开', includeLeft: true })).toEqual(['离开者'])
  })

  it('lists who can go on the days of a trip, at home and abroad', async () => {
    const away = { startsOn: '2027-03-01', endsOn: '2027-03-05', reason: 'LEAVE' }
    const visa = {
      country: 'US',
      number: 'V1111111',
      entries: 'SINGLE',
      validFrom: '2027-01-01',
      validUntil: '2027-03-31',
    }
    const passport = (validUntil: string) => ({ country: 'CN', number: 'E11111111', validUntil })
    const one = (name: string, values: object) =>
      saved({ department: 'MATERIALS', passport: null, visas: [], name, ...values })
    await one('一', { passport: passport('2027-09-10'), visas: [visa] })
    await one('二', { passport: passport('2027-09-09'), visas: [visa] })
    await one('三', { absences: [away] })
    await one('四', { leftOn: '2027-03-08' })

    const LIST = `query ($filter: TechnicianFilter, $first: Int!, $after: String) {
      technicians(filter: $filter, first: $first, after: $after) {
        nodes { name } totalCount pageInfo { hasNextPage endCursor } } }`
    const list = (fit: object, page: object = {}) =>
      desk.server.execute(LIST, { filter: { department: 'MATERIALS', fit }, first: 100, ...page }, { as: hr })
    const names = async (fit: object) =>
      (await list(fit)).data.technicians.nodes.map((node: { name: string }) => node.name)
    const days = { from: '2027-03-05', until: '2027-03-10' }
    expect(await names(days)).toEqual(['一', '二'])
    expect(await names({ from: '2027-03-06', until: '2027-03-07' })).toEqual(['一', '二', '三', '四'])
    expect(await names({ ...days, country: 'US' })).toEqual(['一'])
    expect(await names({ ...days, country: 'US', visaRequired: true })).toEqual(['一'])
    expect(await names({ ...days, country: 'DE', visaRequired: true })).toEqual([])

    const first = (await list(days, { first: 1 })).data.technicians
    expect(first).toMatchObject({ nodes: [{ name: '一' }], totalCount: 2, pageInfo: { hasNextPage: true } })
    const second = (await list(days, { first: 1, after: first.pageInfo.endCursor })).data.technicians
    expect(second).toMatchObject({ nodes: [{ name: '二' }], pageInfo: { hasNextPage: false } })

    const backwards = await list({ from: '2027-03-10', until: '2027-03-05' })
    expect(backwards.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT')
  })

  it('is for those it concerns', async () => {
    for (const department of DEPARTMENTS)
      for (const role of ROLES) {
        const as = await desk.server.person({ department, role })
        const answers = await Promise.all([
          desk.server.execute(RESERVE, { on: '2026-11-26' }, { as }),
          desk.server.execute('{ technicians { nodes { id } } }', {}, { as }),
          desk.server.execute(`{ technician(id: "${newId()}") { id } }`, {}, { as }),
          desk.server.execute(
            '{ technicianAbsences(from: "2026-11-26", until: "2026-11-27") { id } }',
            {},
            { as },
          ),
        ])
        for (const { errors } of answers)
          expect(errors?.[0]?.extensions['code']).toBe(
            seesReserve({ department, role }) ? undefined : 'FORBIDDEN',
          )
      }
  })
})
