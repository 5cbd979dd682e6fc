import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Database } from '../database/data-source'
import * as opening from '../database/open-database'
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

/** Runs a command line; gives its exit code, its last line, and what it complained about. */
async function mendline(...args: string[]) {
  const said: string[] = []
  const complained: string[] = []
  vi.spyOn(console, 'log').mockImplementation((text: string) => said.push(text))
  vi.spyOn(console, 'error').mockImplementation((text: string) => complained.push(text))
  const code = await run(args)
  return { code, last: said.at(-1), complained }
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

const HEADINGS = 'reference,customer,model,quantity,problem\n'

it('needs somebody to import for', async () => {
  const path = await file('first.csv', `${HEADINGS}A-1,ACME,M-1,1,dead\n`)
  const { code, complained } = await mendline('import', 'intake', path)
  expect([code, complained]).toEqual([1, ['There is no administrator yet; name somebody with --as']])
})

it('imports a file and counts its rows in the last line; a second time they are there already', async () => {
  await mendline(
    ...'admin user add --email ann@x.test --name Ann --department QUALITY --role ADMINISTRATOR --language en'.split(
      ' ',
    ),
  )
  const path = await file('good.csv', `${HEADINGS}A-1,ACME,M-1,1,dead\nA-2,ACME,M-1,2,dim\n`)
  expect(await mendline('import', 'intake', path)).toEqual({
    code: 0,
    last: 'rows read 2, created 2, already there 0, refused 0',
    complained: [],
  })
  expect((await mendline('import', 'intake', path, '--as', 'Ann@x.test')).last).toBe(
    'rows read 2, created 0, already there 2, refused 0',
  )
})

it('keeps a file with a wrong row out, or imports the others when told so', async () => {
  const path = await file('bad.csv', `${HEADINGS}B-1,ACME,M-1,none,dead\nB-2,ACME,M-1,1,dim\n`)
  expect(await mendline('import', 'intake', path)).toEqual({
    code: 1,
    last: 'rows read 2, created 0, already there 0, refused 1',
    complained: [
      'line 2, quantity: Please enter a whole number',
      'Nothing was imported: some rows are wrong (see --skip-bad-rows).',
    ],
  })
  expect(await mendline('import', 'intake', path, '--skip-bad-rows')).toMatchObject({
    code: 0,
    last: 'rows read 2, created 1, already there 0, refused 1',
  })
})

it('takes a customer and a model for rows that name none, and says what is missing', async () => {
  const path = await file('few.csv', 'problem\nhumming\n')
  const refused = await mendline('import', 'intake', path)
  expect(refused.code).toBe(1)
  expect(refused.complained.join('\n')).toContain('customer (--customer): Choose a column for this')
  expect(await mendline('import', 'intake', path, '--customer', 'ACME', '--model', 'M-9')).toMatchObject({
    last: 'rows read 1, created 1, already there 0, refused 0',
  })
})

it('says what it does not understand', async () => {
  expect((await mendline('import', 'intake')).complained).toEqual([
    'Say what to import: mendline import intake FILE',
  ])
  expect((await mendline('import', 'intake', join(folder, 'nowhere.csv'))).code).toBe(1)
  const path = await file('m.csv', `${HEADINGS}M-1,ACME,M-1,1,dead\n`)
  expect((await mendline('import', 'intake', path, '--mapping', 'ERP')).complained).toEqual([
    'There is no mapping ERP (none is saved)',
  ])
  expect((await mendline('export', 'cases', '--region', 'MARS')).complained).toEqual([
    '--region: not a known value',
  ])
})

it('exports cases to a file that can be imported again', async () => {
  const path = join(folder, 'out.csv')
  expect((await mendline('export', 'cases', path, '--search', 'ACME', '--language', 'en')).code).toBe(0)
  const text = await readFile(path, 'utf8')
  expect(text.split('\r\n')).toHaveLength(6)
  expect((await mendline('import', 'intake', path)).last).toBe(
    'rows read 4, created 0, already there 4, refused 0',
  )
})
