import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import type { Connection } from './data-source'
import { lockDirectory } from './lock-directory'

/** The database inside this process, kept in `dataDir`. Rejects when another process has it open. */
export async function embeddedIn(dataDir: string): Promise<Connection> {
  await mkdir(dataDir, { recursive: true })
  const unlock = await lockDirectory(dataDir)
  try {
    const pglite = await PGlite.create(join(dataDir, 'database'))
    await pglite.exec(SESSION)
    return embedded(pglite, unlock)
  } catch (error) {
    await unlock()
    throw error
  }
}

/** A database that is gone when closed; `template` is what `dumpTemplate` gave. */
export async function embeddedInMemory(template?: Blob): Promise<Connection & { pglite: PGlite }> {
  const pglite = await PGlite.create(template ? { loadDataDir: template } : {})
  await pglite.exec(SESSION)
  return { ...embedded(pglite, () => Promise.resolve()), pglite }
}

// Planning costs the embedded database more than running: a prepared statement keeps its first plan.
const SESSION = 'SET plan_cache_mode TO force_generic_plan; SET jit TO off'

function embedded(pglite: PGlite, unlock: () => Promise<void>): Connection & { kind: 'embedded' } {
  return {
    kind: 'embedded',
    poolConfig: createPgConfig(pglite),
    close: async () => {
      try {
        if (!pglite.closed) await pglite.close()
      } finally {
        await unlock()
      }
    },
  }
}
