import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase } from '../testing/test-database'
import { migrate, type Database } from './data-source'
import { schemaDrift } from './schema-drift'

describe('migrations', () => {
  let database: Database
  beforeAll(async () => {
    database = await openTestDatabase({ alone: true })
  })
  afterAll(() => database.close())

  it('give exactly the tables the entities describe; otherwise run: pnpm --filter @mendline/api migration NAME', async () => {
    expect(await schemaDrift(database.dataSource)).toEqual([])
  })

  it('notice when the database differs', async () => {
    await database.dataSource.query('ALTER TABLE app_user DROP COLUMN name')
    expect(await schemaDrift(database.dataSource)).not.toEqual([])
  })

  it('run once', async () => {
    expect(await migrate(database.dataSource)).toEqual([])
  })
})
