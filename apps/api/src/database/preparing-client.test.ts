import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDataSource, type Database } from './data-source'
import { embeddedInMemory } from './embedded'

let database: Database
beforeAll(async () => {
  // The embedded database also where the other tests run on a server; no tables are needed.
  database = await openDataSource(await embeddedInMemory())
}, 30_000)
afterAll(() => database.close())

const ask = (text: string, values?: unknown[]) => database.dataSource.query<unknown[]>(text, values)

async function prepared(like: string): Promise<number> {
  const rows = await ask(`SELECT 1 FROM pg_prepared_statements WHERE statement LIKE '${like}%'`)
  return rows.length
}

it('prepares a statement of the embedded database the second time it is asked', async () => {
  for (const [n, statements] of [0, 1, 1].entries()) {
    expect(await ask('SELECT $1::int AS once', [n])).toEqual([{ once: n }])
    expect(await prepared('SELECT $1::int AS once')).toBe(statements)
  }
})

it('goes on after one that failed, and answers the next of the same text', async () => {
  for (const value of ['no number', 'none', '3', 'again', '4']) {
    const asked = ask('SELECT $1::int AS number', [value])
    if (/\d/.test(value)) expect(await asked).toEqual([{ number: Number(value) }])
    else await expect(asked).rejects.toThrow('integer')
  }
})

it('answers as before when tables or plans changed', async () => {
  await ask('CREATE TABLE growing (a int)')
  for (let n = 0; n < 3; n++) {
    await ask('INSERT INTO growing (a) VALUES ($1)', [n])
    await ask('DISCARD PLANS')
    await ask(`ALTER TABLE growing ADD COLUMN b${String(n)} int`)
    expect(await ask('SELECT a FROM growing WHERE a = $1', [n])).toEqual([{ a: n }])
  }
})

it('keeps no plan of more statements than are worth it', async () => {
  for (let n = 0; n < 400; n++)
    for (let times = 0; times < 2; times++) await ask(`SELECT ${String(n)} AS many`)
  expect(await prepared('SELECT')).toBeLessThanOrEqual(301)
})
