import pg from 'pg'
import { DataSource, type DataSourceOptions } from 'typeorm'
import { MigrationExecutor } from 'typeorm'
import { entities } from './entities'
import { migrations } from './migrations'
import { SnakeCaseNaming } from './snake-case'

/** What differs between a PostgreSQL server and the embedded database: how `pg` connects. */
export type Connection =
  | { kind: 'server'; url: string; poolSize: number }
  | { kind: 'embedded'; poolConfig: object; close: () => Promise<void> }

/** An open database. Close it last: it ends every query that still runs. */
export interface Database {
  dataSource: DataSource
  embedded: boolean
  close: () => Promise<void>
}

/** Connects without touching the schema; see `migrate`. Rejects when the server does not answer within 10 s. */
export async function openDataSource(connection: Connection): Promise<Database> {
  const dataSource = new DataSource(optionsFor(connection))
  try {
    await dataSource.initialize()
  } catch (error) {
    if (connection.kind === 'embedded') await connection.close()
    throw error
  }
  return {
    dataSource,
    embedded: connection.kind === 'embedded',
    close: async () => {
      await dataSource.destroy()
      if (connection.kind === 'embedded') await connection.close()
    },
  }
}

// Any number will do, as long as every version of the server takes the same.
const MIGRATION_LOCK = 7_263_540_001

/** Runs what migrations are missing, all or none; servers starting together wait for one another. Returns their names. */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner()
  try {
    await runner.startTransaction()
    await runner.query('SET LOCAL statement_timeout = 0')
    await runner.query(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`)
    const done = await new MigrationExecutor(dataSource, runner).executePendingMigrations()
    await runner.commitTransaction()
    return done.map((migration) => migration.name)
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction()
    throw error
  } finally {
    await runner.release()
  }
}

function optionsFor(connection: Connection): DataSourceOptions {
  return {
    type: 'postgres',
    driver: pg,
    entities,
    migrations,
    migrationsTableName: 'schema_migration',
    namingStrategy: new SnakeCaseNaming(),
    installExtensions: false,
    logging: false,
    connectTimeoutMS: 10_000,
    ...(connection.kind === 'server'
      ? {
          url: connection.url,
          poolSize: connection.poolSize,
          applicationName: 'mendline',
          extra: {
            types: stringTypes,
            statement_timeout: 60_000,
            idle_in_transaction_session_timeout: 60_000,
          },
        }
      : { poolSize: 1, extra: { ...connection.poolConfig, types: stringTypes, idleTimeoutMillis: 0 } }),
  }
}

const DATE = 1082
const TIMESTAMPTZ = 1184

/** Days as 'YYYY-MM-DD' and moments as `Instant`, in raw queries too: `Date` would bring in the process's zone. */
const stringTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    if (format !== 'binary' && oid === DATE) return (text: string) => text
    const usual: unknown = pg.types.getTypeParser(oid, format)
    if (format === 'binary' || oid !== TIMESTAMPTZ) return usual
    const parse = usual as (text: string) => Date | number
    return (text: string) => {
      const moment = parse(text)
      return moment instanceof Date ? moment.toISOString() : text
    }
  },
}
