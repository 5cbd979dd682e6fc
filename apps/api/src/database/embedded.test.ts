import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase } from '../testing/test-database'
import type { Database } from './data-source'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

describe('The database', () => {
  it('lets the process hear signals and requests between any two statements', async () => {
    let turns = 0
    let counting = true
    const count = () => {
      turns += 1
      if (counting) setImmediate(count)
    }
    setImmediate(count)
    for (let n = 0; n < 50; n += 1) await database.dataSource.query('SELECT $1::int AS n', [n])
    counting = false
    expect(turns).toBeGreaterThanOrEqual(50)
  })

  it('can be closed right after a statement that failed', async () => {
    const closing = await openTestDatabase({ alone: true })
    await expect(closing.dataSource.query('SELECT $1::int', ['no number'])).rejects.toThrow('integer')
    // A message left behind would be answered by a database that is gone, as an unhandled rejection.
    await closing.close()
  })
})
