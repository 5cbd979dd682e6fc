import 'reflect-metadata'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DataSource } from 'typeorm'
import type { TestProject } from 'vitest/node'
import { migrate, openDataSource } from '../database/data-source'
import { embeddedInMemory } from '../database/embedded'
import type { TestTemplate } from './test-database'

declare module 'vitest' {
  export interface ProvidedContext {
    template: TestTemplate
  }
}

/**
 * Builds the migrated database once; every test file starts from a copy: a dump for the embedded database, a template
 * database on the server TEST_DATABASE_URL names.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env['TEST_DATABASE_URL']
  return server ? onServer(project, server) : inMemory(project)
}

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/mendline', import.meta.url))
const MIGRATIONS = fileURLToPath(new URL('../database/migrations', import.meta.url))

/** Making a database takes seconds, so the dump is kept for as long as the migrations stay the same. */
async function inMemory(project: TestProject): Promise<() => Promise<void>> {
  const path = join(CACHE, `template-${await fingerprint()}.tar`)
  if (!existsSync(path)) {
    const connection = await embeddedInMemory()
    const { dataSource, close } = await openDataSource(connection)
    await migrate(dataSource)
    const dump = await connection.pglite.dumpDataDir('none')
    await close()
    await mkdir(CACHE, { recursive: true })
    await removeOld()
    // Whole or not at all: another run may look for it right now.
    await writeFile(`${path}.${process.pid}`, Buffer.from(await dump.arrayBuffer()))
    await rename(`${path}.${process.pid}`, path)
  }
  project.provide('template', { kind: 'embedded', path })
  return () => Promise.resolve()
}

/** Templates of other migrations go after a day; a run beside this one may still read them. */
async function removeOld(): Promise<void> {
  for (const name of await readdir(CACHE)) {
    const { mtimeMs } = await stat(join(CACHE, name))
    if (mtimeMs < Date.now() - 24 * 3_600_000) await rm(join(CACHE, name), { force: true })
  }
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(createRequire(import.meta.url).resolve('@electric-sql/pglite'))
  for (const name of (await readdir(MIGRATIONS)).sort()) hash.update(await readFile(join(MIGRATIONS, name)))
  return hash.digest('hex').slice(0, 16)
}

async function onServer(project: TestProject, url: string): Promise<() => Promise<void>> {
  const name = `mendline_template_${process.pid}`
  const admin = new DataSource({ type: 'postgres', url, poolSize: 1, installExtensions: false })
  await admin.initialize()
  await admin.query(`DROP DATABASE IF EXISTS ${name}`)
  await admin.query(`CREATE DATABASE ${name}`)
  const templateUrl = Object.assign(new URL(url), { pathname: `/${name}` }).href
  const { dataSource, close } = await openDataSource({ kind: 'server', url: templateUrl, poolSize: 1 })
  await migrate(dataSource)
  await close()
  project.provide('template', { kind: 'server', url, name })
  return async () => {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await admin.destroy()
  }
}
