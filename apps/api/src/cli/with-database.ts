import type { Database } from '../database/data-source'
import { migrate } from '../database/data-source'
import { openDatabase } from '../database/open-database'
import { readEnv, type Env } from '../env'

/** Opens the database, brings it up to date, and closes it whatever happens. */
export async function withDatabase<T>(work: (database: Database, env: Env) => Promise<T>): Promise<T> {
  const env = readEnv()
  const database = await openDatabase(env)
  try {
    await migrate(database.dataSource)
    return await work(database, env)
  } finally {
    await database.close()
  }
}
