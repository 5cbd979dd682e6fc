import { rm, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate, openDataSource, type Database } from '../../apps/api/src/database/data-source'
import { embeddedIn } from '../../apps/api/src/database/embedded'

/** A database of the bench's own. */
export interface BenchDatabase {
  readonly embedded: boolean
  /** What it is, for the report. */
  readonly name: string
  /** What a server in another process needs to open it. */
  readonly env: Readonly<Record<string, string>>
  readonly dataDir: string
  /** Opens it in this process; close it before another process opens an embedded one. */
  readonly open: () => Promise<Database>
  readonly drop: () => Promise<void>
}

/** An empty, migrated database on that server, or an embedded one without a server. */
export async function createBenchDatabase(serverUrl: string | undefined): Promise<BenchDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mendline-bench-'))
  const target = serverUrl ? await onServer(serverUrl) : null
  const open = async () =>
    openDataSource(target ? { kind: 'server', url: target.url, poolSize: 4 } : await embeddedIn(dataDir))
  const database = await open()
  await migrate(database.dataSource)
  const [{ server_version: version }] =
    await database.dataSource.query<[{ server_version: string }]>('SHOW server_version')
  await database.close()
  return {
    embedded: target === null,
    name: target ? `PostgreSQL ${version}` : `embedded (PGlite, PostgreSQL ${version})`,
    env: { DATA_DIR: dataDir, DATABASE_URL: target?.url ?? '' },
    dataDir,
    open,
    drop: async () => {
      await target?.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function onServer(serverUrl: string) {
  const name = `mendline_bench_${process.pid}`
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: serverUrl })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await run(`CREATE DATABASE ${name}`)
  return {
    url: Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href,
    drop: () => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}
