import { openDataSource, type Database } from './data-source'
import { embeddedIn } from './embedded'

/** The database the environment names: a server, or the one inside this process below DATA_DIR. */
export async function openDatabase(env: {
  databaseUrl: string | null
  databasePoolSize: number
  dataDir: string
}): Promise<Database> {
  const { databaseUrl: url, databasePoolSize: poolSize, dataDir } = env
  return openDataSource(url === null ? await embeddedIn(dataDir) : { kind: 'server', url, poolSize })
}
