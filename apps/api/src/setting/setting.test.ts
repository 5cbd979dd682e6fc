import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { startTestServer, type TestServer } from '../testing/test-server'
import { readSettings } from './settings'

let server: TestServer
let administrator: User

beforeAll(async () => {
  server = await startTestServer()
  administrator = await server.person({ role: 'ADMINISTRATOR' })
})
afterAll(() => server.close())

const SET = `mutation ($input: SettingSetInput!) {
  settingSet(input: $input) { setting { key value defaultValue } userErrors { code field } }
}`
const set = (key: string, value: string) =>
  server.execute(SET, { input: { key, value } }, { as: administrator })

describe('settings', () => {
  it('have defaults, names and hints in the language of the reader', async () => {
    const { data } = await server.execute('{ settings { key name hint value } }', {}, { as: administrator })
    expect(data.settings).toContainEqual({
      key: 'BATCH_THRESHOLD',
      name: 'Batch threshold',
      hint: expect.stringContaining('batch'),
      value: '10',
    })
  })

  it('come with the zone by which the factory counts its days', async () => {
    const { data } = await server.execute('{ businessTimeZone }', {}, { as: administrator })
    expect(data).toEqual({ businessTimeZone: 'Asia/Shanghai' })
  })

  it('hold once they are set, written alike', async () => {
    expect((await set('BATCH_THRESHOLD', ' 0025 ')).data.settingSet).toEqual({
      setting: { key: 'BATCH_THRESHOLD', value: '25', defaultValue: '10' },
      userErrors: [],
    })
    await set('WORK_HOURS', '09:00-12:00,13:00-17:30')
    await set('HOLIDAYS', '2027-02-06 off  2027-02-14 on')
    expect(await readSettings(server.db.manager)).toEqual({
      BATCH_THRESHOLD: 25,
      WORK_HOURS: [
        { from: '09:00', to: '12:00' },
        { from: '13:00', to: '17:30' },
      ],
      HOLIDAYS: [
        { date: '2027-02-06', working: false },
        { date: '2027-02-14', working: true },
      ],
      COMPANY_NAME_ZH: '',
      COMPANY_NAME_EN: '',
    })
    await set('HOLIDAYS', '')
    expect((await readSettings(server.db.manager)).HOLIDAYS).toEqual([])
  })

  it.each([
    ['BATCH_THRESHOLD', 'ten', 'NOT_WHOLE'],
    ['BATCH_THRESHOLD', '1.5', 'NOT_WHOLE'],
    ['BATCH_THRESHOLD', '-1', 'TOO_SMALL'],
    ['BATCH_THRESHOLD', '99999999999999999999', 'TOO_LARGE'],
    ['WORK_HOURS', '18:00-09:00', 'NOT_A_TIME_OF_DAY'],
    ['WORK_HOURS', '', 'NOT_A_TIME_OF_DAY'],
    ['HOLIDAYS', '2027-02-30 off', 'NOT_A_DATE'],
    ['HOLIDAYS', '2027-02-06', 'NOT_A_DATE'],
    ['COMPANY_NAME_ZH', '长'.repeat(201), 'TOO_LONG'],
  ])('do not take %s = %s', async (key, value, code) => {
    expect((await set(key, value)).data.settingSet).toEqual({
      setting: null,
      userErrors: [{ code, field: ['input', 'value'] }],
    })
  })
})

describe('departments', () => {
  it('can be called something else, never nothing', async () => {
    const rename = `mutation ($input: DepartmentRenameInput!) {
      departmentRename(input: $input) { department { name nameZh nameEn } userErrors { code field } }
    }`
    const input = { department: 'RND', nameZh: ' 技术中心 ', nameEn: 'Technology' }
    const { data } = await server.execute(rename, { input }, { as: administrator })
    expect(data.departmentRename.department).toEqual({
      name: 'Technology',
      nameZh: '技术中心',
      nameEn: 'Technology',
    })
    const empty = await server.execute(rename, { input: { ...input, nameZh: ' ' } }, { as: administrator })
    expect(empty.data.departmentRename.userErrors).toEqual([{ code: 'REQUIRED', field: ['input', 'nameZh'] }])
    const { departments } = (
      await server.execute('{ departments { department name } }', {}, { as: administrator })
    ).data
    expect(departments).toHaveLength(9)
    expect(departments[3]).toEqual({ department: 'RND', name: 'Technology' })
  })
})
