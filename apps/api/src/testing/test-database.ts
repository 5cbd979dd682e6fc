import 'reflect-metadata'
import { randomBytes } from 'node:crypto'
import { DataSource } from 'typeorm'
import { inject } from 'vitest'
import { openDataSource, type Database } from '../database/data-source'
import { embeddedInMemory } from '../database/embedded'
import { embeddedBlank, embeddedCopy, started } from './embedded-copy'

/** Where global-setup.ts left the migrated database. */
export type TestTemplate = { kind: 'embedded'; path: string } | { kind: 'server'; url: string; name: string }

/** A migrated, empty database of one's own. Close it when the test file ends. `alone` when the test changes tables. */
export async function openTestDatabase({ poolSize = 10, alone = false } = {}): Promise<Database> {
  const template = inject('template')
  if (template.kind === 'embedded')
    return openDataSource(await (alone ? started(template.path) : embeddedCopy(template.path)))

  const name = `mendline_test_${randomBytes(6).toString('hex')}`
  const admin = new DataSource({ type: 'postgres', url: template.url, poolSize: 1, installExtensions: false })
  await admin.initialize()
  // Copying a template needs it free of connections, so copies are made one after another.
  await admin.query('SELECT pg_advisory_lock(7263540002)')
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template.name}`)
  await admin.query('SELECT pg_advisory_unlock(7263540002)')
  const url = Object.assign(new URL(template.url), { pathname: `/${name}` }).href
  const database = await openDataSource({ kind: 'server', url, poolSize })
  return {
    ...database,
    close: async () => {
      await database.close()
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
      await admin.destroy()
    },
  }
}

/** An embedded database without a single table, for tests of migrations. Close it when the test ends. */
export async function openBlankDatabase(): Promise<Database> {
  const template = inject('template')
  return openDataSource(
    await (template.kind === 'embedded' ? embeddedBlank(template.path) : embeddedInMemory()),
  )
}
