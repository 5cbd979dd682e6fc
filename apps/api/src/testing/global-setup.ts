import 'reflect-metadata'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

async function inMemory(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'mendline-test-'))
  const connection = await embeddedInMemory()
  const { dataSource, close } = await openDataSource(connection)
  await migrate(dataSource)
  const dump = await connection.pglite.dumpDataDir('none')
  await close()
  const path = join(folder, 'template.tar')
  await writeFile(path, Buffer.from(await dump.arrayBuffer()))
  project.provide('template', { kind: 'embedded', path })
  return () => rm(folder, { recursive: true, force: true })
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
