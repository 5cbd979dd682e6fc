import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Database } from '../database/data-source'
import * as opening from '../database/open-database'
import { lockDirectory } from '../database/lock-directory'
import { openTestDatabase } from '../testing/test-database'
import { run } from './run'

let folder: string
let database: Database

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mendline-cli-'))
  vi.stubEnv('DATA_DIR', join(folder, 'data'))
  vi.stubEnv('DATABASE_URL', '')
  database = await openTestDatabase()
})
beforeEach(() => {
  // The commands open and close it each time; here they share one, because making one takes seconds.
  vi.spyOn(opening, 'openDatabase').mockResolvedValue({ ...database, close: () => Promise.resolve() })
})
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

/** Runs a command line; gives its exit code and what it said. */
async function mendline(line: string): Promise<{ code: number; said: string }> {
  const said: unknown[] = []
  vi.spyOn(console, 'log').mockImplementation((text) => said.push(text))
  vi.spyOn(console, 'error').mockImplementation((text) => said.push(text))
  const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '')
  return { code: await run(args), said: said.join('\n') }
}

describe('mendline', () => {
  it('lists its commands, and how one is written', async () => {
    expect(await mendline('')).toMatchObject({ code: 0, said: expect.stringContaining('admin') })
    expect((await mendline('admin --help')).said).toContain('admin user add --email')
    expect(await mendline('fly')).toMatchObject({
      code: 2,
      said: expect.stringContaining('Not a command: fly'),
    })
    for (const line of ['admin', 'admin user fly']) {
      const { code, said } = await mendline(line)
      expect(code).toBe(2)
      expect(said).toContain(`Not a command: ${line}\n\nmendline admin user add`)
    }
  })

  it('names what is wrong with the environment', async () => {
    vi.stubEnv('PORT', 'high')
    const { code, said } = await mendline('migrate')
    vi.stubEnv('PORT', '')
    expect({ code, said }).toEqual({
      code: 1,
      said: 'PORT must be a whole number from 0 to 65535, but is "high"',
    })
  })

  it('says when the database is up to date', async () => {
    expect((await mendline('migrate')).said).toBe('The database is up to date.')
  })

  it('adds people and gives them a first password', async () => {
    const add =
      'admin user add --email Li.Na@example.test --name "李 娜" --department hr_admin --role administrator'
    expect((await mendline(add)).said).toMatch(/^li\.na@example\.test can sign in\. First password: \S{16}$/)
    expect(await mendline(add)).toEqual({ code: 1, said: 'email: “li.na@example.test” exists already' })
    expect((await mendline('admin user list')).said).toBe(
      'li.na@example.test\t李 娜\tHR_ADMIN\tADMINISTRATOR',
    )
    expect(await mendline('admin user disable li.na@example.test')).toEqual({
      code: 1,
      said: 'At least one administrator must be able to sign in',
    })
    expect((await mendline('admin user reset-password LI.NA@example.test')).said).toMatch(
      /New password: \S{16}$/,
    )
  })

  it('names what is wrong with a person', async () => {
    const { code, said } = await mendline('admin user add --email x --name "" --department NASA')
    expect(code).toBe(1)
    expect(said.split('\n').map((line) => line.split(':')[0])).toEqual(['email', 'name', 'department'])
    expect((await mendline('admin user add --colour red')).code).toBe(2)
    expect(await mendline('admin user enable nobody@example.test')).toEqual({
      code: 1,
      said: 'Nobody has the email nobody@example.test',
    })
  })

  it('changes settings and names', async () => {
    expect((await mendline('admin setting set batch_threshold 20')).said).toBe('BATCH_THRESHOLD is now 20')
    expect((await mendline('admin setting list')).said).toContain('BATCH_THRESHOLD\t20\t')
    expect((await mendline('admin setting set BATCH_THRESHOLD many')).said).toBe(
      'value: Please enter a whole number',
    )
    expect((await mendline('admin setting set SPEED 9')).said).toContain('No setting SPEED')
    expect((await mendline('admin department rename rnd --zh 技术中心 --en Technology')).said).toBe(
      'RND is now 技术中心 / Technology',
    )
  })

  it('keeps the product models with their warranty', async () => {
    const add = 'admin model add --code DP-1850 --name "18.5 寸显示屏" --warranty-months 24 --grace-days 7'
    const line = 'DP-1850\t18.5 寸显示屏\t\t24 months from SHIPPING, 7 days of grace, 0 months on a repair'
    expect(await mendline(add)).toEqual({ code: 0, said: line })
    expect(await mendline(add)).toEqual({ code: 1, said: 'code: “DP-1850” exists already' })
    const change =
      'admin model change DP-1850 --counts-from purchase --grace-days 0 --retired yes --category 显示'
    const changed = 'DP-1850\t18.5 寸显示屏\t显示\t24 months from PURCHASE, 0 months on a repair\tretired'
    expect(await mendline(change)).toEqual({ code: 0, said: changed })
    expect((await mendline('admin model list')).said).toBe(changed)
    expect((await mendline('admin model change DP-1850 --retired no')).said).not.toContain('retired')
  })

  it('names what is wrong with a model, and writes nothing', async () => {
    const wrong = await mendline(
      'admin model add --code "" --name "" --warranty-months many --grace-days -1 --counts-from BIRTH',
    )
    expect(wrong.code).toBe(2)
    const { code, said } = await mendline(
      'admin model add --code "" --name "" --warranty-months many --grace-days=-1 --counts-from BIRTH',
    )
    expect(code).toBe(1)
    expect(said.split('\n').map((one) => one.split(':')[0])).toEqual([
      'code',
      'name',
      'warrantyCountsFrom',
      'warrantyMonths',
      'graceDays',
    ])
    expect((await mendline('admin model add --code X --name Y')).said).toContain('warrantyMonths')
    expect((await mendline('admin model change DP-99 --name Z')).said).toContain('No model DP-99')
    expect((await mendline('admin model change DP-1850 --retired maybe')).said).toContain('yes or no')
    expect((await mendline('admin model list')).said.split('\n')).toHaveLength(1)
  })

  it('sets how long steps may take', async () => {
    expect((await mendline('admin due set respond:urgent 2 working-hours')).said).toBe(
      'respond:URGENT is now 2 working hours for tasks that open from now on',
    )
    expect((await mendline('admin due list')).said).toContain(
      'respond:URGENT\t1 hour\t2 working hours\tRespond to the customer',
    )
    expect(await mendline('admin due set classify 0 days')).toEqual({
      code: 1,
      said: 'count: Must not be less than 1',
    })
    expect((await mendline('admin due set classify 2 weeks')).said).toContain('Not a unit: weeks')
    expect((await mendline('admin due set close 2 days')).said).toContain('No time close to set')
    expect((await mendline('admin due reset respond:URGENT')).said).toBe(
      'respond:URGENT is 1 hour again, as the procedure says',
    )
  })

  it('copies the data, but never onto something, nor while a server runs', async () => {
    const data = join(folder, 'data')
    const target = join(folder, 'copy')
    await mkdir(join(data, 'database', 'base'), { recursive: true })
    await writeFile(join(data, 'database', 'base', '1'), 'rows')
    expect((await mendline(`backup ${target}`)).code).toBe(0)
    expect(await readFile(join(target, 'database', 'base', '1'), 'utf8')).toBe('rows')
    expect(await mendline(`backup ${target}`)).toMatchObject({ code: 1, said: `${target} is not empty.` })
    const unlock = await lockDirectory(data)
    expect((await mendline(`backup ${join(folder, 'other')}`)).said).toContain('Another Mendline process')
    await unlock()
  })
})
